import { findText, openTextIndex } from './find-text.ts'
import { noTexts, type SearchTexts } from './impact.ts'
import { bodyFields, collectOccurrences, listFields } from './occurrences.ts'
import type { TermKind } from './parts.ts'
import { readPlaceShard, readTermShard, writeTermShards } from './term-shards.ts'
import { createRowCounter, readVocabulary, writeVocabulary } from './vocabulary.ts'

/** So few characters that a handful of words is several shards. */
const smallShard = 40

/** An index of some postings, in memory: the tags of each are one tag of its own, and its company one company. */
export function anIndex(postings: readonly Partial<SearchTexts>[], synonyms: readonly (readonly string[])[] = []) {
  const rowCount = postings.length
  const named = Array.from(postings.keys())
  const ofEach = { offsets: Uint32Array.from([...named, rowCount]), ids: Uint32Array.from(named) }
  const board = { rowCount, tagRows: ofEach, companyRows: () => ofEach }
  const space = { rowCount, tagCount: rowCount, companyCount: rowCount }
  const texts = [
    ...postings.map((posting) => ({ ...noTexts, ...posting, tags: '', company: '' })),
    ...postings.map(({ tags = '' }) => ({ ...noTexts, tags })),
    ...postings.map(({ company = '' }) => ({ ...noTexts, company })),
  ]
  const occurrences = collectOccurrences(texts, listFields)
  const terms = writeTermShards(occurrences, space, smallShard)
  const bodyTerms = writeTermShards(collectOccurrences(texts, bodyFields), space, smallShard)
  const vocabulary = writeVocabulary([...occurrences.keys()].toSorted(), createRowCounter(board, (word) => occurrences.get(word)?.texts ?? []))
  const written = { terms, bodyTerms }
  const folderOf = ({ firsts }: typeof terms) => ({ folder: '', places: '', firsts: [...firsts] })
  const take = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('There is no such shard.')
    return part
  }
  const table = async (kind: TermKind, shard: number) => readTermShard(take(written[kind].shards[shard]), space, written[kind].firsts[shard])
  return openTextIndex({ terms: folderOf(terms), bodyTerms: folderOf(bodyTerms), synonyms: synonyms.map((group) => [...group]) }, board, {
    table,
    places: async (kind, shard) => readPlaceShard(take(written[kind].places[shard]), await table(kind, shard)),
    vocabulary: async () => readVocabulary(vocabulary),
  })
}

/** The rows that a text finds, the best answer first. */
export async function find(postings: readonly Partial<SearchTexts>[], text: string, synonyms: readonly (readonly string[])[] = []) {
  const { rows, scores, corrections } = await findText(text, anIndex(postings, synonyms), 'whole')
  const places = Array.from(rows.keys()).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  return { rows: places.map((place) => rows[place] ?? -1), corrections }
}
