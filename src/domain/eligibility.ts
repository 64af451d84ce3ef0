/** From where a posting says that people may apply, and the words that it says it in. */
export interface Whereabouts {
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[]
  /** Regions that span countries, as `place/regions.ts` spells them. */
  readonly regions: readonly string[]
  /** True where it says that the country does not matter; then no country and no region is named. */
  readonly anywhere: boolean
  /** The location line, or the sentence of the text, as it is written. */
  readonly evidence: string
}

/** The clocks between which a posting says that people must live or work, and the words that it says it in. */
export interface Hours {
  /** Hours from UTC, west of it negative: 5.5 is UTC+5:30. As named, without daylight saving time. */
  readonly utcFrom: number
  /** Not below `utcFrom`. */
  readonly utcTo: number
  readonly evidence: string
}

/** What a posting states plainly of who may apply; `null` for what it does not state. */
export interface Eligibility {
  readonly where: Whereabouts | null
  readonly hours: Hours | null
}

export type MayApply = 'yes' | 'no' | 'anywhere' | 'not-stated'

/** The value of a posting that may be applied for from any country. */
export const anywhere = 'anywhere'

/** The value of a posting that names a region whose countries are not known. */
export const somewhere = 'somewhere'

/** Before the code of a country on which usage differs whether it belongs to what is named. */
export const doubt = '?'

/**
 * Answers "Can I apply from this country?" as far as the posting states it. Hours are no answer: they are shown beside it.
 * @param applicants as `toApplicants` gives them
 * @param country ISO 3166-1 alpha-2 code
 * @returns 'not-stated' also where usage differs on whether the country belongs to a region that is named
 */
export function mayApplyFrom(country: string, applicants: readonly string[]): MayApply {
  if (applicants.length === 0) return 'not-stated'
  if (applicants.includes(anywhere)) return 'anywhere'
  if (applicants.includes(country)) return 'yes'
  return applicants.includes(doubt + country) || applicants.includes(somewhere) ? 'not-stated' : 'no'
}
