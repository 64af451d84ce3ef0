import { toCount, jobs } from '../../words.ts'

/** The words of the pictures above a list, which few readers open. */
export const insightWords = {
  over: 'Posted over time',
  earliest: 'Earliest day',
  latest: 'Latest day',
  clear: 'Clear',
  tables: 'The same as tables',
  from: 'From',
  to: 'To',
  jobs: 'Jobs',
} as const

/** "1 Mar 2021 to 7 Mar 2021", "1 Mar 2021". */
export function toSpanWords(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`
}

/** "1 Mar 2021 to 7 Mar 2021: 12 jobs". */
export function toBarWords(span: string, count: number): string {
  return `${span}: ${jobs(count)}`
}

/** "from 1 Mar 2021", "to 7 Mar 2021": what a handle says. */
export function toHandleWords(end: 'from' | 'to', date: string): string {
  return `${end} ${date}`
}

/** "Hashtags with the most jobs, 6 of 119". */
export function toTableCaption(heading: string, shown: number, all: number): string {
  return shown === all ? `${heading} by jobs` : `${heading} with the most jobs, ${toCount(shown)} of ${toCount(all)}`
}
