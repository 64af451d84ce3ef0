import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtWord, toDocumentTitle, withFilterNames } from './page-title.ts'

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

test.each([
  ['short', 10, 'short'],
  ['  two\n\tlines ', 20, 'two lines'],
  ['one two three', 12, 'one two…'],
  ['one two, three', 10, 'one two…'],
  ['exactly ten', 8, 'exactly…'],
  ['unbreakable', 8, 'unbreak…'],
])('%j cut at %i is %j', (text, maxLength, expected) => {
  expect(cutAtWord(text, maxLength)).toBe(expected)
})

test('whatever the text, what is left is no longer, begins like it, and splits no emoji', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 60 }), (text, maxLength) => {
      const cut = cutAtWord(text, maxLength)
      expect(cut.length).toBeLessThanOrEqual(maxLength)
      expect(cut.isWellFormed()).toBe(true)
      expect(text.replace(/\s+/g, ' ').trim().startsWith(cut.replace(/…$/, ''))).toBe(true)
    }),
  )
})
