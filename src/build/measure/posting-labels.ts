import { hash32 } from '../../domain/slug.ts'
import { realEligibility, sampleEligibility, type EligibilityLabels } from '../eligibility/labels.ts'
import { realEmployment, sampleEmployment, type EmploymentLabels } from '../employment/labels.ts'
import { sampleLanguages, type LanguageLabels } from '../language/labels.ts'
import { realPay, samplePay, type PayLabels } from '../pay/labels.ts'
import { realTitles, type TitleLabels } from '../role/labels.ts'

/** What a person reads in postings, by the key of each. A posting that is not named states nothing, and is in English. */
export interface PostingLabels {
  /** The key of a posting in these tables, from its slug. */
  readonly toKey: (slug: string) => string
  readonly pay: PayLabels
  readonly eligibility: EligibilityLabels
  readonly employment: EmploymentLabels
  readonly languages: LanguageLabels
  /** `null` where the titles stand in the tables. */
  readonly titles: TitleLabels | null
}

/** Real postings are named by a hash of their slugs: the titles and employers of others are not kept here. */
function toRealKey(slug: string): string {
  return hash32(slug).toString(36)
}

export const sampleLabels: PostingLabels = { toKey: (slug) => slug, pay: samplePay, eligibility: sampleEligibility, employment: sampleEmployment, languages: sampleLanguages, titles: null }
export const realLabels: PostingLabels = { toKey: toRealKey, pay: realPay, eligibility: realEligibility, employment: realEmployment, languages: {}, titles: realTitles }
