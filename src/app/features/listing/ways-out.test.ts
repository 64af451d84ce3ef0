import { expect, test } from 'vitest'
import { aRenderedPosting } from '../../../domain/posting-fixture.ts'
import { toQuery, type PostingQuery } from '../../../domain/query.ts'
import { evaluate } from '../../../search/evaluate.ts'
import { readFacets, writeFacets } from '../../../search/facets.ts'
import { toQueryParts } from './query-parts.ts'
import { toAlone, toPairs, toWaysOut } from './ways-out.ts'

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
const toParts = (query: PostingQuery) => toQueryParts(query, { kind: 'all' }, { facets, board: { dateTable, language: 'en' } })
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
  expect(toPairs(query, toParts(query), toParts, countOf).map(({ key, value, count, query: changed }) => [key, value, count, changed.tags])).toEqual([
    ['tag:cobol tag:react', 'cobol and REACT', 1, ['linux', 'rustlang']],
    ['tag:cobol tag:rustlang', 'cobol and RUSTLANG', 1, ['linux', 'react']],
  ])
})

test('a pair whose count is not known is not offered', () => {
  const query = toQuery({ tags: ['react', 'rustlang'], types: ['design'] })
  expect(toPairs(query, toParts(query), toParts, () => null)).toEqual([])
})

test('one part alone is the query without all others', () => {
  const query = toQuery({ text: 'x', tags: ['react', 'linux'], types: ['design'], status: 'all', since: '2021-03-05' })
  expect(toAlone(query, 'tag:linux', toParts)).toEqual(toQuery({ tags: ['linux'], status: 'all' }))
})
