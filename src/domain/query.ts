import { fromIsoDate, toIsoDate } from './day.ts'
import { workModes, type WorkMode } from './place/place.ts'
import type { Status } from './posting.ts'

/** How several chosen tags combine: every one of them, or at least one. */
export type TagMatch = 'all' | 'any'

export const sorts = ['best', 'newest', 'oldest', 'featured', 'company'] as const

/**
 * The order of a list. Each is total: ties go by date, then by the artifact's own order. `best` is by how
 * well a posting answers the text; without a text it is the newest first, and the only name of that order.
 */
export type Sort = (typeof sorts)[number]

export type StatusFilter = Status | 'all'

/**
 * What a list shows. It is the whole state of a list and has one form in a URL:
 * `readQuery(writeQuery(q))` is `q`, and equal queries are written alike.
 */
export interface PostingQuery {
  /** What the reader searches for; white space folded. */
  readonly text: string
  /** Slugs, sorted, each once. */
  readonly tags: readonly string[]
  readonly match: TagMatch
  /** Slugs of tags that a posting may not have. A tag is never in both lists. */
  readonly notTags: readonly string[]
  readonly types: readonly string[]
  /** Slugs of companies. */
  readonly companies: readonly string[]
  /** In the order of `workModes`, each once. */
  readonly modes: readonly WorkMode[]
  /** ISO 3166-1 alpha-2 codes, upper case, sorted, each once. A posting whose country is not known has none of them. */
  readonly countries: readonly string[]
  /** The first day, `YYYY-MM-DD`, that a posting may be of; `null` for any. Never after `until`. */
  readonly since: string | null
  /** The last day, `YYYY-MM-DD`, that a posting may be of; `null` for any. */
  readonly until: string | null
  readonly status: StatusFilter
  readonly sort: Sort
}

export const emptyQuery: PostingQuery = {
  text: '',
  tags: [],
  match: 'all',
  notTags: [],
  types: [],
  companies: [],
  modes: [],
  countries: [],
  since: null,
  until: null,
  status: 'open',
  sort: 'best',
}

export const maxTextLength = 200
const maxValues = 50

/**
 * The canonical form of a query: lists sorted, each value once, text trimmed and cut at 200 characters; what
 * is no country code or no day of the calendar left out. Two days in the wrong order mean the days between them.
 */
export function toQuery(parts: Partial<PostingQuery>): PostingQuery {
  const tags = toValues(parts.tags ?? [])
  const chosen = new Set(tags)
  const modes = new Set(parts.modes)
  const [since, until] = toRange(toDate(parts.since ?? null), toDate(parts.until ?? null))
  return {
    text: toText(parts.text ?? ''),
    tags,
    match: parts.match ?? 'all',
    notTags: toValues((parts.notTags ?? []).filter((tag) => !chosen.has(toValue(tag)))),
    types: toValues(parts.types ?? []),
    companies: toValues(parts.companies ?? []),
    modes: workModes.filter((mode) => modes.has(mode)),
    countries: toValues((parts.countries ?? []).map(toCountryCode)),
    since,
    until,
    status: parts.status ?? 'open',
    sort: parts.sort === undefined || (parts.sort === 'newest' && toText(parts.text ?? '') === '') ? 'best' : parts.sort,
  }
}

/** Reads the parameters of a URL. Total: what is unknown or blank is ignored and resets nothing else. */
export function readQuery(parameters: Iterable<readonly [string, string]>): PostingQuery {
  const values = new Map<string, string[]>()
  for (const [key, value] of parameters) {
    const list = values.get(key)
    if (list) list.push(value)
    else values.set(key, [value])
  }
  const all = (key: string) => values.get(key) ?? []
  const allKnown = <T extends string>(key: string, allowed: readonly T[]): T[] =>
    all(key).flatMap((value) => allowed.find((item) => item === value) ?? [])
  const known = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => allKnown(key, allowed)[0] ?? fallback
  const date = (key: string) => all(key).find((value) => toDate(value) !== null) ?? null
  return toQuery({
    text: all('q').find((text) => text.trim() !== '') ?? '',
    tags: all('tag'),
    match: known('match', ['all', 'any'], 'all'),
    notTags: all('not'),
    types: all('type'),
    companies: all('company'),
    modes: allKnown('mode', workModes),
    countries: all('country'),
    since: date('since'),
    until: date('until'),
    status: known('status', ['open', 'closed', 'all'], 'open'),
    sort: known('sort', sorts, 'best'),
  })
}

/** The parameters of a query's URL, in a fixed order, defaults left out. */
export function writeQuery(query: PostingQuery): [string, string][] {
  const repeated = (key: string, values: readonly string[]) => values.map((value): [string, string] => [key, value])
  return [
    ...(query.text === '' ? [] : [['q', query.text] as [string, string]]),
    ...repeated('tag', query.tags),
    ...(query.match === 'all' ? [] : [['match', query.match] as [string, string]]),
    ...repeated('not', query.notTags),
    ...repeated('type', query.types),
    ...repeated('company', query.companies),
    ...repeated('mode', query.modes),
    ...repeated('country', query.countries),
    ...(query.since === null ? [] : [['since', query.since] as [string, string]]),
    ...(query.until === null ? [] : [['until', query.until] as [string, string]]),
    ...(query.status === 'open' ? [] : [['status', query.status] as [string, string]]),
    ...(query.sort === 'best' ? [] : [['sort', query.sort] as [string, string]]),
  ]
}

function toText(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim().toWellFormed()
  return folded.slice(0, maxTextLength).replace(/[\ud800-\udbff]$/, '').trimEnd()
}

function toValues(values: readonly string[]): readonly string[] {
  const kept = values.map(toValue).filter((value) => value !== '')
  return [...new Set(kept)].toSorted().slice(0, maxValues)
}

function toValue(value: string): string {
  return value.trim().toWellFormed()
}

/** Any two letters, in upper case; blank where it is something else. */
function toCountryCode(value: string): string {
  const code = toValue(value)
  return /^[a-z]{2}$/i.test(code) ? code.toUpperCase() : ''
}

/** A day of the calendar as it is; `null` for anything else. */
function toDate(value: string | null): string | null {
  const date = value?.trim() ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const day = fromIsoDate(date)
  // Some engines take the 30th of February for the 1st of March.
  return !Number.isNaN(day) && toIsoDate(day) === date ? date : null
}

function toRange(since: string | null, until: string | null): readonly [string | null, string | null] {
  return since !== null && until !== null && since > until ? [until, since] : [since, until]
}
