import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createServer, type Plugin, type ServerOptions, type ViteDevServer } from 'vite'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Manifest } from '../../domain/artifact.ts'
import type { Problem } from '../../domain/problem.ts'
import { aPostingFile, createBoard, type BoardFixture } from '../board-fixture.ts'
import { corkboard } from './vite-plugin.ts'

/** Starts the real dev server on a board; what it sends to open pages is noted. */
async function serve(board: BoardFixture, { others = [], watch = {} }: { others?: Plugin[]; watch?: ServerOptions['watch'] } = {}) {
  const server = await createServer({ root: board.root, configFile: false, plugins: [corkboard(), ...others], logLevel: 'silent', server: { port: 0, watch } })
  onTestFinished(() => server.close())
  await server.listen()
  const sent = noteSent(server)
  const url = server.resolvedUrls?.local[0] ?? ''
  const get = async (file: string) => fetch(new URL(file, url), { headers: { accept: 'text/html,*/*' } })
  const json = async <T>(file: string) => (await get(file)).json() as Promise<T>
  return { server, url, sent, get, json, manifest: () => json<Manifest>('data/manifest.json'), problems: async () => (await json<{ problems: Problem[] }>('data/problems.json')).problems }
}

function noteSent(server: ViteDevServer): unknown[] {
  const sent: unknown[] = []
  vi.spyOn(server.environments.client.hot, 'send').mockImplementation((...message: unknown[]) => sent.push(message[0]))
  return sent
}

const soon = { timeout: 4000, interval: 20 }

test('a saved posting shows in the index, and open pages are told without a reload', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  const { manifest, json, sent } = await serve(board)
  const before = await manifest()
  expect(before.counts).toMatchObject({ postings: 1, open: 1 })
  await board.write('postings/a.md', aPostingFile({ title: 'Sail Mender' }))
  await expect.poll(async () => (await manifest()).rows.folder, soon).not.toBe(before.rows.folder)
  await expect.poll(() => sent, soon).toContain('corkboard:update')
  const { jobs } = await json<{ jobs: { title: string }[] }>('jobs.json')
  expect(jobs.map((job) => job.title)).toEqual(['Sail Mender'])
  expect(JSON.stringify(sent)).not.toContain('full-reload')
})

test('a style generator that scans the postings does not make a saved one reload the page', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  const scanner: Plugin = {
    name: 'scanner',
    enforce: 'pre',
    transform(_code, id) {
      if (id.endsWith('/main.ts')) this.addWatchFile(path.join(board.root, 'postings/a.md'))
    },
  }
  const { get, sent, manifest } = await serve(board, { others: [scanner] })
  await manifest()
  expect((await get('src/app/main.ts')).status).toBe(200)
  sent.length = 0
  await board.write('postings/a.md', aPostingFile({ title: 'Sail Mender' }))
  await expect.poll(() => sent, soon).toContain('corkboard:update')
  expect(sent).toEqual(['corkboard:update'])
})

test('a page that still holds the manifest from before finds its parts', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  const { manifest, get } = await serve(board)
  const before = await manifest()
  await board.write('postings/b.md', aPostingFile({ title: 'Sail Mender' }))
  await expect.poll(async () => (await manifest()).counts.postings, soon).toBe(2)
  expect((await get(`data/${before.rows.folder}/0.json`)).status).toBe(200)
  expect((await get(`data/${before.facets}`)).status).toBe(200)
})

test('a posting with an error is left out and told, and comes back when it is mended', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'postings/b.md': aPostingFile({ title: 'Sail Mender' }) })
  const { manifest, problems } = await serve(board)
  expect(await problems()).toEqual([])
  await board.write('postings/b.md', aPostingFile({ title: 'Sail Mender', applyUrl: 'javascript:alert(1)' }))
  await expect.poll(problems, soon).toEqual([expect.objectContaining({ code: 'posting/url-scheme', path: 'postings/b.md', line: 6, severity: 'error' })])
  expect((await manifest()).counts.postings).toBe(1)
  await board.write('postings/b.md', aPostingFile({ title: 'Sail Mender' }))
  await expect.poll(problems, soon).toEqual([])
  expect((await manifest()).counts.postings).toBe(2)
})

test('a second save whose event the watcher drops is seen all the same', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  // The watcher drops a change within 50 ms of another; here it sees none, and the first is told by hand.
  const { server, json } = await serve(board, { watch: null })
  const title = async () => (await json<{ jobs: { title: string }[] }>('jobs.json')).jobs[0]?.title
  expect(await title()).toBe('Net Mender')
  await board.write('postings/a.md', aPostingFile({ title: 'First' }))
  server.watcher.emit('all', 'change', path.join(board.root, 'postings/a.md'))
  await new Promise((resolve) => setTimeout(resolve, 60))
  await board.write('postings/a.md', aPostingFile({ title: 'Last' }))
  await expect.poll(title, soon).toBe('Last')
})

test('after an event of a folder every file is opened again', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'postings/b.md': aPostingFile({ title: 'Sail Mender' }) })
  const { server, json } = await serve(board, { watch: null })
  const titles = async () => (await json<{ jobs: { title: string }[] }>('jobs.json')).jobs.map((job) => job.title)
  expect(await titles()).toEqual(['Net Mender', 'Sail Mender'])
  await board.write('postings/a.md', aPostingFile({ title: 'First' }))
  await board.write('postings/b.md', aPostingFile({ title: 'Second' }))
  server.watcher.emit('all', 'addDir', path.join(board.root, 'postings'))
  await expect.poll(titles, soon).toEqual(['First', 'Second'])
})

test('the addresses that the manifest names are served, those of words included', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  const { manifest, json } = await serve(board)
  const { terms, bodyTerms, vocabulary } = await manifest()
  expect((await json<{ words: string[] }>(`data/${terms.folder}/0.json`)).words).toContain('harbour')
  expect((await json<{ words: string[] }>(`data/${bodyTerms.folder}/0.json`)).words).toContain('somebody')
  expect((await json<{ words: string[] }>(`data/${vocabulary}`)).words).toContain('harbour')
})

test('a file that is touched and not changed tells open pages nothing', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  const { server, sent, manifest } = await serve(board)
  await manifest()
  sent.length = 0
  const noticed = new Promise((resolve) => server.watcher.once('change', resolve))
  await board.write('postings/a.md', aPostingFile())
  await noticed
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(sent).toEqual([])
})

test('a file that looks like a posting and is not read is told as soon as it is there', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  const { problems } = await serve(board)
  expect(await problems()).toEqual([])
  await board.write('postings/sub/b.md', aPostingFile())
  await expect.poll(problems, soon).toMatchObject([{ code: 'file/passed-over', path: 'postings/sub/b.md' }])
  await board.write('postings/c.markdown', aPostingFile())
  await expect.poll(problems, soon).toMatchObject([{ path: 'postings/c.markdown' }, { path: 'postings/sub/b.md' }])
})

test('a posting that is taken away leaves the index', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'postings/b.md': aPostingFile({ title: 'Sail Mender' }) })
  const { manifest } = await serve(board)
  expect((await manifest()).counts.postings).toBe(2)
  await rm(path.join(board.root, 'postings/b.md'))
  await expect.poll(async () => (await manifest()).counts.postings, soon).toBe(1)
})

test('a folder outside the project is followed too', async () => {
  const elsewhere = await createBoard({ 'mine/a.md': aPostingFile() })
  const board = await createBoard({ 'board.config.ts': `export default { postingsDir: ${JSON.stringify(path.join(elsewhere.root, 'mine'))} }` })
  const { manifest } = await serve(board)
  expect((await manifest()).counts.postings).toBe(1)
  await writeFile(path.join(elsewhere.root, 'mine/b.md'), aPostingFile({ title: 'Sail Mender' }))
  await expect.poll(async () => (await manifest()).counts.postings, soon).toBe(2)
})

test('every route answers with the shell, filled from the configuration', async () => {
  const board = await createBoard({ 'board.config.ts': `export default { name: 'Nets & <Knots>', description: 'Say "ahoy"', language: 'pt', siteUrl: 'https://x.example/board/' }` })
  const { get, url } = await serve(board)
  expect(new URL(url).pathname).toBe('/board/')
  for (const route of ['', 'tags/c%2B%2B/', 'jobs/a.b.c/', 'tags/node.js/', 'no/such/page', 'companies/%E6%97%A5/', '?q=x&tag=y']) {
    const response = await get(route)
    expect(response.status, route).toBe(200)
    const html = await response.text()
    expect(html, route).toContain('<title>Nets &amp; &lt;Knots&gt;</title>')
    expect(html).toContain('content="Say &quot;ahoy&quot;"')
    expect(html).toContain('<html lang="pt">')
    expect(html).toContain('--accent-light:oklch(')
  }
})

test('data that is not there is a 404 and never the shell; nothing of it is cached', async () => {
  const { get } = await serve(await createBoard({}))
  for (const file of ['data/rows.0000000000/0.json', 'data/', 'data/%']) expect((await get(file)).status, file).not.toBe(200)
  const missing = await get('data/nothing.json')
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8'])
  expect((await get('data/manifest.json')).headers.get('cache-control')).toBe('no-store')
})

test('a configuration that breaks is told in the page, at its place, until it is mended', { timeout: 15_000 }, async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  const { problems, sent, get, manifest } = await serve(board)
  await manifest()
  sent.length = 0
  await board.write('board.config.ts', 'export default {\n  name: "x"\n  language: "en",\n}')
  await expect.poll(problems, soon).toMatchObject([{ code: 'config/unreadable', path: 'board.config.ts', line: 3, column: 3 }])
  expect(sent).toContain('corkboard:update')
  expect((await manifest()).counts.postings).toBe(1)
  await board.write('board.config.ts', 'export default { name: "Mended Board" }')
  await expect.poll(async () => (await get('').catch(() => null))?.text(), soon).toContain('<title>Mended Board</title>')
  expect(await problems()).toEqual([])
})

test('a changed configuration takes effect without a restart by hand, and a broken one leaves the server running', async () => {
  const board = await createBoard({})
  const { get } = await serve(board)
  expect(await (await get('')).text()).toContain('<title>Test Board</title>')
  await board.write('board.config.ts', 'export default { name: "Renamed Board" }')
  await expect.poll(async () => (await get('').catch(() => null))?.text(), soon).toContain('<title>Renamed Board</title>')
  await board.write('board.config.ts', 'export default { nam: "x" }')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await (await get('')).text()).toContain('<title>Renamed Board</title>')
})

test('a configuration with problems stops the server with all of them and without a stack trace', async () => {
  const board = await createBoard({ 'board.config.ts': 'export default { nam: "x", name: 3 }' })
  const error = await createServer({ root: board.root, configFile: false, plugins: [corkboard()], logLevel: 'silent' }).catch((reason: unknown) => reason)
  expect(Object.keys(error as Error)).toEqual([])
  expect((error as Error).stack).toBe(
    [
      'board.config.ts:1:18  error: nam is no key of the configuration.',
      '  Did you mean name?   [config/unknown-key]',
      'board.config.ts:1:28  error: name is 3.',
      '  Use a value of type string.   [config/value]',
    ].join('\n'),
  )
})
