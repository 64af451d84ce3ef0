import type { Manifest } from '../domain/artifact.ts'
import { findCorrections } from './corrections.ts'
import { createMatcher, needsPlaces, type Matcher, type TextBoard, type TextMatches } from './match-text.ts'
import type { PartLoader, TermKind } from './part-loader.ts'
import { readSynonyms, type Synonyms } from './synonyms.ts'
import { checkPlaces, findShards, type PlaceTable, type TermTable } from './term-shards.ts'
import { toTextQuery, type SoughtPart, type TextQuery } from './text-query.ts'
import type { Words } from './vocabulary.ts'

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
}

/**
 * Finds a text: fetches the shards of its words, at most a few, and matches. Where a word is nowhere, the
 * words nearest to it are sought instead, and said.
 * @throws what the loader throws
 */
export async function findText(text: string, index: TextIndex): Promise<FoundText> {
  const query = toTextQuery(text, index.synonyms)
  const found = await match(query, index)
  if (found.unanswered.length === 0) return { ...found, corrections: [], sought: query }
  const { corrected, corrections } = correct(query, found.unanswered, await index.load.vocabulary())
  if (corrections.length === 0) return { ...found, corrections, sought: query }
  return { ...(await match(corrected, index)), corrections, sought: corrected }
}

/** For "perhaps one of these": for each row, how many of some words its list fields hold. */
export async function findNearest(words: readonly string[], { matcher, firsts, load }: TextIndex): Promise<Uint8Array> {
  const shards = new Set(words.flatMap((word) => findShards(firsts.terms, word, 'prefix')))
  const list = await Promise.all([...shards].map((shard) => load.table('terms', shard)))
  return matcher.countWords(list, words)
}

async function match(query: TextQuery, { matcher, firsts, load }: TextIndex): Promise<TextMatches> {
  const parts = [...query.wanted, ...query.unwanted]
  const places = new Map<TermTable, PlaceTable>()
  // Bodies are looked into for whole words alone, and not at all for a field of the list.
  const tablesOf = async (kind: TermKind): Promise<TermTable[]> => {
    const shardsOf = (some: readonly SoughtPart[]) =>
      new Set(
        some
          .filter((part) => kind === 'terms' || part.field === null)
          .flatMap((part) => part.forms.flat())
          .flatMap(({ word, mode }) => findShards(firsts[kind], word, kind === 'terms' ? mode : 'whole')),
      )
    const placed = shardsOf(parts.filter(needsPlaces))
    return Promise.all(
      [...shardsOf(parts)].map(async (shard) => {
        const [table, found] = await Promise.all([load.table(kind, shard), placed.has(shard) ? load.places(kind, shard) : null])
        if (found) {
          checkPlaces(table, found)
          places.set(table, found)
        }
        return table
      }),
    )
  }
  const [list, body] = await Promise.all([tablesOf('terms'), tablesOf('bodyTerms')])
  return matcher.match({ list, body, places }, query)
}

function correct(query: TextQuery, unanswered: readonly number[], vocabulary: Words): { corrected: TextQuery; corrections: readonly Correction[] } {
  const corrections: Correction[] = []
  const wanted = query.wanted.map((part, place): SoughtPart => {
    const asWritten = part.forms[0]?.[0]
    if (!asWritten || part.isPhrase || !unanswered.includes(place)) return part
    const to = findCorrections(vocabulary, asWritten)
    if (to.length === 0) return part
    corrections.push({ from: asWritten.word, to })
    return { ...part, forms: to.map((word) => [{ word, mode: 'whole' }]) }
  })
  return { corrected: { ...query, wanted }, corrections }
}
