import type { PlaceShard, TermShard, Vocabulary } from '../../domain/artifact.ts'
import type { Facets } from '../../search/facets.ts'
import { toPlacedWords, type PlacedWord } from '../../search/fold.ts'
import type { SearchField, SearchTexts } from '../../search/impact.ts'
import { collectOccurrences } from '../../search/occurrences.ts'
import { groupWords, toFirst, toPlaceShard, toTermShard, type Occurrences } from '../../search/term-shards.ts'
import { createRowCounter, writeVocabulary } from '../../search/vocabulary.ts'
import { toContentHash } from '../emit/output-file.ts'

/** The index of some fields' words, whose shards are written when they are asked for. */
export interface LazyTerms {
  /** A hash over all texts in their order: where it is equal, so is every shard. */
  readonly hash: string
  /** The first word of each shard. */
  readonly firsts: readonly string[]
  /** Writes a shard as `writeTermShards` does. */
  readonly toShard: (shard: number) => TermShard
  /** Writes the places of a shard's words. */
  readonly toPlaces: (shard: number) => PlaceShard
  readonly toVocabulary: () => Vocabulary
}

/** The words of one text. */
interface TextWords {
  readonly hash: string
  /** For each field the numbers of its words, and their places. */
  readonly fields: ReadonlyMap<SearchField, { readonly ids: Uint32Array; readonly places: Uint32Array }>
  /** The numbers of all of them, each once. */
  readonly distinct: Uint32Array
}

/**
 * Makes what writes the index of some fields again and again. A text's words are read once, as long as
 * it is the same object; what each run does for all texts is to count.
 */
export function createLazyTerms(fields: readonly SearchField[]): (texts: readonly SearchTexts[], board: Facets) => LazyTerms {
  const known = new WeakMap<SearchTexts, TextWords>()
  const ids = new Map<string, number>()
  const words: string[] = []
  let sorted: readonly string[] = []
  let counted: { readonly texts: readonly TextWords[]; readonly counts: readonly number[] } = { texts: [], counts: [] }

  function toId(word: string): number {
    const id = ids.get(word) ?? words.length
    if (id === words.length) {
      ids.set(word, id)
      words.push(word)
    }
    return id
  }

  function readWords(texts: SearchTexts): TextWords {
    const before = known.get(texts)
    if (before !== undefined) return before
    const read = new Map(
      fields.map((field) => {
        const placed = toPlacedWords(texts[field])
        return [field, { ids: Uint32Array.from(placed, ({ word }) => toId(word)), places: Uint32Array.from(placed, ({ place }) => place) }]
      }),
    )
    const textWords = {
      hash: toContentHash(...fields.map((field) => JSON.stringify(texts[field]))),
      fields: read,
      distinct: Uint32Array.from(new Set([...read.values()].flatMap(({ ids }) => [...ids]))),
    }
    known.set(texts, textWords)
    return textWords
  }

  return (texts, board) => {
    const read = texts.map(readWords)
    const counts = countTexts(read, words.length, counted)
    counted = { texts: read, counts }
    const space = { rowCount: board.rowCount, tagCount: board.tags.length, companyCount: board.companies.length }
    if (sorted.length !== words.length) sorted = words.toSorted()
    const countOf = (word: string) => counts[ids.get(word) ?? -1] ?? 0
    const used = sorted.filter((word) => countOf(word) > 0)
    const groups = groupWords(used, countOf)
    const groupOf = (shard: number) => groups[shard] ?? []
    const collect = (group: readonly string[]): ReadonlyMap<string, Occurrences> => {
      const isWanted = new Uint8Array(words.length)
      for (const word of group) isWanted[toId(word)] = 1
      return collectOccurrences(texts, fields, (of, field) => {
        const wanted: PlacedWord[] = []
        const held = readWords(of).fields.get(field)
        held?.ids.forEach((id, index) => {
          if (isWanted[id] === 1) wanted.push({ word: words[id] ?? '', place: held.places[index] ?? 0 })
        })
        return wanted
      })
    }
    return {
      hash: toContentHash(String(board.rowCount), String(board.tags.length), ...read.map((text) => text.hash)),
      firsts: groups.map(toFirst),
      toShard: (shard) => toTermShard(groupOf(shard), collect(groupOf(shard)), space),
      toPlaces: (shard) => toPlaceShard(groupOf(shard), collect(groupOf(shard))),
      toVocabulary: () => {
        const textsOf = listTexts(read, words.length)
        return writeVocabulary(used, createRowCounter(board, (word) => textsOf[ids.get(word) ?? -1] ?? []))
      },
    }
  }
}

/** In how many texts each word is; where as many were counted before, only those that are others now are counted. */
function countTexts(texts: readonly TextWords[], wordCount: number, before: { readonly texts: readonly TextWords[]; readonly counts: readonly number[] }): number[] {
  const isAlike = texts.length === before.texts.length
  const counts = Array.from({ length: wordCount }, (_, id) => (isAlike ? (before.counts[id] ?? 0) : 0))
  const add = ({ distinct }: TextWords, step: number) => {
    for (const id of distinct) counts[id] = (counts[id] ?? 0) + step
  }
  texts.forEach((text, place) => {
    const last = isAlike ? before.texts[place] : undefined
    if (text === last) return
    if (last) add(last, -1)
    add(text, 1)
  })
  return counts
}

/** The numbers of the texts in which each word is. */
function listTexts(texts: readonly TextWords[], wordCount: number): number[][] {
  const lists = Array.from({ length: wordCount }, (): number[] => [])
  texts.forEach(({ distinct }, text) => {
    for (const id of distinct) lists[id]?.push(text)
  })
  return lists
}
