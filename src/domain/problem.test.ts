import { expect, test } from 'vitest'
import { compareProblems, quoteValue, toProblem } from './problem.ts'

test('a quoted value stands on one line and is cut at 80 characters', () => {
  expect(quoteValue('a "b"\nc')).toBe('"a \\"b\\"\\nc"')
  expect(quoteValue('x'.repeat(81))).toBe(`"${'x'.repeat(80)}…"`)
  expect(quoteValue(7)).toBe('7')
  expect(quoteValue(undefined)).toBe('undefined')
})

test('what would turn, hide or break the line of a terminal is shown by its number; emoji stay whole', () => {
  expect(quoteValue('a\u202eb\u200bc\u009bd\u2028\u00ad')).toBe('"a\\u202eb\\u200bc\\u009bd\\u2028\\u00ad"')
  expect(quoteValue('👩‍💻')).toBe('"👩‍💻"')
})

test('problems are ordered by path, line, column and code', () => {
  const at = (path: string, line: number, column: number) => toProblem('posting/value', { path, line, column }, '', '')
  const other = toProblem('posting/type', { path: 'a', line: 2, column: 10 }, '', '')
  const ordered = [at('B', 9, 9), at('a', 2, 1), other, at('a', 2, 10), at('a', 10, 1)]
  expect(ordered.toReversed().toSorted(compareProblems)).toEqual(ordered)
})
