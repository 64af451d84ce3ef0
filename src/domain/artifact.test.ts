import { expect, test } from 'vitest'
import { ArtifactError, artifactVersion, manifestSchema, parseArtifact, rowChunkSchema, slugShardSchema, termShardSchema } from './artifact.ts'

const chunk = { version: artifactVersion, first: 0, slugs: ['a'], titles: ['A'], places: [''], leads: [''], logos: [null] }

/** Why a part is refused, and in what words. */
function refusal(schema: Parameters<typeof parseArtifact>[0], part: unknown): [string, string] {
  try {
    parseArtifact(schema, part)
  } catch (error) {
    if (error instanceof ArtifactError) return [error.reason, error.message]
    throw error
  }
  return ['none', '']
}

test('a sound part is taken as it is', () => {
  expect(parseArtifact(rowChunkSchema, chunk)).toEqual(chunk)
})

test.each([
  [artifactVersion + 1, 'version'],
  ['1', 'version'],
  [null, 'version'],
  [0, 'outdated'],
  [1.5, 'outdated'],
  [artifactVersion - 1, 'outdated'],
])('a part of version %j is refused for that, whatever else is wrong', (version, reason) => {
  expect(refusal(rowChunkSchema, { ...chunk, version })).toEqual([reason, `The index has version ${JSON.stringify(version)}; this page reads version ${artifactVersion}.`])
  expect(refusal(termShardSchema, { version, new: 'shape' })[0]).toBe(reason)
})

test.each([null, undefined, 'text', 7, [], {}, { slugs: [] }])('%j is broken', (part) => {
  expect(refusal(rowChunkSchema, part)[0]).toBe('shape')
})

test('a broken part is told with the place of the fault', () => {
  expect(refusal(rowChunkSchema, { ...chunk, titles: ['A', 7] })).toEqual(['shape', expect.stringContaining('"titles.1"')])
  expect(refusal(termShardSchema, { version: artifactVersion, words: ['a'], rowCounts: 'B', tagCounts: 'A', companyCounts: 'A', lists: 'A', impacts: '1' })).toEqual(['shape', expect.stringContaining('"words"')])
  expect(refusal(slugShardSchema, { version: artifactVersion, slugs: ['a'], rows: [-1], hashes: ['0'] })).toEqual(['shape', expect.stringContaining('"rows.0"')])
})

test.each(['../../evil.json?', 'https://evil.example/', 'a b', ''])('the manifest names no file such as %j', (facets) => {
  const manifest = {
    version: artifactVersion,
    counts: { postings: 0, open: 0, tags: 0, companies: 0 },
    facets,
    terms: { folder: 'terms.0', places: 'term-places.0', firsts: ['a'] },
    bodyTerms: { folder: 'body-terms.0', places: 'body-term-places.0', firsts: ['a'] },
    vocabulary: 'vocabulary.0.json',
    synonyms: [['k8s', 'kubernetes']],
    rows: { folder: 'rows.0', size: 320, chunks: 0 },
    slugs: { folder: 'slugs.0', shards: 1 },
  }
  expect(refusal(manifestSchema, manifest)[0]).toBe('shape')
  expect(refusal(manifestSchema, { ...manifest, facets: 'facets.0.json' })[0]).toBe('none')
})
