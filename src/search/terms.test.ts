import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseArtifact, termsSchema } from '../domain/artifact.ts'
import { toIndexWords, toWords } from './fold.ts'
import { countWords, matchTerms, writeTerms } from './terms.ts'

/** The rows that a search finds. */
function find(texts: readonly string[], search: string): number[] {
  const flags = matchTerms(writeTerms(texts), search, texts.length)
  return [...flags].flatMap((flag, row) => (flag === 1 ? [row] : []))
}

const texts = ['Net Mender\nHarbour & Sons\nLisbon', 'Senior C++ Developer', 'C# and .NET Developer (Node.js)', 'Développeuse Full-Stack', '東京のソフトウェア開発者', 'हिन्दी संपादक']

test.each([
  ['net', [0, 2]],
  ['NET MEND', [0]],
  ['mend net', []],
  ['mender net', [0]],
  ['mender ', [0]],
  ['mend ', []],
  ['c++', [1]],
  ['c#', [2]],
  ['c', [1, 2]],
  ['c developer', []],
  ['.net', [2]],
  ['node', [2]],
  ['developpeuse', [3]],
  ['stack', [3]],
  ['dev', [1, 2, 3]],
  ['東京', [4]],
  ['開発', [4]],
  ['ソフトウ', [4]],
  ['東京 開発者', [4]],
  ['京都', []],
  ['हिन्', [5]],
  ['ह ', []],
])('%j finds the rows %j', (search, rows) => {
  expect(find(texts, search)).toEqual(rows)
})

test.each(['', '  ', '—', '%', '🚀'])('%j holds no word and finds nothing', (search) => {
  expect(find(texts, search)).toEqual([])
})

test.each(['full-stack', 'full stack', 'full-sta', 'Full-Stack engineer'])('%j finds a word with a hyphen and the same one apart', (search) => {
  expect(find(['Full Stack Engineer', 'Full-Stack Engineer', 'Stack Engineer', 'Fully Stacked Engineers'], search)).toEqual([0, 1])
})

test('words that are names of every object are words', () => {
  expect(find(['constructor __proto__', 'toString'], 'constructor')).toEqual([0])
  expect(find(['constructor __proto__', 'toString'], 'hasownproperty')).toEqual([])
})

const word = fc.oneof(fc.constantFrom('a', 'ab', 'abc', 'b', 'c++', 'c#', '.net', 'a/b', 'a-b', '東京', '京', 'é', 'e', '🚀'), fc.string({ maxLength: 3 }))
const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
const board = fc.array(line, { maxLength: 8 })

test('whatever the rows and the search, found is what holds every word, the last as a beginning', () => {
  fc.assert(
    fc.property(board, line, fc.constantFrom('', ' '), (rows, words, end) => {
      const search = words + end
      const wanted = toWords(search)
      const expected = rows.flatMap((row, index) => {
        const held = toIndexWords(row)
        const holdsPart = (part: string, isLast: boolean) => (isLast && !/\s$/.test(search) ? held.some((candidate) => candidate.startsWith(part)) : held.includes(part))
        const holds = (wantedWord: string, place: number) => {
          const isLast = place === wanted.length - 1
          const parts = wantedWord.split('-')
          return holdsPart(wantedWord, isLast) || parts.every((part, index) => holdsPart(part, isLast && index === parts.length - 1))
        }
        return wanted.length > 0 && wanted.every(holds) ? [index] : []
      })
      expect(find(rows, search)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('a row counts each word that it holds the beginning of', () => {
  fc.assert(
    fc.property(board, fc.array(word, { maxLength: 5 }), (rows, words) => {
      const expected = rows.map((row) => words.filter((wanted) => toIndexWords(row).some((held) => held.startsWith(wanted))).length)
      expect([...countWords(writeTerms(rows), words, rows.length)]).toEqual(expected)
    }),
  )
})

test('what is written is sound, sorted and each word once', () => {
  fc.assert(
    fc.property(board, (rows) => {
      const terms = writeTerms(rows)
      expect(parseArtifact(termsSchema, JSON.parse(JSON.stringify(terms)))).toEqual(terms)
      expect(terms.words).toEqual([...new Set(terms.words)].toSorted())
      expect(terms.rowDeltas).toHaveLength(terms.words.length)
    }),
  )
})
