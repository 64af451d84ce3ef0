import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCorrections } from './corrections.ts'
import { readVocabulary, writeVocabulary } from './vocabulary.ts'

/** Optimal string alignment by its definition, from the ends of both words. */
function countEdits(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const changed = countEdits(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1)
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1) ? countEdits(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY
  return Math.min(changed, swapped, countEdits(a.slice(0, -1), b) + 1, countEdits(a, b.slice(0, -1)) + 1)
}

const letters = fc.constantFrom('a', 'b', 'c', 'é', '京')
const wordOf = (most: number) => fc.string({ minLength: 1, maxLength: most, unit: letters })
const words = fc.uniqueArray(wordOf(6), { maxLength: 12 }).map((list) => list.toSorted())

test('the nearest words are those of a plain reading: fewest edits, then most rows, then in order', () => {
  fc.assert(
    fc.property(words, wordOf(5), fc.constantFrom('whole' as const, 'prefix' as const), (list, word, mode) => {
      const rowsOf = (candidate: string) => candidate.length % 3
      const beginnings = (candidate: string) => (mode === 'whole' ? [candidate] : Array.from({ length: candidate.length + 1 }, (_, end) => candidate.slice(0, end)))
      const editsOf = (candidate: string) => Math.min(...beginnings(candidate).map((beginning) => countEdits(word, beginning)))
      const near = word.length < 3 ? [] : list.filter((candidate) => editsOf(candidate) <= 1)
      const fewest = Math.min(...near.map(editsOf))
      const expected = near
        .filter((candidate) => editsOf(candidate) === fewest)
        .toSorted((a, b) => rowsOf(b) - rowsOf(a) || (a < b ? -1 : 1))
        .slice(0, 4)
      expect(findCorrections(readVocabulary(writeVocabulary(list, rowsOf)), { word, mode })).toEqual(expected)
    }),
  )
})

test('from eight letters on a word may be two edits away, however long it is', () => {
  const long = 'kubernetes'.repeat(40)
  const vocabulary = readVocabulary(writeVocabulary(['kubernetes', long], () => 1))
  expect(findCorrections(vocabulary, { word: 'kubrenets', mode: 'whole' })).toEqual(['kubernetes'])
  expect(findCorrections(vocabulary, { word: `x${long}x`, mode: 'whole' })).toEqual([long])
  expect(findCorrections(vocabulary, { word: `xx${long}x`, mode: 'whole' })).toEqual([])
})
