import { toDay, toIsoDate } from '../../domain/day.ts'
import type { ProblemCode } from '../../domain/problem.ts'

const earliestMs = Date.UTC(1990, 0, 1)
const latestMs = Date.UTC(2101, 0, 1)

/** How far ahead of the clock a date may be: time zones, and a posting written the evening before. */
const aheadMs = 2 * 86_400_000

/**
 * Checks a date in milliseconds since 1970. `null` where all is well.
 * @param timestamp a whole number
 * @param nowMs the clock, where the caller has one: without it no date is in the future
 */
export function findTimestampProblem(
  timestamp: number,
  nowMs: number | undefined,
): { readonly code: ProblemCode; readonly message: string; readonly remedy: string } | null {
  if (timestamp >= 1e8 && timestamp < 1e10) {
    return { code: 'posting/timestamp-seconds', message: `timestamp is ${timestamp}, which looks like seconds since 1970.`, remedy: suggest(timestamp * 1000) }
  }
  if (timestamp < earliestMs || timestamp >= latestMs) {
    const fromMicroseconds = Math.floor(timestamp / 1000)
    const isMicroseconds = fromMicroseconds >= earliestMs && fromMicroseconds < latestMs
    return {
      code: 'posting/timestamp-range',
      message: `timestamp is ${timestamp}, ${timestamp < earliestMs ? 'before 1990' : 'after 2100'}.`,
      remedy: isMicroseconds ? suggest(fromMicroseconds) : 'Write milliseconds since 1970, such as 1767225600000 for 2026-01-01.',
    }
  }
  if (nowMs !== undefined && timestamp > nowMs + aheadMs) {
    return { code: 'posting/future', message: `timestamp is ${timestamp}, ${toIsoDate(toDay(timestamp))}: in the future.`, remedy: 'Correct the date, or leave it if it is meant.' }
  }
  return null
}

function suggest(timeMs: number): string {
  return `Write it in milliseconds: timestamp: ${timeMs} (${toIsoDate(toDay(timeMs))}).`
}
