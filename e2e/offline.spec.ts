import { createHash } from 'node:crypto'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { buildWorker } from '../src/build/build-worker.ts'
import { onList } from './board-page.ts'
import { openChangingHost, type ChangingHost } from './changing-host.ts'
import { expect, test as base, type Job } from './fixtures.ts'
import { toSiteBase, toSiteFolder } from './sites.ts'

/**
 * A host of its own for each test: what one test's worker keeps is none of another's business. Nothing stands between the
 * page and its host: a browser whose requests are watched keeps no cache of its own, and asks for all past every other.
 */
const test = base.extend<{ host: ChangingHost }>({
  host: async ({ site }, provide) => {
    const host = await openChangingHost(toSiteFolder(site), { basePath: toSiteBase('below-path'), folder: toSiteFolder('below-path') })
    await provide(host)
    await host.close()
  },
  baseURL: async ({ host }, provide) => provide(host.url),
  elsewhere: async ({ host: _host }, provide) => provide([]),
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
  for (const words of ['engineer', 'title:"engineer"']) {
    await onList(page).search.fill(words)
    await expect(status(page)).toHaveText(/^\d+ jobs? for .*engineer/)
  }
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
  host.fail(/./, 'hang')
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  await expect(page.getByText('The network does not answer.')).toBeVisible()
  host.heal()
  await expect(page.getByText('The network does not answer.'), 'the page asks again').toBeHidden({ timeout: 40_000 })
})

test('a host in trouble is one that does not answer, and a posting that is not kept is told as such', async ({ page, host, openJobs }) => {
  const [opened, , other] = openJobs
  await page.goto(addressOf(opened!))
  await whenKept(page, ...listParts, /\/data\/bodies\//)
  host.fail(/./, 'busy')
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  await page.goto(addressOf(opened!))
  await expect(page.getByRole('heading', { level: 1, name: opened!.title })).toBeVisible()
  host.fail(/./, 'hang')
  await page.goto(addressOf(other!))
  await expect(page.getByRole('heading', { level: 1, name: 'The board did not answer' })).toBeVisible({ timeout: 50_000 })
  host.heal()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: other!.title })).toBeVisible()
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

/** Whether anything is kept for an address. */
const isKept = (page: Page, address: string) => page.evaluate(async (url) => (await caches.match(url, { ignoreSearch: true })) !== undefined, address)

test('what a network’s sign-in page answers for data is not kept', async ({ page, host, openJobs }) => {
  const [opened] = openJobs
  await page.goto('./')
  await whenKept(page, ...listParts)
  host.fail(/\/data\/bodies\//, 'page')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await onList(page).titles.first().getByRole('link').click()
  // A part that is gone reloads the page, once.
  await page.waitForFunction(() => !('isSamePage' in window))
  await expect(page.getByRole('heading', { level: 1, name: /gone/ })).toBeVisible()
  const body = host.takeAsked().find((path) => path.includes('/data/bodies/'))
  expect(body).toBeDefined()
  expect(await isKept(page, body!)).toBe(false)
  host.heal()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: opened!.title })).toBeVisible()
  await whenKept(page, /\/data\/bodies\//)
})

test('a part that came damaged is asked for past what is kept of it', async ({ page, host, openJobs }) => {
  const [opened] = openJobs
  await page.goto('./')
  await whenKept(page, ...listParts)
  host.fail(/\/data\/bodies\//, 'half')
  await onList(page).titles.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'The data came in pieces' })).toBeVisible()
  host.heal()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: opened!.title })).toBeVisible()
  host.fail(/\/data\/bodies\//, 'hang')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: opened!.title }), 'what came whole is kept in its place').toBeVisible()
})

test('a worker that is given a page for a script does not come, and the one before it stays', async ({ page, host }, testInfo) => {
  await page.goto('./')
  await whenKept(page, ...listParts)
  const next = await copySite(testInfo.outputPath('next'))
  await deployNewApp(next)
  host.deploy(next)
  host.fail(/\/assets\/new-version\.js$/, 'page')
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const next = registration.installing
    await new Promise<void>((resolve) => next?.addEventListener('statechange', () => resolve()))
    return next?.state
  })
  expect(state).toBe('redundant')
  expect(await isKept(page, './assets/new-version.js')).toBe(false)
})

test('two boards on one host keep what is theirs, and leave other pages of the host alone', async ({ page, context, host }) => {
  const below = toSiteBase('below-path').slice(1)
  await page.goto(`./${below}`)
  await whenKept(page, new RegExp(`${below}data/manifest`), new RegExp(`${below}shell`))
  await page.goto('./')
  await whenKept(page, ...listParts, new RegExp(`${below}shell`))
  host.fail(/^\/admin\//, 'hang')
  const other = page.goto('./admin/', { timeout: 6_000 }).then(() => 'answered', () => 'waited')
  expect(await other, 'a slow page of somebody else is not the board’s').toBe('waited')
  await context.setOffline(true)
  for (const address of [`./${below}`, './']) {
    await page.goto(address)
    await expect(onList(page).articles).toHaveCount(20)
  }
})

test('a new version of the app is offered, never forced', async ({ page, context, host }, testInfo) => {
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
  await context.setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await context.setOffline(false)
  await expect(notice.getByText('There is a new version'), 'what was said before is said again').toBeVisible()
  const second = await context.newPage()
  await second.goto(page.url())
  await second.getByRole('status').getByText('There is a new version').waitFor({ state: 'detached' })
  await second.close()
  await notice.getByRole('button', { name: 'Reload' }).click()
  await page.waitForFunction(() => !('isSamePage' in window))
  await expect(onList(page).articles).toHaveCount(20)
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null)).toBe(true)
  await whenKept(page, /\/assets\/new-version\.js$/)
  await expect(notice).toBeHidden()
})

test('two old pages are each renewed by their own button', async ({ page, context, host }, testInfo) => {
  const other = await context.newPage()
  for (const one of [page, other]) await one.goto(host.url)
  await whenKept(page, ...listParts)
  const next = await copySite(testInfo.outputPath('next'))
  await deployNewApp(next)
  host.deploy(next)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const reload = (one: Page) => one.getByRole('status').getByRole('button', { name: 'Reload' })
  for (const one of [page, other]) await expect(reload(one)).toBeVisible()
  for (const one of [page, other]) {
    await one.evaluate(() => Object.assign(window, { isSamePage: true }))
    await reload(one).click()
    await one.waitForFunction(() => !('isSamePage' in window))
    await expect(onList(one).articles).toHaveCount(20)
  }
})

test('a page that is of the new version already is offered nothing, and its worker takes over by itself', async ({ page, host }, testInfo) => {
  await page.goto('./')
  await whenKept(page, ...listParts)
  const next = await copySite(testInfo.outputPath('next'))
  const worker = path.join(next, 'service-worker.js')
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// Another build of the same app.\n`)
  host.deploy(next)
  await page.evaluate(async () => {
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
    await (await navigator.serviceWorker.ready).update()
    await changed
  })
  await expect(page.getByText('There is a new version of this board.')).toHaveCount(0)
})

test('a bad deploy can be recalled: the worker goes, with all that it kept', async ({ page, host }, testInfo) => {
  await page.goto('./')
  await whenKept(page, ...listParts)
  expect(await page.evaluate(readNotes)).not.toEqual([])
  const recalled = await copySite(testInfo.outputPath('recalled'))
  await buildWorker(recalled, false)
  host.deploy(recalled)
  await page.reload()
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  await expect.poll(() => page.evaluate(readNotes), 'nor is noted what was read when').toEqual([])
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

/** What Workbox has noted, in its own database, of when kept files were asked for. */
async function readNotes(): Promise<string[]> {
  const open = indexedDB.open('workbox-expiration')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.addEventListener('success', () => resolve(open.result))
    open.addEventListener('error', () => reject(open.error ?? new Error('no database')))
  })
  const entries = await new Promise<{ url: string }[]>((resolve) => {
    const all = database.transaction('cache-entries').objectStore('cache-entries').getAll()
    all.addEventListener('success', () => resolve(all.result as { url: string }[]))
  })
  database.close()
  return entries.map(({ url }) => url)
}
