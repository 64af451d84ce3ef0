import { emptyQuery } from '../../../domain/query.ts'
import { evaluate, type FacetCounts } from '../../../search/evaluate.ts'
import type { Facets, Value } from '../../../search/facets.ts'
import { onceForFacets } from '../../data/once-for-facets.ts'
import { toOpenCounts } from '../../data/open-counts.ts'
import { jobTypeWord, workModeWords } from '../../words.ts'

/** One value of a filter as its group shows it. */
export interface FilterValue extends Value {
  readonly count: number
}

/** The values of each group but the hashtags (`tag-order.ts`), in an order that no filter changes: most useful first on the whole board. */
export interface FilterOrder {
  readonly companyIds: readonly number[]
  readonly countryIds: readonly number[]
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
    countryIds: byCount(facets.countries, open.countries, all.countries),
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

/** The countries of the board with their live counts. */
export function toCountryValues(facets: Facets, ids: readonly number[], counts: FacetCounts): FilterValue[] {
  const countries = facets.countries.map((code, id) => ({ slug: code, name: facets.countryNames[id] ?? code }))
  return toFilterValues(countries, ids, counts.countries)
}

/** The job types with their live counts, alphabetical but for "other", which comes last. */
export function toTypeValues(facets: Facets, counts: FacetCounts): FilterValue[] {
  return facets.types
    .map((type, id) => ({ slug: type, name: jobTypeWord(type), count: counts.types[id] ?? 0 }))
    .toSorted((a, b) => Number(a.slug === 'other') - Number(b.slug === 'other') || (a.slug < b.slug ? -1 : 1))
}
