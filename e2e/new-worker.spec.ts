import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { buildWorker } from '../src/build/build-worker.ts'
import { onList } from './board-page.ts'
import { expect } from './fixtures.ts'
import { copySite, deployNewApp, isKept, listParts, test, whenKept } from './kept-board.ts'

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
