import { emptyQuery, type PostingQuery } from '../../../domain/query.ts'
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

/** Ids by how many postings of a status have them, then by name; so values keep their place while filters change. */
export function toFilterOrder(facets: Facets, status: PostingQuery['status']): FilterOrder {
  const { counts } = evaluate(facets, { ...emptyQuery, status }, null)
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const byCount = (values: readonly Value[], valueCounts: Uint32Array) =>
    values
      .map((_, id) => id)
      .toSorted((a, b) => (valueCounts[b] ?? 0) - (valueCounts[a] ?? 0) || collator.compare(values[a]?.name ?? '', values[b]?.name ?? ''))
  return { tagIds: byCount(facets.tags, counts.tags), companyIds: byCount(facets.companies, counts.companies) }
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
