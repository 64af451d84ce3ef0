import type { Eligibility } from '../domain/eligibility.ts'
import type { Readings } from '../domain/readings.ts'
import type { EligibilitySource } from './eligibility/read-eligibility.ts'
import { readEmployment } from './employment/read-employment.ts'
import { readLanguage } from './language/read-language.ts'
import { readPay } from './pay/read-pay.ts'
import { readTitle } from './role/read-title.ts'
import type { Draft } from './validate/validate.ts'

/** What a posting is read with that is not in it. */
export interface ReadingContext {
  readonly readEligibility: (source: EligibilitySource) => Eligibility
}

/**
 * Reads what a posting's title and text say of the job. What a key of the front matter says is not read again.
 * @param text a body's plain text, a line for each block
 */
export function readPosting({ slug, title, companySlug, place, terms }: Draft, text: string, { readEligibility }: ReadingContext): Readings {
  const eligibility = readEligibility({ slug, title, location: place.asWritten, text })
  return {
    role: readTitle(title),
    pay: terms.salary === null ? readPay(text, place.countries) : null,
    eligibility: terms.applicants === null ? eligibility : { ...eligibility, where: terms.applicants },
    employment: terms.employmentTypes.length === 0 ? readEmployment({ slug, title, companySlug, location: place.asWritten, text }) : null,
    language: readLanguage(text),
  }
}
