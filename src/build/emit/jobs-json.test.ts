import { expect, test } from 'vitest'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { emitJobsJson } from './jobs-json.ts'

test('jobs.json has the documented keys and nothing else, in their order', () => {
  const file = emitJobsJson([aRenderedPosting({ featured: 3, tags: [{ slug: 'cplusplus', name: 'C++' }] })])
  expect(file.path).toBe('jobs.json')
  expect(JSON.stringify(JSON.parse(file.content))).toBe(
    JSON.stringify({
      version: 1,
      jobs: [
        {
          slug: 'net-mender',
          title: 'Net Mender',
          company: 'Harbour & Sons',
          companySlug: 'harbour-sons',
          location: 'Lisbon, Portugal',
          url: 'https://harbour.example/jobs/1',
          applyUrl: 'https://harbour.example/jobs/1?a=b#app',
          datePosted: '2023-11-14',
          status: 'open',
          tags: [{ slug: 'cplusplus', name: 'C++' }],
          jobType: 'other',
          summary: 'Mend nets with us by the sea.',
          featured: 3,
        },
      ],
    }),
  )
})

test('jobs stand newest first, then by slug, closed ones among them', () => {
  const { content } = emitJobsJson([
    aRenderedPosting({ slug: 'b', day: 10 }),
    aRenderedPosting({ slug: 'a', day: 10, status: 'closed' }),
    aRenderedPosting({ slug: 'Z', day: 10 }),
    aRenderedPosting({ slug: 'c', day: 20, status: 'closed' }),
    aRenderedPosting({ slug: 'd', day: 5 }),
  ])
  const { jobs } = JSON.parse(content) as { jobs: { slug: string }[] }
  expect(jobs.map((job) => job.slug)).toEqual(['c', 'Z', 'a', 'b', 'd'])
})

test('the summary is the lead, so that a pitch which says nothing is not repeated', () => {
  const { content } = emitJobsJson([aRenderedPosting({ summary: '#nets', pitch: 'We look for somebody who mends nets.' })])
  expect(content).toContain('"summary":"We look for somebody who mends nets."')
})

test('one object stands on each line, and a board without jobs is valid JSON', () => {
  expect(emitJobsJson([aRenderedPosting({ slug: 'a' }), aRenderedPosting({ slug: 'b', title: 'Two\nlines' })]).content.split('\n')).toHaveLength(5)
  expect(JSON.parse(emitJobsJson([]).content)).toEqual({ version: 1, jobs: [] })
})
