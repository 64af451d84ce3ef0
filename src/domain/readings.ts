import type { Eligibility } from './eligibility.ts'
import { employmentOfType, type Employment, type EmploymentType, type JobTerms, type StatedEmployment, type StatedPay } from './job-terms.ts'
import type { Level, TitleRole } from './role.ts'

/** What a posting's title and text say of the job, each only where it is unmistakable. A key of the front matter comes before it. */
export interface Readings {
  readonly role: TitleRole
  /** `null` where the text states none, or the front matter gives it. */
  readonly pay: StatedPay | null
  /** `null` where it is not said, or the front matter gives it. */
  readonly employment: StatedEmployment | null
  readonly eligibility: Eligibility
  /** ISO 639-1, lower case; `null` where it cannot be told. */
  readonly language: string | null
}

/** The readings of a posting that says nothing. */
export const noReadings: Readings = { role: { seniorities: [], family: 'other' }, pay: null, employment: null, eligibility: { where: null, hours: null }, language: null }

/** The values of a posting in the filter by level. */
export function toLevels({ role }: Readings): readonly Level[] {
  return role.seniorities.length === 0 ? ['not-stated'] : role.seniorities
}

/** The values of a posting in the filter by employment. */
export function toEmployments(terms: Pick<JobTerms, 'employmentTypes'>, readings: Pick<Readings, 'employment'>): readonly Employment[] {
  const types = toEmploymentTypes(terms, readings)
  return types.length === 0 ? ['not-stated'] : types.map((type) => employmentOfType[type])
}

/** The kinds of employment of a posting: the front matter's, or else what the posting says; none where neither says it. */
export function toEmploymentTypes({ employmentTypes }: Pick<JobTerms, 'employmentTypes'>, { employment }: Pick<Readings, 'employment'>): readonly EmploymentType[] {
  return employmentTypes.length > 0 ? employmentTypes : (employment?.types ?? [])
}
