import { anywhere, doubt, somewhere, type Whereabouts } from './eligibility.ts'
import { toCountriesOf } from './place/region-countries.ts'

/**
 * From where one may apply, as values of the index: country codes, those of regions spelled out, `?` before one that may
 * or may not belong to a region; `anywhere`; `somewhere` beside a region whose countries are not known; none where nothing is
 * stated.
 */
export function toApplicants(where: Whereabouts | null): readonly string[] {
  if (where === null) return []
  if (where.anywhere) return [anywhere]
  const areas = where.regions.map(toCountriesOf)
  const sure = new Set([...where.countries, ...areas.flatMap((area) => area?.sure ?? [])])
  const doubtful = new Set(areas.flatMap((area) => area?.doubtful ?? []).filter((code) => !sure.has(code)))
  const isKnown = areas.every((area) => area !== null)
  return [...[...sure].toSorted(), ...[...doubtful].toSorted().map((code) => doubt + code), ...(isKnown ? [] : [somewhere])]
}
