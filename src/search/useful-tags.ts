import type { Facets } from './facets.ts'

/** So few results are read, not filtered: among them the board's own order stands, so that a group looks as the reader knows it. */
export const fewResults = 20

/** What the usefulness of a tag goes by. */
export interface TagShares {
  /** How many of the results have the tag, and how many results there are. */
  readonly count: number
  readonly total: number
  /** How many of the board's open postings have it, and how many there are. */
  readonly boardCount: number
  readonly boardTotal: number
}

/**
 * How much a tag helps to find one's way in some results, from 0 up.
 *
 * With p its share of the results, choosing it says -log2 p bits and is right for p of them: -p log2 p is what
 * it tells on average (Shannon's term for one outcome). It is 0 for a tag that all have or none, at its most where
 * the tag leaves 37%, and the same for 73% as for 10%: the other half of binary entropy, what *not* having the tag
 * tells, is left out, since nobody looks for the lack of a skill. That is weighed by 1 and by how far the tag
 * sets these results apart: the points by which its share here is above its share on the whole board.
 */
export function toUsefulness({ count, total, boardCount, boardTotal }: TagShares): number {
  if (count === 0 || count >= total) return 0
  const share = count / total
  const boardShare = boardTotal === 0 ? 0 : boardCount / boardTotal
  return -share * Math.log2(share) * (1 + Math.max(0, share - boardShare))
}

/**
 * The ids of all tags, most useful first; then those that all results have, then those that none has. Ties go by
 * the board: how many of its postings have the tag. Of `fewResults` or fewer the order is that of the whole board.
 * @param counts how many results have each tag
 * @param total how many results there are
 * @param board the same of the open postings
 */
export function sortTagsByUse({ tags, tagRows }: Pick<Facets, 'tags' | 'tagRows'>, counts: Uint32Array, total: number, board: { readonly counts: Uint32Array; readonly total: number }): Uint32Array {
  const [sorted, sum] = total > fewResults ? [counts, total] : [board.counts, board.total]
  const uses = Float64Array.from(sorted, (count, id) => toUsefulness({ count, total: sum, boardCount: board.counts[id] ?? 0, boardTotal: board.total }))
  const rank = (id: number) => (uses[id] ?? 0) || ((sorted[id] ?? 0) > 0 ? 0 : -1)
  const rowCount = (id: number) => (tagRows.offsets[id + 1] ?? 0) - (tagRows.offsets[id] ?? 0)
  const byBoard = (a: number, b: number) => (board.counts[b] ?? 0) - (board.counts[a] ?? 0) || rowCount(b) - rowCount(a) || a - b
  return Uint32Array.from(tags.keys()).toSorted((a, b) => rank(b) - rank(a) || byBoard(a, b))
}
