import type { Manifest, Vocabulary } from '../domain/artifact.ts'
import { findCorrections } from './corrections.ts'
import { countWords, matchText, type TextMatches } from './match-text.ts'
import { findShards, type TermTable } from './term-shards.ts'
import { toTextQuery, type SoughtPart, type TextQuery } from './text-query.ts'

/** The two indexes of words: of the fields that a list shows, and of the bodies. */
export type TermKind = 'terms' | 'bodyTerms'

/** What must be known of an index to ask for its words. */
export interface TermDirectory {
  readonly rowCount: number
  /** The first word of each shard. */
  readonly firsts: Readonly<Record<TermKind, readonly string[]>>
}

/** The directory of a manifest. */
export function toTermDirectory(manifest: Manifest): TermDirectory {
  return { rowCount: manifest.counts.postings, firsts: { terms: manifest.terms.firsts, bodyTerms: manifest.bodyTerms.firsts } }
}

/** Where the parts of the index come from: a cache over the network, or memory. Each part may be asked for often. */
export interface TermLoader {
  table(kind: TermKind, shard: number): Promise<TermTable>
  vocabulary(): Promise<Vocabulary>
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
}

/**
 * Finds a text: fetches the shards of its words, at most a few, and matches. Where a word is nowhere, the
 * words nearest to it are sought instead, and said.
 * @throws what the loader throws
 */
export async function findText(text: string, directory: TermDirectory, load: TermLoader): Promise<FoundText> {
  const query = toTextQuery(text)
  const found = await match(query, directory, load)
  if (found.unanswered.length === 0) return { ...found, corrections: [] }
  const { corrected, corrections } = correct(query, found.unanswered, await load.vocabulary())
  if (corrections.length === 0) return { ...found, corrections }
  return { ...(await match(corrected, directory, load)), corrections }
}

/** For "perhaps one of these": for each row, how many of some words its list fields hold. */
export async function findNearest(words: readonly string[], directory: TermDirectory, load: TermLoader): Promise<Uint8Array> {
  const shards = new Set(words.flatMap((word) => findShards(directory.firsts.terms, word, 'prefix')))
  const list = await Promise.all([...shards].map((shard) => load.table('terms', shard)))
  return countWords(list, words, directory.rowCount)
}

async function match(query: TextQuery, directory: TermDirectory, load: TermLoader): Promise<TextMatches> {
  const sought = [...query.wanted.flatMap((part) => part.forms.flat()), ...query.unwanted.map((word) => ({ word, mode: 'whole' as const }))]
  const tables = (kind: TermKind, shards: readonly number[]) => Promise.all([...new Set(shards)].map((shard) => load.table(kind, shard)))
  const [list, body] = await Promise.all([
    tables('terms', sought.flatMap(({ word, mode }) => findShards(directory.firsts.terms, word, mode))),
    tables('bodyTerms', sought.flatMap(({ word }) => findShards(directory.firsts.bodyTerms, word, 'whole'))),
  ])
  return matchText({ list, body }, query, directory.rowCount)
}

function correct(query: TextQuery, unanswered: readonly number[], vocabulary: Vocabulary): { corrected: TextQuery; corrections: readonly Correction[] } {
  const corrections: Correction[] = []
  const wanted = query.wanted.map((part, place): SoughtPart => {
    const asWritten = part.forms[0]?.[0]
    if (!asWritten || !unanswered.includes(place)) return part
    const to = findCorrections(vocabulary, asWritten)
    if (to.length === 0) return part
    corrections.push({ from: asWritten.word, to })
    return { forms: to.map((word) => [{ word, mode: 'whole' }]) }
  })
  return { corrected: { ...query, wanted }, corrections }
}
