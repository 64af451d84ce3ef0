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
  const exact = format(language, { day: 'numeric', month: 'long', year: 'numeric' }, timeMs)
  const withYear = format(language, { day: 'numeric', month: 'short', year: 'numeric' }, timeMs)
  if (nowMs === null) return { short: withYear, exact }
  const daysAgo = Math.floor(nowMs / msPerDay) - Math.floor(timeMs / msPerDay)
  if (daysAgo >= 0 && daysAgo <= relativeDays) {
    return { short: new Intl.RelativeTimeFormat(toLocale(language), { numeric: 'auto' }).format(-daysAgo, 'day'), exact }
  }
  const isThisYear = new Date(nowMs).getUTCFullYear() === new Date(timeMs).getUTCFullYear()
  return { short: isThisYear ? format(language, { day: 'numeric', month: 'short' }, timeMs) : withYear, exact }
}

function format(language: string, options: Intl.DateTimeFormatOptions, timeMs: number): string {
  return new Intl.DateTimeFormat(toLocale(language), { ...options, timeZone: 'UTC' }).format(timeMs)
}

/** Plain English says the day first here, as most of the world does. */
function toLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
