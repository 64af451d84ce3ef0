import { fromIsoDate, toIsoDate } from './day.ts'
import { employments, payPeriods, type Employment, type Salary } from './job-terms.ts'
import { workModes, type WorkMode } from './place/place.ts'
import type { Status } from './posting.ts'
import { levels, roleFamilies, type Level, type RoleFamily } from './role.ts'

/** How several chosen tags combine: every one of them, or at least one. */
export type TagMatch = 'all' | 'any'

export const sorts = ['best', 'newest', 'oldest', 'featured', 'company', 'pay'] as const

/**
 * The order of a list. Each is total: ties go by date, then by the artifact's own order. `best` is by how
 * well a posting answers the text; without a text it is the newest first, and the only name of that order. `pay` is
 * by the most that is paid, in one currency and period: those in others and those that state none come after.
 */
export type Sort = (typeof sorts)[number]

export type StatusFilter = Status | 'all'

/** The least that a reader wants to be paid. Compared with the most that a posting pays, in the same currency and period alone. */
export type PayFloor = Pick<Salary, 'min' | 'currency' | 'per'>

/** What a posting may leave open: its pay, and who may apply. Those that do are kept unless the query wants it stated. */
export const statable = ['pay', 'from'] as const

export type Statable = (typeof statable)[number]

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
  /** Slugs of regions and cities, or `worldwide`: `place/place-values.ts`. All lower case, so that none is a country's code. They combine with the countries by OR. */
  readonly places: readonly string[]
  /** The country, ISO 3166-1 alpha-2, that the reader would apply from; `null` for any. A posting that rules it out is left out. */
  readonly from: string | null
  /** In the order of `levels`, each once; a posting without one has `not-stated`. */
  readonly levels: readonly Level[]
  /** In the order of `roleFamilies`, each once. */
  readonly roles: readonly RoleFamily[]
  /** In the order of `employments`, each once; a posting without one has `not-stated`. */
  readonly employments: readonly Employment[]
  /** ISO 639-1 codes, lower case, or `not-stated`; sorted, each once. */
  readonly languages: readonly string[]
  readonly pay: PayFloor | null
  /** In the order of `statable`, each once. */
  readonly stated: readonly Statable[]
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
  places: [],
  from: null,
  levels: [],
  roles: [],
  employments: [],
  languages: [],
  pay: null,
  stated: [],
  since: null,
  until: null,
  status: 'open',
  sort: 'best',
}

export const maxTextLength = 200
/** So many values of one key are read. */
export const maxValues = 50

/**
 * The canonical form of a query: lists sorted, each value once, text trimmed and cut at 200 characters; what
 * is no country code or no day of the calendar left out. Two days in the wrong order mean the days between them.
 */
export function toQuery(parts: Partial<PostingQuery>): PostingQuery {
  const tags = toValues(parts.tags ?? [])
  const chosen = new Set(tags)
  const [since, until] = toRange(toDate(parts.since ?? null), toDate(parts.until ?? null))
  return {
    text: toText(parts.text ?? ''),
    tags,
    match: parts.match ?? 'all',
    notTags: toValues((parts.notTags ?? []).filter((tag) => !chosen.has(toValue(tag)))),
    types: toValues(parts.types ?? []),
    companies: toValues(parts.companies ?? []),
    modes: inOrder(workModes, parts.modes),
    countries: toValues((parts.countries ?? []).map(toCountryCode)),
    places: toValues((parts.places ?? []).filter(isPlaceSlug)),
    from: toCountryCode(parts.from ?? '') || null,
    levels: inOrder(levels, parts.levels),
    roles: inOrder(roleFamilies, parts.roles),
    employments: inOrder(employments, parts.employments),
    languages: toValues((parts.languages ?? []).map(toLanguageCode)),
    pay: toPayFloor(parts.pay ?? null),
    stated: inOrder(statable, parts.stated),
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
    places: all('place'),
    from: all('from').find((code) => toCountryCode(code) !== '') ?? null,
    levels: allKnown('level', levels),
    roles: allKnown('role', roleFamilies),
    employments: allKnown('employment', employments),
    languages: all('lang'),
    pay: all('pay').map(readPayFloor).find((pay) => pay !== null) ?? null,
    stated: allKnown('stated', statable),
    since: date('since'),
    until: date('until'),
    status: known('status', ['open', 'closed', 'all'], 'open'),
    sort: known('sort', sorts, 'best'),
  })
}

/** The parameters of a query's URL, in a fixed order, defaults left out. */
export function writeQuery(query: PostingQuery): [string, string][] {
  const repeated = (key: string, values: readonly string[]) => values.map((value): [string, string] => [key, value])
  const single = (key: string, value: string | null): [string, string][] => (value === null ? [] : [[key, value]])
  return [
    ...single('q', query.text === '' ? null : query.text),
    ...repeated('tag', query.tags),
    ...single('match', query.match === 'all' ? null : query.match),
    ...repeated('not', query.notTags),
    ...repeated('type', query.types),
    ...repeated('company', query.companies),
    ...repeated('mode', query.modes),
    ...repeated('country', query.countries),
    ...repeated('place', query.places),
    ...single('from', query.from),
    ...repeated('level', query.levels),
    ...repeated('role', query.roles),
    ...repeated('employment', query.employments),
    ...repeated('lang', query.languages),
    ...single('pay', query.pay && writePayFloor(query.pay)),
    ...repeated('stated', query.stated),
    ...single('since', query.since),
    ...single('until', query.until),
    ...single('status', query.status === 'open' ? null : query.status),
    ...single('sort', query.sort === 'best' ? null : query.sort),
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

/** The values of a closed list that are chosen, in its order. */
function inOrder<Item extends string>(allowed: readonly Item[], chosen: readonly Item[] = []): readonly Item[] {
  const held = new Set(chosen)
  return allowed.filter((item) => held.has(item))
}

/** Above every pay in every currency; the digits of an address stay few. */
const mostPay = 1_000_000_000_000

/** A whole amount above 0 in a currency of three letters; `null` for anything else. */
function toPayFloor(pay: PayFloor | null): PayFloor | null {
  if (pay === null || !/^[a-z]{3}$/i.test(pay.currency)) return null
  const min = Math.round(pay.min)
  return min > 0 && min <= mostPay ? { min, currency: pay.currency.toUpperCase(), per: pay.per } : null
}

/** `USD-year-100000`, in either case. */
function readPayFloor(text: string): PayFloor | null {
  const [currency = '', period = '', min = '', ...rest] = text.trim().split('-')
  const per = payPeriods.find((known) => known === period.toLowerCase())
  return per && rest.length === 0 && /^\d{1,15}$/.test(min) ? toPayFloor({ min: Number(min), currency, per }) : null
}

function writePayFloor({ min, currency, per }: PayFloor): string {
  return `${currency}-${per}-${min}`
}

/** Any two letters, in lower case, or `not-stated`; blank where it is something else. */
function toLanguageCode(value: string): string {
  const code = toValue(value).toLowerCase()
  return code === 'not-stated' || /^[a-z]{2}$/.test(code) ? code : ''
}

/** Any two letters, in upper case; blank where it is something else. */
function toCountryCode(value: string): string {
  const code = toValue(value)
  return /^[a-z]{2}$/i.test(code) ? code.toUpperCase() : ''
}

/** Slugs are lower case; what is not, `CA` say, is no place. */
function isPlaceSlug(value: string): boolean {
  return value === value.toLowerCase()
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
