import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { BoardConfig } from '../domain/board-config.ts'
import { emptyQuery } from '../domain/query.ts'
import { evaluate } from '../search/evaluate.ts'
import { readFacets } from '../search/facets.ts'
import { aPostingFile, createBoard } from './board-fixture.ts'
import { loadBoardConfig } from './config/load-config.ts'
import { createPipelineCache, runPipeline } from './pipeline.ts'
import { readPostings } from './read/read.ts'
import { toArtifact } from './emit/to-artifact.ts'

/** A day on which nothing is past. */
const today = 0

test('every sound posting comes out, and all problems of all files, in the order of their places', async () => {
  const board = await createBoard({
    'postings/c.md': aPostingFile({ title: 'C', location: 'Engineering' }, '<blink>Hello</blink> there.'),
    'postings/a.md': 'nothing',
    'postings/b.md': aPostingFile({ title: 'B' }),
    'postings/d.md': aPostingFile({ title: 'B' }),
  })
  const { postings, problems, read } = await runPipeline({ root: board.root, today, config: await loadBoardConfig(board.root, {}) })
  expect(read).toEqual(['postings/a.md', 'postings/b.md', 'postings/c.md', 'postings/d.md'])
  expect(postings.map((posting) => posting.slug)).toEqual(['b', 'c', 'd'])
  expect(problems.map((problem) => `${problem.path}:${problem.line} ${problem.code}`)).toEqual([
    'postings/a.md:1 front-matter/missing',
    'postings/c.md:4 posting/location-unknown',
    'postings/c.md:14 posting/body-html',
    'postings/d.md:2 posting/duplicate',
  ])
})

test('a posting was updated on its own day, or on a later one of the history, but never in the future', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'postings/b.md': aPostingFile({ title: 'B' }), 'postings/c.md': aPostingFile({ title: 'C' }) })
  const updatedDays = new Map([['a.md', 19_700], ['b.md', 19_000], ['c.md', 47_117]])
  const { postings } = await runPipeline({ root: board.root, today: 19_800, config: await loadBoardConfig(board.root, {}), updatedDays })
  expect(postings.map(({ day, updated }) => [day, updated])).toEqual([[19_676, 19_700], [19_676, 19_676], [19_676, 19_800]])
})

test('of two files that differ by case alone neither comes out', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'postings/A.md': aPostingFile(), 'postings/b.md': aPostingFile() })
  const { postings, problems } = await runPipeline({ root: board.root, today, config: await loadBoardConfig(board.root, {}) })
  expect(postings.map((posting) => posting.slug)).toEqual(['b'])
  expect(problems.filter((problem) => problem.code === 'file/slug-case')).toHaveLength(2)
})

test('with a cache a run does again only what has changed, and its result is that of a run without', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile({ title: 'A' }), 'postings/b.md': aPostingFile({ title: 'B' }), 'postings/c.md': aPostingFile({ title: 'C' }) })
  const config = await loadBoardConfig(board.root, {})
  const cache = createPipelineCache()
  const first = await runPipeline({ root: board.root, today, config, cache })
  await board.write('postings/b.md', aPostingFile({ title: 'B2' }, 'Another text.'))
  await rm(path.join(board.root, 'postings/c.md'))
  const second = await runPipeline({ root: board.root, today, config, cache, changed: new Set(['b.md']) })
  expect(second.postings.map((posting) => posting.title)).toEqual(['A', 'B2'])
  expect(second.postings[0]).toBe(first.postings[0])
  expect(second.postings[1]).not.toBe(first.postings[1])
  expect([...cache.processed.keys()]).toEqual(['postings/a.md', 'postings/b.md'])
  expect(second).toEqual(await runPipeline({ root: board.root, today, config }))
})

test('a posting whose spelling another one decides is made anew when that one changes', async () => {
  const board = await createBoard({
    'postings/a.md': aPostingFile({ companyName: 'Komoot', hashtags: '#Sails' }),
    'postings/b.md': aPostingFile({ title: 'B', companyName: 'komoot', hashtags: '#sails' }),
    'postings/c.md': aPostingFile({ title: 'C', companyName: 'Other', hashtags: '#nets' }),
  })
  const config = await loadBoardConfig(board.root, {})
  const cache = createPipelineCache()
  const first = await runPipeline({ root: board.root, today, config, cache })
  await board.write('postings/c.md', aPostingFile({ title: 'C', companyName: 'komoot', hashtags: '#sails' }))
  const second = await runPipeline({ root: board.root, today, config, cache, changed: new Set(['c.md']) })
  expect([first, second].map(({ postings }) => [postings[0]?.company, postings[0]?.tags[0]?.name])).toEqual([['Komoot', 'Sails'], ['komoot', 'sails']])
  expect(second).toEqual(await runPipeline({ root: board.root, today, config }))
})

test('with a cache a run opens only the files that are named, new, or had a problem', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile({ title: 'A' }), 'postings/b.md': aPostingFile({ title: 'B' }), 'postings/c.md': `\ufeff${'x'.repeat(3_000_000)}` })
  const config = await loadBoardConfig(board.root, {})
  const cache = createPipelineCache()
  expect((await runPipeline({ root: board.root, today, config, cache })).problems.map(({ code }) => code)).toEqual(['file/too-large'])
  for (const name of ['a', 'b', 'c', 'd']) await board.write(`postings/${name}.md`, aPostingFile({ title: `${name} again` }))
  const { postings, problems } = await runPipeline({ root: board.root, today, config, cache, changed: new Set(['b.md']) })
  expect(postings.map(({ title }) => title)).toEqual(['A', 'b again', 'c again', 'd again'])
  expect(problems).toEqual([])
})

test('the list shows the summary, else the backup, else a sentence of the body, without a machine-made frame', async () => {
  const board = await createBoard({
    'postings/a.md': aPostingFile({ title: 'A' }),
    'postings/b.md': aPostingFile({ title: 'B', summary: '#nets', summaryBackup: 'The backup says a little more.' }),
    'postings/c.md': aPostingFile({ title: 'C', summary: '#nets' }, '## What we do\n\nWe sail out every morning at five.'),
    'postings/d.md': aPostingFile({ title: 'D', summary: 'If you have 3 years of Rust, consider applying to Harbour.' }),
  })
  const { postings } = await runPipeline({ root: board.root, today, config: await loadBoardConfig(board.root, {}) })
  expect(postings.map((posting) => posting.lead)).toEqual(['Mend nets with us by the sea.', 'The backup says a little more.', 'We sail out every morning at five.', '3 years of Rust'])
  expect(postings[3]?.pitch).toBe('If you have 3 years of Rust, consider applying to Harbour.')
})

const shared = path.resolve(import.meta.dirname, '../../../shared/postings')

for (const folder of existsSync(shared) ? ['real', 'seed'] : []) {
  test(`of the ${folder} postings none is lost, and open, tags and companies count as a plain reading of the files does`, { timeout: 60_000 }, async () => {
    const board = await createBoard({})
    const config: BoardConfig = { ...(await loadBoardConfig(board.root, {})), postingsDir: path.join(shared, folder) }
    const { postings, problems } = await runPipeline({ root: board.root, today, config })
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])

    const texts = (await readPostings(config.postingsDir, board.root)).files.map((file) => file.text)
    expect(postings).toHaveLength(texts.length)
    const linesOf = (key: string) => texts.map((text) => new RegExp(`^${key}: *"?(.*?)"?$`, 'm').exec(text)?.[1] ?? '')
    const { facets: core } = toArtifact(postings, { tags: [], synonyms: [], language: 'en' })
    const facets = readFacets(core)
    const { counts } = evaluate(facets, { ...emptyQuery, status: 'all' }, null)

    const closed = linesOf('archived').filter((value) => value === 'true').length
    expect(counts.statuses).toEqual({ open: texts.length - closed, closed, all: texts.length })

    const plainTag = (written: string) => written.trim().replace(/^#+/, '').toLowerCase().replaceAll('/', '-')
    const tags = linesOf('hashtags').flatMap((line) => [...new Set(line.split(',').map(plainTag).filter((tag) => tag !== ''))])
    expect(toRecord(facets.tags.map((tag) => tag.slug), counts.tags)).toEqual(countEach(tags))

    const plainCompany = (written: string) =>
      written.toLowerCase().replace(/^current job openings at /, '').replace(/[\s,-]+(inc|llc|ltd|limited|gmbh|ag|slu|sl|sa|sas|bv|oy|ab|as|plc|corp|co)\.?$/, '').normalize('NFKD').replace(/[^a-z0-9]/g, '')
    const companies = toRecord(facets.companies.map((company) => company.slug.replaceAll('-', '')), counts.companies)
    expect(companies).toEqual(countEach(linesOf('companyName').map(plainCompany)))
  })
}

function countEach(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

function toRecord(names: readonly string[], counts: Uint32Array): Record<string, number> {
  return Object.fromEntries(names.map((name, id) => [name, counts[id] ?? 0]))
}
