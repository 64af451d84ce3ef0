import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtWord } from './cut-at-word.ts'

test.each([
  ['short', 10, 'short'],
  ['  two\n\tlines ', 20, 'two lines'],
  ['one two three', 12, 'one two…'],
  ['one two, three', 10, 'one two…'],
  ['exactly ten', 8, 'exactly…'],
  ['unbreakable', 8, 'unbreak…'],
  ['今日は👩‍⚕️👩‍⚕️', 10, '今日は👩‍⚕️…'],
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
