import type { Day } from './day.ts'
import type { Whereabouts } from './eligibility.ts'

/** Kinds of employment, as schema.org's JobPosting and Google name them. */
export const employmentTypes = ['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM', 'OTHER'] as const

export type EmploymentType = (typeof employmentTypes)[number]

/** The same as addresses and the index name them, and one for a posting that states none. */
export const employments = ['full-time', 'part-time', 'contractor', 'temporary', 'intern', 'volunteer', 'per-diem', 'other', 'not-stated'] as const

export type Employment = (typeof employments)[number]

/** What addresses and the index call a kind of employment. */
export const employmentOfType: Readonly<Record<EmploymentType, Employment>> = {
  FULL_TIME: 'full-time',
  PART_TIME: 'part-time',
  CONTRACTOR: 'contractor',
  TEMPORARY: 'temporary',
  INTERN: 'intern',
  VOLUNTEER: 'volunteer',
  PER_DIEM: 'per-diem',
  OTHER: 'other',
}

/** What pay is counted by. */
export const payPeriods = ['hour', 'day', 'week', 'month', 'year'] as const

export interface Salary {
  readonly min: number
  /** Not below `min`. */
  readonly max: number
  /** ISO 4217. */
  readonly currency: string
  readonly per: (typeof payPeriods)[number]
}

/** Pay that the text of a posting states, for one whose front matter gives none. One of `min` and `max` is there. */
export interface StatedPay extends Pick<Salary, 'currency' | 'per'> {
  /** `null` where only the most is said: "up to 60,000". */
  readonly min: number | null
  /** `null` where only the least is said: "from 60,000". Never below `min`. */
  readonly max: number | null
  /** The sentence that says it, as it stands in the text. */
  readonly evidence: string
}

/** Employment that the title, the location line, a labelled line of the text or the file's name states, for a posting whose front matter gives none. */
export interface StatedEmployment {
  /** At least one, in the order of `employmentTypes`. */
  readonly types: readonly EmploymentType[]
  /** What says it, as it is written; `null` where it is the file's name, which nobody wrote to be read. */
  readonly evidence: string | null
}

/** What a posting may say of a job beside its place; nothing of it is guessed. */
export interface JobTerms {
  readonly employmentTypes: readonly EmploymentType[]
  readonly salary: Salary | null
  /** From where people may apply, as the key `remote` says; `null` where it is not there. */
  readonly applicants: Whereabouts | null
  /** The last day to apply, UTC. */
  readonly validThrough: Day | null
  /** The employer's own number for the job. */
  readonly identifier: string | null
}

/** The terms of a posting that says none. */
export const noTerms: JobTerms = { employmentTypes: [], salary: null, applicants: null, validThrough: null, identifier: null }
