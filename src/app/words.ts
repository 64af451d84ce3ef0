import type { Correction, Missed } from '../search/find-text.ts'
import type { ListField } from '../search/occurrences.ts'
import type { Fault, FaultCode } from '../search/text-syntax.ts'
import type { WorkMode } from '../domain/place/place.ts'
import type { Sort, StatusFilter } from '../domain/query.ts'

/** The interface's English, one place. Sentences are whole patterns with gaps, never glued from words. */

let thousands: Intl.NumberFormat | null = null

/** "1,204". The first use of a number format holds a phone for 200 ms; most boards count below a thousand. */
export function toCount(count: number): string {
  if (count < 1_000) return String(count)
  thousands ??= new Intl.NumberFormat('en')
  return thousands.format(count)
}

/** "1 job", "1,204 jobs". */
export function jobs(count: number): string {
  return `${toCount(count)} ${jobsUnit(count)}`
}

/** "job" or "jobs": what a bare count stands for. */
export function jobsUnit(count: number): string {
  return count === 1 ? 'job' : 'jobs'
}

/** "Show 1 more hashtag". */
export function moreHashtags(count: number): string {
  return `Show ${count} more ${count === 1 ? 'hashtag' : 'hashtags'}`
}

export const workModeWords: Readonly<Record<WorkMode, string>> = {
  remote: 'Remote',
  'remote-possible': 'Remote possible',
  hybrid: 'Hybrid',
  'on-site': 'On site',
  'not-stated': 'Mode not stated',
}

/** "Last 24 hours", "Last 7 days". */
export function lastDays(days: number): string {
  return days === 1 ? 'Last 24 hours' : `Last ${days} days`
}

/** What the last days are counted back from where it is not the present: "before the newest, 12 Mar 2021". */
export function beforeNewest(date: string): string {
  return `before the newest, ${date}`
}

/** "Since 5 Mar 2021", "Until 9 Mar 2021", "5 Mar 2021 to 9 Mar 2021". */
export function postedRange(since: string | null, until: string | null): string {
  if (until === null) return since === null ? 'Any time' : `Since ${since}`
  return since === null ? `Until ${until}` : `${since} to ${until}`
}

export const statusWords: Readonly<Record<StatusFilter, string>> = {
  open: 'Open',
  closed: 'Closed',
  all: 'Open and closed',
}

export const sortWords: Readonly<Record<Sort, string>> = {
  best: 'Best match',
  newest: 'Newest first',
  oldest: 'Oldest first',
  featured: 'Featured first',
  company: 'By company',
  pay: 'Highest pay',
}

/** A job type as shown: `software` is "Software". */
export function jobTypeWord(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1)
}

/** "No open job fits all five filters". */
export function nothingFits(filterCount: number, status: StatusFilter): string {
  const job = { open: 'open job', closed: 'closed job', all: 'job' }[status]
  if (filterCount === 0) return `There is no ${job} here`
  if (filterCount === 1) return `No ${job} fits this filter`
  if (filterCount === 2) return `No ${job} fits both filters`
  return `No ${job} fits all ${smallNumber(filterCount)} filters`
}

/** Where a search holds no letter and no digit: "There is no word to search for in “%”". */
export function noWordIn(text: string): string {
  return `There is no word to search for in “${text}”`
}

function smallNumber(count: number): string {
  return ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? toCount(count)
}

/** "No job has “kuberntes”: these have “kubernetes”." */
export function toCorrectionSentence({ from, to }: Correction): string {
  const [last, ...others] = to.map((word) => `“${word}”`).toReversed()
  const found = others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} or ${last ?? ''}`
  return `No job has “${from}”: these have ${found}.`
}

/** "go or golang". */
export function anyOf(alternatives: readonly string[]): string {
  return alternatives.join(' or ')
}

const fieldWords: Readonly<Record<ListField, string>> = { title: 'in the title', company: 'in the company’s name', tags: 'in a hashtag', place: 'in the place', lead: 'in the summary' }

/** "engineer in the title". */
export function inField(words: string, field: ListField): string {
  return `${words} ${fieldWords[field]}`
}

/** "No job has “zzz”.", "No job has “acme” in the title.", "No job has “design systems”, these words one after the other." */
export function toMissedSentence({ written, field, isPhrase }: Missed): string {
  const where = field === null ? '' : ` ${fieldWords[field]}`
  return `No job has “${written}”${where}${isPhrase ? ', these words one after the other' : ''}.`
}

/** What each kind of filter is written like, by what may stand before its colon. */
const filterExamples: Readonly<Record<string, string>> = {
  mode: 'mode:remote',
  is: 'is:remote',
  country: 'country:PT',
  from: 'from:PT',
  level: 'level:senior',
  role: 'role:backend',
  employment: 'employment:part-time',
  language: 'language:en',
  pay: 'pay:EUR-year-60000',
  status: 'status:closed',
  since: 'since:2026-01-31',
  until: 'until:2026-01-31',
}

const faultSentences: Readonly<Record<FaultCode, (place: string, written: string) => string>> = {
  'never-closed': (place) => `The bracket ${place} is never closed: it was taken to the end. Write ) where it ends.`,
  'never-opened': (place) => `The bracket ${place} was never opened: it was passed over. Write ( where it begins.`,
  'empty-brackets': (place) => `The brackets ${place} are empty: they were passed over. Write words in them.`,
  'nested-too-deep': (place) => `The bracket ${place} is within too many others: it was passed over. Write fewer, one in the other.`,
  'or-without-side': (place, written) => `${written} ${place} has nothing on one of its sides: it was passed over. Write a word before it and one behind.`,
  'quote-never-closed': (place) => `The quote ${place} is never closed: it was taken to the end. Write " where it ends.`,
  'unknown-field': (_, written) => `“${written}” is no field: its words were searched everywhere. Write title:, company:, tag: or place:, or no colon.`,
  'no-filter': (_, written) => `“${written}” is no filter: what it names was searched as words, if at all. Write it like ${filterExamples[written.replace(/^-?(\p{L}+):.*$/su, '$1').toLowerCase()] ?? 'mode:remote'}, outside brackets and without a minus.`,
}

/** What of a text does not parse: where it is, what was done, what to write. */
export function toFaultSentence({ code, start, end }: Fault, text: string): string {
  const behind = /^[\s("|“”„«»]*([^\s()"|“”„«»]+)/u.exec(text.slice(end))?.[1]
  const before = /([^\s()"|“”„«»]+)[\s)"|“”„«»]*$/u.exec(text.slice(0, start))?.[1]
  const word = code === 'never-opened' ? undefined : behind
  const place = word === undefined ? (before === undefined ? 'at the beginning' : `after “${before}”`) : `before “${word}”`
  return faultSentences[code](place, text.slice(start, end))
}
