import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { manifestSchema, parseArtifact, postingPageSchema, rowChunkSchema, slugShardSchema } from '../../domain/artifact.ts'
import { emptyQuery } from '../../domain/query.ts'
import { dataPaths } from '../../domain/site-paths.ts'
import { openEngine } from '../../search/engine.ts'
import { createMemoryLoader } from '../../search/part-loader.ts'
import { readRow } from '../../search/rows.ts'
import { findSlug, toShard } from '../../search/slugs.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { toArtifact } from './to-artifact.ts'
import { emitData } from './data.ts'

const aliasTable = [{ slug: 'golang', name: 'Go', aliases: ['gopher'] }]

const postings = [
  aRenderedPosting({ slug: 'old', title: 'Old', day: 1 }),
  aRenderedPosting({ slug: 'closed', title: 'Closed', day: 9, status: 'closed' }),
  aRenderedPosting({ slug: 'New-aBc', title: 'New', day: 5, tags: [{ slug: 'golang', name: 'Go' }] }),
]

/** Reads the files as a browser does: by the addresses that the manifest and the parts name. */
function aReader(input = postings) {
  const files = new Map(Array.from(emitData(toArtifact(input, { tags: aliasTable, synonyms: [], language: 'en' })).files, (file) => [file.path, file.content]))
  const get = (path: string): unknown => {
    const content = files.get(path)
    if (content === undefined) throw new Error(`${path} is not there`)
    return JSON.parse(content)
  }
  const manifest = parseArtifact(manifestSchema, get(dataPaths.manifest()))
  return { files, get, manifest, open: () => openEngine(manifest, createMemoryLoader(manifest, (path) => files.get(path))) }
}

test('a posting is found by its slug and read, from the manifest on', () => {
  const { get, manifest } = aReader()
  expect(manifest.counts).toEqual({ postings: 3, open: 2, tags: 2, companies: 1 })
  const shard = parseArtifact(slugShardSchema, get(dataPaths.shard(manifest.slugs.folder, toShard('new-abc', manifest.slugs.shards))))
  const found = findSlug(shard, 'new-abc')
  expect(found).toMatchObject({ slug: 'New-aBc', row: 0 })
  const page = parseArtifact(postingPageSchema, get(dataPaths.body(found!.slug, found!.hash)))
  expect(page).toMatchObject({ slug: 'New-aBc', title: 'New', datePosted: '1970-01-06', applyUrl: 'https://harbour.example/jobs/1?a=b#app' })
})

test('the default list shows the open postings, newest first', async () => {
  const engine = await aReader().open()
  const { rows } = await engine.query(emptyQuery)
  expect((await engine.rows(rows)).map((row) => row.title)).toEqual(['New', 'Old'])
})

test.each([
  ['go', ['New']],
  ['gopher', ['New']],
  ['golang', ['New']],
  ['portugal', ['New', 'Old']],
  ['harbour lisb', ['New', 'Old']],
  ['remote', []],
])('a search for %j finds %j', async (text, titles) => {
  const engine = await aReader().open()
  const { rows } = await engine.query({ ...emptyQuery, text })
  expect((await engine.rows(rows)).map((row) => row.title)).toEqual(titles)
})

test('a remote posting is found by "remote" in whatever language its place is written', async () => {
  const place = { asWritten: 'Fernarbeit', countries: [], cities: [], regions: [], worldwide: false, workMode: 'remote' as const }
  const engine = await aReader([aRenderedPosting({ place })]).open()
  expect([...(await engine.find('remote', 'whole')).rows]).toEqual([0])
})

test('each hashed name is the hash of what the file holds', () => {
  const { files } = aReader()
  for (const [path, content] of files) {
    const hash = /^data\/(?:facets|vocabulary|bodies\/[^.]+)\.([0-9a-f]{10})\.json$/.exec(path)?.[1]
    if (hash !== undefined) expect(hash, path).toBe(createHash('sha256').update(content).digest('hex').slice(0, 10))
  }
  expect([...files.keys()].filter((path) => /^data\/(facets|vocabulary|bodies)/.test(path))).toHaveLength(5)
})

test('each hashed folder is the hash of all its files, joined by line feeds', () => {
  const { files } = aReader()
  const folders = new Map<string, string[]>()
  for (const [path, content] of files) {
    const folder = /^data\/((?:terms|body-terms|rows|slugs)\.[0-9a-f]{10})\/\d+\.json$/.exec(path)?.[1]
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), content])
  }
  expect([...folders.keys()].map((folder) => folder.split('.')[0] ?? '').toSorted()).toEqual(['body-terms', 'rows', 'slugs', 'terms'])
  for (const [folder, contents] of folders) expect(folder).toMatch(createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 10))
})

test('a change of one posting renames its parts and leaves the others', () => {
  const before = [...aReader().files.keys()]
  const after = new Set(aReader(postings.map((posting) => (posting.slug === 'old' ? { ...posting, featured: 7 } : posting))).files.keys())
  expect(before.filter((path) => !after.has(path))).toEqual([expect.stringMatching(/^data\/facets\./)])
})

test('the order of the input does not matter', () => {
  expect([...aReader(postings.toReversed()).files]).toEqual([...aReader().files])
})

test('a board without postings has every part', async () => {
  const { manifest, get, open } = aReader([])
  expect(manifest).toMatchObject({ counts: { postings: 0, open: 0 }, rows: { chunks: 0 }, slugs: { shards: 1 } })
  expect((await open()).facets.rowCount).toBe(0)
  expect(get(dataPaths.shard(manifest.slugs.folder, 0))).toMatchObject({ slugs: [] })
})

test('a larger board is cut into chunks and shards, and every row is found in its place', async () => {
  const many = Array.from({ length: 700 }, (_, index) => aRenderedPosting({ slug: `job-${index}`, title: `Job ${index}`, day: index % 50 }))
  const { manifest, get, open } = aReader(many)
  const { facets } = await open()
  expect(manifest.rows).toMatchObject({ size: 64, chunks: 11 })
  expect(manifest.slugs.shards).toBe(2)
  for (const posting of many) {
    const shard = parseArtifact(slugShardSchema, get(dataPaths.shard(manifest.slugs.folder, toShard(posting.slug, 2))))
    const { row } = findSlug(shard, posting.slug)!
    const chunk = parseArtifact(rowChunkSchema, get(dataPaths.shard(manifest.rows.folder, Math.floor(row / 64))))
    expect(readRow(chunk, row % 64)?.slug).toBe(posting.slug)
    expect(facets.days[row]).toBe(posting.day)
  }
})
