import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { boardConfigSchema, type BoardConfigInput } from '../../domain/board-config.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { createBoard, type BoardFixture } from '../board-fixture.ts'
import { openStaging } from '../write.ts'
import { drawPictures, pictureCacheFolder } from './draw-pictures.ts'

const titles = ['Net Mender', 'Sail Maker', 'シニアエンジニア', 'مهندس برمجيات', 'Rope Maker']
const postings = titles.map((title, index) => aRenderedPosting({ slug: `p${index}`, title }))

/** Draws the pictures of a board, and gives what was made and every file. */
async function draw(board: BoardFixture, of: readonly RenderedPosting[] = postings, input: BoardConfigInput = {}, threads = 1) {
  const staging = await openStaging(path.join(board.root, 'dist'))
  const config = v.parse(boardConfigSchema, { name: 'Test Board', ...input })
  const made = await drawPictures({ root: board.root, staging, config, postings: of, onProgress: () => {}, threads })
  const names = (await readdir(staging.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const files = new Map(await Promise.all(names.toSorted().map(async (name) => [path.relative(staging.folder, name), (await readFile(name)).toString('latin1')] as const)))
  await staging.swap()
  const { pictures, drawn, kept, ...written } = made
  return { pictures, drawn, kept, written, files }
}

const withTitle = (at: number, title: string) => postings.with(at, aRenderedPosting({ slug: `p${at}`, title }))

test('each open posting has a picture, and the board has one', { timeout: 30_000 }, async () => {
  const of = [...postings, aRenderedPosting({ slug: 'closed', status: 'closed' }), aRenderedPosting({ slug: 'amharic', title: 'የሶፍትዌር መሐንዲስ' })]
  const { pictures, files, written, drawn, kept } = await draw(await createBoard({}), of)
  expect([...pictures.postings.keys()]).toEqual(['p0', 'p1', 'p2', 'p3', 'p4'])
  expect(pictures.postings.get('p1')?.alt).toBe('Sail Maker · Harbour & Sons · Lisbon, Portugal · Test Board')
  expect([...files.keys()]).toEqual([pictures.board, ...pictures.postings.values()].map((picture) => picture.path))
  for (const file of files.keys()) expect(file).toMatch(/^assets\/(?:card|cards\/p\d)\.[0-9a-f]{10}\.png$/)
  expect({ drawn, kept, written }).toEqual({ drawn: 6, kept: 0, written: { files: 6, bytes: [...files.values()].join('').length } })
})

test('where the configuration wants the board\'s card alone, one is drawn', { timeout: 30_000 }, async () => {
  const { pictures, files } = await draw(await createBoard({}), postings, { pictures: 'board' })
  expect(pictures.postings.size).toBe(0)
  expect([...files.keys()]).toEqual([pictures.board.path])
})

test.each([1, 3])('a build with one changed posting draws one picture, and writes the bytes of a build that finds nothing (%i threads)', { timeout: 60_000 }, async (threads) => {
  const board = await createBoard({})
  const first = await draw(board, postings, {}, threads)
  expect([first.drawn, first.kept]).toEqual([6, 0])
  const same = await draw(board, postings, {}, threads)
  expect([same.drawn, same.kept]).toEqual([0, 6])
  expect(same.files).toEqual(first.files)
  const changed = await draw(board, withTitle(1, 'Sail Mender'), {}, threads)
  expect([changed.drawn, changed.kept]).toEqual([1, 5])
  expect(changed.files).toEqual((await draw(await createBoard({}), withTitle(1, 'Sail Mender'))).files)
  expect([...changed.files.keys()].filter((file) => !first.files.has(file))).toEqual([changed.pictures.postings.get('p1')?.path])
  const gone = await draw(board, postings.slice(1), {}, threads)
  expect([gone.drawn, gone.kept]).toEqual([1, 4])
})

test.each<[what: string, change: Partial<RenderedPosting>, drawn: number]>([
  ['a company', { company: 'Another' }, 1],
  ['a place', { place: { ...aRenderedPosting().place, asWritten: 'Porto' } }, 1],
  ['a text that no picture shows', { pitch: 'Another', day: 1, tags: [] }, 0],
])('%s decides what is drawn again', { timeout: 30_000 }, async (_what, change, drawn) => {
  const board = await createBoard({})
  await draw(board)
  expect((await draw(board, postings.with(0, { ...postings[0]!, ...change }))).drawn).toBe(drawn)
})

test.each<[what: string, input: BoardConfigInput, drawn: number]>([
  ["the board's name", { name: 'Another Board' }, 6],
  ['its accent', { accent: { light: '#7a1f1f' } }, 6],
  ['its site', { siteUrl: 'https://other.example/' }, 1],
  ['its accent in the dark', { accent: { dark: '#ffd0d0' } }, 0],
])('%s decides which pictures are drawn again', { timeout: 30_000 }, async (_what, input, drawn) => {
  const board = await createBoard({})
  await draw(board)
  expect((await draw(board, postings, input)).drawn).toBe(drawn)
})

test('pictures that were spoiled in the store are drawn again', { timeout: 30_000 }, async () => {
  const board = await createBoard({})
  const { files } = await draw(board)
  const folder = path.join(board.root, pictureCacheFolder)
  const pack = path.join(folder, (await readdir(folder)).find((name) => name.endsWith('.pack')) ?? '')
  await truncate(pack, 20_000)
  const again = await draw(board)
  expect(again.files).toEqual(files)
  expect([again.drawn > 0, again.kept > 0]).toEqual([true, true])
})

test('a picture that cannot be written is named', { timeout: 30_000 }, async () => {
  const board = await createBoard({})
  const staging = await openStaging(path.join(board.root, 'dist'))
  await mkdir(path.join(staging.folder, 'assets'))
  await writeFile(path.join(staging.folder, 'assets/cards'), '')
  const config = v.parse(boardConfigSchema, {})
  await expect(drawPictures({ root: board.root, staging, config, postings, onProgress: () => {} })).rejects.toThrow('The picture assets/cards/p0 was not made: ')
})
