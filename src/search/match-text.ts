import { frequencyOfImpact, toRarity, toShare } from './impact.ts'
import { toPlacesOf } from './occurrences.ts'
import { findWords, type PlaceTable, type TermTable } from './term-shards.ts'
import type { SoughtPart, SoughtWord, TextQuery } from './text-query.ts'

/** Which rows a text finds, and how well each answers it. */
export interface TextMatches {
  /** One flag a row. */
  readonly flags: Uint8Array
  /** One score a row, above 0 where the row is found: the higher, the better the answer. */
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

/**
 * Finds the rows that hold every part of a text and none of its unwanted ones, and scores them by BM25F.
 * A text of unwanted parts alone finds all that lacks them; one without any word finds nothing.
 */
export function matchText(tables: TextTables, { wanted, unwanted }: TextQuery, rowCount: number): TextMatches {
  const scores = new Float32Array(rowCount)
  const hits = new Uint8Array(rowCount)
  const unanswered: number[] = []
  wanted.forEach((part, place) => {
    const frequencies = toPartFrequencies(tables, part, rowCount)
    const found = countFound(frequencies)
    if (found === 0) unanswered.push(place)
    const rarity = toRarity(found, rowCount)
    for (let row = 0; row < rowCount; row += 1) {
      const frequency = frequencies[row] ?? 0
      if (frequency === 0) continue
      hits[row] = (hits[row] ?? 0) + 1
      scores[row] = (scores[row] ?? 0) + rarity * toShare(frequency)
    }
  })
  const banned = unwanted.map((part) => toPartFrequencies(tables, part, rowCount))
  for (let row = 0; row < rowCount; row += 1) {
    const isFound = wanted.length + unwanted.length > 0 && hits[row] === wanted.length && !banned.some((frequencies) => (frequencies[row] ?? 0) > 0)
    hits[row] = isFound ? 1 : 0
    if (!isFound) scores[row] = 0
  }
  return { flags: hits, scores, unanswered }
}

/** For each row, how many of some words its list fields hold, as words or beginnings of words. */
export function countWords(list: readonly TermTable[], words: readonly string[], rowCount: number): Uint8Array {
  const counts = new Uint8Array(rowCount)
  for (const word of words) {
    toWordFrequencies({ list, body: [], places: new Map() }, { word, mode: 'prefix' }, rowCount).forEach((frequency, row) => {
      if (frequency > 0) counts[row] = (counts[row] ?? 0) + 1
    })
  }
  return counts
}

function toPartFrequencies(tables: TextTables, part: SoughtPart, rowCount: number): Float32Array {
  const toFrequencies = needsPlaces(part) ? toPlacedFrequencies : toFormFrequencies
  const [first, ...others] = part.forms.map((words) => toFrequencies(tables, words, rowCount, part))
  if (!first) return new Float32Array(rowCount)
  for (const other of others) for (let row = 0; row < rowCount; row += 1) first[row] = Math.max(first[row] ?? 0, other[row] ?? 0)
  return first
}

/** Where all words of a form are: the frequency of the rarest of them in the row. */
function toFormFrequencies(tables: TextTables, words: readonly SoughtWord[], rowCount: number): Float32Array {
  const [first, ...others] = words.map((word) => toWordFrequencies(tables, word, rowCount))
  if (!first) return new Float32Array(rowCount)
  for (const other of others) for (let row = 0; row < rowCount; row += 1) first[row] = Math.min(first[row] ?? 0, other[row] ?? 0)
  return first
}

/** Where the words of a form are in a part's field, in a phrase one after the other: the frequency of the rarest of them in the row. */
function toPlacedFrequencies(tables: TextTables, words: readonly SoughtWord[], rowCount: number, { field, isPhrase }: SoughtPart): Float32Array {
  const frequencies = new Float32Array(rowCount)
  const { start, end } = field === null ? { start: 0, end: Number.POSITIVE_INFINITY } : toPlacesOf(field)
  const add = (held: readonly ReadonlyMap<number, Held>[]) => {
    const [first, ...others] = held
    first?.forEach((here, row) => {
      const beside = others.map((other) => other.get(row))
      const isFollowed = (place: number) => beside.every((other, index) => other?.places.includes(place + index + 1))
      const isInField = (place: number) => place >= start && place < end
      const isFound = isPhrase
        ? here.places.some((place) => isInField(place) && isFollowed(place))
        : [here, ...beside].every((other) => other?.places.some(isInField))
      if (isFound) frequencies[row] = Math.max(frequencies[row] ?? 0, Math.min(here.frequency, ...beside.map((other) => other?.frequency ?? 0)))
    })
  }
  add(words.map((word) => toHeld(tables.list, tables.places, word)))
  if (field === null) add(words.map(({ word }) => toHeld(tables.body, tables.places, { word, mode: 'whole' })))
  return frequencies
}

/** A word's frequency and places in a row. */
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
        const row = table.rows[at] ?? 0
        const before = held.get(row)
        const here = placed.places.subarray(placed.offsets[at], placed.offsets[at + 1])
        const frequency = share * (frequencyOfImpact[table.impacts[at] ?? 0] ?? 0)
        held.set(row, before ? { frequency: Math.max(before.frequency, frequency), places: [...before.places, ...here] } : { frequency, places: [...here] })
      }
    }
  }
  return held
}

function toWordFrequencies(tables: TextTables, { word, mode }: SoughtWord, rowCount: number): Float32Array {
  const frequencies = new Float32Array(rowCount)
  for (const table of tables.list) {
    const { start, end } = findWords(table, word, mode)
    for (let index = start; index < end; index += 1) {
      const share = table.words[index] === word ? 1 : prefixShare
      const last = table.offsets[index + 1] ?? 0
      for (let at = table.offsets[index] ?? 0; at < last; at += 1) {
        const row = table.rows[at] ?? 0
        const frequency = share * (frequencyOfImpact[table.impacts[at] ?? 0] ?? 0)
        if (frequency > (frequencies[row] ?? 0)) frequencies[row] = frequency
      }
    }
  }
  for (const table of tables.body) {
    const { start, end } = findWords(table, word, 'whole')
    if (start === end) continue
    for (let at = table.offsets[start] ?? 0; at < (table.offsets[end] ?? 0); at += 1) {
      const row = table.rows[at] ?? 0
      frequencies[row] = (frequencies[row] ?? 0) + (frequencyOfImpact[table.impacts[at] ?? 0] ?? 0)
    }
  }
  return frequencies
}

function countFound(frequencies: Float32Array): number {
  let found = 0
  for (const frequency of frequencies) if (frequency > 0) found += 1
  return found
}
