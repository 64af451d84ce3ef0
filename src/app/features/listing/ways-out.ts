import type { ListScope } from '../../../domain/list-address.ts'
import { toQuery, type PostingQuery } from '../../../domain/query.ts'
import { findCorrections } from '../../../search/corrections.ts'
import type { Facets, Value } from '../../../search/facets.ts'
import { toTextPieces, type TextPiece } from '../../../search/text-pieces.ts'
import { toLetters } from '../../../search/vocabulary.ts'
import { toPhrase, withoutFilters, type QueryPart } from './query-parts.ts'
import { didYouMean, leftOut, lookAmongAll, lookEverywhereFor, matchAny, remove, removeBoth, searchSingleWords, stopLeavingOut, stopSearchingFor, type WayLabel } from './way-words.ts'

/** One change of a query that finds nothing. */
export interface WayOut {
  readonly key: string
  readonly kind: 'remove' | 'swap'
  readonly label: WayLabel
  readonly query: PostingQuery
}

/** So many conditions are tried one by one, so many two by two, and so many unknown names of a kind: each is asked of the index, and a link may name hundreds. */
const triedParts = 12
const pairedParts = 8
const triedSpellings = 4

/** So many words of a text are tried in other fields than those that it names. */
const triedFields = 4

/** The conditions that are tried, of all in the order of the sentence. */
export function toTried(parts: readonly QueryPart[]): readonly QueryPart[] {
  return toRemovable(parts).slice(0, triedParts)
}

/** The parts that can be taken away: a status is looked beyond. */
export function toRemovable(parts: readonly QueryPart[]): readonly QueryPart[] {
  return parts.filter((part) => part.key !== 'status')
}

/** Every change of one thing: a part taken away, a name that the board does not have made the nearest that it has, any hashtag for all, closed jobs too. */
export function toWaysOut(query: PostingQuery, parts: readonly QueryPart[], facets: Facets): WayOut[] {
  const change = (key: string, kind: WayOut['kind'], label: WayLabel, changed: Partial<PostingQuery>): WayOut => ({ key, kind, label, query: toQuery({ ...query, ...changed }) })
  return [
    ...toSpellings(query, facets).map(({ wrong, right, changed }) => change(`spelling:${wrong}`, 'swap', didYouMean(wrong, right), changed)),
    ...toFieldPieces(query.text).map(({ start, label, anywhere }) => change(`anywhere:${start}`, 'swap', lookEverywhereFor(label), { text: anywhere ?? '' })),
    ...(query.text.includes('"') ? [change('quotes', 'swap', searchSingleWords, { text: query.text.replaceAll('"', ' ') })] : []),
    ...toTried(parts).map((part) => change(part.key, 'remove', toRemoval(part), part.without)),
    ...(parts.filter(isOfText).length > 1 ? [change('text', 'remove', stopSearchingFor(`“${query.text}”`), { text: '' })] : []),
    ...(query.match === 'all' && query.tags.length > 1 ? [change('any', 'swap', matchAny(query.tags.length), { match: 'any' })] : []),
    ...(query.status === 'all' ? [] : [change('all', 'swap', lookAmongAll, { status: 'all' })]),
  ]
}

/**
 * The query without any two of the first eight of some parts.
 * @param toParts the parts of another query: what is left of a list after one removal is not what it was
 */
export function toPairs(query: PostingQuery, parts: readonly QueryPart[], toParts: (query: PostingQuery) => readonly QueryPart[]): WayOut[] {
  const paired = parts.slice(0, pairedParts)
  return paired.flatMap((first, index) => {
    const others = paired.slice(index + 1)
    if (others.length === 0) return []
    const rest = toQuery({ ...query, ...first.without })
    const left = new Map(toParts(rest).map((part) => [part.key, part.without]))
    return others.flatMap((second): WayOut[] => {
      const without = left.get(second.key)
      return without ? [{ key: `${first.key} ${second.key}`, kind: 'remove', label: removeBoth(toShort(first), toShort(second)), query: toQuery({ ...rest, ...without }) }] : []
    })
  })
}

/** The query with one of its parts alone; its page's own value, its status and its order stay. */
export function toAlone({ match, status, sort }: PostingQuery, scope: ListScope, { only }: QueryPart): PostingQuery {
  return toQuery({ ...withoutFilters(toQuery({ sort }), scope), match, status, ...only })
}

/** Whether taking a part away changes the text. */
export function isOfText(part: QueryPart): boolean {
  return part.without.text !== undefined
}

/** What a text asks of one field alone. */
function toFieldPieces(text: string): readonly TextPiece[] {
  return toTextPieces(text).filter(({ field, isUnwanted }) => field !== null && !isUnwanted).slice(0, triedFields)
}

function toRemoval(part: QueryPart): WayLabel {
  const value = part.kind === 'day' ? toPhrase(part) : part.value
  return part.kind === 'without' ? stopLeavingOut(value) : isOfText(part) ? stopSearchingFor(value) : remove(value)
}

/** A part without the word that joins it to the one before it. */
function toShort(part: QueryPart): string {
  return part.kind === 'day' ? toPhrase(part) : part.kind === 'without' ? leftOut(part.value) : part.value
}

interface Spelling {
  readonly wrong: string
  readonly right: string
  readonly changed: Partial<PostingQuery>
}

/** Tags and companies that the board does not have, each with the nearest that it has. */
function toSpellings(query: PostingQuery, facets: Facets): Spelling[] {
  const unknownTags = query.tags.filter((slug) => !facets.tagIdBySlug.has(slug)).slice(0, triedSpellings)
  const unknownCompanies = query.companies.filter((slug) => !facets.companyIdBySlug.has(slug)).slice(0, triedSpellings)
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
