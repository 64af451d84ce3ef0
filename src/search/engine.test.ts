import { expect, test } from 'vitest'
import { artifactVersion, type Manifest, type RowChunk } from '../domain/artifact.ts'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import { toQuery } from '../domain/query.ts'
import { openEngine, type Engine } from './engine.ts'
import { readFacets, writeFacets } from './facets.ts'
import { noTexts } from './impact.ts'
import { toNameTexts } from './name-texts.ts'
import { collectOccurrences, listFields } from './occurrences.ts'
import type { PartLoader } from './part-loader.ts'
import { toChunkSize, writeRows } from './rows.ts'
import { readPlaceShard, readTermShard, writeTermShards } from './term-shards.ts'
import { readVocabulary, writeVocabulary } from './vocabulary.ts'

const titles = ['Rust Engineer', 'Baker', 'Rust Baker']
const postings = titles.map((title, index) => aRenderedPosting({ slug: `job-${index}`, title, day: 10 - index }))
const core = writeFacets(postings, [])
const space = { rowCount: postings.length, tagCount: core.tags.slugs.length, companyCount: core.companies.slugs.length }
const occurrences = collectOccurrences([...titles.map((title) => ({ ...noTexts, title })), ...toNameTexts(core, [])], listFields)
const terms = writeTermShards(occurrences, space)
const noTerms = writeTermShards(new Map(), space)
const folder = { folder: '-', places: '-', firsts: [...terms.firsts] }
const manifest: Manifest = {
  version: artifactVersion,
  counts: { postings: space.rowCount, open: core.open, tags: space.tagCount, companies: space.companyCount },
  facets: '-',
  terms: folder,
  bodyTerms: { ...folder, firsts: [...noTerms.firsts] },
  vocabulary: '-',
  synonyms: [],
  rows: { folder: '-', size: toChunkSize(postings.length), chunks: 1 },
  slugs: { folder: '-', shards: 1 },
}

/** Serves the parts, and says which were asked for. */
function aLoader(change: Partial<PartLoader> = {}) {
  const asked: string[] = []
  const ask = <Part>(name: string, part: () => Part) => {
    asked.push(name)
    return Promise.resolve(part())
  }
  const written = { terms, bodyTerms: noTerms }
  const load: PartLoader = {
    facets: () => ask('facets', () => readFacets(core)),
    table: (kind, shard) => ask(`${kind} ${shard}`, () => readTermShard(written[kind].shards[shard]!, space, written[kind].firsts[shard])),
    places: (kind, shard) => ask(`${kind} places ${shard}`, () => readPlaceShard(written[kind].places[shard]!, readTermShard(written[kind].shards[shard]!, space, written[kind].firsts[shard]))),
    vocabulary: () => ask('vocabulary', () => readVocabulary(writeVocabulary([...occurrences.keys()].toSorted(), () => 1))),
    rows: (chunk) => ask(`rows ${chunk}`, (): RowChunk => writeRows(postings)[chunk]!),
    ...change,
  }
  return { asked, load }
}

test('a query gives rows, their number, counts and what was corrected, and asks only for what it needs', async () => {
  const { asked, load } = aLoader()
  const engine = await openEngine(manifest, load)
  expect(asked).toEqual(['facets'])
  expect((await engine.query(toQuery({}))).total).toBe(3)
  expect(asked).toEqual(['facets'])
  const { rows, total, counts, text } = await engine.query(toQuery({ text: 'rsut baker' }))
  expect({ rows: [...rows], total, open: counts.statuses.open }).toEqual({ rows: [2], total: 1, open: 1 })
  expect(text?.corrections).toEqual([{ from: 'rsut', to: ['rust'] }])
  expect(new Set(asked)).toEqual(new Set(['facets', 'terms 0', 'bodyTerms 0', 'vocabulary']))
  expect((await engine.rows([2, 0])).map((row) => row.title)).toEqual(['Rust Baker', 'Rust Engineer'])
})

test('whoever aborts gets the reason at once, and no late answer', async () => {
  const never = new Promise<never>(() => {})
  const { load } = aLoader({ table: () => never, rows: () => never })
  const engine = await openEngine(manifest, load)
  const reason = new Error('another key')
  const questions: ((engine: Engine, signal: AbortSignal) => Promise<unknown>)[] = [
    (open, signal) => open.query(toQuery({ text: 'rust' }), signal),
    (open, signal) => open.rows([0], signal),
    (open, signal) => open.nearest(['rust'], signal),
  ]
  for (const question of questions) {
    const abort = new AbortController()
    const answer = question(engine, abort.signal)
    abort.abort(reason)
    await expect(answer).rejects.toBe(reason)
    await expect(question(engine, AbortSignal.abort(reason))).rejects.toBe(reason)
  }
  const abort = new AbortController()
  const opening = openEngine(manifest, aLoader({ facets: () => never }).load, abort.signal)
  abort.abort(reason)
  await expect(opening).rejects.toBe(reason)
})

test('an aborted question asks for nothing more, and matches nothing', async () => {
  const { asked, load } = aLoader()
  const engine = await openEngine(manifest, load)
  await expect(engine.query(toQuery({ text: 'rust' }), AbortSignal.abort(new Error('another key')))).rejects.toThrow('another key')
  expect(asked).toEqual(['facets'])
  const abort = new AbortController()
  const answer = engine.query(toQuery({ text: 'rsut' }), abort.signal)
  abort.abort(new Error('another key'))
  await expect(answer).rejects.toThrow('another key')
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(asked, 'no vocabulary: nothing was matched').toEqual(['facets', 'terms 0', 'bodyTerms 0'])
})

test('a part that fails fails the question alone', async () => {
  const broken = new Error('no network')
  const engine = await openEngine(manifest, aLoader({ table: () => Promise.reject(broken), rows: () => Promise.reject(broken) }).load)
  await expect(engine.query(toQuery({ text: 'rust' }))).rejects.toBe(broken)
  await expect(engine.rows([0])).rejects.toBe(broken)
  expect((await engine.query(toQuery({ companies: [core.companies.slugs[0]!] }))).total).toBe(3)
})

test('a row that its chunk does not have is an error, not a gap', async () => {
  const engine = await openEngine(manifest, aLoader({ rows: async () => writeRows(postings.slice(0, 1))[0]! }).load)
  await expect(engine.rows([0, 1])).rejects.toThrow('there is no row 1')
})
