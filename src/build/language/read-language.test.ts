import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { temptingTexts, writtenTexts } from './examples.ts'
import { readLanguage } from './read-language.ts'

test.each(writtenTexts)('takes %j for no other language than "%s"', (text, language) => {
  expect([null, language]).toContain(readLanguage(text))
})

test.each(temptingTexts)('tells no language of %j', (text) => {
  expect(readLanguage(text)).toBeNull()
})

test('says the same however often and in whatever order it is asked', () => {
  const all = writtenTexts.map(([text]) => readLanguage(text))
  expect(writtenTexts.toReversed().map(([text]) => readLanguage(text)).toReversed()).toEqual(all)
})

test('gives a code of two letters or nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      expect(readLanguage(text) ?? 'xx').toMatch(/^[a-z]{2}$/)
    }),
  )
})

test.each(['a', ' ', 'é', '東', '@', '\uD800', 'x@', '1 '])('reads three windows of a million characters of %j', (unit) => {
  expect(readLanguage(unit.repeat(1_000_000 / unit.length))).toBe(readLanguage(unit.repeat(3_000 / unit.length)))
})
