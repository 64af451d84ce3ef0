import { expect, test } from 'vitest'
import { toDocumentTitle } from './page-title.ts'

test('a title names the page, then the board', () => {
  expect(toDocumentTitle('Net Mender at Harbour & Sons', 'Test Board')).toBe('Net Mender at Harbour & Sons · Test Board')
})

test('the first page is called like the board', () => {
  expect(toDocumentTitle('', 'Test Board')).toBe('Test Board')
})

test('a long page name is cut at a word and the board stays', () => {
  const title = toDocumentTitle('word '.repeat(100), 'Test Board')
  expect(title).toMatch(/word… · Test Board$/)
  expect(title.length).toBeLessThanOrEqual(120)
})
