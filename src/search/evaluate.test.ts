import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toIsoDate } from '../domain/day.ts'
import { toApplicants } from '../domain/applicants.ts'
import { employments, noTerms, type Employment } from '../domain/job-terms.ts'
import { writePay } from '../domain/pay.ts'
import { toPlaceValues } from '../domain/place/place-values.ts'
import { toCountriesOf } from '../domain/place/region-countries.ts'
import { workModes, type Place, type WorkMode } from '../domain/place/place.ts'
import type { RenderedPosting } from '../domain/posting.ts'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import { toEmployments, toLevels } from '../domain/readings.ts'
import { levels, roleFamilies, type Level, type RoleFamily } from '../domain/role.ts'
import { emptyQuery, sorts, statable, toQuery, type PostingQuery, type StatusFilter } from '../domain/query.ts'
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
    const { match, status, types, companies, modes, countries, places, from, levels, roles, employments, languages, pay, stated, since, until, ...rest } = { ...query, ...change }
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
        (countries.length + places.length === 0 || posting.place.countries.some((country) => countries.includes(country)) || toPlaceValues(posting.place).some(({ slug }) => places.includes(slug))) &&
        mayApply(posting, from, stated) &&
        (levels.length === 0 || toLevels(posting.readings).some((level) => levels.includes(level))) &&
        (roles.length === 0 || roles.includes(posting.readings.role.family)) &&
        (employments.length === 0 || toEmployments(posting.terms, posting.readings).some((employment) => employments.includes(employment))) &&
        (languages.length === 0 || languages.includes(posting.readings.language ?? 'not-stated')) &&
        pays(posting, pay, stated) &&
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
  const payKind = ({ readings: { pay } }: RenderedPosting) => (pay ? `${pay.currency} ${pay.per}` : '')
  const payGroup = (posting: RenderedPosting) => {
    const kind = payKind(posting)
    if (kind === '') return -1
    return query.pay && kind === `${query.pay.currency} ${query.pay.per}` ? 1_000 : rows.filter((row) => payKind(row) === kind).length
  }
  const topPay = ({ readings: { pay } }: RenderedPosting) => pay?.max ?? pay?.min ?? 0
  const orders = {
    best: (a: RenderedPosting, b: RenderedPosting) => (scores === null ? 0 : step(b) - step(a)) || newest(a, b),
    newest,
    oldest: (a: RenderedPosting, b: RenderedPosting) => a.day - b.day || rows.indexOf(a) - rows.indexOf(b),
    featured: (a: RenderedPosting, b: RenderedPosting) => b.featured - a.featured || newest(a, b),
    company: (a: RenderedPosting, b: RenderedPosting) => byName.compare(a.company, b.company) || newest(a, b),
    pay: (a: RenderedPosting, b: RenderedPosting) => payGroup(b) - payGroup(a) || payKind(a).localeCompare(payKind(b)) || topPay(b) - topPay(a) || newest(a, b),
  }
  return {
    slugs: find({}).toSorted(orders[query.sort]).map((posting) => posting.slug),
    tag: (slug: string) => find(tagChange(slug)).length,
    type: (type: string) => find({ types: [type] }).length,
    company: (slug: string) => find({ companies: [slug] }).length,
    mode: (mode: WorkMode) => find({ modes: [mode] }).length,
    country: (country: string) => find({ countries: [country], places: [] }).length,
    place: (place: string) => find({ countries: [], places: [place] }).length,
    level: (level: Level) => find({ levels: [level] }).length,
    role: (role: RoleFamily) => find({ roles: [role] }).length,
    employment: (employment: Employment) => find({ employments: [employment] }).length,
    language: (language: string) => find({ languages: [language] }).length,
    appliedFrom: (applicants: string) => find({ from: null, stated: query.stated.filter((what) => what !== 'from') }).filter((posting) => toApplicants(posting.readings.eligibility.where).join(' ') === applicants).length,
    paid: (pay: string) => find({ pay: null, stated: query.stated.filter((what) => what !== 'pay') }).filter((posting) => writePay(posting.readings.pay).join(' ') === pay).length,
    anyDay: find({ since: null, until: null }).length,
    day: (date: string) => find({ since: date, until: date }).length,
    status: (status: StatusFilter) => find({ status }).length,
  }
}

/** Whether a country belongs to a region; `null` where usage differs, or its countries are not known. */
function isInRegion(region: string, country: string): boolean | null {
  const countries = toCountriesOf(region)
  if (countries === null || countries.doubtful.includes(country)) return null
  return countries.sure.includes(country)
}

/** "Can I apply from there?", read from what the posting says. */
function mayApply({ readings }: RenderedPosting, from: string | null, stated: PostingQuery['stated']): boolean {
  const { where } = readings.eligibility
  const isStated = where !== null && (from === null || where.anywhere || where.countries.includes(from) || where.regions.every((region) => isInRegion(region, from) !== null))
  if (stated.includes('from') && !isStated) return false
  if (from === null || where === null || where.anywhere) return true
  return where.countries.includes(from) || where.regions.some((region) => isInRegion(region, from) !== false)
}

/** Whether the most that is paid is not below a floor, as far as that can be told. */
function pays({ readings: { pay } }: RenderedPosting, floor: PostingQuery['pay'], stated: PostingQuery['stated']): boolean {
  const isComparable = pay !== null && (floor === null || (pay.currency === floor.currency && pay.per === floor.per && (pay.max !== null || (pay.min ?? 0) >= floor.min)))
  if (!isComparable) return !stated.includes('pay')
  return floor === null || (pay.max ?? pay.min ?? 0) >= floor.min
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
      regions: fc.subarray(['Europe', 'Bavaria']),
      worldwide: fc.boolean(),
      seniorities: fc.subarray(['senior' as const, 'lead' as const]),
      family: fc.constantFrom('backend' as const, 'other' as const),
      employmentTypes: fc.subarray(['FULL_TIME' as const, 'CONTRACTOR' as const]),
      language: fc.constantFrom(null, 'en', 'de'),
      where: fc.constantFrom(null, ...[{ anywhere: true }, { countries: ['US', 'DE'] }, { regions: ['European Union'] }, { regions: ['Europe'] }, { regions: ['Atlantis'] }].map((part) => ({ countries: [], regions: [], anywhere: false, evidence: '', ...part }))),
      pay: fc.constantFrom(null, ...([['EUR', 50_000, 60_000], ['EUR', null, 70_000], ['EUR', 55_000, null], ['USD', 90_000, 90_000]] as const).map(([currency, min, max]) => ({ currency, min, max, per: 'year' as const, evidence: '' }))),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    aBoard(
      list.map(({ workMode, countries, regions, worldwide, seniorities, family, employmentTypes, language, where, pay, openFor, ...parts }, index) =>
        aRenderedPosting({ ...parts, lastDay: openFor === null ? null : parts.day + openFor, ...aPlace({ workMode, countries, regions, worldwide }), readings: { role: { seniorities, family }, pay, language, employment: null, eligibility: { where, hours: null } }, terms: { ...noTerms, employmentTypes }, slug: `p${(index * 7) % 12}`, company: companyNames.get(parts.companySlug)! }),
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
    places: fc.subarray(['worldwide', 'europe', 'bavaria', 'lisbon-de', 'unknown'], { maxLength: 2 }),
    from: fc.constantFrom(null, null, 'US', 'FR', 'TR', 'JP'),
    levels: fc.subarray([...levels], { maxLength: 2 }),
    roles: fc.subarray([...roleFamilies], { maxLength: 4 }),
    employments: fc.subarray(['full-time' as const, 'contractor' as const, 'not-stated' as const], { maxLength: 2 }),
    languages: fc.subarray(['en', 'fr', 'not-stated'], { maxLength: 2 }),
    pay: fc.constantFrom(null, null, { currency: 'EUR', per: 'year' as const, min: 60_000 }, { currency: 'EUR', per: 'year' as const, min: 65_000 }, { currency: 'USD', per: 'hour' as const, min: 10 }),
    stated: fc.subarray([...statable], { maxLength: 1 }),
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
      const { rows: found, total, counts } = evaluate(facets, someQuery, scores && toMatches(scores, rows.length))
      const expected = toExpected(onDay(today, rows), someQuery, scores)
      expect([...found].map((row) => rows[row]?.slug)).toEqual(expected.slugs)
      expect(total).toBe(expected.slugs.length)
      expect([...counts.tags]).toEqual(facets.tags.map((tag) => expected.tag(tag.slug)))
      expect([...counts.types]).toEqual(facets.types.map(expected.type))
      expect([...counts.companies]).toEqual(facets.companies.map((company) => expected.company(company.slug)))
      expect([...counts.modes]).toEqual(facets.workModes.map(expected.mode))
      expect([...counts.countries]).toEqual(facets.countries.map(expected.country))
      expect([...counts.places]).toEqual(facets.places.map(({ slug }) => expected.place(slug)))
      expect([...counts.levels]).toEqual(levels.map(expected.level))
      expect([...counts.roles]).toEqual(roleFamilies.map(expected.role))
      expect([...counts.employments]).toEqual(employments.map(expected.employment))
      expect([...counts.languages, counts.languageNotStated]).toEqual([...facets.languages, 'not-stated'].map(expected.language))
      expect([...counts.applicants]).toEqual(facets.applicants.sets.map((values) => expected.appliedFrom(values.join(' '))))
      expect([...counts.pays]).toEqual(facets.paySets.sets.map((values) => expected.paid(values.join(' '))))
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
    total: 0,
    rows: new Uint32Array(),
    counts: { tags: new Uint32Array(), types: new Uint32Array(), companies: new Uint32Array(), modes: new Uint32Array(5), countries: new Uint32Array(), days: new Uint32Array(), statuses: { open: 0, closed: 0, all: 0 },
      places: new Uint32Array(), levels: new Uint32Array(levels.length), roles: new Uint32Array(roleFamilies.length), employments: new Uint32Array(employments.length),
      languages: new Uint32Array(), languageNotStated: 0, applicants: new Uint32Array(), pays: new Uint32Array() },
  })
})

test('names and pay are put in order once for a board, whatever is asked of it; how many are found, without putting any in order', () => {
  const rows = [aRenderedPosting({ slug: 'a', companySlug: 'zeta', company: 'Zeta' }), aRenderedPosting({ slug: 'b' })]
  const { facets: built } = aBoard(rows)
  const asked: string[] = []
  const facets = { ...built, companyRanks: () => (asked.push('company'), built.companyRanks()), payRanks: (floor: PostingQuery['pay']) => (asked.push('pay'), built.payRanks(floor)) }
  const answers = (['company', 'pay'] as const).map((sort) => evaluate(facets, toQuery({ sort, status: 'all' }), null))
  expect(answers.map(({ total }) => total)).toEqual([2, 2])
  expect(asked).toEqual([])
  for (const answer of [...answers, ...answers]) expect(answer.rows).toHaveLength(2)
  expect(asked).toEqual(['company', 'pay'])
  const floor = { currency: 'XXX', per: 'year' as const, min: 1 }
  expect([built.companyRanks(), built.payRanks(null), built.payRanks(floor)].map((ranks, index) => ranks === [built.companyRanks(), built.payRanks(null), built.payRanks(null)][index])).toEqual([true, true, true])
})
