import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArtifactError, artifactVersion, parseArtifact, placeShardSchema, termShardSchema, type PlaceShard, type TermShard } from '../domain/artifact.ts'
import { writeNumbers } from './digits.ts'
import { findShards, findWords, readPlaceShard, readTermShard, toTermShard, writeTermShards, type Occurrences } from './term-shards.ts'
import { readWords, writeWords } from './words.ts'

const space = { rowCount: 30, tagCount: 12, companyCount: 8 }
const textCount = 50
const occurrences = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'é', '京', '+') }), fc.uniqueArray(fc.nat(textCount - 1), { minLength: 1, maxLength: 12 }), { maxKeys: 40 })
  .map((lists) => new Map(Object.entries(lists).map(([word, texts]): [string, Occurrences] => [word, { texts: texts.toSorted((a, b) => a - b), impacts: texts.map((text) => 1 + (text % 15)), placeCounts: texts.map((text) => text % 3), placeDeltas: texts.flatMap((text) => [0, text].slice(0, text % 3)) }])))

test('what is written is sound, and is read as it was', () => {
  fc.assert(
    fc.property(occurrences, (written) => {
      const { shards, places, firsts } = writeTermShards(written, space)
      expect(firsts).toEqual(shards.map((shard) => readWords(shard.words)[0] ?? ''))
      const read = shards.flatMap((shard, number) => {
        const table = readTermShard(parseArtifact(termShardSchema, JSON.parse(JSON.stringify(shard))), space, firsts[number])
        const placed = readPlaceShard(parseArtifact(placeShardSchema, JSON.parse(JSON.stringify(places[number]))), table)
        const placesAt = (posting: number) => [...placed.places.subarray(placed.offsets[posting], placed.offsets[posting + 1])]
        const postingsOf = (index: number) => Array.from({ length: table.offsets[index + 1]! - table.offsets[index]! }, (_, posting) => table.offsets[index]! + posting)
        return table.words.map((word, index): [string, Occurrences] => [word, {
          texts: [...table.texts.subarray(table.offsets[index], table.offsets[index + 1])],
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
  const { shards, firsts } = writeTermShards(new Map(words.map((word) => [word, { texts: [1], impacts: [3], placeCounts: [1], placeDeltas: [0] }])), space)
  expect(shards.length).toBeGreaterThan(2)
  for (const shard of shards) expect(JSON.stringify(shard).length).toBeLessThan(60_000)
  const held = shards.map((shard) => readWords(shard.words))
  for (const word of words.filter((_, index) => index % 97 === 0)) {
    const [shard, ...others] = findShards(firsts, { word, mode: 'whole' })
    expect(others).toEqual([])
    expect(held[shard!]).toContain(word)
    const alike = words.filter((candidate) => candidate.startsWith(word.slice(0, 2)))
    const near = findShards(firsts, { word: word.slice(0, 2), mode: 'prefix' }).flatMap((index) => held[index]!.filter((candidate) => candidate.startsWith(word.slice(0, 2))))
    expect(near.toSorted()).toEqual([...new Set(alike)].toSorted())
  }
})

const sound = toTermShard(['a', 'b'], new Map([['a', { texts: [0, 3, 31], impacts: [1, 15, 2], placeCounts: [], placeDeltas: [] }], ['b', { texts: [4, 49], impacts: [8, 9], placeCounts: [], placeDeltas: [] }]]), space)

test('words are found whole, by their beginning, or as a letter that has none behind it', () => {
  const words = ['c', 'c#', 'c++', 'c0', 'ca']
  expect(findWords({ words, offsets: new Uint32Array(), texts: new Uint32Array(), impacts: new Uint8Array() }, { word: 'c', mode: 'letter' })).toEqual({ start: 0, end: 3 })
  expect(findShards(['a', 'c#', 'c++', 'c0', 'ca'], { word: 'c', mode: 'letter' })).toEqual([0, 1, 2])
  const table = readTermShard({ ...sound, words: writeWords(['ab', 'abc']) }, space, 'ab')
  expect(findWords(table, { word: 'ab', mode: 'whole' })).toEqual({ start: 0, end: 1 })
  expect(findWords(table, { word: 'ab', mode: 'prefix' })).toEqual({ start: 0, end: 2 })
  expect(findWords(table, { word: 'abd', mode: 'prefix' })).toEqual({ start: 2, end: 2 })
})

test.each<[string, Partial<TermShard>]>([
  ['fewer counts than words', { rowCounts: writeNumbers([3]) }],
  ['fewer lists than counted', { lists: '' }],
  ['more lists than counted', { lists: `${sound.lists}AA` }],
  ['a list that is no digits', { lists: sound.lists.replace(/.$/, '.') }],
  ['fewer impacts than texts', { impacts: '1f' }],
  ['an impact of nought', { impacts: '1f080' }],
  ['an impact that is no digit', { impacts: '1fx89' }],
  ['an impact in capitals', { impacts: '1F289' }],
  ['words out of order', { words: 'Aa A+' }],
  ['a word twice', { words: 'Aa B' }],
  ['a count beyond all', { rowCounts: writeNumbers([2 ** 31 - 1, 1]) }],
])('%s: the shard is broken', (_, change) => {
  expect(() => readTermShard({ ...sound, ...change }, space, 'a')).toThrow(ArtifactError)
})

test('the shard of other words is refused', () => {
  expect(readTermShard(sound, space, 'a').words).toEqual(['a', 'b'])
  expect(() => readTermShard(sound, space, 'b')).toThrow('it begins with "a", not "b"')
})

test('a shard with any character changed is read, refused as JSON, or refused as broken: nothing else', () => {
  const text = JSON.stringify(sound)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (place, code) => {
      const changed = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1)
      try {
        const table = readTermShard(parseArtifact(termShardSchema, JSON.parse(changed)), space, 'a')
        for (const found of table.texts) expect(found).toBeLessThan(textCount)
      } catch (error) {
        expect(error instanceof SyntaxError || error instanceof ArtifactError).toBe(true)
      }
    }),
    { numRuns: 2000, seed: 4 },
  )
})

const soundPlaces: PlaceShard = { version: artifactVersion, counts: writeNumbers([1, 2, 0, 1, 1]), deltas: writeNumbers([4, 0, 7, 1, 2]) }

test('places are read, and those of other words are refused', () => {
  const table = readTermShard(sound, space, 'a')
  const placed = readPlaceShard(soundPlaces, table)
  expect([[...placed.offsets], [...placed.places]]).toEqual([[0, 1, 3, 3, 4, 5], [4, 0, 7, 1, 2]])
  const counts = [[1, 1, 0], [1, 4], [1, 1, 1, 1, 0], [1, 1, 1, 1, 2], [2 ** 31 - 1, 2 ** 31 - 1, 7, 0, 0]]
  for (const other of counts) expect(() => readPlaceShard({ ...soundPlaces, counts: writeNumbers(other) }, table), String(other)).toThrow(ArtifactError)
})
