import type { IgnoredParameter, IgnoredReason } from '../../domain/ignored-parameters.ts'
import { maxTextLength, maxValues } from '../../domain/query.ts'

/** So many parameters are named, and so much of each, in characters. */
const namedParameters = 3
const namedLength = 40

/** What is said of parameters that are ignored for one reason; each names them once. */
const sentences: Readonly<Record<IgnoredReason, (names: string) => string>> = {
  unknown: (names) => `This link asked for ${names}, which this board does not know.`,
  repeated: (names) => `This link asked twice for one thing: ${names} came later and is left out.`,
  contradicts: (names) => `This link contradicts itself: ${names} is left out.`,
  'too-many': (names) => `This link asked for more than ${maxValues} values of one kind: ${names} is left out.`,
  'too-long': () => `This link’s search was longer than ${maxTextLength} characters: its end is left out.`,
  swapped: () => 'This link’s two days came the wrong way round.',
}

/** What was ignored in a link, in words: "This link asked for sort=salary, which this board does not know. The rest is shown." */
export function toLinkNote(ignored: readonly IgnoredParameter[]): string {
  const reasons = [...new Set(ignored.map(({ reason }) => reason))]
  const told = reasons.map((reason) => sentences[reason](toNames(ignored.filter((parameter) => parameter.reason === reason))))
  return reasons.every((reason) => reason === 'swapped') ? `${told.join(' ')} The days between them are shown.` : `${told.join(' ')} The rest is shown.`
}

function toNames(parameters: readonly IgnoredParameter[]): string {
  const named = parameters.slice(0, namedParameters).map(({ key, value }) => toShort(`${key}=${value}`))
  const more = parameters.length - named.length
  const last = more > 0 ? `${more} more` : named.pop()
  return named.length === 0 ? (last ?? '') : `${named.join(', ')} and ${last ?? ''}`
}

function toShort(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ')
  return line.length > namedLength ? `${line.slice(0, namedLength).toWellFormed()}…` : line
}
