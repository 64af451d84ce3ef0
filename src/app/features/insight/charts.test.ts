import { expect, test } from 'vitest'
import { aRenderedPosting } from '../../../domain/posting-fixture.ts'
import { applyChange } from '../../../domain/query-changes.ts'
import { toQuery, type PostingQuery } from '../../../domain/query.ts'
import { evaluate } from '../../../search/evaluate.ts'
import { compareRows, readFacets, writeFacets } from '../../../search/facets.ts'
import { toCharts, toTopIds } from './charts.ts'

const tags = (...slugs: string[]) => slugs.map((slug) => ({ slug, name: slug }))
const posting = (slug: string, company: string, ...own: string[]) => aRenderedPosting({ slug, company, companySlug: company, tags: tags(...own) })
const facets = readFacets(
  writeFacets([posting('a', 'acme', 'go', 'sql'), posting('b', 'acme', 'go'), posting('c', 'zeta', 'go', 'css'), posting('d', 'zeta', 'a', 'b', 'c', 'd', 'e')].toSorted(compareRows), []),
)

const places = [...facets.countries.map((code) => ({ slug: code, name: code })), ...facets.places]

function show(heading: string, query: Partial<PostingQuery>) {
  const asked = toQuery(query)
  const chart = toCharts({ facets, places }, evaluate(facets, asked, null).counts, asked).find((each) => each.heading === heading)
  if (!chart) throw new Error(`There is no chart of ${heading}.`)
  return { ...chart, bars: toTopIds(chart).map((id) => `${chart.values[id]?.name ?? ''} ${chart.values[id]?.count ?? 0}`) }
}

test('the five values that most results have stand by number, those without a result not at all', () => {
  expect(show('Hashtags', {}).bars).toEqual(['go 3', 'a 1', 'b 1', 'c 1', 'css 1'])
  expect(show('Hashtags', { companies: ['acme'] }).bars).toEqual(['go 2', 'sql 1'])
})

test('a chosen value has its bar, be it the sixth or without a result; one that is left out has none', () => {
  expect(show('Hashtags', { tags: ['sql', 'go'] }).bars).toEqual(['go 1', 'sql 1'])
  expect(show('Hashtags', { tags: ['sql'], match: 'any' }).bars).toEqual(['go 3', 'a 1', 'b 1', 'c 1', 'css 1', 'sql 1'])
  expect(show('Companies', { tags: ['sql'], companies: ['zeta'] }).bars).toEqual(['acme 1', 'zeta 0'])
  expect(show('Hashtags', { notTags: ['go'] }).bars).toEqual(['a 1', 'b 1', 'c 1', 'd 1', 'e 1'])
})

test('a bar chooses its value as the filters do, and lets it go again', () => {
  const toggled = (heading: string, query: Partial<PostingQuery>, slug: string) => applyChange(toQuery(query), show(heading, query).toggle(slug))
  expect(toggled('Hashtags', { tags: ['sql'], notTags: ['go'] }, 'go')).toEqual(toQuery({ tags: ['sql', 'go'], notTags: [] }))
  expect(toggled('Hashtags', { tags: ['sql'] }, 'sql')).toEqual(toQuery({ tags: [], notTags: [] }))
  expect(toggled('Companies', { companies: ['acme'] }, 'zeta')).toEqual(toQuery({ companies: ['acme', 'zeta'] }))
  expect(toggled('Places', { countries: ['PT'] }, 'PT')).toEqual(toQuery({ countries: [] }))
  expect(toggled('Places', { countries: ['PT'] }, 'lisbon')).toEqual(toQuery({ countries: ['PT'], places: ['lisbon'] }))
  expect(toggled('Work mode', { modes: ['hybrid'] }, 'remote')).toEqual(toQuery({ modes: ['remote', 'hybrid'] }))
})
