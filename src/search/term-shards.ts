import { ArtifactError, artifactVersion, type PlaceShard, type TermShard } from '../domain/artifact.ts'

/** One word's postings: rows in growing order, and the word's impact and places in each. */
export interface Occurrences {
  readonly rows: number[]
  readonly impacts: number[]
  /** How many places each row has, and these, row after row: each as the difference to the one before in its row. */
  readonly placeCounts: number[]
  readonly placeDeltas: number[]
}

/** A shard as the engine reads it: the postings of word w are those from `offsets[w]` to `offsets[w + 1] - 1`. */
export interface TermTable {
  readonly words: readonly string[]
  readonly offsets: Uint32Array
  readonly rows: Uint32Array
  readonly impacts: Uint8Array
}

/** Where the words of a `TermTable` stand: posting p is at the places from `offsets[p]` to `offsets[p + 1] - 1`. */
export interface PlaceTable {
  readonly offsets: Uint32Array
  readonly places: Uint32Array
}

/** Shards and how to find the one that holds a word. */
export interface WrittenTerms {
  readonly shards: readonly TermShard[]
  /** For each shard, where its words stand: asked for by phrases and fields alone. */
  readonly places: readonly PlaceShard[]
  /** The first word of each shard: a word is in the last shard whose first word is not after it. */
  readonly firsts: readonly string[]
}

/** About this many characters of JSON a shard: some 30 kB, brotli. A search reads one shard a word. */
const shardCharacters = 96_000

/** Cuts the words, in code unit order, into shards of about one size; at least one. */
export function writeTermShards(occurrences: ReadonlyMap<string, Occurrences>): WrittenTerms {
  const groups = groupWords([...occurrences.keys()].toSorted(), (word) => occurrences.get(word)?.rows.length ?? 0)
  return { shards: groups.map((group) => toTermShard(group, occurrences)), places: groups.map((group) => toPlaceShard(group, occurrences)), firsts: groups.map(toFirst) }
}

/**
 * The words of each shard; at least one, which may be empty.
 * @param words in code unit order
 * @param countOf in how many rows a word is
 */
export function groupWords(words: readonly string[], countOf: (word: string) => number): string[][] {
  const groups: string[][] = [[]]
  let characters = 0
  for (const word of words) {
    const size = word.length + 7 + 4 * countOf(word)
    if (characters > 0 && characters + size > shardCharacters) {
      groups.push([])
      characters = 0
    }
    groups.at(-1)?.push(word)
    characters += size
  }
  return groups
}

/** What the manifest tells a shard by. */
export function toFirst(words: readonly string[]): string {
  return words[0] ?? ''
}

/** Writes one shard: some words, in their order. */
export function toTermShard(words: readonly string[], occurrences: ReadonlyMap<string, Occurrences>): TermShard {
  const lists = words.map((word) => occurrences.get(word) ?? { rows: [], impacts: [] })
  return {
    version: artifactVersion,
    words: [...words],
    counts: lists.map(({ rows }) => rows.length),
    rowDeltas: lists.flatMap(({ rows }) => rows.map((row, index) => row - (rows[index - 1] ?? 0))),
    impacts: lists.map(({ impacts }) => impacts.map((impact) => impact.toString(16)).join('')).join(''),
  }
}

/** Writes where the words of a shard stand: the same words, in the same order. */
export function toPlaceShard(words: readonly string[], occurrences: ReadonlyMap<string, Occurrences>): PlaceShard {
  const lists = words.flatMap((word) => occurrences.get(word) ?? [])
  return { version: artifactVersion, counts: lists.flatMap(({ placeCounts }) => placeCounts), deltas: lists.flatMap(({ placeDeltas }) => placeDeltas) }
}

/**
 * Reads a checked shard.
 * @throws ArtifactError where its columns disagree, its words are not sorted, or a row is not below `rowCount`
 */
export function readTermShard(shard: TermShard, rowCount: number): TermTable {
  const { words, counts, rowDeltas, impacts } = shard
  if (counts.length !== words.length) throw broken(`${counts.length} counts for ${words.length} words`)
  for (let index = 1; index < words.length; index += 1) {
    if ((words[index - 1] ?? '') >= (words[index] ?? '')) throw broken(`"${words[index] ?? ''}" is out of order`)
  }
  const offsets = new Uint32Array(words.length + 1)
  counts.forEach((count, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + count
  })
  const total = offsets[words.length] ?? 0
  if (total !== rowDeltas.length || total !== impacts.length) throw broken(`${rowDeltas.length} rows and ${impacts.length} impacts, not ${total}`)
  const rows = new Uint32Array(total)
  for (let word = 0; word < words.length; word += 1) {
    let row = 0
    const end = offsets[word + 1] ?? 0
    for (let index = offsets[word] ?? 0; index < end; index += 1) {
      row += rowDeltas[index] ?? 0
      if (row >= rowCount) throw broken(`row ${row} of ${rowCount}`)
      rows[index] = row
    }
  }
  return { words, offsets, rows, impacts: Uint8Array.from(impacts, toDigit) }
}

/**
 * Reads the checked places of a shard's words.
 * @throws ArtifactError where the columns disagree
 */
export function readPlaceShard({ counts, deltas }: PlaceShard): PlaceTable {
  const postingCount = counts.length
  const offsets = new Uint32Array(postingCount + 1)
  counts.forEach((count, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + count
  })
  if (offsets[postingCount] !== deltas.length) throw broken(`${deltas.length} places, not ${offsets[postingCount] ?? 0}`)
  const places = new Uint32Array(deltas.length)
  for (let posting = 0; posting < postingCount; posting += 1) {
    let place = 0
    for (let index = offsets[posting] ?? 0; index < (offsets[posting + 1] ?? 0); index += 1) {
      place += deltas[index] ?? 0
      places[index] = place
    }
  }
  return { offsets, places }
}

/**
 * Checks that places are those of a table's words: the two come in files of their own.
 * @throws ArtifactError where they are not
 */
export function checkPlaces(table: TermTable, { offsets }: PlaceTable): void {
  if (offsets.length - 1 !== table.rows.length) throw broken(`places of ${offsets.length - 1} postings, not ${table.rows.length}`)
}

function toDigit(character: string): number {
  const digit = Number.parseInt(character, 16)
  if (!(digit >= 1)) throw broken(`"${character}" is no impact`)
  return digit
}

/**
 * The shards that may hold a word, or words that begin with it.
 * @param firsts the first word of each shard
 */
export function findShards(firsts: readonly string[], word: string, mode: 'whole' | 'prefix'): number[] {
  const start = Math.max(0, lowerBound(firsts, word, (first, sought) => first <= sought) - 1)
  if (mode === 'whole') return [start]
  const found = [start]
  for (let shard = start + 1; shard < firsts.length && (firsts[shard] ?? '').startsWith(word); shard += 1) found.push(shard)
  return found
}

/** The indexes of the words of a table that are a word, or begin with it: from `start`, before `end`. */
export function findWords(table: TermTable, word: string, mode: 'whole' | 'prefix'): { readonly start: number; readonly end: number } {
  const start = lowerBound(table.words, word, (candidate, sought) => candidate < sought)
  let end = start
  while (end < table.words.length && (mode === 'prefix' ? table.words[end]?.startsWith(word) : table.words[end] === word)) end += 1
  return { start, end }
}

/** The number of words at the beginning of a sorted list for which `isBefore` holds. */
function lowerBound(words: readonly string[], sought: string, isBefore: (word: string, sought: string) => boolean): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(words[middle] ?? '', sought)) low = middle + 1
    else high = middle
  }
  return low
}

function broken(what: string): ArtifactError {
  return new ArtifactError('shape', `The index of words is broken: ${what}.`)
}
