import { emptyQuery } from '../../../domain/query.ts'
import { evaluate, type FacetCounts } from '../../../search/evaluate.ts'
import type { Facets, Value } from '../../../search/facets.ts'
import { onceForFacets } from '../../data/once-for-facets.ts'
import { toOpenCounts } from '../../data/open-counts.ts'
import { jobTypeWord, namedRegion, workModeWords } from '../../words.ts'

/** One value of a filter as its group shows it. */
export interface FilterValue extends Value {
  readonly count: number
}

/** The values of each group but the hashtags (`tag-order.ts`), in an order that no filter changes: most useful first on the whole board. */
export interface FilterOrder {
  readonly companyIds: readonly number[]
  /** Countries first by id, then places by id after the last country. */
  readonly placeIds: readonly number[]
  /** Those that some posting has, in the order of `workModes`. */
  readonly modeIds: readonly number[]
}

/** Ids by how many open postings have them, then by how many in all, then by slug: values keep their place whatever is chosen. */
export const toFilterOrder = onceForFacets((facets): FilterOrder => {
  const open = toOpenCounts(facets)
  const all = evaluate(facets, { ...emptyQuery, status: 'all' }, null).counts
  const byCount = (values: readonly unknown[], openCounts: Uint32Array, allCounts: Uint32Array) => {
    const more = (counts: Uint32Array, a: number, b: number) => (counts[b] ?? 0) - (counts[a] ?? 0)
    return values
      .map((_, id) => id)
      .toSorted((a, b) => more(openCounts, a, b) || more(allCounts, a, b) || a - b)
  }
  return {
    companyIds: byCount(facets.companies, open.companies, all.companies),
    placeIds: byCount([...facets.countries, ...facets.places], joinCounts(open), joinCounts(all)),
    modeIds: facets.workModes.map((_, id) => id).filter((id) => (all.modes[id] ?? 0) > 0),
  }
})

/** The values of a dictionary with their live counts, in a given order. */
export function toFilterValues(values: readonly Value[], ids: readonly number[], counts: Uint32Array): FilterValue[] {
  const listed: FilterValue[] = []
  for (const id of ids) {
    const value = values[id]
    if (value) listed.push({ slug: value.slug, name: value.name, count: counts[id] ?? 0 })
  }
  return listed
}

/** The work modes of the board with their live counts. */
export function toModeValues(facets: Facets, ids: readonly number[], counts: FacetCounts): FilterValue[] {
  const modes = facets.workModes.map((mode) => ({ slug: mode, name: workModeWords[mode] }))
  return toFilterValues(modes, ids, counts.modes)
}

/** The countries, regions and cities of the board with their live counts: a country by its code, another place by its slug. */
export function toPlaceValues(facets: Facets, ids: readonly number[], counts: FacetCounts): FilterValue[] {
  return toFilterValues(toPlaces(facets), ids, joinCounts(counts))
}

/** Countries, then other places; a region by "region" too where something else has its name. */
export const toPlaces = onceForFacets((facets): readonly Value[] => {
  const countries = facets.countries.map((code, id) => ({ slug: code, name: facets.countryNames[id] ?? code }))
  const names = new Map<string, number>()
  for (const { name } of [...countries, ...facets.places]) names.set(name, (names.get(name) ?? 0) + 1)
  return [...countries, ...facets.places.map(({ slug, name, kind }) => ({ slug, name: kind === 'region' && (names.get(name) ?? 0) > 1 ? namedRegion(name) : name }))]
})

function joinCounts({ countries, places }: FacetCounts): Uint32Array {
  return Uint32Array.from([...countries, ...places])
}

/** The job types with their live counts, alphabetical but for "other", which comes last. */
export function toTypeValues(facets: Facets, counts: FacetCounts): FilterValue[] {
  return facets.types
    .map((type, id) => ({ slug: type, name: jobTypeWord(type), count: counts.types[id] ?? 0 }))
    .toSorted((a, b) => Number(a.slug === 'other') - Number(b.slug === 'other') || (a.slug < b.slug ? -1 : 1))
}
