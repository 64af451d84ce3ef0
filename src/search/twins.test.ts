import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeNumbers } from './digits.ts'
import { countEntries, foldTwins, readTwins, rowsOfEntries, writeTwins, type Entries } from './twins.ts'

const postings = (titles: readonly string[]) => titles.map((title) => ({ companySlug: 'acme', title }))
const toTwins = (titles: readonly string[]) => readTwins(writeTwins(postings(titles)), titles.length)
const toLists = ({ offsets, rows }: Entries) => Array.from({ length: offsets.length - 1 }, (_, entry) => [...rows.subarray(offsets[entry], offsets[entry + 1])])
const fold = (titles: readonly string[], rows: readonly number[], closed: readonly number[] = []) => toLists(foldTwins({ twins: toTwins(titles), closed: Uint8Array.from(titles, (_, row) => (closed.includes(row) ? 1 : 0)) }, Uint32Array.from(rows)))

test('a board without twins writes nothing, and its lists stay as they are', () => {
  expect(writeTwins(postings(['a', 'b', 'c']))).toBe('')
  const rows = Uint32Array.from([2, 0])
  expect(foldTwins({ twins: toTwins(['a', 'b', 'c']), closed: new Uint8Array(3) }, rows).rows).toBe(rows)
})

test('rows of one company and one title, in any case, are one entry at the place of the first of them', () => {
  expect(fold(['Cook', 'baker', 'cook', 'Baker', 'guard', 'COOK'], [0, 1, 2, 3, 4, 5])).toEqual([[0, 2, 5], [1, 3], [4]])
})

test('a title of another company is another job', () => {
  expect(writeTwins([{ companySlug: 'acme', title: 'Cook' }, { companySlug: 'zeta', title: 'Cook' }])).toBe('')
})

test('the order of an entry is the list’s, and a row that the list does not have is in no entry', () => {
  expect(fold(['a', 'b', 'a', 'b', 'a'], [4, 3, 0])).toEqual([[4, 0], [3]])
})

test('an open and a closed row are never one entry', () => {
  expect(fold(['a', 'a', 'a', 'a'], [0, 1, 2, 3], [2, 3])).toEqual([[0, 1], [2, 3]])
})

test('an empty list has no entry', () => {
  expect(fold(['a', 'a'], [])).toEqual([])
})

test('rows of one job have one number, those of none have 0, whatever the board', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'A', 'b', 'c', 'd', 'e'), { maxLength: 40 }), (titles) => {
      const { jobs, jobCount } = toTwins(titles)
      const keys = titles.map((title) => title.toLowerCase())
      keys.forEach((key, row) => {
        expect(jobs[row] === 0).toBe(keys.filter((other) => other === key).length === 1)
        keys.forEach((other, otherRow) => expect(jobs[row] !== 0 && jobs[row] === jobs[otherRow]).toBe(jobs[row] !== 0 && key === other))
      })
      expect(jobCount).toBe(new Set(jobs).size - (jobs.includes(0) ? 1 : 0))
    }),
  )
})

test('no row is lost or shown twice, and entries stand as their first rows do', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }).chain((titles) => fc.tuple(fc.constant(titles), fc.shuffledSubarray(titles.map((_, row) => row)), fc.subarray(titles.map((_, row) => row))))
  fc.assert(
    fc.property(list, ([titles, rows, closed]) => {
      const lists = fold(titles, rows, closed)
      expect(lists.flat().toSorted((a, b) => a - b)).toEqual(rows.toSorted((a, b) => a - b))
      const places = lists.map(([first]) => rows.indexOf(first ?? -1))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const entry of lists) expect(entry.map((row) => rows.indexOf(row))).toEqual(entry.map((row) => rows.indexOf(row)).toSorted((a, b) => a - b))
    }),
  )
})

test('the rows of some entries come with their twins; beyond the last there is none', () => {
  const entries = foldTwins({ twins: toTwins(['a', 'b', 'a', 'c']), closed: new Uint8Array(4) }, Uint32Array.from([0, 1, 2, 3]))
  expect(countEntries(entries)).toBe(3)
  expect([...rowsOfEntries(entries, 0, 2)]).toEqual([0, 2, 1])
  expect([...rowsOfEntries(entries, 2, 50)]).toEqual([3])
  expect([...rowsOfEntries(entries, 9, 50)]).toEqual([])
})

test.each([
  ['a row beyond the last', [3, 0]],
  ['an earlier row before the first', [1, 1]],
  ['a pair that is not whole', [2]],
])('%s is refused', (_, pairs) => {
  expect(() => readTwins(writeNumbers(pairs), 3)).toThrow('twins holds row')
})
