import { toQuery, type PostingQuery } from '../../../domain/query.ts'
import { findCorrections } from '../../../search/corrections.ts'
import type { Facets, Value } from '../../../search/facets.ts'
import { toLetters } from '../../../search/vocabulary.ts'
import { toPhrase, type QueryPart } from './query-parts.ts'

/** One change of a query that finds nothing. */
export interface WayOut {
  readonly key: string
  readonly kind: 'remove' | 'swap'
  readonly before: string
  readonly value: string
  readonly after: string
  readonly query: PostingQuery
}

/** So many conditions are tried two by two: more say nothing to a reader, and each pair is asked of the index. */
const pairedParts = 8
const mostPairs = 3

/** Every change of one thing: a part taken away, a name that the board does not have made the nearest that it has, any hashtag for all, closed jobs too. */
export function toWaysOut(query: PostingQuery, parts: readonly QueryPart[], facets: Facets): WayOut[] {
  const change = (way: Omit<WayOut, 'query'>, changed: Partial<PostingQuery>): WayOut => ({ ...way, query: toQuery({ ...query, ...changed }) })
  const removable = parts.filter((part) => part.key !== 'status')
  const textParts = removable.filter(isOfText)
  return [
    ...toSpellings(query, facets).map(({ wrong, right, changed }) => change({ key: `spelling:${wrong}`, kind: 'swap', before: `No job has “${wrong}”. Did you mean`, value: right, after: '?' }, changed)),
    ...(query.text.includes('"') ? [change({ key: 'quotes', kind: 'swap', before: 'Search for the', value: 'single words', after: 'of what is in quotes' }, { text: query.text.replaceAll('"', ' ') })] : []),
    ...removable.map((part) => change({ key: part.key, ...toRemoval(part), after: '' }, part.without)),
    ...(textParts.length > 1 ? [change({ key: 'text', kind: 'remove', before: 'Stop searching for', value: `“${query.text}”`, after: '' }, { text: '' })] : []),
    ...(query.match === 'all' && query.tags.length > 1 ? [change({ key: 'any', kind: 'swap', before: 'Match', value: 'any', after: `of the ${query.tags.length} hashtags instead of all` }, { match: 'any' })] : []),
    ...(query.status === 'all' ? [] : [change({ key: 'all', kind: 'swap', before: 'Look among', value: 'open and closed', after: 'jobs' }, { status: 'all' })]),
  ]
}

/**
 * The pairs of parts without which most is found, best first; those whose count is not known are left out.
 * @param toParts the parts of another query
 */
export function toPairs(query: PostingQuery, parts: readonly QueryPart[], toParts: (query: PostingQuery) => readonly QueryPart[], countOf: (query: PostingQuery) => number | null): (WayOut & { readonly count: number })[] {
  const tried = parts.slice(0, pairedParts)
  const pairs = tried.flatMap((first, index) =>
    tried.slice(index + 1).flatMap((second) => {
      const rest = withoutAll(query, [first.key, second.key], toParts)
      const count = rest && countOf(rest)
      return rest && count ? [{ key: `${first.key} ${second.key}`, kind: 'remove' as const, before: 'Remove', value: `${toShort(first)} and ${toShort(second)}`, after: '', query: rest, count }] : []
    }),
  )
  return pairs.toSorted((a, b) => b.count - a.count).slice(0, mostPairs)
}

/** The query with one of its parts alone; `null` where it cannot be had without the others. */
export function toAlone(query: PostingQuery, key: string, toParts: (query: PostingQuery) => readonly QueryPart[]): PostingQuery | null {
  const others = toParts(query).filter((part) => part.key !== key && part.key !== 'status')
  return withoutAll(query, others.map((part) => part.key), toParts)
}

/** A part's removal is worked out anew after each other one: what is left of a list is not what it was. */
function withoutAll(query: PostingQuery, keys: readonly string[], toParts: (query: PostingQuery) => readonly QueryPart[]): PostingQuery | null {
  return keys.reduce<PostingQuery | null>((rest, key) => {
    const part = rest && toParts(rest).find((candidate) => candidate.key === key)
    return rest && part ? toQuery({ ...rest, ...part.without }) : null
  }, query)
}

/** Whether taking a part away changes the text. */
export function isOfText(part: QueryPart): boolean {
  return part.without.text !== undefined
}

function toRemoval(part: QueryPart): Pick<WayOut, 'kind' | 'before' | 'value'> {
  const before = part.kind === 'without' ? 'Stop leaving out' : isOfText(part) ? 'Stop searching for' : 'Remove'
  return { kind: 'remove', before, value: part.kind === 'day' ? toPhrase(part) : part.value }
}

/** A part without the word that joins it to the one before it. */
function toShort(part: QueryPart): string {
  return part.kind === 'day' ? toPhrase(part) : part.kind === 'without' ? `without ${part.value}` : part.value
}

interface Spelling {
  readonly wrong: string
  readonly right: string
  readonly changed: Partial<PostingQuery>
}

/** Tags and companies that the board does not have, each with the nearest that it has. */
function toSpellings(query: PostingQuery, facets: Facets): Spelling[] {
  const unknownTags = query.tags.filter((slug) => !facets.tagIdBySlug.has(slug))
  const unknownCompanies = query.companies.filter((slug) => !facets.companyIdBySlug.has(slug))
  const swap = (values: readonly string[], from: string, to: string) => values.map((value) => (value === from ? to : value))
  return [
    ...unknownTags.flatMap((wrong) => findNearest(wrong, facets.tags).map(({ slug, name }) => ({ wrong, right: name, changed: { tags: swap(query.tags, wrong, slug) } }))),
    ...unknownCompanies.flatMap((wrong) => findNearest(wrong, facets.companies).map(({ slug, name }) => ({ wrong, right: name, changed: { companies: swap(query.companies, wrong, slug) } }))),
  ]
}

/** The value whose slug is nearest to one that is none, the more frequent of equal ones; none where nothing is near. */
function findNearest(wrong: string, values: readonly Value[]): Value[] {
  const slugs = values.map(({ slug }) => slug)
  // The most frequent stand first.
  const words = { words: slugs, counts: Uint32Array.from(slugs, (_, index) => slugs.length - index), letters: Uint32Array.from(slugs, toLetters) }
  const [nearest] = findCorrections(words, { word: wrong.toLowerCase(), mode: 'whole' })
  return values.filter(({ slug }) => slug === nearest)
}
