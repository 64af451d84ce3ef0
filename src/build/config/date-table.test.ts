import { expect, test } from 'vitest'
import { toDateWords } from '../../domain/date-words.ts'
import { toDateTable } from './date-table.ts'

const now = Date.parse('2024-03-01T10:00:00Z')
const english = toDateTable('en')

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
  expect(toDateWords(date, english, now).short).toBe(short)
})

test('without a present a day has its year', () => {
  expect(toDateWords('2024-02-29', english, null)).toEqual({ short: '29 Feb 2024', exact: '29 February 2024' })
})

test('a day is a UTC day, from its first millisecond to its last', () => {
  expect(toDateWords('2024-03-01', english, Date.parse('2024-03-01T00:00:00Z')).short).toBe('today')
  expect(toDateWords('2024-03-01', english, Date.parse('2024-03-01T23:59:59.999Z')).short).toBe('today')
  expect(toDateWords('2024-03-01', english, Date.parse('2024-03-02T00:00:00Z')).short).toBe('yesterday')
})

test.each(['en', 'en-US', 'de', 'fr', 'pt-BR', 'ru', 'ar-EG', 'he', 'hi', 'bn', 'th', 'fa', 'ja', 'ko', 'zh-Hant', 'fi', 'hu', 'eu', 'mr'])(
  'every day of two years in %s is what Intl writes',
  (language) => {
    const table = toDateTable(language)
    const locale = language === 'en' ? 'en-GB' : language
    const format = (month: 'long' | 'short') => new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', day: 'numeric', month, year: 'numeric' })
    const [exact, short] = [format('long'), format('short')]
    for (let timeMs = Date.UTC(2023, 0, 1); timeMs < Date.UTC(2025, 0, 1); timeMs += 86_400_000) {
      const words = toDateWords(new Date(timeMs).toISOString().slice(0, 10), table, null)
      // V8's own format() puts an ordinary space where the language has a narrow one that does not break.
      expect({ short: words.short.replaceAll('\u202f', ' '), exact: words.exact.replaceAll('\u202f', ' ') }).toEqual({ short: short.format(timeMs), exact: exact.format(timeMs) })
    }
  },
)

test('the words are those of the board’s language, in its own order', () => {
  expect(toDateWords('2024-02-29', toDateTable('de'), now)).toEqual({ short: 'gestern', exact: '29. Februar 2024' })
  expect(toDateWords('2020-02-29', toDateTable('en-US'), now)).toEqual({ short: 'Feb 29, 2020', exact: 'February 29, 2020' })
  expect(toDateWords('2020-02-01', toDateTable('fr'), now).exact).toBe('1 février 2020')
})

test.each(['', 'soon', '2024-13-01', '2024-02-30T'])('%j is no date and is shown as it is', (date) => {
  expect(toDateWords(date, english, now)).toEqual({ short: date, exact: date })
})
