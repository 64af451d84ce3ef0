import { brotliCompressSync, constants } from 'node:zlib'
import { onList } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { realFolders, type SiteName } from './sites.ts'

/** The board as it was measured before the search language, suggestions and pictures, and 15 kB for these. */
const maxScriptBytes = 129_976 + 15_000
const site: SiteName = realFolders.length > 0 ? 'real' : 'samples'

/** As the smallest host does it: brotli at its highest quality. */
function toBrotliBytes(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

test.use({ site })

test(`the first load of the list asks for at most 144,976 bytes of JavaScript, and for nothing from elsewhere but pictures that postings name (${site})`, async ({ page, elsewhere }) => {
  const scripts = new Map<string, Promise<Buffer>>()
  const all = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    const type = response.request().resourceType()
    if (type === 'script') scripts.set(response.url(), response.body())
    if (response.ok()) all.set(response.url(), response.body().catch(() => Buffer.alloc(0)))
  })
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(onList(page).articles).toHaveCount(20)
  const sizes = await Promise.all([...scripts].map(async ([url, body]) => [new URL(url).pathname, toBrotliBytes(await body)] as const))
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(sizes.length).toBeGreaterThan(0)
  expect(total, JSON.stringify(sizes)).toBeGreaterThan(20_000)
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(maxScriptBytes)
  test.info().annotations.push({ type: 'bytes', description: JSON.stringify(sizes) })
  process.stdout.write(`  JavaScript of the first load: ${total} bytes brotli in ${sizes.length} files; ${all.size} requests in all\n`)
  expect(elsewhere.filter(({ type }) => type !== 'image')).toEqual([])
})

test('pictures from elsewhere are those that the postings of the list name', async ({ page, elsewhere }) => {
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(onList(page).articles).toHaveCount(20)
  const manifest = (await (await page.request.get('./data/manifest.json')).json()) as { rows: { folder: string } }
  const rows = (await (await page.request.get(`./data/${manifest.rows.folder}/0.json`)).json()) as { logos: (string | null)[] }
  const named = new Set(rows.logos)
  for (const { url } of elsewhere) expect(named.has(url), url).toBe(true)
})

test('the list never waits for bodies: it asks for none', async ({ page }) => {
  const bodies: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/data/bodies/')) bodies.push(request.url())
  })
  await page.goto('./?status=all', { waitUntil: 'networkidle' })
  expect(bodies).toEqual([])
})

/** Comes when the page is alive and the browser idle. */
const isLater = (script: string) => /\/start-worker-[\w-]+\.js$/.test(script)

test('a page names every script that it starts with: none waits for another to name it', async ({ page, openJobs }) => {
  for (const address of ['./', `./jobs/${openJobs[0]?.slug ?? ''}/`]) {
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
    })
    await page.goto(address)
    const html = await (await page.request.get(address)).text()
    expect(scripts.length).toBeGreaterThan(2)
    for (const script of scripts.filter((script) => !isLater(script))) expect(html, script).toContain(script)
    page.removeAllListeners('request')
  }
})
