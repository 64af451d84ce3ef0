import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { hostFiles, isHashed, keptForEver } from '../src/build/emit/hosts/host-rules.ts'
import { expect, test, whenAlive, type Job } from './fixtures.ts'
import type { Host } from './hosts/host.ts'
import { hostKinds, startHost } from './hosts/start-host.ts'
import { markHeading } from './mark-heading.ts'
import { toSiteBase, toSiteFolder, type SiteName } from './sites.ts'

/** The samples at `/` and below a path. */
const sites = ['samples', 'below-path'] as const satisfies readonly SiteName[]

const types: Readonly<Record<string, RegExp>> = {
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.js': /^(?:text|application)\/javascript/,
  '.css': /^text\/css/,
  '.json': /^application\/json/,
  '.atom': /^application\/atom\+xml/,
  '.xml': /^(?:text|application)\/xml/,
  '.txt': /^text\/plain/,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png/,
  '.woff2': /^font\/woff2/,
}

/** An earlier name of a sample, and the one it has. */
const moved = { from: 'frontend-engineer-maps-hachure-WkoFb', to: 'frontend-engineer-map-rendering-hachure-WkoFb' }

/** Addresses of pages: those there is one of, and some of the rest. */
function toPages(jobs: readonly Job[]): readonly string[] {
  const some = jobs.filter((_job, index) => index % 8 === 0)
  return ['', 'tags/', 'companies/', ...some.flatMap((job) => [`jobs/${job.slug}/`, `companies/${job.companySlug}/`, ...job.tags.slice(0, 1).map((tag) => `tags/${tag.slug}/`)])]
}

const ask = (url: string) => fetch(url, { redirect: 'manual' })

/** Follows redirects one by one. */
async function follow(url: string): Promise<{ readonly steps: number; readonly url: string; readonly status: number; readonly text: string }> {
  let at = url
  for (let steps = 0; steps < 5; steps += 1) {
    const response = await ask(at)
    const location = response.headers.get('location')
    if (location === null) return { steps, url: at, status: response.status, text: await response.text() }
    at = new URL(location, at).href
  }
  throw new Error(`${url} leads in a circle, at last to ${at}.`)
}

/** What the built `_headers` names for every answer. */
async function readHeaders(site: SiteName): Promise<readonly (readonly [name: string, value: string])[]> {
  const [forAll = ''] = (await readFile(path.join(toSiteFolder(site), '_headers'), 'utf8')).split('\n\n')
  return Array.from(forAll.matchAll(/^ {2}([\w-]+): (.+)$/gm), ([, name = '', value = '']) => [name, value] as const)
}

/** A visit as a reader makes it: the page comes alive, is the one asked for, and says nothing on the console. */
async function visit(page: Page, url: string, heading: string | RegExp): Promise<void> {
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 }), url).toHaveText(heading)
}

for (const kind of hostKinds) {
  for (const site of sites) {
    test.describe(`behind ${kind}, ${site} at ${toSiteBase(site)}`, { tag: '@desktop' }, () => {
      test.describe.configure({ mode: 'default' })
      test.use({ site })

      let host: Host
      let url = ''
      test.beforeAll(async () => {
        host = await startHost(kind, [site])
        url = host.urls[site] ?? ''
      })
      test.afterAll(() => host.close())

      /** Whether the host is told what the build wrote for it. */
      const isTold = kind === 'nginx' || kind === 'caddy'
      const asWritten = (address: string) => (kind === 'no-slash' ? address : `${address}/`)

      test('each page has one address, and without its last slash one step leads there, the query kept', async ({ jobs }) => {
        for (const address of toPages(jobs)) {
          const { steps, status, text } = await follow(url + address)
          expect([address, steps, status]).toEqual([address, 0, 200])
          expect(text, address).toContain(`<link rel="canonical" href="https://board.example${toSiteBase(site)}${address}" />`)
          if (address === '') continue
          const bare = `${url}${address.slice(0, -1)}`
          const found = await follow(`${bare}?sort=oldest`)
          expect([found.url, found.status]).toEqual([`${asWritten(bare)}?sort=oldest`, 200])
          expect(found.steps, bare).toBeLessThanOrEqual(1)
        }
        if (toSiteBase(site) !== '/') expect(await follow(url.slice(0, -1))).toMatchObject({ url, steps: 1, status: 200 })
      })

      test('what is not there is the not-found page, with its status, and is not kept', async () => {
        for (const address of ['nowhere', 'nowhere/at/all/', 'jobs/no-such-posting/', 'assets/index-00000000.js', 'data/facets.0000000000.json', 'data/', 'countries/', ...(isTold ? hostFiles : [])]) {
          const response = await ask(url + address)
          expect([address, response.status, response.headers.get('content-type')?.toLowerCase().replace('; ', ';')]).toEqual([address, 404, 'text/html;charset=utf-8'])
          expect(await response.text(), address).toContain('There is no such page')
          expect(response.headers.get('cache-control') ?? '', address).not.toContain('immutable')
        }
      })

      test('every file has its type, its headers, and is kept as long as its name says', async () => {
        const headers = isTold ? await readHeaders(site) : []
        expect(headers.length).toBe(isTold ? 5 : 0)
        const files = (await readdir(toSiteFolder(site), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
        const paths = files.map((entry) => path.relative(toSiteFolder(site), path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
        const asked = paths.filter((file) => !(hostFiles as readonly string[]).includes(file) && !(file.endsWith('/index.html') && file.includes('/')))
        expect(new Set(asked.map((file) => path.extname(file)))).toEqual(new Set(Object.keys(types)))
        for (const file of asked) {
          const response = await ask(`${url}${file === 'index.html' ? '' : file}`)
          await response.arrayBuffer()
          expect([file, response.status]).toEqual([file, 200])
          expect(response.headers.get('content-type'), file).toMatch(types[path.extname(file)] ?? /^$/)
          if (isTold || kind === 'preview') expect([file, response.headers.get('cache-control')]).toEqual([file, isHashed(file) ? keptForEver : 'no-cache'])
          for (const [name, value] of headers) expect([file, name, response.headers.get(name)]).toEqual([file, name, value])
        }
        for (const address of ['', 'nowhere/']) {
          const response = await ask(url + address)
          for (const [name, value] of headers) expect([address, name, response.headers.get(name)]).toEqual([address, name, value])
          const [, inPage = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text()) ?? []
          if (isTold) expect(new Map(headers).get('Content-Security-Policy')).toBe(`${inPage.replaceAll('&#39;', "'")}; frame-ancestors 'none'`)
        }
      })

      // What a reader sees, at the harder of the two.
      if (site === 'samples') return

      test('an earlier address of a posting leads to it', async ({ page }) => {
        for (const bare of [`jobs/${moved.from}`, `jobs/${moved.from}/`]) {
          const found = await follow(url + bare)
          if (isTold) expect(found).toMatchObject({ url: `${url}jobs/${moved.to}/`, steps: 1, status: 200 })
          await visit(page, url + bare, 'Frontend Engineer, Map Rendering')
          await expect(page).toHaveURL(`${url}jobs/${moved.to}/`)
        }
      })

      test('pages come alive as they were drawn and lead on, and nothing is said on the console', async ({ page, openJobs, troubles }) => {
        const said: string[] = []
        page.on('console', (message) => said.push(message.text()))
        await markHeading(page)
        const job = openJobs[0]!
        const tag = job.tags[0]!
        for (const address of ['', `jobs/${job.slug}`, `companies/${job.companySlug}/`, 'tags']) {
          await page.goto(url + address)
          await expect(page.getByRole('heading', { level: 1 }), address).toHaveAttribute('data-mark', '')
        }
        await visit(page, `${url}?tag=${tag.slug}`, /^\d+ jobs?$/)
        await page.getByRole('link', { name: job.title, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(job.title)
        await expect(page.getByRole('link', { name: /^Apply/ }).first()).toHaveAttribute('href', job.applyUrl)
        await page.goBack()
        await expect(page).toHaveURL(`${url}?tag=${tag.slug}`)
        await page.goto(`${url}jobs`)
        await expect(page).toHaveURL(url)
        await whenAlive(page)
        expect(said.filter((text) => !/net::ERR_FAILED|registration blocked by Playwright/.test(text)), 'but that pictures from elsewhere are kept away').toEqual([])
        await visit(page, `${url}nowhere/`, 'There is no such page')
        expect(troubles.splice(0)).toEqual([expect.stringContaining('status of 404')])
      })

      if (kind === 'any-case') {
        test('an address in another case shows its page, which names the one address', async ({ page, openJobs }) => {
          const job = openJobs.find(({ slug }) => slug !== slug.toLowerCase())!
          const tag = job.tags[0]!
          const base = url.slice(0, -1).replace(/[^/]+$|$/, (last) => (toSiteBase(site) === '/' ? last : last.toUpperCase()))
          const canonical = (address: string) => `https://board.example${toSiteBase(site)}${address}`
          for (const [address, one, heading] of [
            ['JOBS/', 'jobs/', null],
            [`Jobs/${job.slug.toUpperCase()}/`, `jobs/${job.slug}/`, job.title],
            [`jobs/${job.slug.toLowerCase()}`, `jobs/${job.slug}/`, job.title],
            [`Tags/${tag.slug.toUpperCase()}/`, `tags/${tag.slug}/`, new RegExp(`${tag.name} jobs?$`)],
            [`companies/${job.companySlug.toUpperCase()}/`, `companies/${job.companySlug}/`, new RegExp(`jobs? at ${job.company}$`)],
            ['TAGS/', 'tags/', /hashtags$/],
          ] as const) {
            await page.goto(`${base}/${address}`)
            await whenAlive(page)
            if (heading === null) await expect(page).toHaveURL(url)
            else {
              await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(heading)
              await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', canonical(one))
            }
          }
        })
      }
    })
  }
}
