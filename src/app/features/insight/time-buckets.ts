import { fromIsoDate, toIsoDate, type Day } from '../../../domain/day.ts'
import type { PostingQuery } from '../../../domain/query.ts'

/** A day, or a week, month or year of the calendar, with the number of results in it. */
export interface TimeBucket {
  readonly first: Day
  readonly last: Day
  readonly count: number
}

/** The most bars that a phone has room for. */
const maxBuckets = 60

/** Day 0, 1 January 1970, was a Thursday: three days after its Monday. */
const weekdayOfDayZero = 3

/** A unit of the calendar: the first day of the one that a day lies in, and the most days that one has. */
interface Unit {
  readonly toStart: (day: Day) => Day
  readonly maxDays: number
}

/** The shortest first. */
const units: readonly Unit[] = [
  { toStart: (day) => day, maxDays: 1 },
  { toStart: (day) => day - ((((day + weekdayOfDayZero) % 7) + 7) % 7), maxDays: 7 },
  { toStart: (day) => fromIsoDate(`${toIsoDate(day).slice(0, 7)}-01`), maxDays: 31 },
  { toStart: (day) => fromIsoDate(`${toIsoDate(day).slice(0, 4)}-01-01`), maxDays: 366 },
]

/**
 * The results over time, from the first bucket with one to the last, those between without any included. By day
 * where that makes at most 60 of them, else by week (from Monday), else by month, else by year. None where there is
 * no result.
 * @param dayCounts results by day
 * @param firstDay the day of the first of these
 */
export function toTimeBuckets(dayCounts: Uint32Array, firstDay: Day): TimeBucket[] {
  const first = dayCounts.findIndex((count) => count > 0)
  if (first === -1) return []
  const last = dayCounts.findLastIndex((count) => count > 0)
  let buckets: TimeBucket[] = []
  for (const unit of units) {
    buckets = cut(dayCounts, firstDay, [firstDay + first, firstDay + last], unit)
    if (buckets.length <= maxBuckets) break
  }
  return buckets
}

function cut(dayCounts: Uint32Array, firstDay: Day, [from, to]: readonly [Day, Day], { toStart, maxDays }: Unit): TimeBucket[] {
  const buckets: TimeBucket[] = []
  for (let first = toStart(from); first <= to; ) {
    const next = toStart(first + maxDays)
    const count = dayCounts.subarray(Math.max(0, first - firstDay), Math.max(0, next - firstDay)).reduce((sum, each) => sum + each, 0)
    buckets.push({ first, last: next - 1, count })
    first = next
  }
  return buckets
}

/** Some buckets that stand side by side: the indices of the first and of the last. */
export type Span = readonly [from: number, to: number]

/** The buckets that a query's days lie in; all where it names none. */
export function toSpan(buckets: readonly TimeBucket[], { since, until }: Pick<PostingQuery, 'since' | 'until'>): Span {
  const end = buckets.length - 1
  const from = since === null ? 0 : buckets.findIndex(({ last }) => toIsoDate(last) >= since)
  const to = until === null ? end : buckets.findLastIndex(({ first }) => toIsoDate(first) <= until)
  return [from === -1 ? end : from, Math.max(to, from === -1 ? end : from)]
}

/** The days of some buckets as a query names them: without a first day where they begin with the first bucket, without a last one where they end with the last. */
export function toDays(buckets: readonly TimeBucket[], [from, to]: Span): Pick<PostingQuery, 'since' | 'until'> {
  const since = from > 0 ? buckets[from] : undefined
  const until = to < buckets.length - 1 ? buckets[to] : undefined
  return { since: since ? toIsoDate(since.first) : null, until: until ? toIsoDate(until.last) : null }
}

/** The days after a press on a bucket: its own, or no longer any where these are chosen already. */
export function toPressed(buckets: readonly TimeBucket[], pressed: number, { since, until }: Pick<PostingQuery, 'since' | 'until'>): Pick<PostingQuery, 'since' | 'until'> {
  const days = toDays(buckets, [pressed, pressed])
  return days.since === since && days.until === until ? { since: null, until: null } : days
}
