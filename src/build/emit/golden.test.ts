import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { artifactVersion, manifestSchema, parseArtifact, postingPageSchema, slugShardSchema } from '../../domain/artifact.ts'
import type { SafeHtml } from '../../domain/posting.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { emptyQuery } from '../../domain/query.ts'
import { dataPaths } from '../../domain/site-paths.ts'
import { openEngine } from '../../search/engine.ts'
import { createMemoryLoader } from '../../search/part-loader.ts'
import { findSlug } from '../../search/slugs.ts'
import { toArtifact } from './to-artifact.ts'
import { emitData } from './data.ts'

/**
 * Every part of the index of one tiny board, as the present version writes it.
 *
 * Where the first test fails, the format has changed. If a page that is already open would misread
 * the new one, raise `artifactVersion`. Then write the file anew (twice: the second test reads what
 * the first has written) and look at what changed in it:
 *
 *     npx vitest run src/build/emit/golden.test.ts -u
 */
const goldenFile = path.join(import.meta.dirname, `../../search/golden/index-v${artifactVersion}.json`)

const board = [
  aRenderedPosting({
    slug: 'rust-engineer-aBc',
    title: 'Rust Engineer',
    day: 18_900,
    tags: [{ slug: 'rustlang', name: 'Rust' }, { slug: 'ui-ux', name: 'UI/UX' }],
    jobType: 'software',
    featured: 3,
    logoUrl: 'https://harbour.example/logo',
    pitch: 'If you have 3 years of Rust, consider applying to Harbour.',
    lead: '3 years of Rust',
    rendered: {
      html: '<h2 id="what">What</h2><p>Boats.</p>' as SafeHtml,
      text: 'What Boats.',
      headings: [{ id: 'what', text: 'What', level: 2 }],
    },
  }),
  aRenderedPosting({
    slug: 'dev-tokyo',
    lastDay: 18_930,
    title: '開発者 — C++',
    company: '潮目',
    companySlug: 'x-1abc',
    place: { asWritten: '東京, Japan or Remote', countries: ['JP'], cities: [{ name: '東京', country: 'JP' }], regions: [], worldwide: false, workMode: 'remote-possible' },
    day: 18_900,
    tags: [{ slug: 'cplusplus', name: 'C++' }],
    jobType: 'software',
    companyWebsite: 'https://shiome.example/',
  }),
  aRenderedPosting({
    slug: 'net-mender',
    day: 18_800,
    status: 'closed',
    featured: -1,
    place: { asWritten: 'Anywhere', countries: [], cities: [], regions: [], worldwide: true, workMode: 'remote' },
    lead: 'Café nets, mended: "by hand" <b>.',
  }),
]

const aliasTable = [
  { slug: 'cplusplus', name: 'C++', aliases: ['cpp'] },
  { slug: 'rustlang', name: 'Rust', aliases: ['rust'] },
]

test('the index of a tiny board has the bytes that it had', async () => {
  const files = [...emitData(toArtifact(board, { tags: aliasTable, synonyms: [["mender", "repairer"]], language: 'en' })).files].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const parts = files.map((file): [string, unknown] => {
    const part: unknown = JSON.parse(file.content)
    expect(JSON.stringify(part)).toBe(file.content)
    return [file.path, part]
  })
  await expect(`${JSON.stringify(Object.fromEntries(parts), null, 2)}\n`).toMatchFileSnapshot(goldenFile)
})

test('the index of the file is read: list, search, slug and posting', async () => {
  const parts: Record<string, unknown> = JSON.parse(await readFile(goldenFile, 'utf8'))
  const manifest = parseArtifact(manifestSchema, parts[dataPaths.manifest()])
  const engine = await openEngine(manifest, createMemoryLoader(manifest, (file) => JSON.stringify(parts[file])))
  const titles = async (text: string, status: 'open' | 'all') => (await engine.rows((await engine.query({ ...emptyQuery, text, status })).rows)).map((row) => row.title)
  expect([...engine.facets.lastDays]).toEqual([18_930, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
  expect(await titles('', 'all')).toEqual(['開発者 — C++', 'Rust Engineer', 'Net Mender'])
  expect(await titles('東京', 'open')).toEqual(['開発者 — C++'])
  expect(await titles('ux', 'open')).toEqual(['Rust Engineer'])
  expect(await titles('"what boats" title:engineer', 'open')).toEqual(['Rust Engineer'])
  expect(await titles('"boats what"', 'open')).toEqual([])
  expect(await titles('repairer', 'all')).toEqual(['Net Mender'])
  const found = findSlug(parseArtifact(slugShardSchema, parts[dataPaths.shard(manifest.slugs.folder, 0)]), 'RUST-engineer-abc')!
  const page = parseArtifact(postingPageSchema, parts[dataPaths.body(found.slug, found.hash)])
  expect(page).toMatchObject({ title: 'Rust Engineer', datePosted: '2021-09-30', headings: [{ id: 'what', text: 'What', level: 2 }] })
})
