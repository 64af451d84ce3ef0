import { expect, test } from 'vitest'
import { employments } from '../../../domain/job-terms.ts'
import { workModes } from '../../../domain/place/place.ts'
import { aRenderedPosting } from '../../../domain/posting-fixture.ts'
import { maxValues, toQuery, type PostingQuery } from '../../../domain/query.ts'
import { levels, roleFamilies } from '../../../domain/role.ts'
import { evaluate } from '../../../search/evaluate.ts'
import { readFacets, writeFacets } from '../../../search/facets.ts'
import type { CountOf } from './dead-end.ts'
import { openDeadEnd } from './dead-end.ts'
import { toQueryParts } from './query-parts.ts'
import type { WayLabel } from './way-words.ts'
import { toAlone, toWaysOut } from './ways-out.ts'

const months = Array.from({ length: 12 }, () => '{d} {y}')
const dateTable = { exact: months, withYear: months, withoutYear: months, relative: [], days: Array.from({ length: 31 }, (_, day) => String(day + 1)), digits: [...'0123456789'] }
const tag = (slug: string) => ({ slug, name: slug.toUpperCase() })

const facets = readFacets(
  writeFacets(
    [
      aRenderedPosting({ slug: 'a', companySlug: 'acme', company: 'Acme', tags: [tag('rustlang'), tag('linux')], jobType: 'software' }),
      aRenderedPosting({ slug: 'b', companySlug: 'zeta', company: 'Zeta', tags: [tag('react')], jobType: 'design' }),
      aRenderedPosting({ slug: 'c', companySlug: 'zeta', company: 'Zeta', tags: [tag('react'), tag('linux')], jobType: 'software' }),
    ],
    [],
  ),
)
const all = { kind: 'all' } as const
const names = { facets, board: { dateTable, language: 'en' } }
const toParts = (query: PostingQuery) => toQueryParts(query, all, names)
const many = (kind: string) => Array.from({ length: maxValues }, (_, index) => `${kind}-${index}`)
const codes = Array.from({ length: maxValues }, (_, index) => 'ab'.charAt(index / 26) + String.fromCodePoint(97 + (index % 26)))
const aQueryOfAll = toQuery({
  text: 'x',
  tags: many('tags'),
  notTags: many('not'),
  types: many('types'),
  companies: many('companies'),
  modes: workModes,
  countries: codes,
  places: many('places'),
  from: 'PT',
  levels,
  roles: roleFamilies,
  employments,
  languages: codes,
  pay: { min: 1, currency: 'EUR', per: 'year' },
  stated: ['pay'],
  since: '2021-03-05',
  until: '2021-03-06',
  status: 'closed',
})
const toText = (label: WayLabel) => label.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('')
const explain = (query: PostingQuery, count: CountOf) => openDeadEnd({ query, scope: all, parts: toParts(query), toParts, facets }).explain(count, null)
const countOf = (query: PostingQuery) => evaluate(facets, query, null).rows.length
const waysOf = (parts: Partial<PostingQuery>) => {
  const query = toQuery(parts)
  return toWaysOut(query, toParts(query), facets).map(({ key, query: changed }) => [key, countOf(changed)])
}

test('each part can be taken away, any hashtag asked for, and closed jobs looked at', () => {
  expect(waysOf({ tags: ['react', 'rustlang'], companies: ['acme'] })).toEqual([
    ['tag:react', 1],
    ['tag:rustlang', 0],
    ['company:acme', 0],
    ['any', 1],
    ['all', 0],
  ])
})

test('a tag and a company that the board does not have lead to the nearest; what is near nothing does not', () => {
  expect(waysOf({ tags: ['rustlnag'] })[0]).toEqual(['spelling:rustlnag', 1])
  expect(waysOf({ companies: ['zetta', 'far-from-all'] }).map(([key]) => key)).toEqual(['spelling:zetta', 'company:far-from-all', 'company:zetta', 'all'])
})

test('a phrase can be searched for as single words', () => {
  const query = toQuery({ text: '"net mender" cook' })
  expect(toWaysOut(query, toParts(query), facets).find(({ key }) => key === 'quotes')?.query.text).toBe('net mender cook')
})

test('a status is looked beyond, not removed', () => {
  expect(waysOf({ status: 'closed', types: ['design'] }).map(([key]) => key)).toEqual(['type:design', 'all'])
})

test('where no single change is enough the pairs are found that are, best first, though both may be of one list', () => {
  const query = toQuery({ tags: ['react', 'linux', 'rustlang', 'cobol'] })
  expect(toWaysOut(query, toParts(query), facets).filter(({ kind }) => kind === 'remove').every((way) => countOf(way.query) === 0)).toBe(true)
  const withoutAny = (asked: PostingQuery) => (asked.match === 'any' ? 0 : countOf(asked))
  expect(explain(query, withoutAny).pairs.map(({ key, label, count, query: changed }) => [key, toText(label), count, changed.tags])).toEqual([
    ['tag:cobol tag:rustlang', 'Remove cobol and RUSTLANG', 1, ['linux', 'react']],
    ['tag:cobol tag:react', 'Remove cobol and REACT', 1, ['linux', 'rustlang']],
  ])
  expect(explain(query, countOf).pairs).toEqual([])
})

test('a pair whose count is not known is not offered', () => {
  const query = toQuery({ tags: ['react', 'rustlang'], types: ['design'] })
  expect(explain(query, (asked) => (asked.tags.length + asked.types.length < 2 ? null : 0)).pairs).toEqual([])
})

test('one part alone is the query without all others, whatever it is a part of', () => {
  const query = toQuery({ ...aQueryOfAll, sort: 'company' })
  const parts = toParts(query).filter(({ key }) => key !== 'status')
  expect(parts.map(({ key }) => toParts(toAlone(query, all, parts.find((part) => part.key === key) ?? parts[0]!)).map((part) => part.key))).toEqual(parts.map(({ key }) => [key, 'status']))
  expect(toAlone(query, all, parts[1]!)).toEqual(toQuery({ tags: ['tags-0'], status: 'closed', sort: 'company' }))
})

test('of a link with the most values of every filter a bounded number is asked for, once', () => {
  const query = aQueryOfAll
  const parts = toParts(query)
  expect(parts.length).toBeGreaterThan(300)
  const asked = { parts: 0, counts: 0 }
  const deadEnd = openDeadEnd({
    query,
    scope: all,
    parts,
    toParts: (some) => {
      asked.parts += 1
      return toParts(some)
    },
    facets,
  })
  const none = (): number => {
    asked.counts += 1
    return 0
  }
  const { ways, moreBarren, untried, pairs } = deadEnd.explain(none, null)
  expect(asked.parts).toBeLessThanOrEqual(8)
  // Twelve removals, twelve alone, 28 pairs, at most eleven others, and no filter at all.
  expect(asked.counts).toBeLessThanOrEqual(64)
  expect([ways.length, pairs.length]).toEqual([4, 0])
  expect(moreBarren).toBe(deadEnd.ways.length - 4)
  expect(untried).toBe(parts.length - 1 - 12)
  const before = asked.counts
  deadEnd.explain(none, null)
  expect(asked.counts).toBe(before)
})

test('of what leaves nothing four changes are listed, what is most to blame first; what leads on stands before them', () => {
  const query = toQuery({ tags: ['linux', 'react', 'rustlang', 'cobol'], types: ['software', 'cooking'], status: 'all' })
  const { ways, moreBarren, blame } = explain(query, countOf)
  expect(ways.map(({ key, count }) => [key, count])).toEqual([['any', 2], ['tag:cobol', 0], ['type:cooking', 0], ['tag:rustlang', 0], ['tag:linux', 0]])
  expect(moreBarren).toBe(2)
  expect(blame && [blame.part.key, blame.count]).toEqual(['tag:cobol', 0])
})

test('what is not counted yet keeps its line when its count comes', () => {
  const query = toQuery({ text: '"a b" c', tags: ['cobol', 'linux', 'react', 'rustlang'] })
  const keysWith = (count: number | null) => explain(query, (asked) => (asked.text === '' || asked.text === query.text ? 0 : count)).ways.map(({ key }) => key)
  expect(keysWith(null)).toHaveLength(4)
  expect(keysWith(0)).toEqual(keysWith(null))
  expect(keysWith(3)).toEqual(keysWith(null))
})

test('on a page of a tag or a company its own value stays beside the part', () => {
  const query = toQuery({ tags: ['linux', 'react', 'rustlang'], companies: ['acme'] })
  const scope = { kind: 'tag', slug: 'linux' } as const
  const [first] = toQueryParts(query, scope, names)
  expect(first && toAlone(query, scope, first)).toEqual(toQuery({ tags: ['linux', 'react'] }))
})

test('each way on is a whole sentence', () => {
  const query = toQuery({ text: '"a b" c', tags: ['react', 'rustlnag'], notTags: ['linux'], since: '2021-03-05' })
  expect(toWaysOut(query, toParts(query), facets).map(({ label }) => toText(label))).toEqual([
    'No job has “rustlnag”. Did you mean RUSTLANG?',
    'Search for the single words of what is in quotes',
    'Stop searching for “a b”',
    'Stop searching for c',
    'Remove REACT',
    'Remove rustlnag',
    'Stop leaving out LINUX',
    'Remove since 5 2021',
    'Stop searching for “"a b" c”',
    'Match any of the 2 hashtags instead of all',
    'Look among open and closed jobs',
  ])
})

test('what a text asks of one field alone can be looked for everywhere; what is left out of one cannot', () => {
  const query = toQuery({ text: 'net title:cook -company:acme' })
  const widened = toWaysOut(query, toParts(query), facets).filter(({ key }) => key.startsWith('anywhere'))
  expect(widened.map(({ label, query: { text } }) => [toText(label), text])).toEqual([['Look everywhere for cook', 'net cook -company:acme']])
})
