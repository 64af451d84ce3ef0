import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromIsoDate, toIsoDate } from '../../../domain/day.ts'
import { toDays, toPressed, toSpan, toTimeBuckets } from './time-buckets.ts'

/** The counts by day of some postings' dates. */
function count(...dates: readonly string[]) {
  const days = dates.map(fromIsoDate)
  const firstDay = Math.min(...days)
  const counts = new Uint32Array(Math.max(...days) - firstDay + 1)
  for (const day of days) counts[day - firstDay] = (counts[day - firstDay] ?? 0) + 1
  return toTimeBuckets(counts, firstDay)
}

const told = (...dates: readonly string[]) => count(...dates).map(({ first, last, count: jobs }) => `${toIsoDate(first)} ${toIsoDate(last)} ${jobs}`)

test('a few weeks are told by day, those without a posting included', () => {
  expect(told('2021-03-01', '2021-03-03', '2021-03-03')).toEqual(['2021-03-01 2021-03-01 1', '2021-03-02 2021-03-02 0', '2021-03-03 2021-03-03 2'])
  expect(count('2021-03-01', '2021-04-29')).toHaveLength(60)
})

test('some months are told by week, from Monday to Sunday', () => {
  const weeks = told('2021-03-03', '2021-03-07', '2021-03-08', '2021-05-02')
  expect(weeks.slice(0, 2)).toEqual(['2021-03-01 2021-03-07 2', '2021-03-08 2021-03-14 1'])
  expect(weeks.at(-1)).toBe('2021-04-26 2021-05-02 1')
})

test('some years are told by month, many by year', () => {
  const months = told('2019-12-31', '2020-02-29', '2021-10-01')
  expect(months[0]).toBe('2019-12-01 2019-12-31 1')
  expect(months[2]).toBe('2020-02-01 2020-02-29 1')
  expect(months.at(-1)).toBe('2021-10-01 2021-10-31 1')
  expect(told('1969-05-05', '2020-02-29').slice(0, 2)).toEqual(['1969-01-01 1969-12-31 1', '1970-01-01 1970-12-31 0'])
})

test('no result has no bucket', () => {
  expect(toTimeBuckets(new Uint32Array(9), 18_000)).toEqual([])
  expect(toTimeBuckets(new Uint32Array(), 0)).toEqual([])
})

test('days that were chosen before lie in the bucket that holds them', () => {
  const weeks = count('2021-03-03', '2021-06-20')
  expect(toSpan(weeks, { since: null, until: null })).toEqual([0, weeks.length - 1])
  expect(toSpan(weeks, { since: '2021-03-10', until: '2021-03-24' })).toEqual([1, 3])
  expect(toSpan(weeks, { since: '2030-01-01', until: null })).toEqual([weeks.length - 1, weeks.length - 1])
  expect(toSpan(weeks, { since: '2000-01-01', until: '2000-02-01' })).toEqual([0, 0])
})

const board = fc.tuple(fc.integer({ min: -3_000, max: 20_000 }), fc.array(fc.record({ gap: fc.integer({ min: 0, max: 900 }), jobs: fc.integer({ min: 0, max: 9 }) }), { minLength: 1, maxLength: 12 }))

test('each posting is in one bucket, the buckets join, and the days of some lead back to them', () => {
  fc.assert(
    fc.property(board, fc.nat(), fc.nat(), ([firstDay, runs], some, other) => {
      const counts = Uint32Array.from(runs.flatMap(({ gap, jobs }) => [...Array.from({ length: gap }, () => 0), jobs]))
      const buckets = toTimeBuckets(counts, firstDay)
      expect(buckets.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(counts.reduce((sum, jobs) => sum + jobs, 0))
      buckets.forEach(({ first, last }, index) => {
        expect(last).toBeGreaterThanOrEqual(first)
        if (index > 0) expect(first).toBe((buckets[index - 1]?.last ?? 0) + 1)
      })
      expect(buckets.length).toBeLessThanOrEqual(60)
      if (buckets.length === 0) return
      const [from, to] = [some % buckets.length, other % buckets.length].toSorted((a, b) => a - b)
      const span = [from ?? 0, to ?? 0] as const
      expect(toSpan(buckets, toDays(buckets, span))).toEqual(span)
    }),
  )
})

test('a press on a bar chooses its days, lets go of just these, and widens fewer days within it to all of them', () => {
  const buckets = count('2021-03-03', '2021-03-08', '2021-05-02')
  const week = { since: '2021-03-08', until: '2021-03-14' }
  const none = { since: null, until: null }
  expect(toPressed(buckets, 1, none)).toEqual(week)
  expect(toPressed(buckets, 1, week)).toEqual(none)
  expect(toPressed(buckets, 1, { since: '2021-03-09', until: '2021-03-10' })).toEqual(week)
  expect(toPressed(buckets, 0, { since: null, until: '2021-03-07' })).toEqual(none)
})
