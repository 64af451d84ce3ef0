import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArtifactError } from '../domain/artifact.ts'
import { readWords, writeWords } from './words.ts'

const words = fc.uniqueArray(fc.oneof(fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', 'b', 'é', '京', '+', '🚀') }), fc.constantFrom('a'.repeat(70), `${'a'.repeat(70)}b`)), { maxLength: 40 }).map((list) => list.toSorted())

test('words are read as they were written', () => {
  fc.assert(
    fc.property(words, (list) => {
      expect(readWords(writeWords(list))).toEqual(list)
    }),
  )
})

test('a word shares the beginning of the one before', () => {
  expect(writeWords(['rust', 'rustic', 'ruby'].toSorted())).toBe('Aruby Cst Eic')
})

test.each(['Ba', 'Aab Dc', 'Ab Aa', 'Aa Aa', ' Aa', 'A', 'Aa ', '?a', 'Ab  Ac'])('%j is refused', (text) => {
  expect(() => readWords(text)).toThrow(ArtifactError)
})
