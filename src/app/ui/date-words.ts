const msPerDay = 86_400_000
const relativeDays = 14

/** A day in words. */
export interface DateWords {
  /** "today", "3 days ago", "29 Aug", "29 Aug 2021". */
  readonly short: string
  /** "29 August 2021". */
  readonly exact: string
}

/**
 * A day in the words of a language: relative up to 14 days back, then the date, with its year
 * where that is not the present one. Days are UTC days, as the postings' are. Without a present, the
 * date with its year.
 * @param date `YYYY-MM-DD`
 */
export function toDateWords(date: string, language: string, nowMs: number | null): DateWords {
  const timeMs = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(timeMs)) return { short: date, exact: date }
  const formats = toFormats(language)
  const exact = formats.exact.format(timeMs)
  if (nowMs === null) return { short: formats.withYear.format(timeMs), exact }
  const daysAgo = Math.floor(nowMs / msPerDay) - Math.floor(timeMs / msPerDay)
  if (daysAgo >= 0 && daysAgo <= relativeDays) return { short: formats.relative.format(-daysAgo, 'day'), exact }
  const isThisYear = new Date(nowMs).getUTCFullYear() === new Date(timeMs).getUTCFullYear()
  return { short: (isThisYear ? formats.withoutYear : formats.withYear).format(timeMs), exact }
}

interface Formats {
  readonly exact: Intl.DateTimeFormat
  readonly withYear: Intl.DateTimeFormat
  readonly withoutYear: Intl.DateTimeFormat
  readonly relative: Intl.RelativeTimeFormat
}

/** Making a format takes a hundred times as long as using it: a page of dates makes each once. */
const formatsByLanguage = new Map<string, Formats>()

function toFormats(language: string): Formats {
  const known = formatsByLanguage.get(language)
  if (known) return known
  const locale = toLocale(language)
  const day = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { day: 'numeric', timeZone: 'UTC', ...options })
  const formats = {
    exact: day({ month: 'long', year: 'numeric' }),
    withYear: day({ month: 'short', year: 'numeric' }),
    withoutYear: day({ month: 'short' }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  }
  formatsByLanguage.set(language, formats)
  return formats
}

/** Plain English says the day first here, as most of the world does. */
function toLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
