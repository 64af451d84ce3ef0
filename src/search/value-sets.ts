import { brokenIndex, type FacetCore } from '../domain/artifact.ts'
import { readNumbers, writeNumbers } from './digits.ts'

/** Which values of a facet each row has: rows that have the same ones share a set, and sets are far fewer than rows. */
export interface ValueSets {
  /** The values of each set; none of them has a space. */
  readonly sets: readonly (readonly string[])[]
  /** The set of each row. */
  readonly rows: Uint32Array
}

/** A facet's sets as the index holds them: each a text with its values between spaces. */
export type WrittenSets = Pick<FacetCore['levels'], 'sets' | 'rows'>

/** Each value once, the most frequent first, of one number in code unit order. */
export function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([value]) => value)
}

/**
 * Writes the values of each row, the most frequent set first.
 * @param rows the values of each row, without spaces
 */
export function writeSets(rows: readonly (readonly string[])[]): WrittenSets {
  const texts = rows.map((values) => values.join(' '))
  const sets = byFrequency(texts)
  const ids = new Map(sets.map((text, id) => [text, id]))
  return { sets, rows: writeNumbers(texts.map((text) => ids.get(text) ?? 0)) }
}

/**
 * Reads what `writeSets` has written.
 * @param name what it is called in the index
 * @throws ArtifactError where there are more or fewer rows than the board has, or a row has no set
 */
export function readSets(name: string, written: WrittenSets, rowCount: number): ValueSets {
  const rows = readNumbers(written.rows)
  if (rows.length !== rowCount) throw brokenIndex(`${name} has ${rows.length} rows, not ${rowCount}`)
  const setCount = written.sets.length
  for (const set of rows) if (set >= setCount) throw brokenIndex(`${name} holds ${set}, of ${setCount}`)
  return { sets: written.sets.map((text) => (text === '' ? [] : text.split(' '))), rows }
}

/** A flag for each set: whether it has one of some values; `null` where none are chosen and every row passes. */
export function toChosenSets({ sets }: ValueSets, chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null
  const wanted = new Set(chosen)
  return Uint8Array.from(sets, (values) => (values.some((value) => wanted.has(value)) ? 1 : 0))
}

/**
 * How many rows have each value, from how many have each set.
 * @param values the values to count, in the order of the counts
 */
export function toValueCounts({ sets }: ValueSets, setCounts: Uint32Array, values: readonly string[]): Uint32Array {
  const totals = new Map<string, number>()
  for (const [set, held] of sets.entries()) for (const value of held) totals.set(value, (totals.get(value) ?? 0) + (setCounts[set] ?? 0))
  return Uint32Array.from(values, (value) => totals.get(value) ?? 0)
}
