import { createHash } from 'node:crypto'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { buildWorker } from '../src/build/build-worker.ts'
import { onList } from './board-page.ts'
import { openChangingHost, type ChangingHost } from './changing-host.ts'
import { expect, test as base, type Job } from './fixtures.ts'
import { toSiteFolder } from './sites.ts'

/** A host of its own for each test: what one test's worker keeps is none of another's business. */
const test = base.extend<{ host: ChangingHost }>({
  host: async ({ site }, provide) => {
    const host = await openChangingHost(toSiteFolder(site))
    await provide(host)
    await host.close()
  },
  baseURL: async ({ host }, provide) => provide(host.url),
})

test.use({ serviceWorkers: 'allow' })

/** Without a network a browser reports each request that failed: none of these is the page's trouble. */
test.beforeEach(({ troubles }) => {
  Object.defineProperty(troubles, 'push', { value: (text: string) => (/Failed to load resource|net::ERR|no-response/.test(text) ? troubles.length : Array.prototype.push.call(troubles, text)) })
})

/** Resolves when a worker rules over the page and keeps what matches. */
async function whenKept(page: Page, ...parts: readonly RegExp[]): Promise<void> {
  await expect
    .poll(async () => {
      const kept = await page.evaluate(async () => {
        if (!navigator.serviceWorker.controller) return []
        const stored = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))
        return stored.flat()
      })
      return parts.filter((part) => !kept.some((url) => part.test(url))).map(String)
    })
    .toEqual([])
}

const listParts = [/\/data\/manifest\.json$/, /\/data\/facets\./, /\/data\/rows[^/]*\/0\.json$/, /\/shell\.html/] as const

/** What a list says of itself; a notice beside the page is a status too. */
const status = (page: Page) => page.getByRole('main').getByRole('status')

const addressOf = ({ slug }: Job) => `./jobs/${slug}/`

test('after one visit the list, its filters, its search and every posting that was opened are there without a network', async ({ page, context, openJobs }) => {
  const [opened, , other] = openJobs
  await page.goto('./')
  await whenKept(page, ...listParts, /\/data\/terms/)
  await page.goto(addressOf(opened!))
  await whenKept(page, /\/data\/bodies\//)
  await context.setOffline(true)

  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  await expect(page.getByRole('status').getByText('You are offline')).toBeVisible()
  await onList(page).search.fill('engineer')
  await expect(status(page)).toHaveText(/^\d+ jobs? for “engineer”/)
  await page.goto('./?tag=analysis')
  await expect(status(page)).toHaveText(/^\d+ jobs with analysis/)
  await page.goto('./companies/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(addressOf(opened!))
  await expect(page.getByRole('heading', { level: 1, name: opened!.title })).toBeVisible()
  await expect(page.getByRole('link', { name: /Apply/ }).first()).toHaveAttribute('href', opened!.applyUrl)

  await page.goto(addressOf(other!))
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: other!.title })).toBeVisible()
})

test('a posting that was the first page of a visit is kept, and the list with it', async ({ page, context, openJobs }) => {
  const [opened] = openJobs
  await page.goto(addressOf(opened!))
  await whenKept(page, ...listParts, /\/data\/bodies\//)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: opened!.title })).toBeVisible()
  await page.getByRole('link', { name: 'All jobs' }).first().click()
  await expect(onList(page).articles).toHaveCount(20)
})

test('the list is never stale while the network answers: a new deploy shows at the next visit', async ({ page, host }) => {
  await page.goto('./')
  await whenKept(page, ...listParts)
  const before = await onList(page).articles.first().innerText()
  host.deploy(toSiteFolder('hostile'))
  await page.goto('./')
  await expect(onList(page).articles.first()).not.toHaveText(before)
  const { counts } = (await (await page.request.get('./data/manifest.json')).json()) as { counts: { open: number } }
  await expect(status(page)).toHaveText(new RegExp(`^${counts.open} `))
})

test('where the network does not answer, the page and its list come from what is kept', async ({ page, host }) => {
  await page.goto('./')
  await whenKept(page, ...listParts)
  // A browser that is watched keeps no cache of its own, and asks for parts past every other: these are answered.
  host.hang(/^\/$|\/manifest\.json$/)
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
})

test('a posting that was opened is there after a deploy that moved it within the index', async ({ page, context, host, openJobs }, testInfo) => {
  const [opened] = openJobs
  await page.goto(addressOf(opened!))
  await whenKept(page, ...listParts, /\/data\/bodies\//)
  const next = await copySite(testInfo.outputPath('next'))
  const manifestFile = path.join(next, 'data/manifest.json')
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { slugs: { folder: string } }
  const folder = `${manifest.slugs.folder}x`
  await cp(path.join(next, 'data', manifest.slugs.folder), path.join(next, 'data', folder), { recursive: true })
  await writeFile(manifestFile, JSON.stringify({ ...manifest, slugs: { ...manifest.slugs, folder } }))
  host.deploy(next)
  await page.goto('./')
  await whenKept(page, new RegExp(`/data/${folder}/`))
  await context.setOffline(true)
  await page.goto(addressOf(opened!))
  await expect(page.getByRole('heading', { level: 1, name: opened!.title })).toBeVisible()
})

test('what a network’s sign-in page answers for data is not kept', async ({ page, host, openJobs }) => {
  const [opened] = openJobs
  await page.goto('./')
  await whenKept(page, ...listParts)
  host.answerWithPage(/\/data\/bodies\//)
  await page.goto(addressOf(opened!))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  host.answerWithPage(null)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: opened!.title })).toBeVisible()
})

test('a new version of the app is offered, never forced', async ({ page, host }, testInfo) => {
  await page.goto('./')
  await whenKept(page, ...listParts)
  const next = await copySite(testInfo.outputPath('next'))
  await deployNewApp(next)
  host.deploy(next)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const notice = page.getByRole('status').filter({ hasText: 'There is a new version of this board.' })
  await expect(notice.getByText('There is a new version')).toBeVisible()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  await notice.getByRole('button', { name: 'Reload' }).click()
  await page.waitForFunction(() => !('isSamePage' in window))
  await expect(onList(page).articles).toHaveCount(20)
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null)).toBe(true)
  await whenKept(page, /\/assets\/new-version\.js$/)
  await expect(notice).toBeHidden()
})

test('a page that is of the new version already is offered nothing, and its worker takes over by itself', async ({ page, host }, testInfo) => {
  await page.goto('./')
  await whenKept(page, ...listParts)
  const next = await copySite(testInfo.outputPath('next'))
  const worker = path.join(next, 'service-worker.js')
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// Another build of the same app.\n`)
  host.deploy(next)
  const before = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)
  await page.reload()
  await expect
    .poll(() => page.evaluate(async () => (await (await fetch('./service-worker.js')).text()).includes('Another build') && (await navigator.serviceWorker.ready).waiting === null))
    .toBe(true)
  expect(before).toContain('service-worker.js')
  await expect(page.getByText('There is a new version of this board.')).toHaveCount(0)
})

test('a bad deploy can be recalled: the worker goes, with all that it kept', async ({ page, host }, testInfo) => {
  await page.goto('./')
  await whenKept(page, ...listParts)
  const recalled = await copySite(testInfo.outputPath('recalled'))
  await buildWorker(recalled, false)
  host.deploy(recalled)
  await page.reload()
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  host.takeAsked()
  await page.reload()
  await expect(onList(page).articles).toHaveCount(20)
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  expect(host.takeAsked()).toContain('/data/manifest.json')
})

async function copySite(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await cp(toSiteFolder('samples'), folder, { recursive: true })
  return folder
}

/** The same board with another script at its start, as any change of the app makes it. */
async function deployNewApp(folder: string): Promise<void> {
  const shell = await readFile(path.join(folder, 'shell.html'), 'utf8')
  const entry = /assets\/index-[\w-]+\.js/.exec(shell)?.[0]
  const start = /<script type="module">([^]*?)<\/script>/.exec(shell)?.[1]
  if (entry === undefined || start === undefined) throw new Error('The shell starts no script.')
  const script = await readFile(path.join(folder, entry), 'utf8')
  await writeFile(path.join(folder, 'assets/new-version.js'), script)
  const rename = (text: string) => text.replaceAll(entry, 'assets/new-version.js')
  for (const file of ['shell.html', 'index.html', 'service-worker.js']) {
    const text = await readFile(path.join(folder, file), 'utf8')
    await writeFile(path.join(folder, file), rename(text).replaceAll(toHash(start), toHash(rename(start))))
  }
}

function toHash(script: string): string {
  return createHash('sha256').update(script).digest('base64')
}
