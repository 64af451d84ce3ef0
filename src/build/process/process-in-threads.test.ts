import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aPostingFile, createBoard, type BoardFixture } from '../board-fixture.ts'
import { processPosting } from '../process-posting.ts'
import type { SourceFile } from '../read/read.ts'
import { readValidationContext } from '../validate/read-context.ts'
import type { ProcessSettings } from './process-files.ts'
import { postingCacheFolder, processInThreads } from './process-in-threads.ts'

const settings: ProcessSettings = { tags: [{ slug: 'nets', name: 'Nets', aliases: ['mesh'] }] }

/** More files than one thread is handed at once; some have problems, one has an error. */
const files = Array.from({ length: 130 }, (_, index): SourceFile => ({
  path: `postings/p${index}.md`,
  slug: `p${index}`,
  text: index === 77 ? 'no front matter' : aPostingFile({ title: `Job ${index}`, hashtags: '#mesh', location: index % 9 === 0 ? 'Engineering' : 'Porto, Portugal' }, index % 7 === 0 ? '## \ud800 What\n\nWe <blink>sail</blink> — out.' : `Text ${index}.`),
}))

const process = (board: BoardFixture, given: Partial<Parameters<typeof processInThreads>[0]> = {}) =>
  processInThreads({ root: board.root, files, settings, threads: 2, onProgress: () => {}, ...given })

async function processAlone(given: readonly SourceFile[] = files, by: ProcessSettings = settings) {
  const context = await readValidationContext(by)
  return given.map((file) => processPosting(file, context))
}

async function storeFiles(board: BoardFixture, pattern: RegExp) {
  const folder = path.join(board.root, postingCacheFolder)
  return (await readdir(folder)).filter((name) => pattern.test(name)).map((name) => path.join(folder, name))
}

test('threads give for each file what one gives, in the order of the files', { timeout: 60_000 }, async () => {
  const expected = await processAlone()
  for (const threads of [1, 3]) expect(await process(await createBoard({}), { threads })).toEqual(expected)
})

test('what an earlier build made of the same files is the same, and is taken from its store', { timeout: 60_000 }, async () => {
  const board = await createBoard({})
  await process(board)
  expect(await process(board)).toEqual(await processAlone())
  const [index = ''] = await storeFiles(board, /index\.json$/)
  const before = await readFile(index, 'utf8')
  await process(board)
  expect(JSON.parse(await readFile(index, 'utf8')).packs).toEqual(JSON.parse(before).packs)
})

test('a file whose text or path is another is processed anew', { timeout: 60_000 }, async () => {
  const board = await createBoard({})
  await process(board)
  const changed = files.map((file, index) => (index === 3 ? { ...file, text: aPostingFile({ title: 'Another' }) } : index === 0 ? { ...file, path: 'postings/moved.md', slug: 'moved' } : file)).slice(0, 120)
  expect(await process(board, { files: changed })).toEqual(await processAlone(changed))
})

test('with other settings nothing is taken', { timeout: 60_000 }, async () => {
  const board = await createBoard({})
  await process(board)
  const other: ProcessSettings = { tags: [{ slug: 'mesh', name: 'MESH', aliases: [] }] }
  expect(await process(board, { settings: other })).toEqual(await processAlone(files, other))
})

test.each([
  ['half a pack', /\.pack$/, (file: string) => truncate(file, 500)],
  ['a pack of other bytes', /\.pack$/, async (file: string) => writeFile(file, (await readFile(file, 'utf8')).replaceAll('Job', 'Jab'))],
  ['half an index', /index\.json$/, (file: string) => truncate(file, 500)],
])('after %s the results are the same', { timeout: 60_000 }, async (_what, pattern, spoil) => {
  const board = await createBoard({})
  await process(board)
  for (const file of await storeFiles(board, pattern)) await spoil(file)
  expect(await process(board)).toEqual(await processAlone())
  expect(await process(board)).toEqual(await processAlone())
})
