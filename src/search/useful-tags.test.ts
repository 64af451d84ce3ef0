import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewResults, sortTagsByUse, toUsefulness } from './useful-tags.ts'

const asOnBoard = (count: number, total: number) => ({ count, total, boardCount: count, boardTotal: total })

/** Tags by name with their counts: among the results, on the board, and in all rows. */
function order(total: number, boardTotal: number, counts: Readonly<Record<string, readonly [here: number, board: number, all: number]>>): string[] {
  const names = Object.keys(counts)
  const column = (at: number) => Uint32Array.from(names, (name) => counts[name]?.[at] ?? 0)
  const offsets = new Uint32Array(names.length + 1)
  column(2).forEach((count, id) => {
    offsets[id + 1] = (offsets[id] ?? 0) + count
  })
  const tags = names.map((name) => ({ slug: name, name }))
  return Array.from(sortTagsByUse({ tags, tagRows: { offsets, ids: new Uint32Array() } }, column(0), total, { counts: column(1), total: boardTotal }), (id) => names[id] ?? '')
}

test('what all results have, or none, tells nothing', () => {
  expect(toUsefulness(asOnBoard(100, 100))).toBe(0)
  expect(toUsefulness(asOnBoard(0, 100))).toBe(0)
})

test('a tag on 73% tells no more than one on 10%, and less than any in between', () => {
  const broad = toUsefulness(asOnBoard(73, 100))
  for (let count = 11; count < 73; count += 1) expect(toUsefulness(asOnBoard(count, 100)), `${count}%`).toBeGreaterThan(broad)
  expect(toUsefulness(asOnBoard(10, 100))).toBeCloseTo(broad, 1)
})

test('a tag that leaves about a third tells most', () => {
  const best = Array.from({ length: 101 }, (_, count) => count).toSorted((a, b) => toUsefulness(asOnBoard(b, 100)) - toUsefulness(asOnBoard(a, 100)))[0]
  expect(best).toBe(37)
})

test('of two with the same share, the one that sets these results apart tells more', () => {
  const shares = { count: 30, total: 100, boardTotal: 1_000 }
  expect(toUsefulness({ ...shares, boardCount: 20 })).toBeGreaterThan(toUsefulness({ ...shares, boardCount: 300 }))
  expect(toUsefulness({ ...shares, boardCount: 900 }), 'what is rarer here is not punished twice').toBe(toUsefulness({ ...shares, boardCount: 300 }))
})

test('most useful first, then what all have, then what none has', () => {
  const counts = { everywhere: [100, 100, 120], nowhere: [0, 40, 40], broad: [73, 73, 80], third: [37, 37, 40], tenth: [12, 12, 30], rare: [1, 1, 1], gone: [0, 0, 90] } as const
  expect(order(100, 100, counts)).toEqual(['third', 'tenth', 'broad', 'rare', 'everywhere', 'nowhere', 'gone'])
})

test('a handful of results stands in the order of the whole board', () => {
  const counts = { a: [0, 35, 35], b: [5, 20, 20], c: [fewResults, 10, 10], d: [3, 99, 99] } as const
  expect(order(fewResults, 100, counts)).toEqual(['a', 'b', 'c', 'd'])
  expect(order(fewResults + 1, 100, counts)).toEqual(['b', 'd', 'c', 'a'])
})

test('the order holds each tag once, and is the same each time', () => {
  const count = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count, count), { maxLength: 30 }), (rows) => {
      const counts = Object.fromEntries(rows.map((row, id) => [`t${id}`, row]))
      const once = order(60, 60, counts)
      expect(once.toSorted()).toEqual(Object.keys(counts).toSorted())
      expect(order(60, 60, counts)).toEqual(once)
    }),
  )
})
