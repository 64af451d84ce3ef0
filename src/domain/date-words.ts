const msPerDay = 86_400_000

/** As far back a day is told by its distance. */
export const relativeDays = 14

/** How a language writes days. In a pattern `{d}` stands for the day, `{y}` for the year; a list of months begins with January. */
export interface DateTable {
  /** "29 August 2021". */
  readonly exact: readonly string[]
  /** "29 Aug 2021". */
  readonly withYear: readonly string[]
  /** "29 Aug". */
  readonly withoutYear: readonly string[]
  /** "today", "yesterday", and so on, as far as `relativeDays`. */
  readonly relative: readonly string[]
  /** The days of a month, from 1 to 31: "1er" in French. */
  readonly days: readonly string[]
  /** The digits of years, from 0 to 9. */
  readonly digits: readonly string[]
}

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
export function toDateWords(date: string, table: DateTable, nowMs: number | null): DateWords {
  const timeMs = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(timeMs)) return { short: date, exact: date }
  const day = new Date(timeMs)
  const fill = (patterns: readonly string[]) => fillPattern(patterns[day.getUTCMonth()] ?? '', day, table)
  const exact = fill(table.exact)
  if (nowMs === null) return { short: fill(table.withYear), exact }
  const daysAgo = Math.floor(nowMs / msPerDay) - Math.floor(timeMs / msPerDay)
  const relative = table.relative[daysAgo]
  if (relative !== undefined) return { short: relative, exact }
  const isThisYear = new Date(nowMs).getUTCFullYear() === day.getUTCFullYear()
  return { short: fill(isThisYear ? table.withoutYear : table.withYear), exact }
}

function fillPattern(pattern: string, day: Date, { days, digits }: DateTable): string {
  const year = String(day.getUTCFullYear()).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
  return pattern.replace('{d}', days[day.getUTCDate() - 1] ?? '').replace('{y}', year)
}
