import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArtifactError, artifactVersion, parseArtifact, placeShardSchema, termShardSchema, type PlaceShard, type TermShard } from '../domain/artifact.ts'
import { checkPlaces, findShards, findWords, readPlaceShard, readTermShard, writeTermShards, type Occurrences } from './term-shards.ts'

const rowCount = 50
const occurrences = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'é', '京', '+') }), fc.uniqueArray(fc.nat(rowCount - 1), { minLength: 1, maxLength: 12 }), { maxKeys: 40 })
  .map((lists) => new Map(Object.entries(lists).map(([word, rows]): [string, Occurrences] => [word, { rows: rows.toSorted((a, b) => a - b), impacts: rows.map((row) => 1 + (row % 15)), placeCounts: rows.map((row) => row % 3), placeDeltas: rows.flatMap((row) => [0, row].slice(0, row % 3)) }])))

test('what is written is sound, and is read as it was', () => {
  fc.assert(
    fc.property(occurrences, (written) => {
      const { shards, places, firsts } = writeTermShards(written)
      expect(firsts).toEqual(shards.map((shard) => shard.words[0] ?? ''))
      const read = shards.flatMap((shard, number) => {
        const placed = readPlaceShard(parseArtifact(placeShardSchema, JSON.parse(JSON.stringify(places[number]))))
        const table = readTermShard(parseArtifact(termShardSchema, JSON.parse(JSON.stringify(shard))), rowCount)
        checkPlaces(table, placed)
        const placesAt = (posting: number) => [...placed.places.subarray(placed.offsets[posting], placed.offsets[posting + 1])]
        const postingsOf = (index: number) => Array.from({ length: table.offsets[index + 1]! - table.offsets[index]! }, (_, posting) => table.offsets[index]! + posting)
        return table.words.map((word, index): [string, Occurrences] => [word, {
          rows: [...table.rows.subarray(table.offsets[index], table.offsets[index + 1])],
          impacts: [...table.impacts.subarray(table.offsets[index], table.offsets[index + 1])],
          placeCounts: postingsOf(index).map((posting) => placesAt(posting).length),
          placeDeltas: postingsOf(index).flatMap((posting) => placesAt(posting).map((place, at, all) => place - (all[at - 1] ?? 0))),
        }])
      })
      expect(read).toEqual([...written].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    }),
  )
})

test('many words are cut into shards of about one size, and each word is found in one of them', () => {
  const words = Array.from({ length: 30_000 }, (_, index) => (index * 7919).toString(36))
  const { shards, firsts } = writeTermShards(new Map(words.map((word) => [word, { rows: [1], impacts: [3], placeCounts: [1], placeDeltas: [0] }])))
  expect(shards.length).toBeGreaterThan(2)
  for (const shard of shards) expect(JSON.stringify(shard).length).toBeLessThan(130_000)
  for (const word of words.filter((_, index) => index % 97 === 0)) {
    const [shard, ...others] = findShards(firsts, word, 'whole')
    expect(others).toEqual([])
    expect(shards[shard!]?.words).toContain(word)
    const held = words.filter((candidate) => candidate.startsWith(word.slice(0, 2)))
    const near = findShards(firsts, word.slice(0, 2), 'prefix').flatMap((index) => shards[index]?.words.filter((candidate) => candidate.startsWith(word.slice(0, 2))) ?? [])
    expect(near.toSorted()).toEqual([...new Set(held)].toSorted())
  }
})

const sound: TermShard = { version: artifactVersion, words: ['a', 'b'], counts: [2, 1], rowDeltas: [0, 3, 4], impacts: '1f8' }

test('words are found whole or by their beginning', () => {
  const table = readTermShard({ ...sound, words: ['ab', 'abc'] }, rowCount)
  expect(findWords(table, 'ab', 'whole')).toEqual({ start: 0, end: 1 })
  expect(findWords(table, 'ab', 'prefix')).toEqual({ start: 0, end: 2 })
  expect(findWords(table, 'abd', 'prefix')).toEqual({ start: 2, end: 2 })
})

test.each<[string, Partial<TermShard>]>([
  ['fewer counts than words', { counts: [3] }],
  ['fewer rows than counted', { rowDeltas: [0, 3] }],
  ['fewer impacts than rows', { impacts: '1f' }],
  ['an impact of nought', { impacts: '1f0' }],
  ['an impact that is no digit', { impacts: '1fx' }],
  ['words out of order', { words: ['b', 'a'] }],
  ['a word twice', { words: ['a', 'a'] }],
  ['a row that the board does not have', { rowDeltas: [0, 3, 99] }],
])('%s: the shard is broken', (_, change) => {
  expect(() => readTermShard({ ...sound, ...change }, rowCount)).toThrow(ArtifactError)
})

test('a shard with any character changed is read, refused as JSON, or refused as broken: nothing else', () => {
  const text = JSON.stringify(sound)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (place, code) => {
      const changed = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1)
      try {
        const table = readTermShard(parseArtifact(termShardSchema, JSON.parse(changed)), rowCount)
        for (const row of table.rows) expect(row).toBeLessThan(rowCount)
      } catch (error) {
        expect(error instanceof SyntaxError || error instanceof ArtifactError).toBe(true)
      }
    }),
    { numRuns: 2000, seed: 4 },
  )
})

const soundPlaces: PlaceShard = { version: artifactVersion, counts: [1, 2, 0], deltas: [4, 0, 7] }

test('places are read, and those of other words are refused', () => {
  const placed = readPlaceShard(soundPlaces)
  expect([[...placed.offsets], [...placed.places]]).toEqual([[0, 1, 3, 3], [4, 0, 7]])
  checkPlaces(readTermShard(sound, rowCount), placed)
  expect(() => readPlaceShard({ ...soundPlaces, counts: [1, 1, 0] })).toThrow(ArtifactError)
  expect(() => checkPlaces(readTermShard(sound, rowCount), readPlaceShard({ ...soundPlaces, counts: [1, 2] }))).toThrow(ArtifactError)
})
