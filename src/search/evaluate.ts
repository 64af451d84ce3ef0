import { fromIsoDate } from '../domain/day.ts'
import { mayApplyFrom } from '../domain/eligibility.ts'
import { employments } from '../domain/job-terms.ts'
import { answerFloor } from '../domain/pay.ts'
import type { PostingQuery, StatusFilter } from '../domain/query.ts'
import { levels, roleFamilies } from '../domain/role.ts'
import type { Facets, Lists } from './facets.ts'
import type { TextMatches } from './match-text.ts'
import { notStated } from './job-facets.ts'
import { once } from './once.ts'
import { sortRows } from './sort-rows.ts'
import { toChosenSets, toValueCounts, type ValueSets } from './value-sets.ts'

/**
 * How many results each value would leave if it were chosen, by id. A group's own choice is left out
 * where it combines with OR. A tag that is left out now counts as if it were wanted instead.
 */
export interface FacetCounts {
  readonly tags: Uint32Array
  readonly types: Uint32Array
  readonly companies: Uint32Array
  readonly modes: Uint32Array
  /** Countries and places are one group. */
  readonly countries: Uint32Array
  readonly places: Uint32Array
  /** In the order of `levels`, `roleFamilies` and `employments`. */
  readonly levels: Uint32Array
  readonly roles: Uint32Array
  readonly employments: Uint32Array
  readonly languages: Uint32Array
  /** Those whose language cannot be told. */
  readonly languageNotStated: number
  /** By set of `applicants`, as if the query named no country to apply from. */
  readonly applicants: Uint32Array
  /** By set of `paySets`, as if the query named no pay. */
  readonly pays: Uint32Array
  /** The results of each day from `firstDay` to `lastDay` if the query named no days. */
  readonly days: Uint32Array
  readonly statuses: Readonly<Record<StatusFilter, number>>
}

/** The answer to a query: the rows found and the counts. */
export interface Results {
  readonly total: number
  /** In the query's order. Sorted when they are first asked for: most questions are for a number alone. */
  readonly rows: Uint32Array
  readonly counts: FacetCounts
}

/** One bit a group of filters: a row that fails in one group alone still counts in that group. */
const failsTags = 1
const failsNot = 2
const failsType = 4
const failsCompany = 8
const failsMode = 16
const failsPlace = 32
const failsDays = 64
const failsStatus = 128
const failsFrom = 256
const failsPay = 512
const failsLevel = 1024
const failsRole = 2048
const failsEmployment = 4096
const failsLanguage = 8192

/** A flag for each id of a dictionary: whether it is chosen. `null` where the query chooses none and every row passes. */
type Choice = Uint8Array | null

/**
 * Finds the rows of a query and all counts from the facet core: column after column, each in one plain loop.
 * @param text what the query's text finds, or `null` where it has none
 */
export function evaluate(facets: Facets, query: PostingQuery, text: TextMatches | null): Results {
  const { tagLists, firstDay } = facets
  const tags = toIds(query.tags, facets.tagIdBySlug)
  const rows = toCandidates(facets, query.match === 'all' ? tags : [], text)
  const noneOf = toChoice(facets.tags.length, toIds(query.notTags, facets.tagIdBySlug))
  const fails = new Uint16Array(rows.length)
  failWhere(false, fails, failsTags, rows, tagLists, query.match === 'any' ? toChoice(facets.tags.length, tags) : null)
  failWhere(true, fails, failsNot, rows, tagLists, noneOf)
  failUnlessChosen(fails, failsType, rows, facets.type, toChoice(facets.types.length, query.types.map((type) => facets.types.indexOf(type))))
  failUnlessChosen(fails, failsCompany, rows, facets.company, toChoice(facets.companies.length, toIds(query.companies, facets.companyIdBySlug)))
  failUnlessChosen(fails, failsMode, rows, facets.workMode, toChoice(facets.workModes.length, query.modes.map((mode) => facets.workModes.indexOf(mode))))
  failUnlessChosen(fails, failsPlace, rows, facets.placeSets.rows, toChosenSets(facets.placeSets, [...query.countries, ...query.places]))
  failUnlessChosen(fails, failsLevel, rows, facets.levels.rows, toChosenSets(facets.levels, query.levels))
  failUnlessChosen(fails, failsRole, rows, facets.roles.rows, toChosenSets(facets.roles, query.roles))
  failUnlessChosen(fails, failsEmployment, rows, facets.employments.rows, toChosenSets(facets.employments, query.employments))
  failUnlessChosen(fails, failsLanguage, rows, facets.languageSets.rows, toChosenSets(facets.languageSets, query.languages))
  failUnlessChosen(fails, failsFrom, rows, facets.applicants.rows, toOpenSets(facets.applicants, query))
  failUnlessChosen(fails, failsPay, rows, facets.paySets.rows, toPaidSets(facets, query))
  failOutside(fails, failsDays, rows, facets.days, query)
  failStatus(fails, failsStatus, rows, facets.closed, query.status)

  const countSets = (bit: number, sets: ValueSets) => countColumn(fails, bit, rows, sets.rows, 0, sets.sets.length)
  const places = toValueCounts(facets.placeSets, countSets(failsPlace, facets.placeSets), facets.placeValues)
  const languages = countSets(failsLanguage, facets.languageSets)
  const counts = {
    tags: countLists(fails, failsTags, rows, tagLists, facets.tags.length),
    types: countColumn(fails, failsType, rows, facets.type, 0, facets.types.length),
    companies: countColumn(fails, failsCompany, rows, facets.company, 0, facets.companies.length),
    modes: countColumn(fails, failsMode, rows, facets.workMode, 0, facets.workModes.length),
    countries: places.subarray(0, facets.countries.length),
    places: places.subarray(facets.countries.length),
    levels: toValueCounts(facets.levels, countSets(failsLevel, facets.levels), levels),
    roles: toValueCounts(facets.roles, countSets(failsRole, facets.roles), roleFamilies),
    employments: toValueCounts(facets.employments, countSets(failsEmployment, facets.employments), employments),
    languages: toValueCounts(facets.languageSets, languages, facets.languages),
    languageNotStated: toValueCounts(facets.languageSets, languages, [notStated])[0] ?? 0,
    applicants: countSets(failsFrom, facets.applicants),
    pays: countSets(failsPay, facets.paySets),
    days: countColumn(fails, failsDays, rows, facets.days, firstDay, facets.lastDay - firstDay + 1),
    statuses: countStatuses(fails, rows, facets.closed),
  }
  if (noneOf) countSoleChosen(fails, rows, tagLists, noneOf, counts.tags)
  const found = keepSound(rows, fails)
  const sorted = once(() => sortRows(facets, found, query, text))
  return {
    total: found.length,
    get rows() {
      return sorted()
    },
    counts,
  }
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
function keepSound(rows: Uint32Array, fails: Uint16Array): Uint32Array {
  const kept = new Uint32Array(rows.length)
  let end = 0
  for (let index = 0; index < rows.length; index += 1) {
    kept[end] = rows[index] ?? 0
    if (fails[index] === 0) end += 1
  }
  return kept.subarray(0, end)
}

function failUnlessChosen(fails: Uint16Array, bit: number, rows: Uint32Array, column: Uint32Array, chosen: Choice): void {
  if (!chosen) return
  for (let index = 0; index < rows.length; index += 1) if (chosen[column[rows[index] ?? 0] ?? 0] !== 1) fails[index] = (fails[index] ?? 0) | bit
}

/** Where a row holds one of the chosen ids, or where it holds none. */
function failWhere(isHeld: boolean, fails: Uint16Array, bit: number, rows: Uint32Array, lists: Lists, chosen: Choice): void {
  if (!chosen) return
  for (let index = 0; index < rows.length; index += 1) if (holdsChosen(lists, rows[index] ?? 0, chosen) === isHeld) fails[index] = (fails[index] ?? 0) | bit
}

function failOutside(fails: Uint16Array, bit: number, rows: Uint32Array, days: Int32Array, query: PostingQuery): void {
  if (query.since === null && query.until === null) return
  const since = query.since === null ? Number.NEGATIVE_INFINITY : fromIsoDate(query.since)
  const until = query.until === null ? Number.POSITIVE_INFINITY : fromIsoDate(query.until)
  for (let index = 0; index < rows.length; index += 1) {
    const day = days[rows[index] ?? 0] ?? 0
    if (day < since || day > until) fails[index] = (fails[index] ?? 0) | bit
  }
}

function failStatus(fails: Uint16Array, bit: number, rows: Uint32Array, closed: Uint8Array, status: StatusFilter): void {
  if (status === 'all') return
  const wanted = status === 'closed' ? 1 : 0
  for (let index = 0; index < rows.length; index += 1) if (closed[rows[index] ?? 0] !== wanted) fails[index] = (fails[index] ?? 0) | bit
}

/** How many rows have each value of a column, of those that fail in no other group. */
function countColumn(fails: Uint16Array, ownBit: number, rows: Uint32Array, column: Uint32Array | Int32Array, first: number, valueCount: number): Uint32Array {
  const counts = new Uint32Array(valueCount)
  const others = ~ownBit
  for (let index = 0; index < rows.length; index += 1) if (((fails[index] ?? 0) & others) === 0) increment(counts, (column[rows[index] ?? 0] ?? 0) - first)
  return counts
}

/** How many rows have each value of some lists, of those that fail in no other group. */
function countLists(fails: Uint16Array, ownBit: number, rows: Uint32Array, { offsets, ids }: Lists, idCount: number): Uint32Array {
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
function countSoleChosen(fails: Uint16Array, rows: Uint32Array, { offsets, ids }: Lists, chosen: Uint8Array, counts: Uint32Array): void {
  for (let index = 0; index < rows.length; index += 1) {
    if (((fails[index] ?? 0) & ~failsTags) !== failsNot) continue
    const row = rows[index] ?? 0
    const held = ids.subarray(offsets[row], offsets[row + 1]).filter((id) => chosen[id] === 1)
    if (held.length === 1) increment(counts, held[0] ?? 0)
  }
}

function countStatuses(fails: Uint16Array, rows: Uint32Array, closed: Uint8Array): FacetCounts['statuses'] {
  let openCount = 0
  let closedCount = 0
  for (let index = 0; index < rows.length; index += 1) {
    if (((fails[index] ?? 0) & ~failsStatus) !== 0) continue
    if (closed[rows[index] ?? 0] === 1) closedCount += 1
    else openCount += 1
  }
  return { open: openCount, closed: closedCount, all: openCount + closedCount }
}

/** The id of what the board does not have; no row holds it. */
const noId = -1

/** The sets from which the query's country is not ruled out, and where it is stated if that is wanted. */
function toOpenSets({ sets }: ValueSets, { from, stated }: PostingQuery): Choice {
  const mustState = stated.includes('from')
  if (from === null && !mustState) return null
  return Uint8Array.from(sets, (applicants) => {
    const answer = from === null ? (applicants.length > 0 ? 'yes' : 'not-stated') : mayApplyFrom(from, applicants)
    return answer === 'no' || (mustState && answer === 'not-stated') ? 0 : 1
  })
}

/** The sets whose pay is not below the query's, and which can be compared with it if that is wanted. */
function toPaidSets({ pays }: Facets, { pay: floor, stated }: PostingQuery): Choice {
  const mustState = stated.includes('pay')
  if (floor === null && !mustState) return null
  return Uint8Array.from(pays, (pay) => {
    const answer = floor === null ? (pay === null ? 'not-stated' : 'meets') : answerFloor(pay, floor)
    return answer === 'below' || (mustState && answer !== 'meets') ? 0 : 1
  })
}

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
