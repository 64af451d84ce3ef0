import { expect, test } from 'vitest'
import { findSynonyms, readSynonyms } from './synonyms.ts'

const synonyms = readSynonyms([['Front End', 'frontend', 'front-end'], ['end', 'finish'], ['ml', 'machine learning'], ['ml', 'millilitre'], ['—', 'dash']])

test.each([
  [['front', 'end', 'developer'], { length: 2, forms: [['frontend'], ['front-end']] }],
  [['frontend'], { length: 1, forms: [['front', 'end'], ['front-end']] }],
  [['end', 'front'], { length: 1, forms: [['finish']] }],
  [['ml'], { length: 1, forms: [['machine', 'learning'], ['millilitre']] }],
  [['machine', 'learning'], { length: 2, forms: [['ml']] }],
])('%j means %j', (words, found) => {
  expect(findSynonyms(synonyms, words)).toEqual(found)
})

test.each([[['front']], [['machine', 'tools']], [[]], [['developer', 'frontend']]])('%j begins with no synonym', (words) => {
  expect(findSynonyms(synonyms, words)).toBeNull()
})

test('a spelling without a word is left out', () => {
  expect(findSynonyms(synonyms, ['dash'])).toEqual({ length: 1, forms: [] })
})
