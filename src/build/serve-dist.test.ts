import { get as httpGet, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createBoard } from './board-fixture.ts'
import { PortTakenError, serveDist } from './serve-dist.ts'

const large = JSON.stringify({ text: 'net '.repeat(2000) })

async function serve(basePath = '/') {
  const board = await createBoard({
    'dist/index.html': 'list',
    'dist/404.html': 'no such page',
    'dist/jobs/a.b/index.html': 'posting',
    'dist/data/manifest.json': '{}',
    'dist/data/facets.0123456789.json': large,
    'dist/data/rows.0123456789/0.json': '{}',
    'dist/assets/app-x.js': 'export {}',
    'secret.txt': 'secret',
    'dist-old/secret.txt': 'secret',
  })
  const server = await serveDist({ folder: path.join(board.root, 'dist'), basePath, port: 0 })
  onTestFinished(() => server.close())
  return { board, server, get: (file: string, init?: RequestInit) => fetch(new URL(file, server.url), { redirect: 'manual', ...init }) }
}

/** A request whose address and encodings no client tidies. */
async function getRaw(url: string, rawPath: string, encoding = 'identity'): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  const { port } = new URL(url)
  return new Promise((resolve, reject) => {
    httpGet({ port, path: rawPath, headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    }).on('error', reject)
  })
}

test('a folder answers with its page, and what is not there with the 404 page and status 404', async () => {
  const { get } = await serve()
  expect(await (await get('')).text()).toBe('list')
  expect(await (await get('jobs/a.b/?from=list')).text()).toBe('posting')
  const missing = await get('jobs/nothing/')
  expect([missing.status, await missing.text(), missing.headers.get('content-type')]).toEqual([404, 'no such page', 'text/html; charset=utf-8'])
  expect((await get('data/facets.9999999999.json')).status).toBe(404)
})

test('an address without its last slash is sent on, its query kept', async () => {
  const { get } = await serve()
  const response = await get('jobs/a.b?q=x')
  expect([response.status, response.headers.get('location')]).toEqual([301, '/jobs/a.b/?q=x'])
})

test('below a base path the site answers there and nowhere else', async () => {
  const { get, server } = await serve('/board/')
  expect(new URL(server.url).pathname).toBe('/board/')
  expect(await (await get('jobs/a.b/')).text()).toBe('posting')
  expect((await get('/')).status).toBe(404)
  expect((await get('/jobs/a.b/')).status).toBe(404)
  expect((await get('/board')).headers.get('location')).toBe('/board/')
  expect((await get('/board/jobs/a.b')).headers.get('location')).toBe('/board/jobs/a.b/')
})

test('hashed files may be kept for ever, pages and the manifest are asked for anew', async () => {
  const { get } = await serve()
  for (const file of ['data/facets.0123456789.json', 'data/rows.0123456789/0.json', 'assets/app-x.js']) {
    expect((await get(file)).headers.get('cache-control'), file).toBe('public, max-age=31536000, immutable')
  }
  for (const file of ['', 'jobs/a.b/', 'data/manifest.json', 'nothing']) expect((await get(file)).headers.get('cache-control'), file).toBe('no-cache')
})

test('text is compressed as the client asks', async () => {
  const { server } = await serve()
  const brotli = await getRaw(server.url, '/data/facets.0123456789.json', 'gzip, br')
  expect([brotli.headers['content-encoding'], brotliDecompressSync(brotli.body).toString()]).toEqual(['br', large])
  const gzip = await getRaw(server.url, '/data/facets.0123456789.json', 'gzip')
  expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', large])
  const plain = await getRaw(server.url, '/data/facets.0123456789.json')
  expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, large])
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/jobs/..%5c..%5csecret.txt', '//etc/passwd', '/%', '/%00', '/jobs/%ff/'])('no address leaves the site: %s', async (rawPath) => {
  const { server } = await serve()
  const { status, body } = await getRaw(server.url, rawPath)
  expect([400, 404]).toContain(status)
  expect(body.toString()).not.toContain('secret')
})

test.each(['/%E0%A4%A', '/%', '/jobs/%ff/', '/%00'])('an address that cannot be read is not there: %s', async (rawPath) => {
  const { server } = await serve()
  const { status, body } = await getRaw(server.url, rawPath)
  expect([status, body.toString()]).toEqual([404, 'no such page'])
})

test('a folder beside the site whose name begins like the site is not told of', async () => {
  const { server } = await serve()
  expect((await getRaw(server.url, '/..%2fdist-old')).status).toBe(404)
})

test('a site that is built again is served as it is now', async () => {
  const { board, get } = await serve()
  await board.write('dist/jobs/new/index.html', 'new')
  await board.write('dist/index.html', 'list again')
  expect(await (await get('jobs/new/')).text()).toBe('new')
  expect(await (await get('')).text()).toBe('list again')
})

test('a port that is taken is named', async () => {
  const { board, server } = await serve()
  const port = Number(new URL(server.url).port)
  await expect(serveDist({ folder: board.root, basePath: '/', port })).rejects.toThrow(new PortTakenError(`Port ${port} is taken. Choose another one with --port.`))
})
