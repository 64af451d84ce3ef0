import { expect, test } from 'vitest'
import { toDateWords } from './date-words.ts'

const now = Date.parse('2024-03-01T10:00:00Z')

test.each([
  ['2024-03-01', 'today'],
  ['2024-02-29', 'yesterday'],
  ['2024-02-27', '3 days ago'],
  ['2024-02-16', '14 days ago'],
  ['2024-02-15', '15 Feb'],
  ['2024-01-01', '1 Jan'],
  ['2023-12-31', '31 Dec 2023'],
  ['1969-12-31', '31 Dec 1969'],
  ['2024-03-02', '2 Mar'],
  ['2025-01-01', '1 Jan 2025'],
])('on 1 March 2024, %s is %j', (date, short) => {
  expect(toDateWords(date, 'en', now).short).toBe(short)
})

test('the exact date names day, month and year', () => {
  expect(toDateWords('2024-02-29', 'en', now).exact).toBe('29 February 2024')
})

test('a day is a UTC day, from its first millisecond to its last', () => {
  expect(toDateWords('2024-03-01', 'en', Date.parse('2024-03-01T00:00:00Z')).short).toBe('today')
  expect(toDateWords('2024-03-01', 'en', Date.parse('2024-03-01T23:59:59.999Z')).short).toBe('today')
  expect(toDateWords('2024-03-01', 'en', Date.parse('2024-03-02T00:00:00Z')).short).toBe('yesterday')
})

test('the words are those of the board’s language, in its own order', () => {
  expect(toDateWords('2024-02-29', 'de', now)).toEqual({ short: 'gestern', exact: '29. Februar 2024' })
  expect(toDateWords('2020-02-29', 'en-US', now)).toEqual({ short: 'Feb 29, 2020', exact: 'February 29, 2020' })
})

test.each(['', 'soon', '2024-13-01', '2024-02-30T'])('%j is no date and is shown as it is', (date) => {
  expect(toDateWords(date, 'en', now)).toEqual({ short: date, exact: date })
})
