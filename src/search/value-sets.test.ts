import { expect, test } from 'vitest'
import { writeNumbers } from './digits.ts'
import { readSets, toChosenSets, toValueCounts, writeSets } from './value-sets.ts'

const rows = [['a', 'b'], [], ['b'], ['a', 'b'], ['b', 'c']]
const sets = readSets('levels', writeSets(rows), rows.length)

test('each row has the values that were written, and rows with the same ones share a set', () => {
  expect(Array.from(sets.rows, (set) => sets.sets[set])).toEqual(rows)
  expect(sets.sets).toEqual([['a', 'b'], [], ['b'], ['b', 'c']])
  expect(readSets('levels', writeSets([]), 0)).toEqual({ sets: [], rows: new Uint32Array() })
})

test('other numbers of rows than the board has, and a row without a set, are refused', () => {
  expect(() => readSets('levels', writeSets(rows), 4)).toThrow('levels has 5 rows, not 4')
  expect(() => readSets('levels', { sets: ['a'], rows: writeNumbers([0, 1]) }, 2)).toThrow('levels holds 1, of 1')
})

test('a set is chosen by any of its values; where none is chosen all pass', () => {
  expect(toChosenSets(sets, [])).toBeNull()
  expect([...(toChosenSets(sets, ['a', 'c']) ?? [])]).toEqual([1, 0, 0, 1])
  expect([...(toChosenSets(sets, ['zz', '__proto__']) ?? [])]).toEqual([0, 0, 0, 0])
})

test('rows are counted by value from how many have each set', () => {
  expect([...toValueCounts(sets, Uint32Array.of(2, 1, 1, 1), ['c', 'b', 'a', 'zz'])]).toEqual([1, 4, 2, 0])
})
