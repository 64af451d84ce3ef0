import { expect, test } from 'vitest'
import { emptyQuery } from '../../domain/query.ts'
import { findListOnItsWay, leaveOtherEntries, setListOnItsWay } from './list-on-its-way.ts'

const list = { scope: { kind: 'all' as const }, query: { ...emptyQuery, text: 'net' } }

test('a list is on its way from the entry that it was asked from, until the page shows another', () => {
  expect(findListOnItsWay('a')).toBeNull()
  setListOnItsWay('a', list)
  expect([findListOnItsWay('a'), findListOnItsWay('b')]).toEqual([list, null])
  leaveOtherEntries('a')
  expect(findListOnItsWay('a')).toBe(list)
  leaveOtherEntries('b')
  expect(findListOnItsWay('a')).toBeNull()
})
