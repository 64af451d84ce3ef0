import { toTagSlug } from '../domain/hashtag.ts'
import type { CaretPiece, Span } from './caret-piece.ts'
import { fold } from './fold.ts'
import type { Value } from './facets.ts'

/** What is suggested for words without a name before them, in the order of its groups. */
const namelessKinds = ['tag', 'company', 'title', 'country', 'place', 'mode'] as const

/** What can be suggested, in the order of its groups. */
export const suggestionKinds = [...namelessKinds, 'from', 'level', 'role', 'employment', 'language'] as const

export type SuggestionKind = (typeof suggestionKinds)[number]

/** The values of one kind. */
export interface SuggestionSource {
  readonly kind: SuggestionKind
  readonly values: readonly Value[]
  /** What else people type for a value, by its id. */
  readonly aliases: Iterable<readonly [string, number]>
}

/** The values of a board, folded once to be compared with what is typed. */
export type SuggestionEntries = readonly Entry[]

interface Entry extends Value {
  readonly kind: SuggestionKind
  readonly id: number
  readonly folded: string
  /** Each as typed, and folded. */
  readonly aliases: readonly (readonly [string, string])[]
}

/** One suggestion: a value in the place of some words. */
export interface Suggestion extends Value {
  readonly kind: SuggestionKind
  readonly id: number
  /** The other name that it was found by; `null` where its own begins as typed. */
  readonly alias: string | null
  /** Whether postings that have it are to be left out. */
  readonly isUnwanted: boolean
  /** How many results it would leave; `null` where that is not known. */
  readonly count: number | null
  /** The words that it stands for. */
  readonly span: Span
}

/** As many as one sees at a glance, and so many of one kind at the most. */
const mostInAll = 8
const mostOfKind = 4

/** What is suggested behind a name and its colon; behind another nothing is. */
const kindsOfName: ReadonlyMap<string, readonly SuggestionKind[]> = new Map<string, readonly SuggestionKind[]>([
  ['title', ['title']],
  ['company', ['company']],
  ['tag', ['tag']],
  ['place', ['country', 'place']],
  ['location', ['country', 'place']],
  ['country', ['country']],
  ['from', ['from']],
  ['mode', ['mode']],
  ['is', ['mode']],
  ['level', ['level']],
  ['role', ['role']],
  ['employment', ['employment']],
  ['language', ['language']],
])

/** Only a tag has a state "without" that is the same by clicking. */
const kindsLeftOut: readonly SuggestionKind[] = ['tag']

/** Reads the values of a board, once: each is folded. */
export function toSuggestionEntries(sources: readonly SuggestionSource[]): SuggestionEntries {
  return sources.flatMap(({ kind, values, aliases }) => {
    const byId = new Map<number, [string, string][]>()
    for (const [alias, id] of aliases) byId.set(id, [...(byId.get(id) ?? []), [alias, fold(alias)]])
    return values.map((value, id): Entry => ({ ...value, kind, id, folded: fold(value.name), aliases: byId.get(id) ?? [] }))
  })
}

/** How well a value answers what is typed: the smaller the better. */
const exactly = 0
const byBeginning = 1
const byAlias = 2
const byLaterWord = 3

/**
 * What the words at the caret may be meant for, at most eight, grouped by kind in the order of `suggestionKinds`.
 * The best of each kind that begins as typed is among them; of the rest, a name that answers more of the typed
 * words comes before one that answers fewer, then the better answer, then what leaves results before what
 * leaves none, then the kind, then the more frequent.
 * @param isOffered false for what is chosen already, say
 * @param countOf how many results a value leaves in the place of some words, `null` where that is not known
 */
export function suggest(entries: SuggestionEntries, { spans }: CaretPiece, isOffered: (value: Pick<Suggestion, 'kind' | 'slug' | 'isUnwanted'>) => boolean, countOf: (value: Pick<Suggestion, 'kind' | 'id' | 'isUnwanted'>, span: Span) => number | null): Suggestion[] {
  const sought = spans.map((span) => ({ span, typed: fold(span.typed.replace(/^#+/, '')), asSlug: toTagSlug(span.typed), kinds: toKinds(span) })).filter(({ span, typed }) => typed !== '' || span.name !== null)
  const found = entries.flatMap((entry): Ranked[] => {
    for (const [place, { span, typed, asSlug, kinds }] of sought.entries()) {
      const answer = kinds.includes(entry.kind) && isOffered({ ...entry, isUnwanted: span.isUnwanted }) ? findAnswer(entry, typed, asSlug) : null
      if (!answer) continue
      const { kind, id, slug, name } = entry
      const { isUnwanted } = span
      return [{ place, quality: answer.quality, suggestion: { kind, id, slug, name, alias: answer.alias, isUnwanted, count: countOf({ kind, id, isUnwanted }, span), span } }]
    }
    return []
  })
  const taken = new Map<SuggestionKind, number>()
  const kept = found.toSorted(compareRanked).flatMap(({ quality, suggestion }) => {
    const nth = (taken.get(suggestion.kind) ?? 0) + 1
    taken.set(suggestion.kind, nth)
    return nth > mostOfKind ? [] : [{ suggestion, isSure: nth === 1 && quality < byLaterWord }]
  })
  const shown = kept
    .toSorted((a, b) => Number(b.isSure) - Number(a.isSure))
    .slice(0, mostInAll)
    .map(({ suggestion }) => suggestion)
  return suggestionKinds.flatMap((kind) => shown.filter((suggestion) => suggestion.kind === kind))
}

interface Ranked {
  /** Which reading of the words it answers: the first is the longest. */
  readonly place: number
  readonly quality: number
  readonly suggestion: Suggestion
}

function compareRanked(a: Ranked, b: Ranked): number {
  const [one, other] = [a.suggestion, b.suggestion]
  return (
    a.place - b.place ||
    a.quality - b.quality ||
    Number(one.count === 0) - Number(other.count === 0) ||
    suggestionKinds.indexOf(one.kind) - suggestionKinds.indexOf(other.kind) ||
    (other.count ?? 0) - (one.count ?? 0) ||
    one.id - other.id
  )
}

function toKinds({ name, isUnwanted }: Span): readonly SuggestionKind[] {
  const kinds = name === null ? namelessKinds : (kindsOfName.get(name) ?? [])
  return isUnwanted ? kinds.filter((kind) => kindsLeftOut.includes(kind)) : kinds
}

/** @param asSlug what is typed as a tag's name stands in an address: `c++` is `cplusplus` there */
function findAnswer({ folded, slug, aliases }: Entry, typed: string, asSlug: string): { readonly quality: number; readonly alias: string | null } | null {
  if (folded === typed || slug === asSlug) return { quality: exactly, alias: null }
  const alias = aliases.find(([, other]) => other === typed || other === asSlug)
  if (alias) return { quality: exactly, alias: alias[0] }
  if (folded.startsWith(typed)) return { quality: byBeginning, alias: null }
  // One letter is the beginning of too much.
  if (typed.length < 2) return null
  const begun = aliases.find(([, other]) => other.length > 2 && other.startsWith(typed))
  if (begun) return { quality: byAlias, alias: begun[0] }
  return hasWordFrom(folded, typed) ? { quality: byLaterWord, alias: null } : null
}

/** Whether a later word of a name begins so. */
function hasWordFrom(folded: string, typed: string): boolean {
  for (let at = folded.indexOf(typed, 1); at > 0; at = folded.indexOf(typed, at + 1)) if (!/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return true
  return false
}
