import { expect, test } from 'vitest'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { toJobPostingReport } from './job-postings.ts'

const sound = aRenderedPosting()
const nowhere = (slug: string) => aRenderedPosting({ slug, place: { ...sound.place, countries: [] } })

test('each open posting that is none is named with what to do; closed ones are not', () => {
  const postings = [sound, nowhere('a'), { ...nowhere('b'), status: 'closed' as const }]
  expect(toJobPostingReport(postings, 'all')).toBe('1 of 2 open postings are a JobPosting to search engines.\n  a.md: no country is known; add countries: "PT", or for a remote job remote: "PT, ES".')
})

test('a short report names a few, and how to see all', () => {
  const postings = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(nowhere)
  expect(toJobPostingReport(postings, 'short').split('\n').slice(-2)).toEqual([expect.stringContaining('  e.md: '), '  and 2 more: npm run check -- --job-postings'])
  expect(toJobPostingReport(postings, 'all').split('\n')).toHaveLength(8)
})
