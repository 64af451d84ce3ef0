import { relativeDays, type DateTable } from '../../domain/date-words.ts'

/**
 * Writes down how a language says days, from Node's `Intl`. So a page says a day as it was drawn, whichever
 * browser reads it, and a phone is spared the first use of its own `Intl`, which took 50 ms of its start.
 * Years are those of the Gregorian calendar, as in `datePosted`.
 * @param language a BCP 47 tag. Plain English says the day first, as most of the world does
 */
export function toDateTable(language: string): DateTable {
  const locale = language === 'en' ? 'en-GB' : language
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', day: 'numeric', ...options })
  const exact = format({ month: 'long', year: 'numeric' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const digit = new Intl.NumberFormat(locale, { numberingSystem: exact.resolvedOptions().numberingSystem })
  return {
    exact: toPatterns(exact),
    withYear: toPatterns(format({ month: 'short', year: 'numeric' })),
    withoutYear: toPatterns(format({ month: 'short' })),
    relative: Array.from({ length: relativeDays + 1 }, (_, days) => relative.format(-days, 'day')),
    days: Array.from({ length: 31 }, (_, day) => exact.formatToParts(Date.UTC(2000, 0, day + 1)).find(({ type }) => type === 'day')?.value ?? ''),
    digits: Array.from({ length: 10 }, (_, value) => digit.format(value)),
  }
}

function toPatterns(format: Intl.DateTimeFormat): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(Date.UTC(2000, month, 15))
      .map(({ type, value }) => (type === 'day' ? '{d}' : type === 'year' ? '{y}' : value))
      .join(''),
  )
}
