import { isInRegion } from './place/region-countries.ts'

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

/**
 * Answers "Can I apply from this country?" as far as the posting states it. Hours are no answer: they are shown beside it.
 * @param country ISO 3166-1 alpha-2 code
 * @returns 'not-stated' also where usage differs on whether the country belongs to a region that is named
 */
export function mayApplyFrom(country: string, { where }: Eligibility): MayApply {
  if (where === null) return 'not-stated'
  if (where.anywhere) return 'anywhere'
  if (where.countries.includes(country)) return 'yes'
  const belongs = where.regions.map((region) => isInRegion(region, country))
  if (belongs.includes(true)) return 'yes'
  return belongs.includes(null) ? 'not-stated' : 'no'
}
