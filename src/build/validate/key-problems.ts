import type * as v from 'valibot'
import { frontMatterSchema } from '../../domain/posting.ts'
import { quoteValue, toProblem, type Problem, type ProblemCode } from '../../domain/problem.ts'
import { findComment, toHashtagsLine } from './comment-in-value.ts'
import { keySynonyms } from './key-synonyms.ts'
import { findNearestKey, toPlainKey } from './nearest-key.ts'
import { termForms, type TermKey } from './term-rules.ts'
import type { ParsedPosting } from '../parse/parse.ts'

/** A key of the format. */
export type FrontMatterKey = keyof typeof frontMatterSchema.entries

/** The keys of the format, in the order of its reference. */
export const frontMatterKeys = Object.keys(frontMatterSchema.entries) as readonly FrontMatterKey[]

/** One part of `v.safeParse`'s issues, for this schema. */
export type FrontMatterIssue = v.InferIssue<typeof frontMatterSchema>

/** A file with more has one mistake, not many. */
const maxUnknownKeys = 20

/**
 * The keys that the format does not know, each with the known one it most likely means.
 * @returns also those likely meant, so that they are not reported as missing as well
 */
export function findUnknownKeys(parsed: ParsedPosting): { problems: Problem[]; meant: ReadonlySet<string> } {
  const known: readonly string[] = frontMatterKeys
  const unknown = Object.keys(parsed.frontMatter).filter((key) => !known.includes(key))
  const meant = new Set<string>()
  const problems = unknown.slice(0, maxUnknownKeys).map((key) => {
    const free = known.filter((candidate) => !Object.hasOwn(parsed.frontMatter, candidate))
    const nearest = keySynonyms.get(toPlainKey(key))?.find((candidate) => free.includes(candidate)) ?? findNearestKey(key, free)
    if (nearest !== null) meant.add(nearest)
    const remedy = nearest === null ? `Take the line out; the keys are ${known.join(', ')}.` : `Did you mean \`${nearest}\`?`
    return toProblem('posting/unknown-key', { path: parsed.file.path, ...parsed.positionOf(key, 'key') }, `The key ${quoteValue(key)} is not known.`, remedy)
  })
  return { problems, meant }
}

/** An issue of the schema as a problem: where it stands, what was found, what to do. */
export function toKeyProblem(parsed: ParsedPosting, key: FrontMatterKey, issue: FrontMatterIssue): Problem {
  const report = (code: ProblemCode, message: string, remedy: string) =>
    toProblem(code, { path: parsed.file.path, ...parsed.positionOf(key) }, message, remedy)
  const value = parsed.frontMatter[key]
  const isOptional = frontMatterSchema.entries[key].type === 'optional'
  const orLeaveOut = isOptional ? ', or take the line out' : ''
  const comment = value === null && parsed.writtenAs(key) === '' ? findComment(parsed, key) : null
  if (comment !== null) {
    const line = key === 'hashtags' ? toHashtagsLine(parsed) : `${key}: ${quoteValue(comment)}`
    return report('posting/empty-value', `${key} has no value: without quotes, "#" begins a comment in YAML.`, `Put the value in quotes: ${line}.`)
  }
  if (value === null) return report('posting/empty-value', `${key} has no value.`, `Give it one${orLeaveOut}${mayBeEmpty(key) ? '; nothing is written ""' : ''}.`)
  switch (issue.type) {
    case 'strict_object':
      return report('posting/missing-key', `${key} is missing.`, `Add a line that begins with "${key}:" (docs/posting-format.md).`)
    case 'string':
    case 'picklist':
      if (typeof value === 'string') {
        return report('posting/value', `${key} is ${quoteValue(value)}, which it cannot be.`, `Write "true" or "false"${orLeaveOut}.`)
      }
      return report('posting/type', `${key} is ${describe(parsed, key)}, where text is due.`, toTextRemedy(parsed, key))
    case 'number':
      return report('posting/type', `${key} is ${describe(parsed, key)}, where a whole number is due.`, toNumberRemedy(key, value))
    case 'integer':
      return report('posting/type', `${key} is ${describe(parsed, key)}, where a whole number is due.`, 'Write it without a fraction.')
    case 'non_empty':
      return report('posting/empty-value', `${key} is ${quoteValue(value)}, which is empty.`, `Give it a value${orLeaveOut}.`)
    case 'max_length':
      return report('posting/too-long', `${key} has ${typeof value === 'string' ? value.length : 0} characters, more than ${issue.requirement}.`, `Shorten it to at most ${issue.requirement} characters.`)
    case 'min_value':
    case 'max_value':
      return report('posting/value', `${key} is ${describe(parsed, key)}, ${issue.type === 'min_value' ? 'below' : 'above'} ${String(issue.requirement)}.`, 'Use a number from -1000 to 1000.')
    case 'regex':
      return report('posting/value', `${key} is ${quoteValue(value)}, which is no plain word.`, 'Use lower-case letters, digits and single hyphens, such as "software" or "other".')
  }
}

/** A value as it is written, and what YAML makes of it. */
function describe(parsed: ParsedPosting, key: FrontMatterKey): string {
  const value = parsed.frontMatter[key]
  if (typeof value === 'string') return `the text ${quoteValue(value)}`
  const written = parsed.writtenAs(key)
  if (Array.isArray(value)) return `${quoteValue(written)}, a list`
  if (typeof value !== 'number' && typeof value !== 'boolean') return `${quoteValue(written)}, several keys`
  return written === String(value) ? `the ${typeof value} ${written}` : `${quoteValue(written)}, which YAML reads as the ${typeof value} ${String(value)}`
}

function toTextRemedy(parsed: ParsedPosting, key: FrontMatterKey): string {
  if (key === 'hashtags' && Array.isArray(parsed.frontMatter[key])) return `Write all tags in one text, in quotes: ${toHashtagsLine(parsed)}.`
  if (isTermKey(key)) return `Write one text, in quotes: ${key}: ${quoteValue(termForms[key])}.`
  const written = parsed.writtenAs(key)
  const isShort = written.length <= 60 && !written.includes('\n')
  return isShort ? `Put it in quotes: ${key}: ${quoteValue(written)}.` : 'Put it in quotes, on one line.'
}

function isTermKey(key: FrontMatterKey): key is TermKey & FrontMatterKey {
  return Object.hasOwn(termForms, key)
}

function toNumberRemedy(key: FrontMatterKey, value: unknown): string {
  if (typeof value === 'string') {
    if (/^-?\d{1,15}$/.test(value)) return `Take the quotes off: ${key}: ${value}.`
    const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
    const timeMs = key === 'timestamp' && day !== undefined ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
    if (Number.isFinite(timeMs)) return `Write the day in milliseconds since 1970: timestamp: ${timeMs}.`
  }
  return key === 'timestamp' ? 'Write milliseconds since 1970, such as 1767225600000 for 2026-01-01.' : 'Write digits alone, without quotes.'
}

function mayBeEmpty(key: FrontMatterKey): boolean {
  return ['location', 'hashtags', 'summary', 'summaryBackup'].includes(key)
}
