import { fromIsoDate } from '../domain/day.ts'
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
  readonly modes: Uint32Array
  readonly countries: Uint32Array
  /** The results of each day from `firstDay` to `lastDay` if the query named no days. */
  readonly days: Uint32Array
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
const failsMode = 16
const failsCountry = 32
const failsDays = 64
const failsStatus = 128

/** A flag for each id of a dictionary: whether it is chosen. `null` where the query chooses none and every row passes. */
type Choice = Uint8Array | null

/**
 * Finds the rows of a query and all counts from the facet core: column after column, each in one plain loop.
 * @param text what the query's text finds, or `null` where it has none
 */
export function evaluate(facets: Facets, query: PostingQuery, text: TextMatches | null): Results {
  const { tagLists, countryLists, firstDay } = facets
  const tags = toIds(query.tags, facets.tagIdBySlug)
  const rows = toCandidates(facets, query.match === 'all' ? tags : [], text)
  const noneOf = toChoice(facets.tags.length, toIds(query.notTags, facets.tagIdBySlug))
  const fails = new Uint8Array(rows.length)
  failWhere(false, fails, failsTags, rows, tagLists, query.match === 'any' ? toChoice(facets.tags.length, tags) : null)
  failWhere(true, fails, failsNot, rows, tagLists, noneOf)
  failUnlessChosen(fails, failsType, rows, facets.type, toChoice(facets.types.length, query.types.map((type) => facets.types.indexOf(type))))
  failUnlessChosen(fails, failsCompany, rows, facets.company, toChoice(facets.companies.length, toIds(query.companies, facets.companyIdBySlug)))
  failUnlessChosen(fails, failsMode, rows, facets.workMode, toChoice(facets.workModes.length, query.modes.map((mode) => facets.workModes.indexOf(mode))))
  failWhere(false, fails, failsCountry, rows, countryLists, toChoice(facets.countries.length, query.countries.map((country) => facets.countries.indexOf(country))))
  failOutside(fails, failsDays, rows, facets.days, query)
  failStatus(fails, failsStatus, rows, facets.closed, query.status)

  const counts = {
    tags: countLists(fails, failsTags, rows, tagLists, facets.tags.length),
    types: countColumn(fails, failsType, rows, facets.type, 0, facets.types.length),
    companies: countColumn(fails, failsCompany, rows, facets.company, 0, facets.companies.length),
    modes: countColumn(fails, failsMode, rows, facets.workMode, 0, facets.workModes.length),
    countries: countLists(fails, failsCountry, rows, countryLists, facets.countries.length),
    days: countColumn(fails, failsDays, rows, facets.days, firstDay, facets.lastDay - firstDay + 1),
    statuses: countStatuses(fails, rows, facets.closed),
  }
  if (noneOf) countSoleChosen(fails, rows, tagLists, noneOf, counts.tags)
  return { rows: sortRows(facets, keepSound(rows, fails), query, text), counts }
}

/**
 * The rows that can count at all, in growing order: those that a text finds, and of these those that have all
 * the tags that must be there.
 */
function toCandidates({ allRows, tagRows, tagFlags }: Facets, tags: readonly number[], text: TextMatches | null): Uint32Array {
  if (tags.includes(noId)) return new Uint32Array()
  const rowCountOf = (tag: number) => (tagRows.offsets[tag + 1] ?? 0) - (tagRows.offsets[tag] ?? 0)
  const rarestFirst = tags.toSorted((a, b) => rowCountOf(a) - rowCountOf(b))
  const [rarest, ...others] = rarestFirst
  if (text) return rarestFirst.reduce((rows, tag) => keepFlagged(rows, tagFlags(tag)), text.rows)
  if (rarest === undefined) return allRows()
  return others.reduce((rows, tag) => keepFlagged(rows, tagFlags(tag)), tagRows.ids.subarray(tagRows.offsets[rarest], tagRows.offsets[rarest + 1]))
}

/** Of some rows those whose flag is 1: the flag moves the end on or leaves it, a loop without a branch. */
function keepFlagged(rows: Uint32Array, flags: Uint8Array): Uint32Array {
  const kept = new Uint32Array(rows.length)
  let end = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    kept[end] = row
    end += flags[row] ?? 0
  }
  return kept.subarray(0, end)
}

/** Of some rows those that fail in nothing. */
function keepSound(rows: Uint32Array, fails: Uint8Array): Uint32Array {
  const kept = new Uint32Array(rows.length)
  let end = 0
  for (let index = 0; index < rows.length; index += 1) {
    kept[end] = rows[index] ?? 0
    if (fails[index] === 0) end += 1
  }
  return kept.subarray(0, end)
}

function failUnlessChosen(fails: Uint8Array, bit: number, rows: Uint32Array, column: Uint32Array, chosen: Choice): void {
  if (!chosen) return
  for (let index = 0; index < rows.length; index += 1) if (chosen[column[rows[index] ?? 0] ?? 0] !== 1) fails[index] = (fails[index] ?? 0) | bit
}

/** Where a row holds one of the chosen ids, or where it holds none. */
function failWhere(isHeld: boolean, fails: Uint8Array, bit: number, rows: Uint32Array, lists: Lists, chosen: Choice): void {
  if (!chosen) return
  for (let index = 0; index < rows.length; index += 1) if (holdsChosen(lists, rows[index] ?? 0, chosen) === isHeld) fails[index] = (fails[index] ?? 0) | bit
}

function failOutside(fails: Uint8Array, bit: number, rows: Uint32Array, days: Int32Array, query: PostingQuery): void {
  if (query.since === null && query.until === null) return
  const since = query.since === null ? Number.NEGATIVE_INFINITY : fromIsoDate(query.since)
  const until = query.until === null ? Number.POSITIVE_INFINITY : fromIsoDate(query.until)
  for (let index = 0; index < rows.length; index += 1) {
    const day = days[rows[index] ?? 0] ?? 0
    if (day < since || day > until) fails[index] = (fails[index] ?? 0) | bit
  }
}

function failStatus(fails: Uint8Array, bit: number, rows: Uint32Array, closed: Uint8Array, status: StatusFilter): void {
  if (status === 'all') return
  const wanted = status === 'closed' ? 1 : 0
  for (let index = 0; index < rows.length; index += 1) if (closed[rows[index] ?? 0] !== wanted) fails[index] = (fails[index] ?? 0) | bit
}

/** How many rows have each value of a column, of those that fail in no other group. */
function countColumn(fails: Uint8Array, ownBit: number, rows: Uint32Array, column: Uint32Array | Int32Array, first: number, valueCount: number): Uint32Array {
  const counts = new Uint32Array(valueCount)
  const others = ~ownBit
  for (let index = 0; index < rows.length; index += 1) if (((fails[index] ?? 0) & others) === 0) increment(counts, (column[rows[index] ?? 0] ?? 0) - first)
  return counts
}

/** How many rows have each value of some lists, of those that fail in no other group. */
function countLists(fails: Uint8Array, ownBit: number, rows: Uint32Array, { offsets, ids }: Lists, idCount: number): Uint32Array {
  const counts = new Uint32Array(idCount)
  const others = ~ownBit
  for (let index = 0; index < rows.length; index += 1) {
    if (((fails[index] ?? 0) & others) !== 0) continue
    const row = rows[index] ?? 0
    const end = offsets[row + 1] ?? 0
    for (let at = offsets[row] ?? 0; at < end; at += 1) increment(counts, ids[at] ?? 0)
  }
  return counts
}

/** Counts the tag of a row that fails by it alone: one that holds two of the tags left out would still fail if one were wanted. */
function countSoleChosen(fails: Uint8Array, rows: Uint32Array, { offsets, ids }: Lists, chosen: Uint8Array, counts: Uint32Array): void {
  for (let index = 0; index < rows.length; index += 1) {
    if (((fails[index] ?? 0) & ~failsTags) !== failsNot) continue
    const row = rows[index] ?? 0
    const held = ids.subarray(offsets[row], offsets[row + 1]).filter((id) => chosen[id] === 1)
    if (held.length === 1) increment(counts, held[0] ?? 0)
  }
}

function countStatuses(fails: Uint8Array, rows: Uint32Array, closed: Uint8Array): FacetCounts['statuses'] {
  let openCount = 0
  let closedCount = 0
  for (let index = 0; index < rows.length; index += 1) {
    if (((fails[index] ?? 0) & ~failsStatus) !== 0) continue
    if (closed[rows[index] ?? 0] === 1) closedCount += 1
    else openCount += 1
  }
  return { open: openCount, closed: closedCount, all: openCount + closedCount }
}

/** The rows in the query's order; ties by day, then by row. */
function sortRows(facets: Facets, rows: Uint32Array, query: PostingQuery, text: TextMatches | null): Uint32Array {
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
    case 'company': {
      const ranks = toNameRanks(facets)
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

/** The id of what the board does not have; no row holds it. */
const noId = -1

function toIds(slugs: readonly string[], idBySlug: ReadonlyMap<string, number>): number[] {
  return [...new Set(slugs.map((slug) => idBySlug.get(slug) ?? noId))]
}

function toChoice(idCount: number, ids: readonly number[]): Choice {
  if (ids.length === 0) return null
  const flags = new Uint8Array(idCount)
  for (const id of ids) if (id !== noId) flags[id] = 1
  return flags
}

function holdsChosen(lists: Lists, row: number, chosen: Uint8Array): boolean {
  const end = lists.offsets[row + 1] ?? 0
  for (let index = lists.offsets[row] ?? 0; index < end; index += 1) if (chosen[lists.ids[index] ?? 0] === 1) return true
  return false
}

function increment(counts: Uint32Array, id: number): void {
  counts[id] = (counts[id] ?? 0) + 1
}
