import { realEligibility, sampleEligibility, type EligibilityLabels } from '../eligibility/labels.ts'
import { realEmployment, sampleEmployment, type EmploymentLabels } from '../employment/labels.ts'
import { sampleLanguages, type LanguageLabels } from '../language/labels.ts'
import { realPay, samplePay, type PayLabels } from '../pay/labels.ts'
import { realTitles, type TitleLabels } from '../role/labels.ts'

/** What a person reads in postings, by slug. A posting that is not named states nothing, and is in English. */
export interface PostingLabels {
  readonly pay: PayLabels
  readonly eligibility: EligibilityLabels
  readonly employment: EmploymentLabels
  readonly languages: LanguageLabels
  /** `null` where the titles stand in the tables. */
  readonly titles: TitleLabels | null
}

export const sampleLabels: PostingLabels = { pay: samplePay, eligibility: sampleEligibility, employment: sampleEmployment, languages: sampleLanguages, titles: null }
export const realLabels: PostingLabels = { pay: realPay, eligibility: realEligibility, employment: realEmployment, languages: {}, titles: realTitles }
