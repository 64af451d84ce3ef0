import { realEligibility, sampleEligibility, type EligibilityLabels } from '../eligibility/labels.ts'
import { realPay, samplePay, type PayLabels } from '../pay/labels.ts'
import { realTitles, type TitleLabels } from '../role/labels.ts'

/** What a person reads in postings, by slug. A posting that is not named states nothing. */
export interface PostingLabels {
  readonly pay: PayLabels
  readonly eligibility: EligibilityLabels
  /** `null` where the titles stand in the tables. */
  readonly titles: TitleLabels | null
}

export const sampleLabels: PostingLabels = { pay: samplePay, eligibility: sampleEligibility, titles: null }
export const realLabels: PostingLabels = { pay: realPay, eligibility: realEligibility, titles: realTitles }
