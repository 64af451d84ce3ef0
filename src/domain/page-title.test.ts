import { expect, test } from 'vitest'
import { toDocumentTitle, withFilterNames } from './page-title.ts'

test('a title names the page, then the board', () => {
  expect(toDocumentTitle('Net Mender at Harbour & Sons', 'Test Board')).toBe('Net Mender at Harbour & Sons · Test Board')
})

test('the first page is called like the board', () => {
  expect(toDocumentTitle('', 'Test Board')).toBe('Test Board')
})

test.each([
  ['', [], ''],
  ['Go jobs', [], 'Go jobs'],
  ['', ['“net mender”'], '“net mender”'],
  ['', ['Go', 'without Java', 'closed'], 'Go, without Java, closed'],
  ['Go jobs', ['C++', 'Software', 'Other', 'closed', 'x'], 'Go jobs: C++, Software, Other and 2 more'],
])('the list %j with the filters %j is called %j', (name, filters, expected) => {
  expect(withFilterNames(name, filters)).toBe(expected)
})

test('a long page name is cut at a word and the board stays', () => {
  const title = toDocumentTitle('word '.repeat(100), 'Test Board')
  expect(title).toMatch(/word… · Test Board$/)
  expect(title.length).toBeLessThanOrEqual(120)
})
