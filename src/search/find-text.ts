import type { Manifest } from '../domain/artifact.ts'
import { throwIfAborted, type CancelSignal } from './cancel-signal.ts'
import { createMatcher, needsPlaces, type Matcher, type TextBoard, type TextMatches } from './match-text.ts'
import type { PartLoader } from './part-loader.ts'
import type { TermKind } from './parts.ts'
import { readSynonyms, type Synonyms } from './synonyms.ts'
import { findShards, type PlaceTable, type TermTable } from './term-shards.ts'
import { isLetter, toBodyWord, toTextQuery, type SoughtPart, type TextQuery } from './text-query.ts'

/** What finds texts in one index. */
export interface TextIndex {
  readonly matcher: Matcher
  /** The first word of each shard. */
  readonly firsts: Readonly<Record<TermKind, readonly string[]>>
  readonly synonyms: Synonyms
  readonly load: Pick<PartLoader, 'table' | 'places' | 'vocabulary'>
}

/** Opens the index of words that a manifest names; fetches nothing. */
export function openTextIndex(manifest: Pick<Manifest, 'terms' | 'bodyTerms' | 'synonyms'>, board: TextBoard, load: TextIndex['load']): TextIndex {
  return {
    matcher: createMatcher(board),
    firsts: { terms: manifest.terms.firsts, bodyTerms: manifest.bodyTerms.firsts },
    synonyms: readSynonyms(manifest.synonyms),
    load,
  }
}

/** A word that nothing answered, and what was sought in its place. */
export interface Correction {
  readonly from: string
  readonly to: readonly string[]
}

/** What a text finds. */
export interface FoundText extends TextMatches {
  /** Empty where every word was found, or nothing near it. */
  readonly corrections: readonly Correction[]
  /** What was sought, after corrections: for what to mark in a text. */
  readonly sought: TextQuery
  /** False where bodies may hold more: they were not asked for the word that is being typed. */
  readonly isWhole: boolean
}

/**
 * How much of a text is sought: while somebody types, the last word is looked for in bodies only where the
 * list fields lack it. Each beginning of a word would ask for another shard of the bodies' words.
 */
export type TextDepth = 'typed' | 'whole'

/**
 * Finds a text: fetches the shards of its words, at most a few, and matches. Where a word is nowhere, the
 * words nearest to it are sought instead, and said. A letter that nothing has, and is still being typed, says
 * nothing yet.
 * @throws what the loader throws; the signal's reason once it is aborted: nothing is asked for or matched then
 */
export async function findText(text: string, index: TextIndex, depth: TextDepth, signal?: CancelSignal): Promise<FoundText> {
  const query = toTextQuery(text, index.synonyms)
  if (query.wanted.length + query.unwanted.length === 0) return { ...nothing, sought: query }
  const sought = depth === 'typed' ? toTyped(query) : query
  const found = await match(sought, index, signal)
  const missed = sought.wanted.find((part, place) => part.isOpen && found.unanswered.includes(place))
  if (missed && isLetter(missed)) {
    const rest = { ...sought, wanted: sought.wanted.filter((part) => part !== missed) }
    return correctMissed(rest, await match(rest, index, signal), index, signal)
  }
  if (missed && sought !== query) return findText(text, index, 'whole', signal)
  return { ...(await correctMissed(sought, found, index, signal)), isWhole: sought === query }
}

const nothing: Omit<FoundText, 'sought'> = { rows: new Uint32Array(), scores: new Float32Array(), unanswered: [], corrections: [], isWhole: true }

/** The query itself where it asks no body for what is being typed. */
function toTyped(query: TextQuery): TextQuery {
  if (!query.wanted.some((part) => part.isOpen && part.inBodies)) return query
  return { ...query, wanted: query.wanted.map((part) => (part.isOpen ? { ...part, inBodies: false } : part)) }
}

/** For "perhaps one of these": for each row, how many of some words its list fields hold. */
export async function findNearest(words: readonly string[], { matcher, firsts, load }: TextIndex): Promise<Uint8Array> {
  const shards = new Set(words.flatMap((word) => findShards(firsts.terms, { word, mode: 'prefix' })))
  const list = await Promise.all([...shards].map((shard) => load.table('terms', shard)))
  return matcher.countWords(list, words)
}

async function match(query: TextQuery, { matcher, firsts, load }: TextIndex, signal: CancelSignal | undefined): Promise<TextMatches> {
  throwIfAborted(signal)
  const parts = [...query.wanted, ...query.unwanted]
  const places = new Map<TermTable, PlaceTable>()
  const tablesOf = async (kind: TermKind): Promise<TermTable[]> => {
    const shardsOf = (some: readonly SoughtPart[]) =>
      new Set(
        some
          .filter((part) => kind === 'terms' || part.inBodies)
          .flatMap((part) => part.forms.flat())
          .flatMap((sought) => findShards(firsts[kind], kind === 'terms' ? sought : toBodyWord(sought))),
      )
    const placed = shardsOf(parts.filter(needsPlaces))
    return Promise.all(
      [...shardsOf(parts)].map(async (shard) => {
        const [table, found] = await Promise.all([load.table(kind, shard), placed.has(shard) ? load.places(kind, shard) : null])
        if (found) places.set(table, found)
        return table
      }),
    )
  }
  const [list, body] = await Promise.all([tablesOf('terms'), tablesOf('bodyTerms')])
  throwIfAborted(signal)
  return matcher.match({ list, body, places }, query)
}

/** Where a word is nowhere, finds the nearest ones in its place. */
async function correctMissed(query: TextQuery, found: TextMatches, index: TextIndex, signal: CancelSignal | undefined): Promise<FoundText> {
  const missed = { ...found, corrections: [], sought: query, isWhole: true }
  if (found.unanswered.length === 0) return missed
  // Seldom needed, and then together.
  const [vocabulary, { findCorrections }] = await Promise.all([index.load.vocabulary(), import('./corrections.ts')])
  const nearest = query.wanted.map(({ forms, isQuoted }, place) => {
    const asWritten = forms[0]?.[0]
    if (!asWritten || isQuoted || !found.unanswered.includes(place)) return []
    // A field may lack a word that another has.
    return findCorrections(vocabulary, asWritten).filter((word) => word !== asWritten.word)
  })
  if (nearest.every((words) => words.length === 0)) return missed
  const sought = { ...query, wanted: query.wanted.map((part, place) => toCorrected(part, nearest[place] ?? [])) }
  const again = await match(sought, index, signal)
  const corrections = query.wanted.flatMap((part, place): Correction[] => {
    const to = nearest[place] ?? []
    return to.length === 0 || again.unanswered.includes(place) ? [] : [{ from: part.forms[0]?.[0]?.word ?? '', to }]
  })
  return { ...again, corrections, sought, isWhole: true }
}

function toCorrected(part: SoughtPart, words: readonly string[]): SoughtPart {
  return words.length === 0 ? part : { ...part, forms: words.map((word) => [{ word, mode: 'whole' }]) }
}
