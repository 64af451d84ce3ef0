import type { Manifest } from '../domain/artifact.ts'
import { throwIfAborted, type CancelSignal } from './cancel-signal.ts'
import { findCorrections } from './corrections.ts'
import { createMatcher, needsPlaces, type Matcher, type TextBoard, type TextMatches } from './match-text.ts'
import type { PartLoader } from './part-loader.ts'
import type { TermKind } from './parts.ts'
import { readSynonyms, type Synonyms } from './synonyms.ts'
import { findShards, type PlaceTable, type TermTable } from './term-shards.ts'
import type { ListField } from './occurrences.ts'
import { isEmptyQuery, isLetter, mapWanted, toAllParts, toBodyWord, toTextQuery, toWantedParts, type SoughtPart, type TextQuery } from './text-query.ts'

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

/** Words that no posting has, where they are sought. */
export interface Missed {
  /** As they stand in the text, without minus, field and quotes. */
  readonly written: string
  readonly field: ListField | null
  readonly isPhrase: boolean
}

/** What a text finds. */
export interface FoundText extends TextMatches {
  /** Empty where every word was found, or nothing near it. */
  readonly corrections: readonly Correction[]
  /** What nothing answered and nothing was sought in place of; of a group what its other alternatives may make up for. */
  readonly missed: readonly Missed[]
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
  if (isEmptyQuery(query)) return { ...nothing, sought: query }
  const sought = depth === 'typed' ? toTyped(query) : query
  const found = await match(sought, index, signal)
  const missed = found.unanswered.find((part) => part.isOpen)
  if (missed && isLetter(missed)) {
    const rest = mapWanted(sought, (part) => (part === missed ? null : part))
    return correctMissed(rest, await match(rest, index, signal), index, signal)
  }
  if (missed && sought !== query) return findText(text, index, 'whole', signal)
  return { ...(await correctMissed(sought, found, index, signal)), isWhole: sought === query }
}

const nothing: Omit<FoundText, 'sought'> = { rows: new Uint32Array(), scores: new Float32Array(), unanswered: [], corrections: [], missed: [], isWhole: true }

/** The query itself where it asks no body for what is being typed. */
function toTyped(query: TextQuery): TextQuery {
  if (!toWantedParts(query).some((part) => part.isOpen && part.inBodies)) return query
  return mapWanted(query, (part) => (part.isOpen ? { ...part, inBodies: false } : part))
}

/** For "perhaps one of these": for each row, how many of some words its list fields hold. */
export async function findNearest(words: readonly string[], { matcher, firsts, load }: TextIndex): Promise<Uint8Array> {
  const shards = new Set(words.flatMap((word) => findShards(firsts.terms, { word, mode: 'prefix' })))
  const list = await Promise.all([...shards].map((shard) => load.table('terms', shard)))
  return matcher.countWords(list, words)
}

async function match(query: TextQuery, { matcher, firsts, load }: TextIndex, signal: CancelSignal | undefined): Promise<TextMatches> {
  throwIfAborted(signal)
  const parts = toAllParts(query)
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
  const missed = { ...found, corrections: [], missed: toMissed(found.unanswered), sought: query, isWhole: true }
  if (found.unanswered.length === 0) return missed
  const vocabulary = await index.load.vocabulary()
  const nearest = new Map<SoughtPart, { readonly from: string; readonly to: readonly string[]; readonly part: SoughtPart }>()
  for (const part of found.unanswered) {
    const asWritten = part.forms[0]?.[0]
    if (!asWritten || part.isQuoted) continue
    // A field may lack a word that another has.
    const to = findCorrections(vocabulary, asWritten).filter((word) => word !== asWritten.word)
    if (to.length > 0) nearest.set(part, { from: asWritten.word, to, part: { ...part, forms: to.map((word) => [{ word, mode: 'whole' }]) } })
  }
  if (nearest.size === 0) return missed
  const sought = mapWanted(query, (part) => nearest.get(part)?.part ?? part)
  const again = await match(sought, index, signal)
  const corrections = [...nearest.values()].filter(({ part }) => !again.unanswered.includes(part)).map(({ from, to }): Correction => ({ from, to }))
  return { ...again, corrections, missed: toMissed(again.unanswered), sought, isWhole: true }
}

/** Of one word that is sought as several, in a script without spaces, it is said once. */
function toMissed(unanswered: readonly SoughtPart[]): Missed[] {
  return unanswered
    .map(({ written, field, isPhrase }): Missed => ({ written, field, isPhrase }))
    .filter((part, index, all) => index === all.findIndex((other) => other.written === part.written && other.field === part.field))
}
