import * as v from 'valibot'
import { toCompanyName, toCompanySlug } from '../../domain/company.ts'
import { toDay, toIsoDate } from '../../domain/day.ts'
import type { JobTerms } from '../../domain/job-terms.ts'
import { isOver } from '../../domain/last-day.ts'
import type { Place } from '../../domain/place/place.ts'
import { frontMatterSchema, type Posting } from '../../domain/posting.ts'
import { quoteValue, toProblem, type Position, type Problem, type ProblemCode } from '../../domain/problem.ts'
import { findComment, toHashtagsLine } from './comment-in-value.ts'
import { toTags, type HashtagRules } from './hashtag-rules.ts'
import { findUnknownKeys, frontMatterKeys, toKeyProblem, type FrontMatterKey } from './key-problems.ts'
import { findLinkProblem, linkKeys } from './link-rules.ts'
import type { ParsedPosting } from '../parse/parse.ts'
import { readAliases, readCountries, readEmploymentTypes, readRemote, readSalary, readValidThrough, type ReadTerm, type TermKey } from './term-rules.ts'
import { isVisible, isVisibleBody, tidyLine } from './tidy-text.ts'
import { findTimestampProblem } from './timestamp-rules.ts'

/** Twice the longest title of the real postings (56 characters), and some. */
const longTitle = 150

/** What a posting is checked with that is not in it. */
export interface ValidationContext extends HashtagRules {
  readonly toPlace: (location: string) => Place
  /**
   * The clock in milliseconds since 1970, for `posting/future` alone. A build leaves it out, so that
   * the same input gives the same output; `check` gives it.
   */
  readonly nowMs?: number
}

/** A posting that is sound by itself; what only the whole set can tell is still open. */
export interface Draft extends Omit<Posting, 'company' | 'lastDay'> {
  /** The file, for problems of the set. */
  readonly path: string
  /** This posting's spelling of the employer's name, noise taken off. */
  readonly companyWritten: string
  readonly titleAt: Position
  readonly companyAt: Position
  readonly aliasesAt: Position
}

export interface ValidationResult {
  /** `null` where an error was found. */
  readonly draft: Draft | null
  readonly problems: readonly Problem[]
}

/** Keys whose value is shown as one line. */
const lineKeys: ReadonlySet<FrontMatterKey> = new Set(['title', 'companyName', 'location', 'hashtags', 'summary', 'summaryBackup'])

/** Keys by which readers know a posting. */
const nameKeys = ['title', 'companyName'] as const

/** Checks one posting by itself and normalises it. Finds all problems, not the first alone. */
export function validatePosting(parsed: ParsedPosting, context: ValidationContext): ValidationResult {
  const { path, slug } = parsed.file
  const problems: Problem[] = []
  const report = (key: FrontMatterKey, found: { code: ProblemCode; message: string; remedy: string }) => {
    problems.push(toProblem(found.code, { path, ...parsed.positionOf(key) }, found.message, found.remedy))
  }

  const unknown = findUnknownKeys(parsed)
  problems.push(...unknown.problems)
  const known = toKnown(parsed)
  const result = v.safeParse(frontMatterSchema, known)
  const failed = new Set<FrontMatterKey>()
  for (const issue of result.issues ?? []) {
    const key = frontMatterKeys.find((candidate) => candidate === issue.path?.[0]?.key)
    if (key === undefined || failed.has(key)) continue
    failed.add(key)
    const isMisspelt = !Object.hasOwn(known, key) && unknown.meant.has(key)
    if (!isMisspelt) problems.push(toKeyProblem(parsed, key, issue))
  }
  const textOf = (key: FrontMatterKey): string | null => {
    const value = known[key]
    return failed.has(key) || typeof value !== 'string' ? null : value
  }

  for (const key of nameKeys) {
    const text = textOf(key)
    if (text !== null && !isVisible(text)) report(key, { code: 'posting/empty-value', message: `${key} is ${quoteValue(text)}, in which nothing can be seen.`, remedy: 'Give it a value.' })
  }
  for (const key of linkKeys) {
    const link = textOf(key)
    const found = link === null || link === '' ? null : findLinkProblem(key, link)
    if (found) report(key, found)
  }
  const { timestamp } = known
  if (typeof timestamp === 'number' && !failed.has('timestamp')) {
    const found = findTimestampProblem(timestamp, context.nowMs)
    if (found) report('timestamp', found)
  }
  const { tags, problems: tagProblems } = typeof known.hashtags === 'string' ? toTags(known.hashtags, context) : { tags: [], problems: [] }
  for (const found of tagProblems) report('hashtags', found)
  const comment = typeof known.hashtags === 'string' ? findComment(parsed, 'hashtags') : null
  if (comment !== null && /^#[^#\s]/.test(comment)) {
    report('hashtags', {
      code: 'posting/hashtag-odd',
      message: `hashtags ends before ${quoteValue(comment)}: without quotes, "#" after a blank begins a comment in YAML.`,
      remedy: `Put the value in quotes: ${toHashtagsLine(parsed)}.`,
    })
  }
  const titleLength = textOf('title')?.length ?? 0
  if (titleLength > longTitle && !failed.has('title')) {
    report('title', {
      code: 'posting/long-title',
      message: `title has ${titleLength} characters; a list shows three lines of it, a link preview less.`,
      remedy: `Name the job alone, in at most ${longTitle} characters.`,
    })
  }
  const companyName = textOf('companyName') ?? ''
  const companyWritten = toCompanyName(companyName)
  if (companyWritten !== companyName) {
    report('companyName', {
      code: 'posting/company-noise',
      message: `companyName is ${quoteValue(companyName)}; the board shows ${quoteValue(companyWritten)}.`,
      remedy: "Write the employer's name alone.",
    })
  }
  const readTerm = <Value>(key: TermKey, read: (text: string) => ReadTerm<Value>): Value | null => {
    const text = textOf(key)
    if (text === null) return null
    const { value, problem } = read(text.trim())
    if (problem) report(key, problem)
    return value ?? null
  }
  const posted = typeof timestamp === 'number' && !failed.has('timestamp') ? toDay(timestamp) : null
  const countries = readTerm('countries', readCountries)
  const remote = readTerm('remote', (text) => readRemote(text, context.toPlace))
  const place: Place = { ...context.toPlace(textOf('location') ?? ''), ...(countries && { countries }), ...remote }
  const terms: JobTerms = {
    employmentTypes: readTerm('employmentType', readEmploymentTypes) ?? [],
    salary: readTerm('salary', readSalary),
    applicants: remote && { countries: remote.countries, regions: remote.regions, anywhere: remote.worldwide, evidence: textOf('remote') ?? '' },
    validThrough: readTerm('validThrough', (text) => readValidThrough(text, posted)),
    identifier: textOf('identifier')?.trim() || null,
  }
  if (terms.validThrough !== null && context.nowMs !== undefined && isOver(terms.validThrough, toDay(context.nowMs)) && textOf('archived') !== 'true') {
    report('validThrough', { code: 'posting/ended', message: `validThrough is ${toIsoDate(terms.validThrough)}, which is over: the posting is closed.`, remedy: 'Correct the day, or leave it if the job is taken.' })
  }
  const aliases = readTerm('aliases', (text) => readAliases(text, slug)) ?? []
  if (place.asWritten !== '' && isUnknown(place)) {
    report('location', {
      code: 'posting/location-unknown',
      message: `location is ${quoteValue(place.asWritten)}, of which no place and no way of working can be told.`,
      remedy: 'Name a city and its country, or "Remote", or leave it empty ("").',
    })
  }
  if (!isVisibleBody(parsed.body)) {
    problems.push(toProblem('posting/empty-body', { path, line: parsed.bodyLine, column: 1 }, 'The posting has no text below its front matter.', 'Write what the job is.'))
  }

  if (!result.success || parsed.hasErrors || problems.some((problem) => problem.severity === 'error')) return { draft: null, problems }
  const { output } = result
  const draft: Draft = {
    slug,
    path,
    title: output.title,
    titleAt: parsed.positionOf('title'),
    companyWritten,
    companySlug: toCompanySlug(companyWritten),
    companyAt: parsed.positionOf('companyName'),
    place,
    url: output.url,
    applyUrl: output.applyUrl,
    host: output.host,
    companyWebsite: output.companyWebsite || null,
    logoUrl: output.logoUrl || null,
    day: toDay(output.timestamp),
    status: output.archived === 'true' ? 'closed' : 'open',
    tags,
    jobType: output.jobType,
    summary: output.summary,
    summaryBackup: output.summaryBackup ?? '',
    featured: output.featured,
    terms,
    aliases,
    aliasesAt: parsed.positionOf('aliases'),
  }
  return { draft, problems }
}

/** The keys that the format knows, their lines tidied: only these reach the schema. */
function toKnown(parsed: ParsedPosting): Partial<Record<FrontMatterKey, unknown>> {
  const known: Partial<Record<FrontMatterKey, unknown>> = {}
  for (const key of frontMatterKeys) {
    if (!Object.hasOwn(parsed.frontMatter, key)) continue
    const value = parsed.frontMatter[key]
    known[key] = lineKeys.has(key) && typeof value === 'string' ? tidyLine(value) : value
  }
  return known
}

function isUnknown(place: Place): boolean {
  return place.countries.length + place.cities.length + place.regions.length === 0 && !place.worldwide && place.workMode === 'not-stated'
}
