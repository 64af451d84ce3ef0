import type { Day } from './day.ts'
import type { Posting } from './posting.ts'

/**
 * The last day on which a posting is open, to the end of it in UTC: the one that the posting names
 * (`validThrough`), and no later one than the operator's rule allows; `null` where neither sets one.
 * @param closeAfterDays the operator's rule, counted from the day the posting is of; `null` where there is none
 */
export function toLastDay({ day, terms: { validThrough } }: Pick<Posting, 'day' | 'terms'>, closeAfterDays: number | null): Day | null {
  if (closeAfterDays === null) return validThrough
  return validThrough === null ? day + closeAfterDays : Math.min(validThrough, day + closeAfterDays)
}

/** Whether a last day is over: it counts to its end. */
export function isOver(lastDay: Day, today: Day): boolean {
  return lastDay < today
}
