import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { boardConfigSchema } from '../../domain/board-config.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { createBoard, type BoardFixture } from '../board-fixture.ts'
import { emitData } from '../emit/data.ts'
import { planPages } from '../emit/pages.ts'
import { toArtifact } from '../emit/to-artifact.ts'
import { openStaging } from '../write.ts'
import { drawSite, pageCacheFolder } from './draw-site.ts'

const shell = '<html><head><title>x</title><meta name="description" content="y"><script type="module" src="/a.js"></script></head><body><div id="root"></div></body></html>'

/** An app that counts what it draws, and draws what it is told that a page is made from. */
const toApp = (word: string) => `
import { appendFileSync } from 'node:fs'
const toInputs = (path, posting) => path + (posting?.title ?? '')
const draw = async (path, posting) => {
  if (posting?.title === 'Broken') throw new Error('No such thing.')
  appendFileSync(LOG, path + '\\n')
  return '<main>${word} ' + toInputs(path, posting) + '</main>'
}
export const createPageRenderer = () => ({ draw, toInputs })
`

async function aBoard() {
  const board = await createBoard({})
  const setApp = (word: string) => board.write('src/app/render-pages.tsx', toApp(word).replace('LOG', JSON.stringify(path.join(board.root, 'log'))))
  await setApp('Sails')
  return { ...board, setApp }
}

/** Draws a board of postings with these titles, and gives every file, and the paths that were drawn. */
async function draw(board: BoardFixture, titles: readonly string[], threads = 0) {
  const config = v.parse(boardConfigSchema, {})
  const artifact = toArtifact(titles.map((title, index) => aRenderedPosting({ slug: `p${index}`, title })), config)
  const data = emitData(artifact)
  const parts = { manifest: data.manifest, slugs: data.slugs, facets: artifact.facets, rows: artifact.rows.chunks }
  const staging = await openStaging(path.join(board.root, 'dist'))
  await board.write('log', '')
  const written = await drawSite({ root: board.root, staging, shell, parts, plans: planPages({ config, artifact, data, postingScripts: [], pictures: { board: { path: 'assets/card.png', alt: '' }, postings: new Map() } }), onProgress: () => {}, threads })
  await staging.swap()
  return { written, files: await board.snapshot('dist'), drawn: (await board.read('log')).split('\n').filter((line) => line !== '').toSorted() }
}

const titles = Array.from({ length: 60 }, (_, index) => `Job ${index}`)

async function packs(board: BoardFixture) {
  const folder = path.join(board.root, pageCacheFolder)
  return (await readdir(folder)).filter((name) => name.endsWith('.pack')).map((name) => path.join(folder, name))
}

test('any number of threads writes the same files, and counts them', { timeout: 60_000 }, async () => {
  const alone = await draw(await aBoard(), titles, 0)
  const one = await draw(await aBoard(), titles, 1)
  const three = await draw(await aBoard(), titles, 3)
  expect(alone.files.size).toBeGreaterThan(60)
  expect(one.files).toEqual(alone.files)
  expect(three.files).toEqual(alone.files)
  expect([one.written, three.written]).toEqual([alone.written, alone.written])
  expect(three.drawn).toEqual(alone.drawn)
})

test.each([0, 2])('only pages whose inputs have changed are drawn again, and the site is that of a build without a store (%i threads)', { timeout: 60_000 }, async (threads) => {
  const board = await aBoard()
  await draw(board, titles, threads)
  expect((await draw(board, titles, threads)).drawn).toEqual([])
  const changed = titles.with(7, 'Another job')
  const warm = await draw(board, changed, threads)
  expect(warm.drawn).toEqual(['/jobs/p7/'])
  expect(warm.files).toEqual((await draw(await aBoard(), changed)).files)
  expect((await draw(board, changed.slice(1), threads)).files).toEqual((await draw(await aBoard(), changed.slice(1))).files)
})

test('another app draws every page anew, and its pages take the place of the others', { timeout: 60_000 }, async () => {
  const board = await aBoard()
  const before = await draw(board, titles)
  await board.setApp('Nets')
  const after = await draw(board, titles)
  expect(after.drawn).toEqual(before.drawn)
  expect([...after.files.values()].join('')).not.toContain('Sails')
  expect((await Promise.all((await packs(board)).map((pack) => readFile(pack, 'utf8')))).join('')).not.toContain('Sails')
})

test.each([
  ['half a pack', async (board: BoardFixture) => { for (const pack of await packs(board)) await truncate(pack, 1000) }],
  ['a pack of other bytes', async (board: BoardFixture) => { for (const pack of await packs(board)) await writeFile(pack, (await readFile(pack, 'utf8')).replaceAll('Sails', 'Nails')) }],
  ['half an index', async (board: BoardFixture) => truncate(path.join(board.root, pageCacheFolder, 'index.json'), 1000)],
  ['an index of another shape', async (board: BoardFixture) => board.write(path.join(pageCacheFolder, 'index.json'), '{"version":1}')],
  ['a foreign folder in its place', async (board: BoardFixture) => board.write(path.join(pageCacheFolder, 'more/notes.txt'), 'mine')],
])('after %s the site is the same', { timeout: 60_000 }, async (_what, spoil) => {
  const board = await aBoard()
  const { files } = await draw(board, titles)
  await spoil(board)
  expect((await draw(board, titles)).files).toEqual(files)
  expect((await draw(board, titles)).drawn).toEqual([])
})

test('many builds leave few packs', { timeout: 60_000 }, async () => {
  const board = await aBoard()
  for (const title of ['a', 'b', 'c', 'd', 'e']) await draw(board, titles.with(3, title), 2)
  expect((await packs(board)).length).toBeLessThanOrEqual(2)
  expect((await readdir(path.join(board.root, pageCacheFolder))).filter((name) => !/\.(?:pack|json)$/.test(name))).toEqual([])
})

test('where nothing can be kept, every page is drawn all the same', { timeout: 60_000 }, async () => {
  const board = await aBoard()
  await mkdir(path.dirname(path.join(board.root, pageCacheFolder)), { recursive: true })
  await board.write(pageCacheFolder, 'a file')
  const first = await draw(board, titles)
  const second = await draw(board, titles)
  expect(second.drawn).toEqual(first.drawn)
  expect(await board.read(pageCacheFolder)).toBe('a file')
})

test.each([0, 2])('a page that cannot be drawn is named (%i threads)', { timeout: 60_000 }, async (threads) => {
  const board = await aBoard()
  await expect(draw(board, titles.with(5, 'Broken'), threads)).rejects.toThrow('The page /jobs/p5/ was not made: No such thing.')
})
