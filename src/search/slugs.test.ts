import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArtifactError, artifactVersion, parseArtifact, slugShardSchema, type PostingPage, type SlugShard } from '../domain/artifact.ts'
import { checkPosting, checkSlugs, findSlug, toShard, toShardCount, writeSlugs, type SlugEntry } from './slugs.ts'

const toEntries = (slugs: readonly string[]): SlugEntry[] => slugs.map((slug, row) => ({ slug, row, hash: `h${row}` }))
const find = (entries: readonly SlugEntry[], slug: string) => findSlug(writeSlugs(entries)[toShard(slug, toShardCount(entries.length))]!, slug)

test('every slug is found, in any case, and no other', () => {
  const slug = fc.oneof(fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/), fc.constantFrom('__proto__', 'constructor', 'toString', 'a--zDGgO'))
  fc.assert(
    fc.property(fc.uniqueArray(slug, { selector: (text) => text.toLowerCase(), maxLength: 30 }), slug, (slugs, other) => {
      const entries = toEntries(slugs)
      for (const entry of entries) {
        expect(find(entries, entry.slug)).toEqual(entry)
        expect(find(entries, entry.slug.toUpperCase())).toEqual(entry)
      }
      const isThere = slugs.some((text) => text.toLowerCase() === other.toLowerCase())
      expect(find(entries, other) !== null).toBe(isThere)
    }),
  )
})

test('a slug as written wins over one in another case', () => {
  const shard: SlugShard = { version: artifactVersion, slugs: ['ABC', 'abc'], rows: [3, 4], hashes: ['x', 'y'] }
  expect(findSlug(shard, 'abc')).toEqual({ slug: 'abc', row: 4, hash: 'y' })
  expect(findSlug(shard, 'Abc')).toEqual({ slug: 'ABC', row: 3, hash: 'x' })
})

test('ten thousand slugs spread over their shards, none much larger than the rest, each found in any case', () => {
  const entries = toEntries(Array.from({ length: 10_000 }, (_, index) => `net-mender-at-harbour-${index}-aBcDe`))
  const shards = writeSlugs(entries).map((shard) => parseArtifact(slugShardSchema, JSON.parse(JSON.stringify(shard))))
  expect(shards).toHaveLength(toShardCount(10_000))
  expect(shards.flatMap((shard) => shard.slugs)).toHaveLength(10_000)
  for (const shard of shards) expect(shard.slugs.length).toBeLessThan(750)
  for (const entry of entries.slice(0, 50)) expect(find(entries, entry.slug.toUpperCase())).toEqual(entry)
})

test('a board without postings has one empty shard', () => {
  expect(writeSlugs([])).toEqual([{ version: artifactVersion, slugs: [], rows: [], hashes: [] }])
  expect(find([], 'x')).toBeNull()
})

test('another shard than the one asked for, or one with a column cut off, is refused', () => {
  const shards = writeSlugs(toEntries(Array.from({ length: 1_200 }, (_, index) => `p-${index}`)))
  expect(shards.map((shard, index) => checkSlugs(shard, index, shards.length))).toEqual(shards)
  expect(() => checkSlugs(shards[0]!, 1, shards.length)).toThrow(ArtifactError)
  expect(() => checkSlugs({ ...shards[0]!, rows: [] }, 0, shards.length)).toThrow(ArtifactError)
  expect(() => checkSlugs({ ...shards[0]!, hashes: [] }, 0, shards.length)).toThrow(ArtifactError)
})

test("another posting's page is refused", () => {
  const page = { slug: 'a' } as PostingPage
  expect(checkPosting(page, { slug: 'a', row: 0, hash: '' })).toBe(page)
  expect(() => checkPosting(page, { slug: 'b', row: 0, hash: '' })).toThrow('"a" is not "b"')
})
