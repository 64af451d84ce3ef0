import { expect, test } from 'vitest'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { toExpiringReport } from './expiring.ts'

const until = (slug: string, lastDay: number | null, status: 'open' | 'closed' = 'open') => aRenderedPosting({ slug, status, lastDay })

test('what closes within the days is told, the first to close first', () => {
  const postings = [until('later', 103), until('today', 100), until('far', 104), until('closed', 101, 'closed'), until('never', null)]
  expect(toExpiringReport(postings, 100, 3)).toBe('Within 3 days 2 open postings close:\n  today.md: its last day is 1970-04-11\n  later.md: its last day is 1970-04-14')
  expect(toExpiringReport([], 100, 3)).toBe('No open posting closes within 3 days.')
})
