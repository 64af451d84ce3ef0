import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDay, toIsoDate, toTimeMs } from './day.ts'

test.each([
  [0, 0, '1970-01-01'],
  [86_399_999, 0, '1970-01-01'],
  [86_400_000, 1, '1970-01-02'],
  [-1, -1, '1969-12-31'],
  [1_582_934_400_000, 18_321, '2020-02-29'],
  [1_704_067_199_999, 19_722, '2023-12-31'],
])('the time %i is on day %i, %s', (timeMs, day, date) => {
  expect(toDay(timeMs)).toBe(day)
  expect(toIsoDate(day)).toBe(date)
})

test('a day begins at midnight UTC and holds every time until the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => {
      expect(toDay(toTimeMs(day) + ms)).toBe(day)
      expect(Date.parse(toIsoDate(day))).toBe(toTimeMs(day))
    }),
  )
})
