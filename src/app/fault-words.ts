import { filterNames, type Fault, type FaultCode, type FilterName } from '../search/text-syntax.ts'

/** What is said of a search that does not parse: seldom needed, and then fetched. */

/** What each kind of filter is written like, by what may stand before its colon. */
const filterExamples: Readonly<Record<FilterName, string>> = {
  mode: 'mode:remote',
  is: 'is:remote',
  country: 'country:PT',
  from: 'from:PT',
  level: 'level:senior',
  role: 'role:backend',
  employment: 'employment:part-time',
  language: 'language:en',
  type: 'type:software',
  pay: 'pay:EUR-year-60000',
  stated: 'stated:pay',
  status: 'status:closed',
  since: 'since:2026-01-31',
  until: 'until:2026-01-31',
  sort: 'sort:pay',
}

/** How a filter is written, by the name that stands in what is no filter. */
function toExample(written: string): string {
  const name = written.replace(/^-?(\p{L}+):.*$/su, '$1').toLowerCase()
  return filterExamples[filterNames.find((known) => known === name) ?? 'mode']
}

const faultSentences: Readonly<Record<FaultCode, (place: string, written: string) => string>> = {
  'never-closed': (place) => `The bracket ${place} is never closed: it was taken to the end. Write ) where it ends.`,
  'never-opened': (place) => `The bracket ${place} was never opened: it was passed over. Write ( where it begins.`,
  'empty-brackets': (place) => `The brackets ${place} are empty: they were passed over. Write words in them.`,
  'nested-too-deep': (place) => `The bracket ${place} is within too many others: it was passed over. Write fewer, one in the other.`,
  'or-without-side': (place, written) => `${written} ${place} has nothing on one of its sides: it was passed over. Write a word before it and one behind.`,
  'quote-never-closed': (place) => `The quote ${place} is never closed: it was taken to the end. Write " where it ends.`,
  'unknown-field': (_, written) => `“${written}” is no field: its words were searched everywhere. Write title:, company:, tag: or place:, or no colon.`,
  'no-filter': (_, written) => `“${written}” is no filter: what it names was searched as words, if at all. Write it like ${toExample(written)}, outside brackets and without a minus.`,
}

/** What of a text does not parse: where it is, what was done, what to write. */
export function toFaultSentence({ code, start, end }: Fault, text: string): string {
  const behind = /^[\s("|“”„«»]*([^\s()"|“”„«»]+)/u.exec(text.slice(end))?.[1]
  const before = /([^\s()"|“”„«»]+)[\s)"|“”„«»]*$/u.exec(text.slice(0, start))?.[1]
  const word = code === 'never-opened' ? undefined : behind
  const place = word === undefined ? (before === undefined ? 'at the beginning' : `after “${before}”`) : `before “${word}”`
  return faultSentences[code](place, text.slice(start, end))
}
