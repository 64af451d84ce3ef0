import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toIsoDate } from '../domain/day.ts'
import { workModes, type Place, type WorkMode } from '../domain/place/place.ts'
import type { RenderedPosting } from '../domain/posting.ts'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import { emptyQuery, sorts, toQuery, type PostingQuery, type StatusFilter } from '../domain/query.ts'
import { evaluate } from './evaluate.ts'
import { compareRows, readFacets, writeFacets } from './facets.ts'
import { closeOver } from './last-days.ts'
import type { TextMatches } from './match-text.ts'

const aliasTable = [{ slug: 'golang', name: 'Go', aliases: ['gopher'] }]
const companyNames = new Map([['acme', 'acme'], ['zeta', 'Zeta'], ['aero', 'Ærø'], ['n10', 'No 10'], ['n9', 'No 9']])

/** The board and its facets, the postings in the artifact's order. */
function aBoard(postings: readonly RenderedPosting[]) {
  const rows = postings.toSorted(compareRows)
  return { rows, facets: readFacets(writeFacets(rows, aliasTable)) }
}

const tags = (...slugs: string[]) => slugs.map((slug) => ({ slug, name: slug }))
const aPlace = (place: Partial<Place>) => ({ place: { ...aRenderedPosting().place, ...place } })
const tagCount = (board: ReturnType<typeof aBoard>, query: Partial<PostingQuery>, tag: string) =>
  evaluate(board.facets, toQuery(query), null).counts.tags[board.facets.tagIdBySlug.get(tag)!]

/** What evaluate is held to: the definitions, one after the other, on the postings themselves. */
function toExpected(rows: readonly RenderedPosting[], query: PostingQuery, scores: readonly number[] | null) {
  const toSlug = (spelling: string) => (rows.some((row) => row.tags.some((tag) => tag.slug === 'golang')) && ['gopher', 'go'].includes(spelling) ? 'golang' : spelling)
  const find = (change: Partial<PostingQuery>) => {
    const { match, status, types, companies, modes, countries, since, until, ...rest } = { ...query, ...change }
    const wanted = rest.tags.map(toSlug)
    const unwanted = rest.notTags.map(toSlug)
    return rows.filter((posting, row) => {
      const own = posting.tags.map((tag) => tag.slug)
      const has = (slug: string) => own.includes(slug)
      return (
        (scores === null || (scores[row] ?? 0) > 0) &&
        (wanted.length === 0 || (match === 'all' ? wanted.every(has) : wanted.some(has))) &&
        !unwanted.some(has) &&
        (types.length === 0 || types.includes(posting.jobType)) &&
        (companies.length === 0 || companies.includes(posting.companySlug)) &&
        (modes.length === 0 || modes.includes(posting.place.workMode)) &&
        (countries.length === 0 || posting.place.countries.some((country) => countries.includes(country))) &&
        (since === null || toIsoDate(posting.day) >= since) &&
        (until === null || toIsoDate(posting.day) <= until) &&
        (status === 'all' || status === posting.status)
      )
    })
  }
  const tagChange = (slug: string): Partial<PostingQuery> => ({
    tags: query.match === 'all' ? [...query.tags, slug] : [slug],
    notTags: query.notTags.filter((tag) => toSlug(tag) !== slug),
  })
  const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const newest = (a: RenderedPosting, b: RenderedPosting) => b.day - a.day || rows.indexOf(a) - rows.indexOf(b)
  const score = (posting: RenderedPosting) => scores?.[rows.indexOf(posting)] ?? 0
  const best = Math.max(0, ...find({}).map(score))
  const step = (posting: RenderedPosting) => Math.floor((score(posting) * 4095) / best)
  const orders = {
    best: (a: RenderedPosting, b: RenderedPosting) => (scores === null ? 0 : step(b) - step(a)) || newest(a, b),
    newest,
    oldest: (a: RenderedPosting, b: RenderedPosting) => a.day - b.day || rows.indexOf(a) - rows.indexOf(b),
    featured: (a: RenderedPosting, b: RenderedPosting) => b.featured - a.featured || newest(a, b),
    company: (a: RenderedPosting, b: RenderedPosting) => byName.compare(a.company, b.company) || newest(a, b),
  }
  return {
    slugs: find({}).toSorted(orders[query.sort]).map((posting) => posting.slug),
    tag: (slug: string) => find(tagChange(slug)).length,
    type: (type: string) => find({ types: [type] }).length,
    company: (slug: string) => find({ companies: [slug] }).length,
    mode: (mode: WorkMode) => find({ modes: [mode] }).length,
    country: (country: string) => find({ countries: [country] }).length,
    anyDay: find({ since: null, until: null }).length,
    day: (date: string) => find({ since: date, until: date }).length,
    status: (status: StatusFilter) => find({ status }).length,
  }
}

const someTags = ['golang', 'java', 'javascript', 'rust']
const board = fc
  .array(
    fc.record({
      day: fc.nat(3),
      status: fc.constantFrom('open' as const, 'closed' as const),
      tags: fc.subarray(someTags).map((slugs) => tags(...slugs)),
      jobType: fc.constantFrom('software', 'other', 'art'),
      companySlug: fc.constantFrom(...companyNames.keys()),
      featured: fc.integer({ min: -1, max: 2 }),
      openFor: fc.option(fc.nat(4)),
      workMode: fc.constantFrom(...workModes.slice(0, 3)),
      countries: fc.shuffledSubarray(['DE', 'FR', 'US'], { maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    aBoard(
      list.map(({ workMode, countries, openFor, ...parts }, index) =>
        aRenderedPosting({ ...parts, lastDay: openFor === null ? null : parts.day + openFor, ...aPlace({ workMode, countries }), slug: `p${(index * 7) % 12}`, company: companyNames.get(parts.companySlug)! }),
      ),
    ),
  )
const query = fc
  .record({
    tags: fc.subarray([...someTags, 'gopher', 'unknown'], { maxLength: 3 }),
    match: fc.constantFrom('all' as const, 'any' as const),
    notTags: fc.subarray([...someTags, 'go', 'unknown', '__proto__'], { maxLength: 3 }),
    types: fc.subarray(['software', 'other', 'unknown', 'constructor'], { maxLength: 2 }),
    companies: fc.subarray([...companyNames.keys(), 'unknown'], { maxLength: 2 }),
    modes: fc.subarray([...workModes], { maxLength: 2 }),
    countries: fc.subarray(['DE', 'FR', 'US', 'ZZ'], { maxLength: 2 }),
    since: fc.option(fc.constantFrom('1969-12-31', '1970-01-01', '1970-01-02', '1970-01-03'), { freq: 2 }),
    until: fc.option(fc.constantFrom('1970-01-02', '1970-01-03', '1970-01-04', '1970-01-09'), { freq: 2 }),
    status: fc.constantFrom('open' as const, 'closed' as const, 'all' as const),
    sort: fc.constantFrom(...sorts),
  })
  .map(toQuery)
const textScores = fc.option(fc.array(fc.constantFrom(0, 0.5, 0.50001, 0.625, 3, 8), { minLength: 12, maxLength: 12 }))

/** What a text that gives each row such a score has found. */
function toMatches(scores: readonly number[], rowCount: number): TextMatches {
  const rows = [...scores.keys()].filter((row) => row < rowCount && (scores[row] ?? 0) > 0)
  return { rows: Uint32Array.from(rows), scores: Float32Array.from(rows, (row) => scores[row] ?? 0), unanswered: [] }
}

/** The postings as they are on a day. */
function onDay(today: number, rows: readonly RenderedPosting[]): RenderedPosting[] {
  return rows.map((row) => (row.lastDay !== null && row.lastDay < today ? { ...row, status: 'closed' } : row))
}

test('whatever the board, the day and the query, rows, order and counts are those of a plain reading', () => {
  fc.assert(
    fc.property(board, fc.nat(8), query, textScores, ({ rows, facets: built }, today, someQuery, scores) => {
      const facets = closeOver(built, today)
      const { rows: found, counts } = evaluate(facets, someQuery, scores && toMatches(scores, rows.length))
      const expected = toExpected(onDay(today, rows), someQuery, scores)
      expect([...found].map((row) => rows[row]?.slug)).toEqual(expected.slugs)
      expect([...counts.tags]).toEqual(facets.tags.map((tag) => expected.tag(tag.slug)))
      expect([...counts.types]).toEqual(facets.types.map(expected.type))
      expect([...counts.companies]).toEqual(facets.companies.map((company) => expected.company(company.slug)))
      expect([...counts.modes]).toEqual(facets.workModes.map(expected.mode))
      expect([...counts.countries]).toEqual(facets.countries.map(expected.country))
      expect([...counts.days]).toEqual(Array.from(counts.days, (_, index) => expected.day(toIsoDate(facets.firstDay + index))))
      expect([...counts.days].reduce((sum, count) => sum + count, 0)).toBe(expected.anyDay)
      expect(counts.statuses).toEqual({ open: expected.status('open'), closed: expected.status('closed'), all: expected.status('all') })
    }),
    { numRuns: 400 },
  )
})

test('a posting that ended since the board was built is in the closed list and its counts, not in the open ones', () => {
  const { rows, facets: built } = aBoard([
    aRenderedPosting({ slug: 'ended', day: 5, lastDay: 9, companySlug: 'acme', tags: tags('java') }),
    aRenderedPosting({ slug: 'last-day', day: 4, lastDay: 10 }),
    aRenderedPosting({ slug: 'open', day: 3 }),
    aRenderedPosting({ slug: 'closed', day: 8, status: 'closed', lastDay: 2 }),
  ])
  const facets = closeOver(built, 10)
  const list = (status: StatusFilter) => [...evaluate(facets, toQuery({ status }), null).rows].map((row) => rows[row]?.slug)
  expect([list('open'), list('closed'), list('all')]).toEqual([['last-day', 'open'], ['closed', 'ended'], ['closed', 'ended', 'last-day', 'open']])
  const { counts } = evaluate(facets, emptyQuery, null)
  expect(counts.statuses).toEqual({ open: 2, closed: 2, all: 4 })
  expect([counts.companies[facets.companyIdBySlug.get('acme')!], counts.tags[facets.tagIdBySlug.get('java')!], counts.days[5 - facets.firstDay]]).toEqual([0, 0, 0])
})

test('excluding java keeps javascript', () => {
  const board = aBoard([aRenderedPosting({ slug: 'a', tags: tags('java') }), aRenderedPosting({ slug: 'b', tags: tags('javascript') })])
  const { rows } = evaluate(board.facets, toQuery({ notTags: ['java'] }), null)
  expect([...rows].map((row) => board.rows[row]?.slug)).toEqual(['b'])
})

test('a tag that is left out counts what it would find if it were wanted', () => {
  const board = aBoard([
    aRenderedPosting({ slug: 'a', tags: tags('java', 'rust') }),
    aRenderedPosting({ slug: 'b', tags: tags('java') }),
    aRenderedPosting({ slug: 'c', tags: tags('rust') }),
    aRenderedPosting({ slug: 'd', tags: tags('java', 'golang') }),
  ])
  expect(tagCount(board, { notTags: ['java'] }, 'java')).toBe(3)
  expect(tagCount(board, { tags: ['rust'], notTags: ['java'] }, 'java')).toBe(1)
  expect(tagCount(board, { tags: ['rust'], notTags: ['java'], match: 'any' }, 'java')).toBe(3)
  expect(tagCount(board, { notTags: ['java', 'golang'] }, 'java')).toBe(2)
  expect(tagCount(board, { notTags: ['java', 'golang'] }, 'golang')).toBe(0)
})

test('with any of the hashtags, each counts by itself; with all, beside those that are chosen', () => {
  const board = aBoard([
    aRenderedPosting({ slug: 'a', tags: tags('java', 'rust') }),
    aRenderedPosting({ slug: 'b', tags: tags('java') }),
    aRenderedPosting({ slug: 'c', tags: tags('rust') }),
  ])
  expect(tagCount(board, { tags: ['java'], match: 'any' }, 'rust')).toBe(2)
  expect(tagCount(board, { tags: ['java'], match: 'all' }, 'rust')).toBe(1)
})

test('a tag is found by its alias', () => {
  const board = aBoard([aRenderedPosting({ slug: 'a', tags: tags('golang') }), aRenderedPosting({ slug: 'b' })])
  for (const spelling of ['golang', 'go', 'gopher']) {
    expect([...evaluate(board.facets, toQuery({ tags: [spelling] }), null).rows].map((row) => board.rows[row]?.slug)).toEqual(['a'])
  }
})

test('a posting without a known country is in none, and one of two countries in both', () => {
  const board = aBoard([
    aRenderedPosting({ slug: 'a', ...aPlace({ countries: ['DE', 'FR'] }) }),
    aRenderedPosting({ slug: 'b', ...aPlace({ countries: ['FR'] }) }),
    aRenderedPosting({ slug: 'c', ...aPlace({ countries: [] }) }),
  ])
  const find = (countries: string[]) => [...evaluate(board.facets, toQuery({ countries }), null).rows].map((row) => board.rows[row]?.slug)
  expect(find(['DE'])).toEqual(['a'])
  expect(find(['de', 'fr'])).toEqual(['a', 'b'])
  const { countries } = evaluate(board.facets, toQuery({ countries: ['DE'] }), null).counts
  expect(board.facets.countries.map((country, id) => [country, countries[id]])).toEqual([['FR', 2], ['DE', 1]])
})

test('both days of a range belong to it', () => {
  const board = aBoard([18_690, 18_691, 18_692, 18_693].map((day) => aRenderedPosting({ slug: `d${day}`, day })))
  const { rows, counts } = evaluate(board.facets, toQuery({ since: toIsoDate(18_691), until: toIsoDate(18_692) }), null)
  expect([...rows].map((row) => board.rows[row]?.slug)).toEqual(['d18692', 'd18691'])
  expect([...counts.days]).toEqual([1, 1, 1, 1])
})

test('what the board does not have finds nothing', () => {
  const { facets } = aBoard([aRenderedPosting()])
  for (const change of [{ tags: ['nope'] }, { types: ['nope'] }, { companies: ['nope'] }, { countries: ['ZZ'] }, { modes: ['hybrid' as const] }, { since: '2101-01-01' }, { until: '1989-12-31' }, { tags: ['__proto__'] }]) {
    expect(evaluate(facets, toQuery(change), null).rows).toHaveLength(0)
  }
})

test('companies stand in the order of a reader: case and accents aside, numbers by value', () => {
  const board = aBoard([...companyNames].map(([companySlug, company], index) => aRenderedPosting({ slug: `p${index}`, companySlug, company })))
  const { rows } = evaluate(board.facets, toQuery({ sort: 'company' }), null)
  expect([...rows].map((row) => board.rows[row]?.company)).toEqual(['acme', 'Ærø', 'No 9', 'No 10', 'Zeta'])
})

test('open and closed postings together stand newest first, on one day the open ones before the closed', () => {
  const board = aBoard([['a', 3, 'closed'], ['b', 3, 'open'], ['c', 5, 'closed'], ['d', 2, 'open'], ['e', 1, 'closed']].map(([slug, day, status]) => aRenderedPosting({ slug, day, status } as Partial<RenderedPosting>)))
  expect([...evaluate(board.facets, toQuery({ status: 'all' }), null).rows].map((row) => board.rows[row]?.slug)).toEqual(['c', 'b', 'a', 'd', 'e'])
})

test('a board without postings has no results and no counts', () => {
  const { facets } = aBoard([])
  expect(evaluate(facets, emptyQuery, null)).toEqual({
    rows: new Uint32Array(),
    counts: { tags: new Uint32Array(), types: new Uint32Array(), companies: new Uint32Array(), modes: new Uint32Array(5), countries: new Uint32Array(), days: new Uint32Array(), statuses: { open: 0, closed: 0, all: 0 } },
  })
})
