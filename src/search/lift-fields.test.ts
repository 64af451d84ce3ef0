import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { artifactVersion, type Manifest } from '../domain/artifact.ts'
import { toIsoDate } from '../domain/day.ts'
import type { RenderedPosting } from '../domain/posting.ts'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import { emptyQuery, readQuery, toQuery, writeQuery, type PostingQuery } from '../domain/query.ts'
import { createEngine } from './engine.ts'
import { compareRows, readFacets, writeFacets } from './facets.ts'
import { noTexts } from './impact.ts'
import { liftFields } from './lift-fields.ts'
import { toNameTexts } from './name-texts.ts'
import { collectOccurrences, listFields } from './occurrences.ts'
import { readPlaceShard, readTermShard, writeTermShards } from './term-shards.ts'
import { toTextPieces } from './text-pieces.ts'
import { readVocabulary, writeVocabulary } from './vocabulary.ts'

const aliasTable = [{ slug: 'kubernetes', name: 'Kubernetes', aliases: ['k8s'] }, { slug: 'cplusplus', name: 'C++', aliases: ['cpp'] }]
const names = { country: (code: string) => ({ ES: 'Spain', PT: 'Portugal', DE: 'Germany', CA: 'Canada', GE: 'Georgia' })[code] ?? code, language: (code: string) => ({ en: 'English' })[code] ?? code, pay: () => '' }
const place = aRenderedPosting().place

const facets = readFacets(
  writeFacets(
    [
      aRenderedPosting({
        tags: [{ slug: 'react', name: 'React' }, { slug: 'kubernetes', name: 'Kubernetes' }, { slug: 'cplusplus', name: 'C++' }, { slug: 'design-systems', name: 'Design Systems' }],
        company: 'Acme Ltd',
        companySlug: 'acme',
        place: { ...place, countries: ['ES'], cities: [{ name: 'Madrid', country: 'ES' }, { name: 'Lisbon', country: 'ES' }] },
        readings: { ...aRenderedPosting().readings, language: 'en' },
      }),
      aRenderedPosting({ slug: 'b', company: 'Hopin', companySlug: 'hopin', tags: [{ slug: 'php', name: 'PHP' }], place: { ...place, countries: ['PT', 'CA', 'GE'], cities: [{ name: 'Lisbon', country: 'PT' }, { name: 'Porto', country: 'PT' }], regions: ['Europe', 'Georgia'] } }),
    ],
    aliasTable,
    names,
  ),
)

const lift = (text: string, query: Partial<PostingQuery> = {}, openAt: number | null = null) => new URLSearchParams(writeQuery(liftFields({ ...toQuery(query), text }, facets, openAt))).toString()

test.each([
  ['rust tag:react', 'q=rust&tag=react'],
  ['tag:React TAG:k8s tag:"design systems" tag:c++', 'tag=cplusplus&tag=design-systems&tag=kubernetes&tag=react'],
  ['-tag:cpp x', 'q=x&not=cplusplus'],
  ['company:"Acme Ltd" x', 'q=x&company=acme'],
  ['company:hopin company:"Acme Ltd" company:HOPIN x', 'q=company%3A%22Acme+Ltd%22+x&company=hopin'],
  ['company:Acme', 'company=acme'],
  ['mode:remote is:hybrid mode:onsite mode:"Not stated"', 'mode=remote&mode=hybrid&mode=on-site&mode=not-stated'],
  ['country:es country:Portugal', 'country=ES&country=PT'],
  ['country:ca country:UK', 'q=country%3AUK&country=CA'],
  ['place:Spain', 'country=ES'],
  ['location:porto', 'place=porto-pt'],
  ['place:europe', 'place=europe'],
  ['from:spain', 'from=ES'],
  ['level:senior level:staff role:fullstack employment:contract language:English', 'level=senior&level=principal&role=full-stack&employment=contractor&lang=en'],
  ['pay:USD-year-100000', 'pay=USD-year-100000'],
  ['status:closed', 'status=closed'],
  ['is:closed', 'status=closed'],
  ['x sort:newest', 'q=x&sort=newest'],
  ['sort:newest', ''],
  ['x SORT:Pay', 'q=x&sort=pay'],
  ['x sort:best', 'q=x'],
  ['stated:pay stated:From', 'stated=pay&stated=from'],
  ['since:2021-03-05 until:2021-03-12', 'since=2021-03-05&until=2021-03-12'],
  ['since:2021-03-05 since:2021-03-07', 'since=2021-03-07'],
  ['(tag:react OR tag:k8s) x', 'q=x&tag=kubernetes&tag=react&match=any'],
  ['tag:(react | "design systems" | php)', 'tag=design-systems&tag=php&tag=react&match=any'],
  ['tag:cpp OR tag:c++', 'tag=cplusplus'],
  ['tag:react OR tag:php OR tag:k8s', 'tag=kubernetes&tag=php&tag=react&match=any'],
  ['-(tag:cpp OR tag:react) -tag:php', 'not=cplusplus&not=php&not=react'],
  ['(tag:react OR tag:php) tag:k8s', 'q=tag%3Ak8s&tag=php&tag=react&match=any'],
  ['tag:k8s (tag:react OR tag:php)', 'q=%28tag%3Areact+OR+tag%3Aphp%29&tag=kubernetes'],
  ['(tag:react OR tag:php) -tag:react', 'q=-tag%3Areact&tag=php&tag=react&match=any'],
  ['-tag:react (tag:react OR tag:php)', 'q=%28tag%3Areact+OR+tag%3Aphp%29&not=react'],
  ['(tag:react OR tag:php) -(tag:k8s OR tag:react)', 'q=-%28tag%3Ak8s+OR+tag%3Areact%29&tag=php&tag=react&match=any'],
  ['a tag:react b', 'q=a+b&tag=react'],
  ['OR tag:react b', 'q=b&tag=react'],
])('of %j the address is %j', (text, address) => {
  expect(lift(text)).toBe(address)
})

test.each(['rust', 'tag:rea', 'tag:haskell', 'company:hop', '-company:hopin', '-mode:remote', 'mode:flying', 'country:France', 'place:lis', 'place:lisbon', 'place:CA', 'location:es', 'place:UK', 'place:Georgia', 'sort:salary', 'sort:constructor', 'stated:level', 'stated:', 'since:2021-02-30', 'pay:100', 'status:gone', 'title:react', '(tag:react OR tag:haskell)', '(tag:react OR -tag:php)', '(tag:react OR (tag:php OR tag:k8s))', '(tag:react x OR tag:php)', '(tag:react tag:php)', '(tag:react)', '(react OR php)', '-(tag:react OR php)', '(company:acme OR company:hopin)', 'tag:react OR rust', '-(tag:react)', '"tag:react"', 'tag:react|x', 'place:constructor', 'mode:constructor', 'constructor:x', 'level:__proto__'])('%j stays as it is', (text) => {
  const query = { ...emptyQuery, text }
  expect(liftFields(query, facets, null)).toBe(query)
})

test('a piece that is being typed stays until it is left', () => {
  expect(lift('tag:react', {}, 9)).toBe('q=tag%3Areact')
  expect(lift('tag:react ', {}, 10)).toBe('tag=react')
  expect(lift('tag:react vue', {}, 6), 'within it').toBe('q=tag%3Areact+vue')
  expect(lift('tag:react tag:php', {}, 17)).toBe('q=tag%3Aphp&tag=react')
  expect(lift('(tag:react OR tag:php)', {}, 22)).toBe('q=%28tag%3Areact+OR+tag%3Aphp%29')
  expect(lift('(tag:react OR tag:php) ', {}, 23)).toBe('tag=php&tag=react&match=any')
  expect(lift('company:"acme ltd', {}, 17)).toBe('q=company%3A%22acme+ltd')
})

test('what is chosen already is not chosen twice, and what would mean something else than the text says stays in it', () => {
  expect(lift('tag:react x', { tags: ['react'] })).toBe('q=x&tag=react')
  expect(lift('status:open x', { status: 'closed' })).toBe('q=x')
  expect(lift('-tag:react', { tags: ['react'] })).toBe('q=-tag%3Areact&tag=react')
  expect(lift('tag:react', { notTags: ['react'] })).toBe('q=tag%3Areact&not=react')
  expect(lift('tag:php', { tags: ['react', 'kubernetes'], match: 'any' })).toBe('q=tag%3Aphp&tag=kubernetes&tag=react&match=any')
  expect(lift('x sort:best', { sort: 'pay' })).toBe('q=x')
  expect(lift('company:hopin', { companies: ['acme'] })).toBe('q=company%3Ahopin&company=acme')
  expect(lift('place:porto', { countries: ['ES'] })).toBe('q=place%3Aporto&country=ES')
  expect(lift('place:porto x', { places: ['porto-pt'] })).toBe('q=x&place=porto-pt')
  expect(lift('place:porto', { places: ['europe', 'porto-pt'] })).toBe('q=place%3Aporto&place=europe&place=porto-pt')
  expect(lift('rust -tag:react tag:react')).toBe('q=rust+tag%3Areact&not=react')
})

const words = ['ab', 'cd', 'ef']
const someTags = ['react', 'vue', 'php']
const otherNames = [{ slug: 'react', name: 'react', aliases: ['reactjs'] }, { slug: 'php', name: 'php', aliases: ['phphypertext'] }]
const someCompanies = ['Acme', 'Zeta']
const somePlaces = [
  { ...place, countries: ['PT'], cities: [{ name: 'Porto', country: 'PT' }] },
  { ...place, countries: ['ES'], cities: [{ name: 'Lisbon', country: 'ES' }], regions: ['Europe'] },
  { ...place, countries: ['PT', 'ES'], cities: [{ name: 'Lisbon', country: 'PT' }] },
  { ...place, countries: [], cities: [], regions: ['Europe'] },
]
/** What each place says, as far as it is known. */
const toPlaceText = ({ countries, cities, regions }: RenderedPosting['place']) => [...countries.map(names.country), ...cities.map(({ name }) => name), ...regions].join(', ')

const postings = fc.array(
  fc.record({ title: fc.constantFrom(...words), tags: fc.subarray(someTags), company: fc.constantFrom(...someCompanies), place: fc.constantFrom(...somePlaces), isClosed: fc.boolean(), day: fc.integer({ min: 18_000, max: 18_010 }) }),
  { minLength: 1, maxLength: 8 },
)

/** An engine over some postings. */
function anEngine(rows: readonly RenderedPosting[]) {
  const core = writeFacets(rows, otherNames, names)
  const space = { rowCount: rows.length, tagCount: core.tags.slugs.length, companyCount: core.companies.slugs.length }
  const occurrences = collectOccurrences([...rows.map(({ title, place }) => ({ ...noTexts, title, place: toPlaceText(place) })), ...toNameTexts(core, otherNames)], listFields)
  const written = { terms: writeTermShards(occurrences, space), bodyTerms: writeTermShards(new Map(), space) }
  const folder = (kind: 'terms' | 'bodyTerms') => ({ folder: '-', places: '-', firsts: [...written[kind].firsts] })
  const manifest: Manifest = {
    version: artifactVersion,
    counts: { postings: rows.length, open: core.open, tags: space.tagCount, companies: space.companyCount },
    facets: '-',
    terms: folder('terms'),
    bodyTerms: folder('bodyTerms'),
    vocabulary: '-',
    synonyms: [],
    rows: { folder: '-', size: 20, chunks: 1 },
    slugs: { folder: '-', shards: 1 },
  }
  const read = readFacets(core)
  const table = async (kind: 'terms' | 'bodyTerms', shard: number) => readTermShard(written[kind].shards[shard]!, space, written[kind].firsts[shard])
  return createEngine(manifest, read, {
    facets: async () => read,
    table,
    places: async (kind, shard) => readPlaceShard(written[kind].places[shard]!, await table(kind, shard)),
    vocabulary: async () => readVocabulary(writeVocabulary([...occurrences.keys()].toSorted(), () => 1)),
    rows: () => Promise.reject(new Error('No row is shown.')),
  })
}

const toPostings = (some: readonly { title: string; tags: readonly string[]; company: string; place: RenderedPosting['place']; isClosed: boolean; day: number }[]) =>
  some
    .map(({ tags, company, isClosed, ...rest }, index) =>
      aRenderedPosting({ ...rest, slug: `p${index}`, company, companySlug: company.toLowerCase(), tags: tags.map((slug) => ({ slug, name: slug })), status: isClosed ? 'closed' : 'open' }),
    )
    .toSorted(compareRows)

const tagPiece = fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...someTags)).map(([minus, tag]) => `${minus}tag:${tag}`)
const piece = fc.oneof(
  fc.constantFrom(...words, '-ab', '(ab OR cd)', '"ef"', 'title:ab'),
  fc.constantFrom('(tag:react OR tag:vue)', 'tag:(php | vue)', '-(tag:reactjs OR tag:vue)', '-(tag:php ab)', 'tag:reactjs', '-tag:phphypertext'),
  fc.constantFrom('company:acme', 'company:"zeta"', 'company:ZETA', '-company:zeta', '(company:acme OR company:zeta)'),
  // In quotes: what stays in the text may come to stand last, where a word without them is a beginning and may be corrected.
  fc.constantFrom('place:"porto"', 'place:"lisbon"', 'location:"Portugal"', 'place:"spain"', 'place:"europe"', 'place:"ES"', '-place:porto', 'place:("porto" OR "europe")'),
  tagPiece,
)
const liftedTexts = fc.array(piece, { maxLength: 5 }).map((some) => some.join(' '))
const filters = fc.record({
  tags: fc.subarray(someTags),
  match: fc.constantFrom('all' as const, 'any' as const),
  notTags: fc.subarray(someTags),
  companies: fc.subarray(['acme', 'zeta'], { maxLength: 2 }),
  countries: fc.oneof(fc.constant([]), fc.subarray(['ES', 'PT'])),
  places: fc.oneof(fc.constant([]), fc.subarray(['porto-pt', 'lisbon-es', 'europe'])),
  status: fc.constantFrom('open' as const, 'all' as const),
})

test('whatever is chosen and typed, what becomes a filter finds the postings that the text has found', async () => {
  await fc.assert(
    fc.asyncProperty(postings, filters, liftedTexts, async (some, chosen, text) => {
      const rows = toPostings(some)
      const engine = anEngine(rows)
      const query = toQuery({ ...chosen, text })
      const lifted = liftFields(query, engine.facets, null)
      expect(liftFields(lifted, engine.facets, null), 'once is enough').toBe(lifted)
      expect(readQuery(writeQuery(lifted))).toEqual(lifted)
      const found = async (asked: PostingQuery) => [...(await engine.query({ ...asked, sort: 'newest' })).rows]
      expect(await found(lifted), JSON.stringify(lifted)).toEqual(query.text === '' ? [...engine.answer({ ...query, sort: 'newest' }, null).rows] : await found(query))
    }),
    { numRuns: 600 },
  )
})

/** One piece of a text, read plainly. */
function holds(posting: RenderedPosting, label: string): boolean {
  const [, minus, name, value = ''] = /^(-?)(?:(\w+):)?(.*)$/.exec(label) ?? []
  const isHeld = { tag: posting.tags.some(({ slug }) => slug === value), title: posting.title === value, status: value === 'all' || posting.status === value, since: toIsoDate(posting.day) >= value }[name ?? 'title'] ?? false
  return isHeld !== (minus === '-')
}

test('whatever the postings, a text of words, tags, days and a status finds what a plain reading of it finds', async () => {
  const some = fc.array(fc.oneof(tagPiece, fc.constantFrom('ab', '-cd', 'title:ef')), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(postings, some, fc.constantFrom('status:open', 'status:closed', 'status:all'), fc.constantFrom('since:2019-04-16', 'since:2019-04-20'), async (boards, labels, status, since) => {
      const rows = toPostings(boards)
      const engine = anEngine(rows)
      const labelsAll = [status, ...labels, since]
      const lifted = liftFields(toQuery({ text: labelsAll.join(' '), sort: 'newest' }), engine.facets, null)
      // The last word of a text may be a beginning; no word here begins another.
      const found = [...(await engine.query(lifted)).rows].toSorted((a, b) => a - b)
      expect(found).toEqual([...rows.keys()].filter((row) => labelsAll.every((label) => holds(rows[row]!, label))))
    }),
    { numRuns: 300 },
  )
})

test('whatever is typed, lifting twice is lifting once, and no piece that stays is changed', () => {
  const piece = fc.oneof(fc.constantFrom('tag:react', '-tag:php', 'tag:x', 'company:hopin', 'company:"Acme Ltd"', 'country:spain', 'place:porto', 'mode:remote', 'since:2021-01-01', '(tag:react', ')', 'OR', '"', 'rust', 'level:senior', '-mode:remote', '|'), fc.string({ maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }).map((some) => some.join(' ').replace(/\s+/g, ' ')), fc.option(fc.nat(40)), (text, openAt) => {
      const query = { ...emptyQuery, text }
      const lifted = liftFields(query, facets, openAt)
      const whole = liftFields(lifted, facets, null)
      expect(liftFields(whole, facets, null)).toBe(whole)
      if (lifted !== query) expect(toQuery(lifted)).toEqual(lifted)
      const before = toTextPieces(text).map(({ label }) => label.trim())
      for (const { label } of toTextPieces(lifted.text)) expect(before).toContain(label.trim())
    }),
    { numRuns: 1_000 },
  )
})
