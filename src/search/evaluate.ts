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
 * Finds the rows of a query and all counts in one pass over the facet core.
 * @param text what the query's text finds, or `null` where it has none
 */
export function evaluate(facets: Facets, query: PostingQuery, text: TextMatches | null): Results {
  const { tagLists, countryLists, firstDay } = facets
  const tags = toIds(query.tags, facets.tagIdBySlug)
  const someOf = query.match === 'any' ? toChoice(facets.tags.length, tags) : null
  const noneOf = toChoice(facets.tags.length, toIds(query.notTags, facets.tagIdBySlug))
  const types = toChoice(facets.types.length, query.types.map((type) => facets.types.indexOf(type)))
  const companies = toChoice(facets.companies.length, toIds(query.companies, facets.companyIdBySlug))
  const modes = toChoice(facets.workModes.length, query.modes.map((mode) => facets.workModes.indexOf(mode)))
  const countries = toChoice(facets.countries.length, query.countries.map((country) => facets.countries.indexOf(country)))
  const since = query.since === null ? Number.NEGATIVE_INFINITY : fromIsoDate(query.since)
  const until = query.until === null ? Number.POSITIVE_INFINITY : fromIsoDate(query.until)

  const counts = {
    tags: new Uint32Array(facets.tags.length),
    types: new Uint32Array(facets.types.length),
    companies: new Uint32Array(facets.companies.length),
    modes: new Uint32Array(facets.workModes.length),
    countries: new Uint32Array(facets.countries.length),
    days: new Uint32Array(facets.lastDay - firstDay + 1),
  }
  let openCount = 0
  let closedCount = 0
  const candidates = toCandidates(facets, query.match === 'all' ? tags : [], text)
  const candidateCount = candidates?.length ?? facets.rowCount
  const found = new Uint32Array(candidateCount)
  let foundCount = 0
  for (let index = 0; index < candidateCount; index += 1) {
    const row = candidates ? (candidates[index] ?? 0) : index
    const isOpen = row < facets.open
    const type = facets.type[row] ?? 0
    const company = facets.company[row] ?? 0
    const mode = facets.workMode[row] ?? 0
    const day = facets.days[row] ?? 0
    const fails =
      (someOf === null || holdsChosen(tagLists, row, someOf) ? 0 : failsTags) |
      (noneOf === null || !holdsChosen(tagLists, row, noneOf) ? 0 : failsNot) |
      (types === null || types[type] === 1 ? 0 : failsType) |
      (companies === null || companies[company] === 1 ? 0 : failsCompany) |
      (modes === null || modes[mode] === 1 ? 0 : failsMode) |
      (countries === null || holdsChosen(countryLists, row, countries) ? 0 : failsCountry) |
      (day >= since && day <= until ? 0 : failsDays) |
      (query.status === 'all' || (query.status === 'open') === isOpen ? 0 : failsStatus)

    if (fails === 0) {
      found[foundCount] = row
      foundCount += 1
    }
    const failsBesideTags = fails & ~failsTags
    if (failsBesideTags === 0) countEach(tagLists, row, counts.tags)
    if (failsBesideTags === failsNot && noneOf !== null) countSoleChosen(tagLists, row, noneOf, counts.tags)
    if (fails === 0 || fails === failsType) increment(counts.types, type)
    if (fails === 0 || fails === failsCompany) increment(counts.companies, company)
    if (fails === 0 || fails === failsMode) increment(counts.modes, mode)
    if (fails === 0 || fails === failsCountry) countEach(countryLists, row, counts.countries)
    if (fails === 0 || fails === failsDays) increment(counts.days, day - firstDay)
    if (fails === 0 || fails === failsStatus) {
      if (isOpen) openCount += 1
      else closedCount += 1
    }
  }
  const statuses = { open: openCount, closed: closedCount, all: openCount + closedCount }
  return { rows: sortRows(facets, found.slice(0, foundCount), query, text), counts: { ...counts, statuses } }
}

/**
 * The rows that can count at all: those that a text finds, and of these those that have all the tags
 * that must be there. `null` stands for every row.
 */
function toCandidates({ tagRows, tagFlags }: Facets, tags: readonly number[], text: TextMatches | null): Uint32Array | null {
  if (tags.includes(noId)) return new Uint32Array()
  const rowCountOf = (tag: number) => (tagRows.offsets[tag + 1] ?? 0) - (tagRows.offsets[tag] ?? 0)
  const [rarest, ...others] = tags.toSorted((a, b) => rowCountOf(a) - rowCountOf(b))
  if (rarest === undefined) return text && toFlagged(text.flags)
  let rows = tagRows.ids.subarray(tagRows.offsets[rarest], tagRows.offsets[rarest + 1])
  for (const other of others) rows = keepFlagged(rows, tagFlags(other))
  return text ? keepFlagged(rows, text.flags) : rows
}

/** Every row whose flag is 1, in growing order. A flag moves the end on or leaves it: a loop without a branch. */
function toFlagged(flags: Uint8Array): Uint32Array {
  const kept = new Uint32Array(flags.length)
  let end = 0
  for (let row = 0; row < flags.length; row += 1) {
    kept[end] = row
    end += flags[row] ?? 0
  }
  return kept.subarray(0, end)
}

/** Of some rows those whose flag is 1. */
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

/** The rows in the query's order; ties by day, then by row. */
function sortRows(facets: Facets, rows: Uint32Array, query: PostingQuery, text: TextMatches | null): Uint32Array {
  const day = (row: number) => facets.days[row] ?? 0
  const newest = (a: number, b: number) => day(b) - day(a) || a - b
  const byDay = toNewestFirst(facets, rows)
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

/** Rows in growing order become the newest first, ties by row: the open ones and the closed ones are in that order already, and are merged. */
function toNewestFirst({ days, open }: Facets, rows: Uint32Array): Uint32Array {
  let openEnd = rows.length
  while (openEnd > 0 && (rows[openEnd - 1] ?? 0) >= open) openEnd -= 1
  if (openEnd === 0 || openEnd === rows.length) return rows
  const merged = new Uint32Array(rows.length)
  let nextOpen = 0
  let nextClosed = openEnd
  for (let index = 0; index < rows.length; index += 1) {
    const openRow = rows[nextOpen] ?? 0
    const closedRow = rows[nextClosed] ?? 0
    const isOpenNext = nextClosed === rows.length || (nextOpen < openEnd && (days[openRow] ?? 0) >= (days[closedRow] ?? 0))
    merged[index] = isOpenNext ? openRow : closedRow
    if (isOpenNext) nextOpen += 1
    else nextClosed += 1
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

function countEach(lists: Lists, row: number, counts: Uint32Array): void {
  const end = lists.offsets[row + 1] ?? 0
  for (let index = lists.offsets[row] ?? 0; index < end; index += 1) increment(counts, lists.ids[index] ?? 0)
}

/** Counts the chosen id of a row that holds one alone: a row that holds two would still fail if one were wanted. */
function countSoleChosen(lists: Lists, row: number, chosen: Uint8Array, counts: Uint32Array): void {
  let sole = noId
  const end = lists.offsets[row + 1] ?? 0
  for (let index = lists.offsets[row] ?? 0; index < end; index += 1) {
    const id = lists.ids[index] ?? 0
    if (chosen[id] !== 1) continue
    if (sole !== noId) return
    sole = id
  }
  if (sole !== noId) increment(counts, sole)
}

function increment(counts: Uint32Array, id: number): void {
  counts[id] = (counts[id] ?? 0) + 1
}
