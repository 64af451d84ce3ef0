import { brokenIndex, artifactVersion, type PlaceShard, type TermShard } from '../domain/artifact.ts'
import { readNumbers, writeNumbers } from './digits.ts'
import { toOffsets } from './facets.ts'
import { createGapReader, createGapWriter } from './gaps.ts'
import { isAnswer, type SoughtWord } from './text-query.ts'
import { readWords, writeWords } from './words.ts'

/**
 * A word is found in texts, which have numbers: those of the rows first (title, place, lead; or body), then
 * the tags (their names), then the companies. So a tag's words stand in the index once, not once for each
 * posting that has the tag: the facet core knows its rows.
 */
export interface TextSpace {
  readonly rowCount: number
  readonly tagCount: number
  readonly companyCount: number
}

/** One word's occurrences: texts in growing order, and the word's impact and places in each. */
export interface Occurrences {
  readonly texts: number[]
  readonly impacts: number[]
  /** How many places each text has, and these, text after text: each as the difference to the one before in its text. */
  readonly placeCounts: number[]
  readonly placeDeltas: number[]
}

/** A shard as the engine reads it: the texts of word w are those from `offsets[w]` to `offsets[w + 1] - 1`. */
export interface TermTable {
  readonly words: readonly string[]
  readonly offsets: Uint32Array
  readonly texts: Uint32Array
  readonly impacts: Uint8Array
}

/** Where the words of a `TermTable` stand: in its text p at the places from `offsets[p]` to `offsets[p + 1] - 1`. */
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
const shardCharacters = 40_000

/**
 * Cuts the words, in code unit order, into shards of about one size; at least one.
 * @param size characters of JSON
 */
export function writeTermShards(occurrences: ReadonlyMap<string, Occurrences>, space: TextSpace, size = shardCharacters): WrittenTerms {
  const groups = groupWords([...occurrences.keys()].toSorted(), (word) => occurrences.get(word)?.texts.length ?? 0, size)
  return { shards: groups.map((group) => toTermShard(group, occurrences, space)), places: groups.map((group) => toPlaceShard(group, occurrences)), firsts: groups.map(toFirst) }
}

/**
 * The words of each shard; at least one, which may be empty.
 * @param words in code unit order
 * @param countOf in how many texts a word is
 * @param size characters of JSON
 */
export function groupWords(words: readonly string[], countOf: (word: string) => number, size = shardCharacters): string[][] {
  const groups: string[][] = [[]]
  let characters = 0
  for (const word of words) {
    const added = word.length + 7 + charactersOfText * countOf(word)
    if (characters > 0 && characters + added > size) {
      groups.push([])
      characters = 0
    }
    groups.at(-1)?.push(word)
    characters += added
  }
  return groups
}

/** What a word's text takes: its place in the list about one digit, its impact another. */
const charactersOfText = 2

/** What the manifest tells a shard by. */
export function toFirst(words: readonly string[]): string {
  return words[0] ?? ''
}

/** Writes one shard: some words, in their order. */
export function toTermShard(words: readonly string[], occurrences: ReadonlyMap<string, Occurrences>, space: TextSpace): TermShard {
  const ranges = toRanges(space)
  const found = words.map((word) => occurrences.get(word) ?? { texts: [], impacts: [] })
  const lists = found.map(({ texts }) => ranges.map(({ start, end }) => texts.filter((text) => text >= start && text < end).map((text) => text - start)))
  const writer = createGapWriter()
  for (const ofWord of lists) ofWord.forEach((list, kind) => writer.add(list, (ranges[kind]?.end ?? 0) - (ranges[kind]?.start ?? 0)))
  const countsOf = (kind: number) => writeNumbers(lists.map((ofWord) => ofWord[kind]?.length ?? 0))
  return {
    version: artifactVersion,
    words: writeWords(words),
    rowCounts: countsOf(0),
    tagCounts: countsOf(1),
    companyCounts: countsOf(2),
    lists: writer.toText(),
    impacts: found.map(({ impacts }) => impacts.map((impact) => impact.toString(16)).join('')).join(''),
  }
}

/** The texts' numbers of rows, tags and companies: from `start`, before `end`. */
function toRanges({ rowCount, tagCount, companyCount }: TextSpace): { readonly start: number; readonly end: number }[] {
  const tags = rowCount + tagCount
  return [
    { start: 0, end: rowCount },
    { start: rowCount, end: tags },
    { start: tags, end: tags + companyCount },
  ]
}

/** Writes where the words of a shard stand: the same words, in the same order. */
export function toPlaceShard(words: readonly string[], occurrences: ReadonlyMap<string, Occurrences>): PlaceShard {
  const lists = words.flatMap((word) => occurrences.get(word) ?? [])
  return {
    version: artifactVersion,
    counts: writeNumbers(lists.flatMap(({ placeCounts }) => placeCounts)),
    deltas: writeNumbers(lists.flatMap(({ placeDeltas }) => placeDeltas)),
  }
}

/**
 * Reads a checked shard.
 * @param first the shard's first word, as the manifest has it
 * @throws ArtifactError where it is another shard, its columns disagree, its words are not sorted, or a text is not one of the board's
 */
export function readTermShard(shard: TermShard, space: TextSpace, first: string | undefined): TermTable {
  const { impacts } = shard
  const words = readWords(shard.words)
  if (toFirst(words) !== first) throw brokenIndex(`it begins with "${toFirst(words)}", not "${first ?? ''}"`)
  const ranges = toRanges(space)
  const counts = [shard.rowCounts, shard.tagCounts, shard.companyCounts].map((text) => {
    const column = readNumbers(text)
    if (column.length !== words.length) throw brokenIndex(`${column.length} counts for ${words.length} words`)
    return column
  })
  let total = 0
  for (const column of counts) for (const count of column) total += count
  if (total !== impacts.length) throw brokenIndex(`${impacts.length} impacts, not ${total}`)
  const offsets = new Uint32Array(words.length + 1)
  const texts = new Uint32Array(total)
  const lists = createGapReader(shard.lists)
  let at = 0
  for (let word = 0; word < words.length; word += 1) {
    for (const [kind, { start, end }] of ranges.entries()) {
      const count = counts[kind]?.[word] ?? 0
      if (count === 0) continue
      lists.read(texts, at, count, end - start)
      if (start > 0) for (let index = at; index < at + count; index += 1) texts[index] = (texts[index] ?? 0) + start
      at += count
    }
    offsets[word + 1] = at
  }
  lists.finish()
  return { words, offsets, texts, impacts: readImpacts(impacts) }
}

/**
 * Reads the checked places of a table's words: the two come in files of their own.
 * @throws ArtifactError where the columns disagree, or the places are those of another table
 */
export function readPlaceShard(shard: PlaceShard, table: TermTable): PlaceTable {
  const counts = readNumbers(shard.counts)
  const places = readNumbers(shard.deltas)
  if (counts.length !== table.texts.length) throw brokenIndex(`places in ${counts.length} texts, not ${table.texts.length}`)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total !== places.length) throw brokenIndex(`${places.length} places, not ${total}`)
  const offsets = toOffsets(counts)
  for (let text = 0; text + 1 < offsets.length; text += 1) {
    for (let index = (offsets[text] ?? 0) + 1; index < (offsets[text + 1] ?? 0); index += 1) places[index] = (places[index] ?? 0) + (places[index - 1] ?? 0)
  }
  return { offsets, places }
}

function readImpacts(text: string): Uint8Array {
  const impacts = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const impact = code <= nine ? code - zero : code - letterA + 10
    if (impact < 1 || impact > 15 || (code > nine && code < letterA)) throw brokenIndex(`"${text.charAt(index)}" is no impact`)
    impacts[index] = impact
  }
  return impacts
}

const [zero, nine, letterA] = ['0', '9', 'a'].map((digit) => digit.charCodeAt(0)) as [number, number, number]

/**
 * The shards that may hold what answers a word.
 * @param firsts the first word of each shard
 */
export function findShards(firsts: readonly string[], sought: SoughtWord): number[] {
  const { word } = sought
  const start = Math.max(0, lowerBound(firsts, word, (first, other) => first <= other) - 1)
  const found = [start]
  for (let shard = start + 1; shard < firsts.length && isAnswer(firsts[shard] ?? '', sought); shard += 1) found.push(shard)
  return found
}

/** The indexes of the words of a table that answer a word: from `start`, before `end`. In their order all answers stand together. */
export function findWords(table: TermTable, sought: SoughtWord): { readonly start: number; readonly end: number } {
  const start = lowerBound(table.words, sought.word, (candidate, other) => candidate < other)
  let end = start
  while (end < table.words.length && isAnswer(table.words[end] ?? '', sought)) end += 1
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
