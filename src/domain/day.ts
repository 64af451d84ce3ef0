const msPerDay = 86_400_000

/** A day as the number of whole days since 1970-01-01, UTC. */
export type Day = number

/** The UTC day that a time in milliseconds since 1970 falls on. */
export function toDay(timeMs: number): Day {
  return Math.floor(timeMs / msPerDay)
}

/** Midnight UTC of a day, in milliseconds since 1970. */
export function toTimeMs(day: Day): number {
  return day * msPerDay
}

/** `YYYY-MM-DD`. */
export function toIsoDate(day: Day): string {
  return new Date(toTimeMs(day)).toISOString().slice(0, 10)
}

/** The day of a `YYYY-MM-DD`; `NaN` where the text is no time at all. */
export function fromIsoDate(date: string): Day {
  return toDay(Date.parse(`${date}T00:00:00Z`))
}
