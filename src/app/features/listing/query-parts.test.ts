import { expect, test } from 'vitest'
import { aRenderedPosting } from '../../../domain/posting-fixture.ts'
import { emptyQuery, toQuery, type PostingQuery } from '../../../domain/query.ts'
import type { ListScope } from '../../../domain/list-address.ts'
import { codesAsNames } from '../../../search/job-facets.ts'
import { readFacets, writeFacets } from '../../../search/facets.ts'
import { toFilterNames, toPhrase, toQueryParts, withoutFilters, type ValueNames } from './query-parts.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((month) => `{d} ${month} {y}`)
const days = Array.from({ length: 31 }, (_, day) => String(day + 1))
const dateTable = { exact: months, withYear: months, withoutYear: months, relative: [], days, digits: [...'0123456789'] }

const facets = readFacets(
  writeFacets(
    [aRenderedPosting({ tags: [{ slug: 'reactjs', name: 'React' }, { slug: 'cplusplus', name: 'C++' }], place: { ...aRenderedPosting().place, countries: ['DE', 'FR'] } })],
    [{ slug: 'reactjs', name: 'React', aliases: [] }],
    { ...codesAsNames, country: (code) => ({ DE: 'Germany', FR: 'France' })[code] ?? code },
  ),
)
const names: ValueNames = { facets, board: { dateTable, language: 'en' } }
const all: ListScope = { kind: 'all' }
const phrases = (query: Partial<PostingQuery>, scope: ListScope = all) => toQueryParts(toQuery(query), scope, names).map(toPhrase)

test('without filters a query has no parts', () => {
  expect(phrases({})).toEqual([])
  expect(phrases({ sort: 'company' })).toEqual([])
})

test('the parts stand in the order of the sentence, with the names that the board shows', () => {
  expect(
    phrases({
      text: 'net mender',
      tags: ['reactjs', 'cplusplus'],
      notTags: ['php', 'java'],
      companies: ['harbour-sons', 'nobody'],
      types: ['software', 'other'],
      modes: ['hybrid', 'remote', 'not-stated'],
      countries: ['FR', 'DE', 'ZZ', 'AQ'],
      since: '2021-03-05',
      until: '2021-12-31',
      status: 'closed',
    }),
  ).toEqual(['for “net mender”', 'with C++', 'and React', 'without java', 'or php', 'at Harbour & Sons', 'or nobody', 'in Other', 'or Software', 'remote', 'or hybrid', 'or mode not stated', 'in Antarctica', 'or Germany', 'or France', 'or Unknown Region', 'since 5 Mar 2021', 'until 31 Dec 2021', 'closed'])
})

test('several hashtags are joined as they combine', () => {
  expect(phrases({ tags: ['reactjs', 'cplusplus'], match: 'any' })).toEqual(['with C++', 'or React'])
})

test('a title names the filters without the words between them, but for "or" and "without"', () => {
  const toNames = (query: Partial<PostingQuery>) => toFilterNames(toQueryParts(toQuery(query), all, names))
  expect(toNames({ text: 'net', tags: ['reactjs', 'cplusplus'], notTags: ['java', 'php'], status: 'all' })).toEqual(['“net”', 'C++', 'React', 'without java or php', 'open and closed'])
  expect(toNames({ tags: ['reactjs', 'cplusplus'], match: 'any', types: ['software', 'other'], companies: ['harbour-sons'] })).toEqual(['C++ or React', 'Harbour & Sons', 'Other or Software'])
  expect(toNames({ modes: ['remote', 'hybrid'], countries: ['DE', 'FR'], since: '2021-03-05' })).toEqual(['remote or hybrid', 'Germany or France', 'since 5 Mar 2021'])
})

test('a hashtag in another spelling is shown by its name', () => {
  expect(phrases({ tags: ['react'] })).toEqual(['with React'])
})

test('the value of a tag’s or company’s page is its heading, not a part', () => {
  expect(phrases({ tags: ['reactjs', 'cplusplus'] }, { kind: 'tag', slug: 'reactjs' })).toEqual(['with C++'])
  expect(phrases({ companies: ['harbour-sons'], tags: ['reactjs'] }, { kind: 'company', slug: 'harbour-sons' })).toEqual(['with React'])
})

test('each part takes away itself and nothing else', () => {
  const query = toQuery({ text: 'x', tags: ['a', 'b'], notTags: ['c', 'd'], companies: ['e', 'f'], types: ['g', 'h'], modes: ['remote', 'on-site'], countries: ['DE', 'FR'], since: '2021-03-05', until: '2021-03-09', status: 'all', sort: 'oldest' })
  const parts = toQueryParts(query, all, names)
  expect(new Set(parts.map((part) => part.key)).size).toBe(parts.length)
  for (const part of parts) {
    const rest = toQuery({ ...query, ...part.without })
    expect(toQueryParts(rest, all, names).map(({ key }) => key)).toEqual(parts.filter((other) => other !== part).map(({ key }) => key))
  }
})

test('taking all parts away, one by one, leaves the page’s own list', () => {
  const scope: ListScope = { kind: 'tag', slug: 'a' }
  let query = toQuery({ text: 'x', tags: ['a', 'b'], notTags: ['c'], companies: ['e'], types: ['g'], modes: ['hybrid'], countries: ['DE'], since: '2021-03-05', until: '2021-03-05', status: 'closed', sort: 'featured' })
  for (let part = toQueryParts(query, scope, names)[0]; part; part = toQueryParts(query, scope, names)[0]) query = toQuery({ ...query, ...part.without })
  expect(query).toEqual({ ...emptyQuery, tags: ['a'], sort: 'featured' })
  expect(withoutFilters(query, scope)).toEqual(query)
})

test('without filters the page’s own value and the order stay', () => {
  const query = toQuery({ text: 'x', tags: ['a'], match: 'any', companies: ['e'], modes: ['hybrid'], countries: ['DE'], since: '2021-03-05', until: '2021-03-09', status: 'closed', sort: 'oldest' })
  expect(withoutFilters(query, all)).toEqual({ ...emptyQuery, sort: 'oldest' })
  expect(withoutFilters(query, { kind: 'company', slug: 'e' })).toEqual({ ...emptyQuery, companies: ['e'], sort: 'oldest' })
})
