import type { PostingQuery } from '../domain/query.ts'
import type { Facets } from './facets.ts'
import type { TextMatches } from './match-text.ts'
import { sortByScore } from './sort-by-score.ts'

/** The rows in the query's order; ties by day, then by row. */
export function sortRows(facets: Facets, rows: Uint32Array, query: PostingQuery, text: TextMatches | null): Uint32Array {
  const day = (row: number) => facets.days[row] ?? 0
  const newest = (a: number, b: number) => day(b) - day(a) || a - b
  switch (query.sort) {
    case 'best': {
      const places = toNewestFirst(facets, rows)
      return pick(rows, text ? sortByScore(places, toScores(rows, text)) : places)
    }
    case 'newest':
      return pick(rows, toNewestFirst(facets, rows))
    case 'oldest':
      return rows.toSorted((a, b) => day(a) - day(b) || a - b)
    case 'featured':
      return rows.toSorted((a, b) => (facets.featured[b] ?? 0) - (facets.featured[a] ?? 0) || newest(a, b))
    case 'pay': {
      const ranks = facets.payRanks(query.pay)
      return rows.toSorted((a, b) => (ranks[facets.paySets.rows[a] ?? 0] ?? 0) - (ranks[facets.paySets.rows[b] ?? 0] ?? 0) || newest(a, b))
    }
    case 'company': {
      const ranks = facets.companyRanks()
      return rows.toSorted((a, b) => (ranks[facets.company[a] ?? 0] ?? 0) - (ranks[facets.company[b] ?? 0] ?? 0) || newest(a, b))
    }
  }
}

/** The rows at some places. */
function pick(rows: Uint32Array, places: Uint32Array): Uint32Array {
  const picked = new Uint32Array(places.length)
  for (let index = 0; index < places.length; index += 1) picked[index] = rows[places[index] ?? 0] ?? 0
  return picked
}

/**
 * The scores of some of the rows that a text finds; both are in growing order.
 * @throws where a row is none of these
 */
function toScores(rows: Uint32Array, text: TextMatches): Float32Array {
  const scores = new Float32Array(rows.length)
  let place = 0
  for (let index = 0; index < rows.length; index += 1) {
    while (place < text.rows.length && text.rows[place] !== rows[index]) place += 1
    if (place === text.rows.length) throw new Error(`Row ${rows[index] ?? ''} is not among those that the text finds.`)
    scores[index] = text.scores[place] ?? 0
  }
  return scores
}

/** The places of rows in growing order, the newest row first, ties by row: those on each side of `closedFrom` are in that order already, and are merged. */
function toNewestFirst({ days, closedFrom, allRows }: Facets, rows: Uint32Array): Uint32Array {
  let firstEnd = rows.length
  while (firstEnd > 0 && (rows[firstEnd - 1] ?? 0) >= closedFrom) firstEnd -= 1
  if (firstEnd === 0 || firstEnd === rows.length) return allRows().subarray(0, rows.length)
  const merged = new Uint32Array(rows.length)
  let nextFirst = 0
  let nextOther = firstEnd
  for (let index = 0; index < rows.length; index += 1) {
    const isFirstNext = nextOther === rows.length || (nextFirst < firstEnd && (days[rows[nextFirst] ?? 0] ?? 0) >= (days[rows[nextOther] ?? 0] ?? 0))
    merged[index] = isFirstNext ? nextFirst : nextOther
    if (isFirstNext) nextFirst += 1
    else nextOther += 1
  }
  return merged
}
