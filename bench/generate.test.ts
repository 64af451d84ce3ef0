import { expect, test } from 'vitest'
import { generate, type GeneratedPosting } from './generate.ts'
import { statedShares } from './invent-readings.ts'

const countWords = (postings: readonly GeneratedPosting[], toText: (posting: GeneratedPosting) => string) =>
  new Set(postings.flatMap((posting) => toText(posting).toLowerCase().split(/[^\p{L}\p{N}+#]+/u))).size

test('a seed gives the same postings, another seed others', () => {
  const options = { count: 50, bodyWords: 40 }
  expect(generate({ ...options, seed: 7 })).toEqual(generate({ ...options, seed: 7 }))
  expect(generate({ ...options, seed: 8 })).not.toEqual(generate({ ...options, seed: 7 }))
})

test('without bodies every other field is the same', () => {
  const without = { body: '', rendered: { html: '<p></p>', text: '', headings: [] } }
  const full = generate({ count: 50, seed: 7, bodyWords: 40 })
  expect(generate({ count: 50, seed: 7, bodyWords: 0 })).toEqual(full.map((posting) => ({ ...posting, ...without })))
})

test('slugs are unique, and bodies have about the words that were asked for', () => {
  const postings = generate({ count: 200, seed: 7, bodyWords: 200 })
  expect(new Set(postings.map((posting) => posting.slug)).size).toBe(200)
  const words = postings.reduce((sum, posting) => sum + posting.body.split(' ').length, 0) / postings.length
  expect(words).toBeGreaterThan(180)
  expect(words).toBeLessThan(220)
})

const few = generate({ count: 400, seed: 7, bodyWords: 50 })
const many = generate({ count: 1_600, seed: 7, bodyWords: 50 })

test.each([
  ['titles', (posting: GeneratedPosting) => posting.title],
  ['companies', (posting: GeneratedPosting) => posting.company],
  ['summaries', (posting: GeneratedPosting) => posting.summary],
  ['bodies', (posting: GeneratedPosting) => posting.body],
])('four times the postings have more words in their %s, but fewer than four times as many', (_, toText) => {
  const growth = countWords(many, toText) / countWords(few, toText)
  expect(growth).toBeGreaterThan(1.2)
  expect(growth).toBeLessThan(3.9)
})

test.each<[string, number, (posting: GeneratedPosting) => unknown]>([
  ['pay', statedShares.pay, ({ readings }) => readings.pay],
  ['who may apply', statedShares.applicants, ({ readings }) => readings.eligibility.where],
  ['employment', statedShares.employment, ({ readings }) => readings.employment],
  ['language', statedShares.language, ({ readings }) => readings.language],
])('as many postings as real ones state %s, and they differ in it', (_, share, toReading) => {
  const readings = many.map(toReading).filter((reading) => reading !== null)
  expect(Math.abs(readings.length / many.length - share)).toBeLessThan(0.04)
  expect(new Set(readings.map((reading) => JSON.stringify(reading))).size).toBeGreaterThan(2)
})
