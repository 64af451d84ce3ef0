import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { onList, readTotal } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { toSiteFolder } from './sites.ts'
import { guardPlaces, singleJobs } from './twin-postings.ts'

test.use({ site: 'twins' })

const guardsOpen = guardPlaces.length - 1
/** Guards, cooks, a pilot and divers. */
const openTotal = guardsOpen + 2 + 1 + 2 + singleJobs
const jobCount = 4 + singleJobs

const entry = (page: Page, title: string) => onList(page).articles.filter({ has: page.getByRole('heading', { name: title, exact: true }) })
const places = (page: Page, title: string) => entry(page, title).getByRole('list', { name: /postings of this job$/ })

test('the postings of one job are one entry, which names their places, each a link to its own page', async ({ page, basePath }) => {
  await page.goto('./')
  await expect(entry(page, 'Harbour Guard')).toHaveCount(1)
  await expect(onList(page).titles.filter({ hasText: /guard/i })).toHaveCount(1)
  const links = places(page, 'Harbour Guard').getByRole('link')
  await expect(places(page, 'Harbour Guard')).toHaveAccessibleName(`${guardsOpen} postings of this job`)
  expect(await links.allTextContents()).toEqual(guardPlaces.slice(0, guardsOpen).map((place) => place))
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(guardPlaces.slice(0, guardsOpen).map((_, index) => `${basePath}jobs/guard-${index}/`))
  await links.nth(3).click()
  await expect(page).toHaveURL('./jobs/guard-3/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour guard')
  await page.goBack()
  await expect(links.nth(3), 'one goes on where one left').toBeFocused()
})

test('a place says its own day where that differs; two of one place and one day are told apart', async ({ page }) => {
  await page.goto('./')
  const items = places(page, 'Diver').getByRole('listitem')
  await expect(items).toHaveCount(2)
  await expect(items.nth(0).locator('time')).toHaveCount(0)
  await expect(items.nth(1).locator('time')).toHaveAttribute('datetime', '2025-04-27')
  expect(await places(page, 'Cook').getByRole('link').allTextContents()).toEqual(['Porto, PT', 'Posting 2'])
})

test('open and closed postings of one job are no entry together', async ({ page }) => {
  await page.goto('./?status=all&q=pilot')
  await expect(entry(page, 'Pilot')).toHaveCount(2)
  await expect(page.getByRole('list', { name: /postings of this job$/ })).toHaveCount(0)
})

test('counts are those of postings, and what is said to be shown adds up', async ({ page }) => {
  await page.goto('./')
  const { articles, showMore, status } = onList(page)
  await expect(articles).toHaveCount(20)
  expect(await readTotal(page)).toBe(openTotal)
  // 4 entries hold more than one posting or are of one; 16 jobs with one posting each follow.
  const shown = guardsOpen + 2 + 1 + 2 + 16
  await expect(page.getByText(`${shown} of ${openTotal} jobs`)).toBeVisible()
  await showMore.click()
  await expect(articles).toHaveCount(40)
  await expect(page.getByText(`${shown + 20} of ${openTotal} jobs`)).toBeVisible()
  await expect(status).toHaveText(`${openTotal} jobs , ${shown + 20} shown`)
  await showMore.click()
  await showMore.click()
  await expect(articles).toHaveCount(jobCount)
  await expect(page.getByText(`All ${openTotal} jobs shown`)).toBeFocused()
})

test('only the postings that a query finds hang in an entry', async ({ page }) => {
  await page.goto('./tags/dogs/')
  await expect(onList(page).articles).toHaveCount(1)
  expect(await readTotal(page)).toBe(3)
  expect(await places(page, 'Harbour Guard').getByRole('link').allTextContents()).toEqual(['Berlin, DE', 'Madrid, ES', 'Lisbon, PT'])
  await page.goto('./?country=ES&sort=oldest')
  await expect(onList(page).articles).toHaveCount(1)
  await expect(places(page, 'Harbour guard')).toHaveCount(0)
})

test('the entry stands where the first of its postings does, whatever the order', async ({ page }) => {
  await page.goto('./?sort=oldest')
  await expect(onList(page).titles.first()).toHaveText('Diver')
  expect(await places(page, 'Diver').getByRole('link').allTextContents()).toEqual(['Zadar, HR', 'Split, HR'])
})

test('Next goes through the places of a job, then to the next job', async ({ page }) => {
  await page.goto('./')
  await onList(page).titles.first().getByRole('link').click()
  const results = page.getByRole('navigation', { name: 'Results' })
  for (let index = 1; index < guardsOpen; index += 1) {
    await expect(results).toContainText(`${index} of ${openTotal}`)
    await results.getByRole('link', { name: 'Next' }).click()
    await expect(page).toHaveURL(`./jobs/guard-${index}/`)
  }
  await results.getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL('./jobs/cook-1/')
  await results.getByRole('link', { name: 'Previous' }).click()
  await expect(page).toHaveURL(`./jobs/guard-${guardsOpen - 1}/`)
})

test('jobs.json and the feeds have every posting', async ({ jobs, openJobs }) => {
  expect(jobs.filter(({ title }) => /^harbour guard$/i.test(title))).toHaveLength(guardPlaces.length)
  expect(openJobs).toHaveLength(openTotal)
  const feed = JSON.parse(await readFile(path.join(toSiteFolder('twins'), 'feed.json'), 'utf8')) as { items: readonly { title: string }[] }
  expect(feed.items.filter(({ title }) => /harbour guard/i.test(title))).toHaveLength(guardsOpen)
})

for (const width of [390, 1280]) {
  test(`no place of a job is cut off or runs out of the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('./')
    await expect(places(page, 'Harbour Guard')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    for (const link of await places(page, 'Harbour Guard').getByRole('link').all()) expect((await link.boundingBox())?.height).toBeGreaterThan(15)
  })
}
