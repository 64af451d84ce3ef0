import { workModes } from '../../../domain/place/place.ts'
import { toChoice, toPlaceChoice, toTagChoice, type QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { FacetCounts } from '../../../search/evaluate.ts'
import type { Facets, Value } from '../../../search/facets.ts'
import { workModeWords } from '../../words.ts'

/** A value with the number of results that choosing it would leave. */
export interface CountedValue extends Value {
  readonly count: number
}

/** The values of one facet, by id, and what choosing one of them changes. */
export interface Chart {
  readonly heading: string
  readonly values: readonly CountedValue[]
  readonly chosen: ReadonlySet<string>
  /** Those left out have no bar: their count is of what is not in the list. */
  readonly leftOut?: ReadonlySet<string>
  /** Chooses a value, or no longer: the same change as in the filters. */
  readonly toggle: (slug: string) => QueryChange
}

/** Where the values of the pictures stand. */
export interface ChartValues {
  readonly facets: Facets
  readonly places: readonly Value[]
}

/** How many bars a picture has, those of chosen values beyond it. */
const maxBars = 5

/**
 * The pictures of a list, in their order.
 * @param places the countries, then the other places, as the filters name them
 */
export function toCharts({ facets, places }: ChartValues, counts: FacetCounts, query: PostingQuery): Chart[] {
  const toValues = (values: readonly Value[], ofValues: Uint32Array) => values.map((value, id) => ({ ...value, count: ofValues[id] ?? 0 }))
  return [
    {
      heading: 'Hashtags',
      values: toValues(facets.tags, counts.tags),
      chosen: new Set(query.tags),
      leftOut: new Set(query.notTags),
      toggle: (slug) => toTagChoice(slug, query.tags.includes(slug) ? 'off' : 'with'),
    },
    {
      heading: 'Companies',
      values: toValues(facets.companies, counts.companies),
      chosen: new Set(query.companies),
      toggle: (slug) => toChoice('companies', slug, !query.companies.includes(slug)),
    },
    {
      heading: 'Places',
      values: toValues(places, Uint32Array.from([...counts.countries, ...counts.places])),
      chosen: new Set([...query.countries, ...query.places]),
      toggle: (slug) => toPlaceChoice(slug, facets.countries.includes(slug), ![...query.countries, ...query.places].includes(slug)),
    },
    {
      heading: 'Work mode',
      values: toValues(facets.workModes.map((mode) => ({ slug: mode, name: workModeWords[mode] })), counts.modes),
      chosen: new Set<string>(query.modes),
      toggle: (slug) => {
        const mode = workModes.find((known) => known === slug)
        return mode ? toChoice('modes', mode, !query.modes.includes(mode)) : {}
      },
    },
  ]
}

/** The ids of the values that most results have, the most frequent first, and of all those chosen; ties by id. */
export function toTopIds({ values, chosen, leftOut }: Pick<Chart, 'values' | 'chosen' | 'leftOut'>): number[] {
  const count = (id: number) => values[id]?.count ?? 0
  const slug = (id: number) => values[id]?.slug ?? ''
  const sorted = [...values.keys()].filter((id) => (count(id) > 0 || chosen.has(slug(id))) && leftOut?.has(slug(id)) !== true).toSorted((a, b) => count(b) - count(a) || a - b)
  return sorted.filter((id, place) => place < maxBars || chosen.has(slug(id)))
}
