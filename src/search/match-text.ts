import type { Facets, Lists } from './facets.ts'
import { add, addAll, createFrequencyPool, dropAll, lowerAll, raise, raiseAll, type Frequencies, type FrequencyPool } from './frequencies.ts'
import { frequencyOfImpact, toRarity, toShare } from './impact.ts'
import { toPlacesOf } from './occurrences.ts'
import { findWords, type PlaceTable, type TermTable } from './term-shards.ts'
import { toBodyWord, type SoughtGroup, type SoughtPart, type SoughtWord, type TextQuery } from './text-query.ts'

/** Which rows a text finds, and how well each answers it. */
export interface TextMatches {
  /** In growing order. */
  readonly rows: Uint32Array
  /** One a found row, above 0 where a wanted part is in it: the higher, the better the answer. */
  readonly scores: Float32Array
  /** Wanted parts that nothing answers, those in groups among them: each could be corrected. */
  readonly unanswered: readonly SoughtPart[]
}

/** The tables that a text needs; those of one kind in any order, each at least once. */
export interface TextTables {
  /** Words of the list fields. */
  readonly list: readonly TermTable[]
  /** Words of the bodies: as `toBodyWord` says. */
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

/** `frequencyOfImpact` of such a word. */
const frequencyOfBeginning = frequencyOfImpact.map((frequency) => prefixShare * frequency)

/** What leads from a text's number to rows. */
export type TextBoard = Pick<Facets, 'rowCount' | 'tagRows' | 'companyRows'>

/** Finds texts among the rows of one board. */
export interface Matcher {
  /**
   * The rows that hold every part of a text, of each of its groups one alternative, and none of what is unwanted,
   * scored by BM25F: a group by the alternative that counts most. A text of unwanted parts alone finds all that
   * lacks them, one without any part all.
   */
  readonly match: (tables: TextTables, query: TextQuery) => TextMatches
  /** For each row, how many of some words its list fields hold, as words or beginnings of words. */
  readonly countWords: (list: readonly TermTable[], words: readonly string[]) => Uint8Array
}

export function createMatcher(board: TextBoard): Matcher {
  const { rowCount } = board
  const pool = createFrequencyPool(rowCount)
  return {
    match(tables, query) {
      const unanswered: SoughtPart[] = []
      const { found, banned } = findEach(tables, query, board, pool, unanswered)
      const matches = found.length > 0 ? scoreFound(found, banned, rowCount) : allBut(banned, rowCount)
      for (const frequencies of [...found, ...banned]) pool.give(frequencies)
      return { ...matches, unanswered }
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

type ScoredRows = Pick<TextMatches, 'rows' | 'scores'>

/** The rows that are in all of some parts and in nothing that is banned. Of the rarest part each row is looked up in the others. */
function scoreFound(found: readonly Frequencies[], banned: readonly Frequencies[], rowCount: number): ScoredRows {
  const [rarest, ...others] = found.toSorted((a, b) => a.count - b.count)
  if (!rarest) return { rows: new Uint32Array(), scores: new Float32Array() }
  const rows = toGrowing(rarest, rowCount)
  let count = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    rows[count] = row
    if (others.every(({ of }) => (of[row] ?? 0) > 0) && banned.every(({ of }) => of[row] === 0)) count += 1
  }
  const scores = new Float32Array(count)
  for (const { of, count: foundCount } of found) {
    const rarity = toRarity(foundCount, rowCount)
    for (let index = 0; index < count; index += 1) scores[index] = (scores[index] ?? 0) + rarity * toShare(of[rows[index] ?? 0] ?? 0)
  }
  return { rows: rows.subarray(0, count), scores }
}

/** Every row that is in nothing that is banned. */
function allBut(banned: readonly Frequencies[], rowCount: number): ScoredRows {
  const rows = Uint32Array.from(Array.from({ length: rowCount }, (_, row) => row).filter((row) => banned.every(({ of }) => of[row] === 0)))
  return { rows, scores: new Float32Array(rows.length) }
}

/** Where there is one in so many rows, to sort them takes as long as to look at all. */
const manyRows = 16

/** The rows of some frequencies in growing order: few are sorted, many are looked up in their order. */
function toGrowing({ of, rows, count }: Frequencies, rowCount: number): Uint32Array {
  if (count * manyRows < rowCount) return rows.subarray(0, count).toSorted()
  const growing = new Uint32Array(count)
  let end = 0
  for (let row = 0; row < rowCount; row += 1) {
    if (of[row] === 0) continue
    growing[end] = row
    end += 1
  }
  return growing
}

/** Where each part and each group of a text is, or of an alternative. */
function findEach(tables: TextTables, { wanted, unwanted, groups }: TextQuery, board: TextBoard, pool: FrequencyPool, unanswered: SoughtPart[]) {
  const find = (part: SoughtPart) => findPart(tables, part, board, pool)
  const found = wanted.map((part) => {
    const frequencies = find(part)
    if (frequencies.count === 0) unanswered.push(part)
    return frequencies
  })
  const banned = unwanted.map(find)
  for (const group of groups) (group.isUnwanted ? banned : found).push(findGroup(tables, group, board, pool, group.isUnwanted ? [] : unanswered))
  return { found, banned }
}

/** Where one alternative of a group is at least: as often as the one that counts most. */
function findGroup(tables: TextTables, { alternatives }: SoughtGroup, board: TextBoard, pool: FrequencyPool, unanswered: SoughtPart[]): Frequencies {
  const any = pool.take()
  for (const alternative of alternatives) {
    const { found, banned } = findEach(tables, alternative, board, pool, unanswered)
    const [all = takeEveryRow(board, pool), ...others] = found
    for (const other of others) lowerAll(all, other)
    for (const other of banned) dropAll(all, other)
    raiseAll(any, all)
    for (const frequencies of [all, ...others, ...banned]) pool.give(frequencies)
  }
  return any
}

/** So little that it moves no row before another. */
const barely = 1e-6

/** What is found by what it lacks alone. */
function takeEveryRow({ rowCount }: TextBoard, pool: FrequencyPool): Frequencies {
  const every = pool.take()
  for (let row = 0; row < rowCount; row += 1) raise(every, row, barely)
  return every
}

/** Where any form of a part is. */
function findPart(tables: TextTables, part: SoughtPart, board: TextBoard, pool: FrequencyPool): Frequencies {
  const searched = part.inBodies ? tables : { ...tables, body: [] }
  const [first = pool.take(), ...others] = part.forms.map((words) => (needsPlaces(part) ? findPlaced(searched, words, part, board, pool) : findForm(searched, words, board, pool)))
  for (const other of others) {
    raiseAll(first, other)
    pool.give(other)
  }
  return first
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

/** Where a word is: of the words of one text that answer it the one that counts most, and that added up over a row's texts. */
function findWord({ list, body }: TextTables, sought: SoughtWord, board: TextBoard, pool: FrequencyPool): Frequencies {
  const found = pool.take()
  const named = new Map<number, number>()
  for (const table of list) raiseWord(table, sought, found, named, board.rowCount)
  for (const [text, frequency] of named) addNamed(found, text, frequency, board)
  const inBodies = pool.take()
  for (const table of body) raiseWord(table, toBodyWord(sought), inBodies, named, board.rowCount)
  addAll(found, inBodies)
  pool.give(inBodies)
  return found
}

/** Raises the texts of a table's words that answer a word: the word itself counts for all, others for a share. */
function raiseWord(table: TermTable, sought: SoughtWord, found: Frequencies, named: Map<number, number>, rowCount: number): void {
  const { start, end } = findWords(table, sought)
  const isWhole = start < end && table.words[start] === sought.word
  if (isWhole) raiseTexts(table, start, start + 1, frequencyOfImpact, found, named, rowCount)
  raiseTexts(table, isWhole ? start + 1 : start, end, frequencyOfBeginning, found, named, rowCount)
}

/** Raises the rows, and the tags and companies in `named`, in which a table's words from `start` to before `end` are. */
function raiseTexts(table: TermTable, start: number, end: number, frequencyOf: Float32Array, found: Frequencies, named: Map<number, number>, rowCount: number): void {
  const { texts, impacts, offsets } = table
  const last = offsets[end] ?? 0
  for (let at = offsets[start] ?? 0; at < last; at += 1) {
    const text = texts[at] ?? 0
    const frequency = frequencyOf[impacts[at] ?? 0] ?? 0
    if (text < rowCount) raise(found, text, frequency)
    else named.set(text, Math.max(named.get(text) ?? 0, frequency))
  }
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
function findPlaced(tables: TextTables, words: readonly SoughtWord[], { field, isPhrase, inBodies }: SoughtPart, board: TextBoard, pool: FrequencyPool): Frequencies {
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
  if (inBodies) addTexts(words.map((sought) => toHeld(tables.body, tables.places, toBodyWord(sought))))
  for (const [text, frequency] of named) addNamed(found, text, frequency, board)
  return found
}

/** A word's frequency and places in a text. */
interface Held {
  readonly frequency: number
  readonly places: readonly number[]
}

function toHeld(tables: readonly TermTable[], places: TextTables['places'], sought: SoughtWord): ReadonlyMap<number, Held> {
  const held = new Map<number, Held>()
  for (const table of tables) {
    const { start, end } = findWords(table, sought)
    if (start === end) continue
    const placed = places.get(table)
    if (!placed) throw new Error('A phrase or a field is sought in words whose places have not been loaded.')
    for (let index = start; index < end; index += 1) {
      const frequencyOf = table.words[index] === sought.word ? frequencyOfImpact : frequencyOfBeginning
      for (let at = table.offsets[index] ?? 0; at < (table.offsets[index + 1] ?? 0); at += 1) {
        const text = table.texts[at] ?? 0
        const before = held.get(text)
        const here = placed.places.subarray(placed.offsets[at], placed.offsets[at + 1])
        const frequency = frequencyOf[table.impacts[at] ?? 0] ?? 0
        held.set(text, before ? { frequency: Math.max(before.frequency, frequency), places: [...before.places, ...here] } : { frequency, places: [...here] })
      }
    }
  }
  return held
}
