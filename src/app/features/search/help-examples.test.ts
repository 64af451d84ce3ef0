import { expect, test } from 'vitest'
import { aRenderedPosting } from '../../../domain/posting-fixture.ts'
import { compareRows, readFacets, writeFacets } from '../../../search/facets.ts'
import { toOpenCounts } from '../../data/open-counts.ts'
import { toHelpExamples } from './help-examples.ts'

const tag = (name: string) => ({ slug: name.replace(' ', '-'), name })

function examplesOf(postings: Parameters<typeof aRenderedPosting>[0][]) {
  const rows = postings.map((parts, index) => aRenderedPosting({ slug: `p${index}`, ...parts })).toSorted(compareRows)
  const facets = readFacets(writeFacets(rows, []))
  return toHelpExamples(facets, rows.map(({ title }) => title), toOpenCounts(facets))
}

test('each form has an example of what the board has most of', () => {
  const place = { ...aRenderedPosting().place, countries: ['DE'] }
  const company = { company: 'Acme & Sons', companySlug: 'acme-sons', place }
  expect(
    examplesOf([
      { ...company, title: 'Senior Product Manager', tags: [tag('go'), tag('social media'), tag('rust')] },
      { ...company, title: 'Product Manager, Growth', tags: [tag('go'), tag('social media')] },
      { ...company, title: 'Manager', tags: [tag('go')] },
    ]).map(({ text }) => text),
  ).toEqual(['manager', '"product manager"', 'manager -product', 'tag:go', 'company:"acme & sons"', 'title:manager', 'place:de', '(tag:"social media" OR tag:rust)', 'manager -(product OR growth)'])
})

test('a form that the board has nothing for is left out', () => {
  expect(examplesOf([])).toEqual([])
  expect(examplesOf([{ title: '営業', tags: [], company: 'A', companySlug: 'a', place: { ...aRenderedPosting().place, countries: [] } }]).map(({ form }) => form)).toEqual(['company'])
})
