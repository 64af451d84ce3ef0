import type { Facets, Lists } from './facets.ts'
import { add, createFrequencyPool, lowerAll, raise, raiseAll, type Frequencies, type FrequencyPool } from './frequencies.ts'
import { frequencyOfImpact, toRarity, toShare } from './impact.ts'
import { toPlacesOf } from './occurrences.ts'
import { findWords, type PlaceTable, type TermTable } from './term-shards.ts'
import type { SoughtPart, SoughtWord, TextQuery } from './text-query.ts'

/** Which rows a text finds, and how well each answers it. */
export interface TextMatches {
  /** In growing order. */
  readonly rows: Uint32Array
  /** One a found row, above 0 where a wanted part is in it: the higher, the better the answer. */
  readonly scores: Float32Array
  /** Places in `wanted` that nothing answers: each could be corrected. */
  readonly unanswered: readonly number[]
}

/** The tables that a text needs; those of one kind in any order, each at least once. */
export interface TextTables {
  /** Words of the list fields. */
  readonly list: readonly TermTable[]
  /** Words of the bodies: whole words alone. */
  readonly body: readonly TermTable[]
  /** Where the words of some tables stand: of those that phrases and fields look into. */
  readonly places: ReadonlyMap<TermTable, PlaceTable>
}

/** True where a part can only be found by where its words stand. */
export function needsPlaces(part: SoughtPart): boolean {
  return part.isPhrase || part.field !== null
}

/** A word that merely begins with what was typed counts for less than the word itself. */
const prefixShare = 0.5

/** What leads from a text's number to rows. */
export type TextBoard = Pick<Facets, 'rowCount' | 'tagRows' | 'companyRows'>

/** Finds texts among the rows of one board. */
export interface Matcher {
  /**
   * The rows that hold every part of a text and none of its unwanted ones, scored by BM25F. A text of
   * unwanted parts alone finds all that lacks them; one without any word finds nothing.
   */
  readonly match: (tables: TextTables, query: TextQuery) => TextMatches
  /** For each row, how many of some words its list fields hold, as words or beginnings of words. */
  readonly countWords: (list: readonly TermTable[], words: readonly string[]) => Uint8Array
}

export function createMatcher(board: TextBoard): Matcher {
  const { rowCount } = board
  const pool = createFrequencyPool(rowCount)
  const partHits = new Uint8Array(rowCount)

  return {
    match(tables, { wanted, unwanted }) {
      const sums = pool.take()
      const unanswered: number[] = []
      wanted.forEach((part, place) => {
        const found = findPart(tables, part, board, pool)
        if (found.count === 0) unanswered.push(place)
        const rarity = toRarity(found.count, rowCount)
        for (let index = 0; index < found.count; index += 1) {
          const row = found.rows[index] ?? 0
          add(sums, row, rarity * toShare(found.of[row] ?? 0))
          partHits[row] = (partHits[row] ?? 0) + 1
        }
        pool.give(found)
      })
      if (wanted.length === 0 && unwanted.length > 0) partHits.fill(isFound)
      else for (let index = 0; index < sums.count; index += 1) partHits[sums.rows[index] ?? 0] = partHits[sums.rows[index] ?? 0] === wanted.length ? isFound : 0
      for (const part of unwanted) {
        const banned = findPart(tables, part, board, pool)
        for (let index = 0; index < banned.count; index += 1) partHits[banned.rows[index] ?? 0] = 0
        pool.give(banned)
      }
      const rows = toFlagged(partHits)
      const scores = Float32Array.from(rows, (row) => sums.of[row] ?? 0)
      partHits.fill(0)
      pool.give(sums)
      return { rows, scores, unanswered }
    },
    countWords(list, words) {
      const counts = new Uint8Array(rowCount)
      for (const word of words) {
        const found = findWord({ list, body: [], places: new Map() }, { word, mode: 'prefix' }, board, pool)
        for (let index = 0; index < found.count; index += 1) counts[found.rows[index] ?? 0] = (counts[found.rows[index] ?? 0] ?? 0) + 1
        pool.give(found)
      }
      return counts
    },
  }
}

/** In place of the number of parts that are in a row: all of them are. */
const isFound = 255

/** Every row whose flag is `isFound`, in growing order. */
function toFlagged(flags: Uint8Array): Uint32Array {
  const kept = new Uint32Array(flags.length)
  let end = 0
  for (let row = 0; row < flags.length; row += 1) {
    kept[end] = row
    if (flags[row] === isFound) end += 1
  }
  return kept.slice(0, end)
}

/** Where any form of a part is. */
function findPart(tables: TextTables, part: SoughtPart, board: TextBoard, pool: FrequencyPool): Frequencies {
  const find = (words: readonly SoughtWord[]) => (needsPlaces(part) ? findPlaced(tables, words, part, board, pool) : findForm(tables, words, board, pool))
  const found = pool.take()
  for (const words of part.forms) {
    const other = find(words)
    raiseAll(found, other)
    pool.give(other)
  }
  return found
}

/** Where all words of a form are: as often as the rarest of them. */
function findForm(tables: TextTables, [first, ...others]: readonly SoughtWord[], board: TextBoard, pool: FrequencyPool): Frequencies {
  if (!first) return pool.take()
  const found = findWord(tables, first, board, pool)
  for (const word of others) {
    const other = findWord(tables, word, board, pool)
    lowerAll(found, other)
    pool.give(other)
  }
  return found
}

/** Where a word is: of the words of one text that begin with it the one that counts most, and that added up over a row's texts. */
function findWord({ list, body }: TextTables, { word, mode }: SoughtWord, board: TextBoard, pool: FrequencyPool): Frequencies {
  const found = pool.take()
  const named = new Map<number, number>()
  for (const table of list) {
    const { start, end } = findWords(table, word, mode)
    for (let index = start; index < end; index += 1) {
      const share = table.words[index] === word ? 1 : prefixShare
      const last = table.offsets[index + 1] ?? 0
      for (let at = table.offsets[index] ?? 0; at < last; at += 1) {
        const text = table.texts[at] ?? 0
        const frequency = share * (frequencyOfImpact[table.impacts[at] ?? 0] ?? 0)
        if (text < board.rowCount) raise(found, text, frequency)
        else named.set(text, Math.max(named.get(text) ?? 0, frequency))
      }
    }
  }
  for (const [text, frequency] of named) addNamed(found, text, frequency, board)
  for (const table of body) {
    const { start, end } = findWords(table, word, 'whole')
    if (start === end) continue
    const last = table.offsets[end] ?? 0
    for (let at = table.offsets[start] ?? 0; at < last; at += 1) add(found, table.texts[at] ?? 0, frequencyOfImpact[table.impacts[at] ?? 0] ?? 0)
  }
  return found
}

/** Adds a frequency to the rows of a tag or a company. */
function addNamed(found: Frequencies, text: number, frequency: number, { rowCount, tagRows, companyRows }: TextBoard): void {
  const tag = text - rowCount
  const tagCount = tagRows.offsets.length - 1
  const [lists, id]: [Lists, number] = tag < tagCount ? [tagRows, tag] : [companyRows(), tag - tagCount]
  const last = lists.offsets[id + 1] ?? 0
  for (let at = lists.offsets[id] ?? 0; at < last; at += 1) add(found, lists.ids[at] ?? 0, frequency)
}

/** Where the words of a form are in a part's field, in a phrase one after the other: as often as the rarest of them in the text. */
function findPlaced(tables: TextTables, words: readonly SoughtWord[], { field, isPhrase }: SoughtPart, board: TextBoard, pool: FrequencyPool): Frequencies {
  const found = pool.take()
  const named = new Map<number, number>()
  const { start, end } = field === null ? { start: 0, end: Number.POSITIVE_INFINITY } : toPlacesOf(field)
  const isInField = (place: number) => place >= start && place < end
  const addTexts = ([first, ...others]: readonly ReadonlyMap<number, Held>[]) => {
    first?.forEach((here, text) => {
      const beside = others.map((other) => other.get(text))
      const isFollowed = (place: number) => beside.every((other, index) => other?.places.includes(place + index + 1))
      const isHeld = isPhrase
        ? here.places.some((place) => isInField(place) && isFollowed(place))
        : [here, ...beside].every((other) => other?.places.some(isInField))
      if (!isHeld) return
      const frequency = Math.min(here.frequency, ...beside.map((other) => other?.frequency ?? 0))
      if (text < board.rowCount) raise(found, text, frequency)
      else named.set(text, frequency)
    })
  }
  addTexts(words.map((word) => toHeld(tables.list, tables.places, word)))
  if (field === null) addTexts(words.map(({ word }) => toHeld(tables.body, tables.places, { word, mode: 'whole' })))
  for (const [text, frequency] of named) addNamed(found, text, frequency, board)
  return found
}

/** A word's frequency and places in a text. */
interface Held {
  readonly frequency: number
  readonly places: readonly number[]
}

function toHeld(tables: readonly TermTable[], places: TextTables['places'], { word, mode }: SoughtWord): ReadonlyMap<number, Held> {
  const held = new Map<number, Held>()
  for (const table of tables) {
    const { start, end } = findWords(table, word, mode)
    const placed = places.get(table)
    if (!placed) throw new Error('A phrase or a field is sought in words whose places have not been loaded.')
    for (let index = start; index < end; index += 1) {
      const share = table.words[index] === word ? 1 : prefixShare
      for (let at = table.offsets[index] ?? 0; at < (table.offsets[index + 1] ?? 0); at += 1) {
        const text = table.texts[at] ?? 0
        const before = held.get(text)
        const here = placed.places.subarray(placed.offsets[at], placed.offsets[at + 1])
        const frequency = share * (frequencyOfImpact[table.impacts[at] ?? 0] ?? 0)
        held.set(text, before ? { frequency: Math.max(before.frequency, frequency), places: [...before.places, ...here] } : { frequency, places: [...here] })
      }
    }
  }
  return held
}
