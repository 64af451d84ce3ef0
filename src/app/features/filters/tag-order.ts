import type { PostingQuery } from '../../../domain/query.ts'
import type { Answer } from '../../../search/engine.ts'
import type { Facets } from '../../../search/facets.ts'
import { sortTagsByUse } from '../../../search/useful-tags.ts'
import { toOpenCounts } from '../../data/open-counts.ts'

/**
 * The ids of all hashtags as their group shows them: those chosen, then those left out, as the address has them; then
 * the most useful ones for these results.
 * @param total how many results the counts are of: where hashtags widen the list, those without any of them
 */
export function toTagOrder(facets: Facets, { tags, notTags }: PostingQuery, { counts, total }: Pick<Answer, 'counts' | 'total'>): readonly number[] {
  const board = toOpenCounts(facets)
  const pinned = [...tags, ...notTags].flatMap((slug) => facets.tagIdBySlug.get(slug) ?? [])
  return [...new Set([...pinned, ...sortTagsByUse(facets, counts.tags, total, { counts: board.tags, total: board.statuses.open })])]
}
