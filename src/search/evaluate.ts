import type { PostingQuery, StatusFilter } from '../domain/query.ts'
import type { Facets, Lists } from './facets.ts'
import type { TextMatches } from './match-text.ts'
import { sortByScore } from './sort-by-score.ts'

/**
 * How many results each value would leave if it were chosen, by id. A group's own choice is left out
 * where it combines with OR. A tag that is left out now counts as if it were wanted instead.
 */
export interface FacetCounts {
  readonly tags: Uint32Array
  readonly types: Uint32Array
  readonly companies: Uint32Array
  readonly statuses: Readonly<Record<StatusFilter, number>>
}

/** The answer to a query: the rows found, in the query's order, and the counts. */
export interface Results {
  readonly rows: Uint32Array
  readonly counts: FacetCounts
}

/** One bit a group of filters: a row that fails in one group alone still counts in that group. */
const failsTags = 1
const failsNot = 2
const failsType = 4
const failsCompany = 8
const failsStatus = 16

/**
 * Finds the rows of a query and all counts in one pass over the facet core.
 * @param text what the query's text finds, or `null` where it has none
 */
export function evaluate(facets: Facets, query: PostingQuery, text: TextMatches | null): Results {
  const rows: number[] = []
  const counts = {
    tags: new Uint32Array(facets.tags.length),
    types: new Uint32Array(facets.types.length),
    companies: new Uint32Array(facets.companies.length),
    statuses: { open: 0, closed: 0, all: 0 },
  }
  const wanted = toIds(query.tags, facets.tagIdBySlug)
  const unwanted = new Set(toIds(query.notTags, facets.tagIdBySlug))
  const types = new Set(query.types.map((type) => facets.types.indexOf(type)))
  const companies = new Set(toIds(query.companies, facets.companyIdBySlug))

  const candidates = toCandidates(facets, query.match === 'all' ? wanted : [], text)
  const candidateCount = candidates?.length ?? facets.rowCount
  for (let index = 0; index < candidateCount; index += 1) {
    const row = candidates ? (candidates[index] ?? 0) : index
    const status = row < facets.open ? 'open' : 'closed'
    const unwantedHit = unwanted.size === 0 ? null : soleMember(facets.tagLists, row, unwanted)
    const fails =
      (matchesTags(facets.tagLists, row, wanted, query.match) ? 0 : failsTags) |
      (unwantedHit === null ? 0 : failsNot) |
      (types.size === 0 || types.has(facets.type[row] ?? -1) ? 0 : failsType) |
      (companies.size === 0 || companies.has(facets.company[row] ?? -1) ? 0 : failsCompany) |
      (query.status === 'all' || query.status === status ? 0 : failsStatus)

    if (fails === 0) rows.push(row)
    const failsBesideTags = query.match === 'any' ? fails & ~failsTags : fails
    if (failsBesideTags === 0) countEach(facets.tagLists, row, counts.tags)
    if (failsBesideTags === failsNot && unwantedHit !== null && unwantedHit >= 0) increment(counts.tags, unwantedHit)
    if (fails === 0 || fails === failsType) increment(counts.types, facets.type[row] ?? 0)
    if (fails === 0 || fails === failsCompany) increment(counts.companies, facets.company[row] ?? 0)
    if (fails === 0 || fails === failsStatus) {
      counts.statuses[status] += 1
      counts.statuses.all += 1
    }
  }
  return { rows: sortRows(facets, Uint32Array.from(rows), query, text), counts }
}

/**
 * The rows that can count at all: those that a text finds, and of these those with the rarest of the tags
 * that all must be there. `null` stands for every row.
 */
function toCandidates({ tagRows }: Facets, tags: readonly number[], text: TextMatches | null): Uint32Array | null {
  const lists = tags.map((id) => (id < 0 ? new Uint32Array() : tagRows.ids.subarray(tagRows.offsets[id], tagRows.offsets[id + 1])))
  const [rarest] = lists.toSorted((a, b) => a.length - b.length)
  if (rarest === undefined) return text && toFlagged(text.flags)
  return text ? rarest.filter((row) => text.flags[row] === 1) : rarest
}

function toFlagged(flags: Uint8Array): Uint32Array {
  const rows: number[] = []
  flags.forEach((flag, row) => {
    if (flag === 1) rows.push(row)
  })
  return Uint32Array.from(rows)
}

/** The rows in the query's order; ties by day, then by row. */
function sortRows(facets: Facets, rows: Uint32Array, query: PostingQuery, text: TextMatches | null): Uint32Array {
  const day = (row: number) => facets.days[row] ?? 0
  const newest = (a: number, b: number) => day(b) - day(a) || a - b
  // Rows of one state are in this order already.
  const byDay = query.status === 'all' ? rows.toSorted(newest) : rows
  switch (query.sort) {
    case 'best':
      return text ? sortByScore(byDay, text.scores) : byDay
    case 'newest':
      return byDay
    case 'oldest':
      return rows.toSorted((a, b) => day(a) - day(b) || a - b)
    case 'featured':
      return rows.toSorted((a, b) => (facets.featured[b] ?? 0) - (facets.featured[a] ?? 0) || newest(a, b))
    case 'company': {
      const ranks = toNameRanks(facets)
      return rows.toSorted((a, b) => (ranks[facets.company[a] ?? 0] ?? 0) - (ranks[facets.company[b] ?? 0] ?? 0) || newest(a, b))
    }
  }
}

/** For each company id, its place among the names in alphabetical order. */
function toNameRanks(facets: Facets): Uint32Array {
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const ids = facets.companies
    .map((_, id) => id)
    .toSorted((a, b) => collator.compare(facets.companies[a]?.name ?? '', facets.companies[b]?.name ?? '') || a - b)
  const ranks = new Uint32Array(ids.length)
  ids.forEach((id, rank) => {
    ranks[id] = rank
  })
  return ranks
}

/** Ids of slugs; a slug that the board does not have becomes -1, which no row holds. */
function toIds(slugs: readonly string[], idBySlug: ReadonlyMap<string, number>): number[] {
  return [...new Set(slugs.map((slug) => idBySlug.get(slug) ?? -1))]
}

function matchesTags(lists: Lists, row: number, wanted: readonly number[], match: PostingQuery['match']): boolean {
  if (wanted.length === 0) return true
  return match === 'all' ? wanted.every((id) => holds(lists, row, id)) : wanted.some((id) => holds(lists, row, id))
}

function holds(lists: Lists, row: number, id: number): boolean {
  const end = lists.offsets[row + 1] ?? 0
  for (let index = lists.offsets[row] ?? 0; index < end; index += 1) if (lists.ids[index] === id) return true
  return false
}

/** The one id of the set that a row holds, -1 where it holds several, `null` where none. */
function soleMember(lists: Lists, row: number, ids: ReadonlySet<number>): number | null {
  let found: number | null = null
  const end = lists.offsets[row + 1] ?? 0
  for (let index = lists.offsets[row] ?? 0; index < end; index += 1) {
    const id = lists.ids[index] ?? -1
    if (ids.has(id)) found = found === null ? id : -1
  }
  return found
}

function countEach(lists: Lists, row: number, counts: Uint32Array): void {
  const end = lists.offsets[row + 1] ?? 0
  for (let index = lists.offsets[row] ?? 0; index < end; index += 1) increment(counts, lists.ids[index] ?? 0)
}

function increment(counts: Uint32Array, id: number): void {
  counts[id] = (counts[id] ?? 0) + 1
}
