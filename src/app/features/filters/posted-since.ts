import type { Day } from '../../../domain/day.ts'
import { toDay, toIsoDate } from '../../../domain/day.ts'
import type { Facets } from '../../../search/facets.ts'

/** How many days back the choices reach. */
export const postedSpans = [1, 3, 7, 14, 30] as const

/** On a board whose newest open posting is older than this, days are counted back from that posting: nothing else would be found. */
const maxQuietDays = 30

/** The day that the choices are counted back from, and whose it is. */
export interface PostedFrom {
  readonly day: Day
  readonly kind: 'today' | 'newest'
}

/**
 * The day that "the last 7 days" end with; `null` on a board whose postings are all of one day, or that has none.
 * @param nowMs the present; without it, as in a page that the build draws, the newest posting stands in for it
 */
export function toPostedFrom(facets: Facets, nowMs: number | null): PostedFrom | null {
  if (facets.lastDay <= facets.firstDay) return null
  // The first open row is the newest open posting.
  const newest = facets.days[facets.closed.indexOf(0)] ?? facets.lastDay
  if (nowMs === null) return { day: newest, kind: 'today' }
  const today = toDay(nowMs)
  return today - newest > maxQuietDays ? { day: newest, kind: 'newest' } : { day: today, kind: 'today' }
}

/** One choice of how old a posting may be, with the number of results that it would leave. */
export interface PostedChoice {
  readonly span: (typeof postedSpans)[number]
  /** `YYYY-MM-DD`. */
  readonly since: string
  readonly count: number
}

/**
 * The choices, the shortest span first.
 * @param dayCounts results by day, from the board's first day to its last
 */
export function toPostedChoices(facets: Facets, dayCounts: Uint32Array, from: PostedFrom): PostedChoice[] {
  return postedSpans.map((span) => {
    const day = from.day - span
    return { span, since: toIsoDate(day), count: countDays(dayCounts.subarray(Math.max(0, day - facets.firstDay))) }
  })
}

/** The results of several days together. */
export function countDays(dayCounts: Uint32Array): number {
  return dayCounts.reduce((sum, count) => sum + count, 0)
}
