import type { Correction, Missed } from '../search/find-text.ts'
import type { ListField } from '../search/occurrences.ts'
import type { Facets } from '../search/facets.ts'
import { notStated } from '../search/job-facets.ts'
import type { MayApply } from '../domain/eligibility.ts'
import type { Salary } from '../domain/job-terms.ts'
import type { PayAnswer } from '../domain/pay.ts'
import type { WorkMode } from '../domain/place/place.ts'
import type { PayFloor, Sort, StatusFilter } from '../domain/query.ts'

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

/** "5 postings of this job": what a list of places is called. */
export function postingsOfOneJob(count: number): string {
  return `${toCount(count)} postings of this job`
}

/** "Posting 2": one whose place and day are those of an earlier one. */
export function nthPosting(number: number): string {
  return `Posting ${toCount(number)}`
}

/** "Show 4 more places". */
export function morePlaces(count: number): string {
  return `Show ${toCount(count)} more ${count === 1 ? 'place' : 'places'}`
}

/** "Often with React", "Often with React and TypeScript": what leads to hashtags that stand together. */
export function oftenWith(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? `Often with ${last}` : `Often with ${names.slice(0, -1).join(', ')} and ${last}`
}

export const workModeWords: Readonly<Record<WorkMode, string>> = {
  remote: 'Remote',
  'remote-possible': 'Remote possible',
  hybrid: 'Hybrid',
  'on-site': 'On site',
  'not-stated': 'Mode not stated',
}

/** What postings say of the reader's country. */
export const fromWords: Readonly<Record<MayApply, string>> = {
  yes: 'Yes',
  anywhere: 'From anywhere',
  'not-stated': 'Not stated',
  no: 'No',
}

/** What postings say of the reader's least pay. */
export const payAnswerWords: Readonly<Record<PayAnswer, string>> = {
  meets: 'Pay that much',
  incomparable: 'In other money or by another period',
  'not-stated': 'Not stated',
  below: 'Pay less',
}

/** "a year". */
export const perWords: Readonly<Record<Salary['per'], string>> = { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', year: 'a year' }

/** "at least 60,000 EUR a year". */
export function atLeast({ min, currency, per }: PayFloor): string {
  return `at least ${toCount(min)} ${currency} ${perWords[per]}`
}

/** "Portugal or not stated": what does not say who may apply is kept. */
export function orNotStated(country: string): string {
  return `${country} or not stated`
}

/** "at least 60,000 EUR a year, or not known": what cannot be compared is kept. */
export function orNotKnown(pay: string): string {
  return `${pay}, or not known`
}

export const payStated = 'pay is stated'

export const fromStated = 'who may apply is stated'

const languageNotStated = 'Not known'

/** What the board's language calls a language of its postings, or that it is not known. */
export function toLanguageName(code: string, { languages, languageNames }: Pick<Facets, 'languages' | 'languageNames'>): string {
  return code === notStated ? languageNotStated : (languageNames[languages.indexOf(code)] ?? code)
}

/** What is told of a text that is no amount. */
export function noAmount(text: string): string {
  return `“${text}” is no amount: write it like 60000, 60,000 or 60k.`
}

/** A place whose name another kind of place has too: "New York (region)". */
export function namedRegion(name: string): string {
  return `${name} (region)`
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
  pay: 'Highest pay, by currency',
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

/** Behind "No open job fits all five filters": the condition without which there would be some. */
export function rulesOut(phrase: string, count: number): string {
  return `: “${phrase}” rules out the last ${count === 1 ? 'one' : toCount(count)}`
}

/** Behind "No open job fits both filters": a condition that none fits. */
export function noneIs(phrase: string): string {
  return `: there is none ${phrase}`
}

/** What stands above the ways on, of which some lead on alone, or so many pairs do. */
export function waysOn(single: number, pairs: number): string {
  if (single > 1) return 'Change one thing. Each line says how many jobs that leaves.'
  if (single === 1) return 'There is one way on.'
  return pairs === 0 ? 'No single change is enough here.' : 'No single change is enough here; two together are.'
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
