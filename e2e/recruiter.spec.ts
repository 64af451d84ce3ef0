import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { onList } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { findFreePort } from './hosts/host.ts'
import { toPostingFile } from './hostile-postings.ts'
import { root } from './sites.ts'

test.describe.configure({ mode: 'default', timeout: 90_000 })

/** A change must show within a second; a machine that runs other tests beside it gets more time before that fails. */
const shownWithinMs = 5_000

let folder = ''
let url = ''
let server: ChildProcess | undefined

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'corkboard-recruiter-'))
  for (const file of (await readdir(path.join(root, 'postings'))).filter((name) => name.endsWith('.md')).slice(0, 30)) await cp(path.join(root, 'postings', file), path.join(folder, file))
  const port = await findFreePort()
  url = `http://localhost:${port}/`
  server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort', '--clearScreen', 'false'], {
    cwd: root,
    env: { ...process.env, POSTINGS_DIR: folder, SITE_URL: url, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(String(port))) resolve()
    }
    server?.stdout?.on('data', listen)
    server?.stderr?.on('data', listen)
    server?.on('exit', () => reject(new Error(`The dev server ended:\n${said}`)))
  })
})

test.afterAll(async () => {
  server?.kill()
  await rm(folder, { recursive: true, force: true })
})

/** Opens the board and waits until Vite has prepared every module: it may reload the page once, at the very first visit. */
async function openBoard(page: Page, at: string): Promise<void> {
  await page.goto(at)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => Object.assign(window, { marker: 'not reloaded' }))
}

const isSamePage = (page: Page) => page.evaluate(() => 'marker' in window)

test('saving a posting shows it in the open list, scroll kept, without a reload', async ({ page }) => {
  await openBoard(page, url)
  const file = path.join(folder, 'backend-engineer-go-shiome-data-tokyo-QfJia.md')
  const text = await readFile(file, 'utf8')
  const title = /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? ''
  const heading = onList(page).titles.filter({ hasText: title })
  await heading.scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollBy(0, 150))
  const before = await page.evaluate(() => window.scrollY)
  const startMs = performance.now()
  await writeFile(file, text.replace(title, 'Harbour Pilot, by Night'))
  await expect(onList(page).titles.filter({ hasText: 'Harbour Pilot, by Night' })).toBeVisible({ timeout: shownWithinMs })
  process.stdout.write(`  A saved posting showed after ${Math.round(performance.now() - startMs)} ms\n`)
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  expect(await isSamePage(page)).toBe(true)
})

test('saving a posting shows it on its own open page', async ({ page }) => {
  const slug = 'android-engineer-driver-app-hearthloaf-LoePk'
  await openBoard(page, `${url}jobs/${slug}/`)
  const file = path.join(folder, `${slug}.md`)
  await page.evaluate(() => window.scrollTo(0, 300))
  await writeFile(file, `${await readFile(file, 'utf8')}\n## A part that was just written\n\nAnd a sentence of it.\n`)
  await expect(page.getByRole('heading', { name: 'A part that was just written' })).toBeAttached({ timeout: shownWithinMs })
  expect(await page.evaluate(() => window.scrollY)).toBe(300)
  expect(await isSamePage(page)).toBe(true)
})

test('a broken posting shows its problem beside the board, which keeps working, until it is mended', async ({ page }) => {
  await openBoard(page, url)
  const file = path.join(folder, 'application-security-engineer-countersign-GmxTe.md')
  const text = await readFile(file, 'utf8')
  const line = text.split('\n').findIndex((row) => row.startsWith('applyUrl:')) + 1
  await writeFile(file, text.replace(/^applyUrl: .*$/m, 'applyUrl: "javascript:alert(1)"'))
  const problems = page.getByRole('complementary', { name: 'Problems in postings' })
  await expect(problems).toContainText(`application-security-engineer-countersign-GmxTe.md:${line}:11`, { timeout: shownWithinMs })
  await expect(problems).toContainText('applyUrl is "javascript:alert(1)"')
  await expect(problems).toContainText('Use a URL that starts with https://')
  await expect(problems).toContainText('1 error')
  expect((await problems.boundingBox())?.height ?? 0, 'the board stays in sight').toBeLessThan(200)
  await problems.getByRole('button', { name: 'Hide' }).click()
  await expect(problems).not.toContainText('javascript:alert')
  await expect(problems).toContainText('1 error')
  await problems.getByRole('button', { name: 'Show errors' }).click()
  await expect(problems).toContainText('javascript:alert')
  await onList(page).search.fill('engineer')
  await expect(onList(page).articles.first()).toBeVisible()
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for “engineer”/)
  await writeFile(file, text)
  await expect(problems.getByText('javascript:alert')).toHaveCount(0, { timeout: shownWithinMs })
  await expect(page.getByText(/\d+ errors?/)).toHaveCount(0)
  expect(await isSamePage(page)).toBe(true)
})

test('the page of a posting with errors says so, and shows the posting once it is mended', async ({ page }) => {
  const slug = 'android-engineer-driver-app-hearthloaf-LoePk'
  const file = path.join(folder, `${slug}.md`)
  const text = await readFile(file, 'utf8')
  await openBoard(page, `${url}jobs/${slug}/`)
  await writeFile(file, text.replace(/^applyUrl: .*$/m, 'applyUrl: "javascript:alert(1)"'))
  await expect(page.getByRole('heading', { level: 1, name: 'This posting has problems' })).toBeVisible({ timeout: shownWithinMs })
  await expect(page.getByRole('main')).toContainText(`${slug}.md`)
  await page.goto(`${url}jobs/no-such-posting/`)
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()
  await page.goto(`${url}jobs/${slug}/`)
  await expect(page.getByRole('heading', { level: 1, name: 'This posting has problems' })).toBeVisible()
  await writeFile(file, text)
  await expect(page.getByRole('heading', { level: 1, name: /Android/ })).toBeVisible({ timeout: shownWithinMs })
})

test('a posting whose front matter is half written is one problem, not the end of the board', async ({ page }) => {
  await openBoard(page, url)
  const file = path.join(folder, 'half-written.md')
  await writeFile(file, '---\ntitle: "Half\n')
  await expect(page.getByRole('complementary', { name: 'Problems in postings' })).toContainText('half-written.md', { timeout: shownWithinMs })
  await expect(onList(page).articles.first()).toBeVisible()
  await unlink(file)
  await expect(page.getByText('half-written.md')).toHaveCount(0, { timeout: shownWithinMs })
})

test('a new posting appears and a deleted one disappears', async ({ page }) => {
  await openBoard(page, url)
  const total = async () => Number(/^\d+/.exec((await onList(page).status.textContent()) ?? '')?.[0])
  const before = await total()
  const file = path.join(folder, 'lighthouse-keeper.md')
  await writeFile(file, toPostingFile({ title: 'Lighthouse Keeper', timestamp: Date.now() }, 'We look for somebody who keeps a light.'))
  await expect(onList(page).titles.first()).toHaveText('Lighthouse Keeper', { timeout: shownWithinMs })
  expect(await total()).toBe(before + 1)
  await unlink(file)
  await expect(onList(page).titles.filter({ hasText: 'Lighthouse Keeper' })).toHaveCount(0, { timeout: shownWithinMs })
  expect(await total()).toBe(before)
  expect(await isSamePage(page)).toBe(true)
})

test('a posting that is deleted while its page is open says so', async ({ page }) => {
  const slug = 'crew-and-timetable-planner-ornoe-ferries-IvTae'
  await openBoard(page, `${url}jobs/${slug}/`)
  await unlink(path.join(folder, `${slug}.md`))
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible({ timeout: shownWithinMs })
})
