import { expect, test } from 'vitest'
import { noTerms } from './job-terms.ts'
import { isOver, toLastDay } from './last-day.ts'

const until = (validThrough: number | null) => ({ day: 100, terms: { ...noTerms, validThrough } })

test('the last day is the one that the posting names; where the operator sets one too, the earlier', () => {
  expect([null, 5, 30].map((closeAfterDays) => toLastDay(until(110), closeAfterDays))).toEqual([110, 105, 110])
})

test('a posting that names none closes by the rule of the operator alone, and never without one', () => {
  expect([null, 5].map((closeAfterDays) => toLastDay(until(null), closeAfterDays))).toEqual([null, 105])
})

test('the last day belongs to the posting to its end', () => {
  expect([104, 105, 106].map((today) => isOver(105, today))).toEqual([false, false, true])
})
