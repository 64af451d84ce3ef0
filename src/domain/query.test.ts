import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { employments, payPeriods } from './job-terms.ts'
import { workModes } from './place/place.ts'
import { levels, roleFamilies } from './role.ts'
import { emptyQuery, readQuery, sorts, statable, toQuery, writeQuery, type PostingQuery } from './query.ts'

/** Any code units, lone surrogates among them. */
const codeUnits = (maxLength: number) => fc.array(fc.nat(0xffff), { maxLength }).map((units) => String.fromCharCode(...units))
const hostile = fc.constantFrom('__proto__', 'constructor', 'toString', '', ' ', '\ud800', '\udfff', '\ud83d\ude80', '\u0000', 'a&b=c', '%', '#', '日本語', '\u00a0x\u2003', ' x ')
const value = fc.oneof(hostile, fc.string({ maxLength: 8 }), codeUnits(8), fc.constantFrom('react', 'vue', 'go'))
/** What the language of a search is written with. */
const language = fc.array(fc.constantFrom('rust', '"design systems"', '-crypto', 'tag:react', '-company:"Acme Ltd"', '(go OR golang)', '-(', ')', '|', '“', '"', 'OR', 'since:2021-03-01', ':', '#', '+', '&'), { maxLength: 24 }).map((pieces) => pieces.join(' '))
const text = fc.oneof(value, language, fc.string({ unit: 'grapheme', maxLength: 260 }))
const values = fc.array(value, { maxLength: 60 })
const country = fc.oneof(value, fc.constantFrom('DE', 'de', 'Fr', ' US ', 'ZZ', 'ſs', 'ß', 'DEU', 'D', '12'))
const countries = fc.array(country, { maxLength: 60 })
const date = fc.oneof(
  fc.constantFrom('2021-03-05', ' 2021-03-12', '0000-01-01', '9999-12-31', '2021-02-30', '2021-2-3', '12021-03-05', '2021-03-05T00:00:00Z', 'today'),
  fc.date({ min: new Date('2020-01-01'), max: new Date('2022-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
  value,
)

const parts: fc.Arbitrary<Partial<PostingQuery>> = fc.record(
  {
    text,
    tags: values,
    match: fc.constantFrom('all', 'any'),
    notTags: values,
    types: values,
    companies: values,
    modes: fc.array(fc.constantFrom(...workModes)),
    countries,
    places: values,
    from: fc.option(country),
    levels: fc.array(fc.constantFrom(...levels)),
    roles: fc.array(fc.constantFrom(...roleFamilies)),
    employments: fc.array(fc.constantFrom(...employments)),
    languages: fc.array(fc.oneof(value, fc.constantFrom('en', 'DE', ' fr ', 'not-stated', 'eng')), { maxLength: 60 }),
    pay: fc.option(fc.record({ min: fc.oneof(fc.double(), fc.integer({ min: -5, max: 2_000_000 })), currency: fc.oneof(value, fc.constantFrom('EUR', 'usd', 'EURO')), per: fc.constantFrom(...payPeriods) })),
    stated: fc.array(fc.constantFrom(...statable)),
    since: fc.option(date),
    until: fc.option(date),
    status: fc.constantFrom('open', 'closed', 'all'),
    sort: fc.constantFrom(...sorts),
  },
  { requiredKeys: [] },
)

const keys = ['q', 'tag', 'match', 'not', 'type', 'company', 'mode', 'country', 'place', 'from', 'level', 'role', 'employment', 'lang', 'pay', 'stated', 'since', 'until', 'status', 'sort']
const parameters = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...keys), value),
    fc.oneof(fc.constantFrom('all', 'any', 'open', 'closed', 'newest', 'featured', 'react', 'EUR-year-60000', 'usd-hour-0', 'not-stated', 'pay', 'from', ...workModes, ...levels, ...roleFamilies, ...employments), text, country, date),
  ),
  { maxLength: 40 },
)

test('without parameters a list shows the open postings, newest first', () => {
  expect(readQuery([])).toEqual(emptyQuery)
  expect(writeQuery(emptyQuery)).toEqual([])
})

test('a query is read from its parameters', () => {
  const search = 'q=net+mender&tag=vue&tag=react&match=any&not=php&type=software&company=acme&company=zeta&mode=not-stated&mode=remote&country=us&country=DE&place=worldwide&place=berlin-de&from=es&level=not-stated&level=senior&role=backend&employment=part-time&lang=en&lang=DE&pay=eur-year-60000&stated=pay&since=2021-03-05&until=2021-03-12&status=all&sort=company'
  expect(readQuery(new URLSearchParams(search))).toEqual({
    text: 'net mender',
    tags: ['react', 'vue'],
    match: 'any',
    notTags: ['php'],
    types: ['software'],
    companies: ['acme', 'zeta'],
    modes: ['remote', 'not-stated'],
    countries: ['DE', 'US'],
    places: ['berlin-de', 'worldwide'],
    from: 'ES',
    levels: ['senior', 'not-stated'],
    roles: ['backend'],
    employments: ['part-time'],
    languages: ['de', 'en'],
    pay: { min: 60_000, currency: 'EUR', per: 'year' },
    stated: ['pay'],
    since: '2021-03-05',
    until: '2021-03-12',
    status: 'all',
    sort: 'company',
  })
})

test('parameters are written in one order, defaults left out', () => {
  const query = toQuery({ sort: 'oldest', status: 'closed', until: '2021-03-12', stated: ['from', 'pay'], pay: { min: 25, currency: 'usd', per: 'hour' }, languages: ['en'], employments: ['contractor'], roles: ['data'], levels: ['junior'], from: 'PT', places: ['oslo-no'], since: '2021-03-05', countries: ['US', 'DE'], modes: ['on-site', 'remote'], companies: ['b', 'a'], types: ['other'], notTags: ['x'], match: 'any', tags: ['b', 'a'], text: ' a  b ' })
  expect(new URLSearchParams(writeQuery(query)).toString()).toBe('q=a+b&tag=a&tag=b&match=any&not=x&type=other&company=a&company=b&mode=remote&mode=on-site&country=DE&country=US&place=oslo-no&from=PT&level=junior&role=data&employment=contractor&lang=en&pay=USD-hour-25&stated=pay&stated=from&since=2021-03-05&until=2021-03-12&status=closed&sort=oldest')
})

test('what is unknown or blank is ignored and resets nothing else', () => {
  const query = readQuery(new URLSearchParams('utm_source=x&status=gone&sort=&match=some&tag=&tag=+&q=&q=nets&type=other&not=%20&status=closed'))
  expect(query).toEqual({ ...emptyQuery, text: 'nets', types: ['other'], status: 'closed' })
})

test('a mode, a country code or a day that is none is ignored and resets nothing else', () => {
  const search = 'mode=Remote&mode=hybrid&mode=&country=DEU&country=D1&country=fr&country=&since=2021-02-30&since=yesterday&since=2021-03-05&until=2021-3-5&type=other'
  expect(readQuery(new URLSearchParams(search))).toEqual({ ...emptyQuery, modes: ['hybrid'], countries: ['FR'], since: '2021-03-05', types: ['other'] })
})

test('a country code is any two letters, in either case, and no others', () => {
  expect(toQuery({ countries: ['de', 'DE', ' zz ', 'ß', 'ſs', 'éa', 'USA', 'u', '1a', ''] }).countries).toEqual(['DE', 'ZZ'])
})

test('a floor of pay is a currency, a period and a whole amount above 0', () => {
  const payOf = (text: string) => readQuery([['pay', text]]).pay
  expect(payOf('USD-year-100000')).toEqual({ min: 100_000, currency: 'USD', per: 'year' })
  for (const odd of ['USD-year-0', 'USD-year--5', 'USD-year-1e5', 'US-year-5', 'USD-decade-5', 'USD-year', 'USD-year-5-5', '100000', '', '__proto__-year-5', 'USD-year-9999999999999999']) expect(payOf(odd), odd).toBeNull()
})

test('two days in the wrong order mean the days between them', () => {
  expect(toQuery({ since: '2021-03-12', until: '2021-03-05' })).toEqual(toQuery({ since: '2021-03-05', until: '2021-03-12' }))
  expect(toQuery({ since: '2021-03-05', until: '2021-03-05' })).toMatchObject({ since: '2021-03-05', until: '2021-03-05' })
})

test('a tag is never both wanted and left out', () => {
  expect(toQuery({ tags: [' a', '\ud800'], notTags: ['a ', 'b', '\udfff'] })).toMatchObject({ notTags: ['b'] })
})

test('a long text is cut at 200 characters, never inside one', () => {
  expect(toQuery({ text: 'x'.repeat(300) }).text).toHaveLength(200)
  expect(toQuery({ text: `${'x'.repeat(199)}🚀` }).text).toBe('x'.repeat(199))
  expect(toQuery({ text: `${' '.repeat(500)}nets` }).text).toBe('nets')
  expect(toQuery({ text: `${'x'.repeat(199)} nets` }).text).toBe('x'.repeat(199))
})

test('of more than fifty values the first in order stay, in whatever order they come', () => {
  const tags = Array.from({ length: 60 }, (_, index) => `t${index}`)
  expect(toQuery({ tags }).tags).toEqual(tags.toSorted().slice(0, 50))
  expect(toQuery({ tags: tags.toReversed() })).toEqual(toQuery({ tags }))
})

test('a query that was written and read again is the same, through a URL too', () => {
  fc.assert(
    fc.property(parts, (someParts) => {
      const query = toQuery(someParts)
      expect(readQuery(writeQuery(query))).toEqual(query)
      expect(readQuery(new URLSearchParams(new URLSearchParams(writeQuery(query)).toString()))).toEqual(query)
    }),
  )
})

test('the canonical form of a canonical query is that query', () => {
  fc.assert(
    fc.property(parts, (someParts) => {
      const query = toQuery(someParts)
      expect(toQuery(query)).toEqual(query)
    }),
  )
})

test('whatever the parameters, there is a canonical query', () => {
  fc.assert(
    fc.property(parameters, (list) => {
      const query = readQuery(list)
      expect(toQuery(query)).toEqual(query)
      for (const part of [query.text, ...query.tags, ...query.notTags, ...query.types, ...query.companies, ...query.countries]) expect(part.isWellFormed()).toBe(true)
      for (const part of [query.tags, query.notTags, query.types, query.companies, query.countries]) expect(part.length).toBeLessThanOrEqual(50)
      expect(query.notTags.filter((tag) => query.tags.includes(tag))).toEqual([])
    }),
  )
})

test('the same state has the same URL, whatever the order of values and parameters', () => {
  const written = parts.map((someParts) => writeQuery(toQuery(someParts)))
  const shuffled = written.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(writeQuery(readQuery(other))).toEqual(list)
      expect(writeQuery(readQuery([...other, ...other]))).toEqual(list)
    }),
  )
})

test('unknown parameters change nothing', () => {
  const known = new Set(keys)
  fc.assert(
    fc.property(parameters, (list) => {
      expect(readQuery(list)).toEqual(readQuery(list.filter(([key]) => known.has(key))))
    }),
  )
})

test('a hundred thousand parameters, or a megabyte in one, are read at once', () => {
  const many = Array.from({ length: 100_000 }, (_, index): [string, string] => ['tag', `t${index}`])
  expect(readQuery(many).tags).toHaveLength(50)
  expect(readQuery([['q', 'ab '.repeat(400_000)]]).text.length).toBeLessThanOrEqual(200)
})

test('what has a capital letter is no place: a code of a country is asked of countries alone', () => {
  expect(readQuery([['place', 'CA'], ['place', 'Berlin-DE'], ['place', 'oslo-no'], ['country', 'ca']])).toEqual(toQuery({ places: ['oslo-no'], countries: ['CA'] }))
  expect(writeQuery(toQuery({ places: ['CA', 'worldwide'] }))).toEqual([['place', 'worldwide']])
})
