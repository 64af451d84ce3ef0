import { expect, test } from 'vitest'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import { compareRows, readFacets, writeFacets } from './facets.ts'
import { closeOver, writeLastDays } from './last-days.ts'

const until = (slug: string, lastDay: number | null, status: 'open' | 'closed' = 'open') => aRenderedPosting({ slug, day: 100, lastDay, status })
const board = readFacets(writeFacets([until('a', 104), until('b', null), until('c', 101), until('d', 90, 'closed')].toSorted(compareRows), []))

test('a board without last days pays nothing for them', () => {
  expect(writeLastDays([until('a', null), until('b', null), until('c', 101, 'closed')])).toBe('')
})

test('from day to day the rows whose last day is over are closed, and the built board stays as it is', () => {
  expect([0, 101, 102, 104, 105].map((today) => [...closeOver(board, today).closed])).toEqual([
    [0, 0, 0, 1],
    [0, 0, 0, 1],
    [0, 0, 1, 1],
    [0, 0, 1, 1],
    [1, 0, 1, 1],
  ])
  expect([...board.closed]).toEqual([0, 0, 0, 1])
})

test('where no last day is over, it is the built board itself', () => {
  expect(closeOver(board, 101)).toBe(board)
  expect(closeOver(board, 102)).not.toBe(board)
})
