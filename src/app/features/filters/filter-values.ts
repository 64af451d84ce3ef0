import { emptyQuery } from '../../../domain/query.ts'
import { evaluate, type FacetCounts } from '../../../search/evaluate.ts'
import type { Facets, Value } from '../../../search/facets.ts'
import { jobTypeWord } from '../../words.ts'

/** One value of a filter as its group shows it. */
export interface FilterValue extends Value {
  readonly count: number
}

/** The values of each group, in an order that no filter changes: most useful first on the whole board. */
export interface FilterOrder {
  readonly tagIds: readonly number[]
  readonly companyIds: readonly number[]
}

/** Ids by how many open postings have them, then by how many in all, then by name: values keep their place whatever is chosen. */
export function toFilterOrder(facets: Facets): FilterOrder {
  const open = evaluate(facets, emptyQuery, null).counts
  const all = evaluate(facets, { ...emptyQuery, status: 'all' }, null).counts
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const byCount = (values: readonly Value[], ...counts: readonly Uint32Array[]) =>
    values
      .map((_, id) => id)
      .toSorted((a, b) => counts.map((of) => (of[b] ?? 0) - (of[a] ?? 0)).find((difference) => difference !== 0) ?? collator.compare(values[a]?.name ?? '', values[b]?.name ?? ''))
  return { tagIds: byCount(facets.tags, open.tags, all.tags), companyIds: byCount(facets.companies, open.companies, all.companies) }
}

/** The values of a dictionary with their live counts, in a given order. */
export function toFilterValues(values: readonly Value[], ids: readonly number[], counts: Uint32Array): FilterValue[] {
  return ids.flatMap((id) => {
    const value = values[id]
    return value ? [{ ...value, count: counts[id] ?? 0 }] : []
  })
}

/** The job types with their live counts, alphabetical but for "other", which comes last. */
export function toTypeValues(facets: Facets, counts: FacetCounts): FilterValue[] {
  return facets.types
    .map((type, id) => ({ slug: type, name: jobTypeWord(type), count: counts.types[id] ?? 0 }))
    .toSorted((a, b) => Number(a.slug === 'other') - Number(b.slug === 'other'))
}
