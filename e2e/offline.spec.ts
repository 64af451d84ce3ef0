import type { Page } from '@playwright/test'
import { readFile, cp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { onList } from './board-page.ts'
import { expect, type Job } from './fixtures.ts'
import { copySite, isKept, listParts, test, whenKept } from './kept-board.ts'
import { toSiteBase, toSiteFolder } from './sites.ts'

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
