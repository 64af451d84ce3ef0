import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import { choose, filterValue, leaveFilters, onList, openFilters, readCount } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { toSiteFolder } from './sites.ts'

/** What a posting's own data file says of place, mode and day. */
interface Placed {
  readonly status: 'open' | 'closed'
  readonly datePosted: string
  readonly place: { readonly countries: readonly string[]; readonly workMode: keyof typeof modeNames }
}

const modeNames = { remote: 'Remote', 'remote-possible': 'Remote possible', hybrid: 'Hybrid', 'on-site': 'On site', 'not-stated': 'Mode not stated' } as const
const modes = Object.keys(modeNames) as (keyof typeof modeNames)[]
const countryName = (code: string) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
const msPerDay = 86_400_000
const daysBefore = (date: string, days: number) => new Date(Date.parse(date) - days * msPerDay).toISOString().slice(0, 10)
const inWords = (date: string) => new Date(date).toLocaleDateString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })

async function readOpenPostings(): Promise<Placed[]> {
  const folder = path.join(toSiteFolder('samples'), 'data/bodies')
  const postings = await Promise.all((await readdir(folder)).map(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Placed))
  return postings.filter(({ status }) => status === 'open')
}

/** Countries by how many open postings are in them, the most frequent first. */
function toCountryCounts(postings: readonly Placed[]): [code: string, count: number][] {
  const counts = new Map<string, number>()
  for (const code of postings.flatMap(({ place }) => [...new Set(place.countries)])) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].toSorted(([a, more], [b, count]) => count - more || (a < b ? -1 : 1))
}

async function findCountry(filters: Locator, code: string): Promise<Locator> {
  const finder = filters.getByRole('group', { name: 'Place', exact: true }).getByRole('searchbox')
  if ((await finder.count()) > 0) await finder.fill(countryName(code))
  return filterValue(filters, 'Place', countryName(code))
}

test('a mode and a country are chosen, stand in the address and above the list, and are taken away again', async ({ page }) => {
  const open = await readOpenPostings()
  const [country = ''] = toCountryCounts(open)[0] ?? []
  const inCountry = open.filter(({ place }) => place.countries.includes(country))
  const mode = modes.find((candidate) => inCountry.some(({ place }) => place.workMode === candidate)) ?? 'remote'
  const ofMode = open.filter(({ place }) => place.workMode === mode)
  const both = inCountry.filter(({ place }) => place.workMode === mode)
  expect(both.length).toBeGreaterThan(0)

  await page.goto('./')
  const filters = await openFilters(page)
  for (const each of modes) {
    const count = open.filter(({ place }) => place.workMode === each).length
    if (count > 0) expect(await readCount(filterValue(filters, 'Work mode', modeNames[each])), each).toBe(count)
  }
  await choose(filterValue(filters, 'Work mode', modeNames[mode]))
  await expect(page).toHaveURL(`./?mode=${mode}`)
  await expect(onList(page).status).toHaveText(new RegExp(`^${ofMode.length} jobs? ${modeNames[mode].toLowerCase()}`))
  for (const each of modes.filter((other) => open.some(({ place }) => place.workMode === other))) {
    expect(await readCount(filterValue(filters, 'Work mode', modeNames[each])), 'a mode counts as if no other were chosen').toBe(open.filter(({ place }) => place.workMode === each).length)
  }

  const control = await findCountry(filters, country)
  expect(await readCount(control)).toBe(both.length)
  await choose(control)
  await expect(page).toHaveURL(`./?mode=${mode}&country=${country}`)
  await expect(control).toBeChecked()
  expect(await readCount(filterValue(filters, 'Work mode', modeNames[mode]))).toBe(both.length)
  await leaveFilters(page)
  await expect(onList(page).status).toHaveText(new RegExp(`^${both.length} jobs? ${modeNames[mode].toLowerCase()} in ${countryName(country)}`))
  await expect(page).toHaveTitle(new RegExp(`^${modeNames[mode].toLowerCase()}, ${countryName(country)} · `))

  await page.reload()
  await expect(onList(page).articles).toHaveCount(Math.min(20, both.length))
  await page.goBack()
  await expect(page).toHaveURL(`./?mode=${mode}`)
  await expect(onList(page).status).toHaveText(new RegExp(`^${ofMode.length} jobs? `))
  await page.goForward()
  await page.getByRole('button', { name: `Remove ${modeNames[mode].toLowerCase()}` }).click()
  await expect(page).toHaveURL(`./?country=${country}`)
  await expect(onList(page).status).toHaveText(new RegExp(`^${inCountry.length} jobs? in ${countryName(country)}`))
  await page.getByRole('button', { name: `Remove in ${countryName(country)}` }).click()
  await expect(page).toHaveURL('./')
  await expect(onList(page).status).toHaveText(new RegExp(`^${open.length} jobs`))
})

test('two countries widen the list; each country counts the postings that name it', { tag: '@desktop' }, async ({ page }) => {
  const open = await readOpenPostings()
  const [[first, firstCount] = ['', 0], [second] = ['', 0]] = toCountryCounts(open)
  await page.goto(`./?country=${second.toLowerCase()}&country=${first}`)
  const either = open.filter(({ place }) => place.countries.includes(first) || place.countries.includes(second))
  await expect(onList(page).status).toHaveText(new RegExp(`^${either.length} jobs? in `))
  const filters = await openFilters(page)
  expect(await readCount(await findCountry(filters, first))).toBe(firstCount)
})

test('how old a posting may be is counted from today, and its day stands in the address', async ({ page }) => {
  const open = await readOpenPostings()
  const newest = open.map(({ datePosted }) => datePosted).toSorted().at(-1) ?? ''
  const today = daysBefore(newest, -2)
  await page.clock.setFixedTime(`${today}T12:00:00Z`)
  await page.goto('./')
  const filters = await openFilters(page)
  const posted = filters.getByRole('group', { name: 'Posted', exact: true })
  await expect(posted).not.toContainText('before the newest')
  for (const [label, days] of [['Last 24 hours', 1], ['Last 3 days', 3], ['Last 7 days', 7], ['Last 14 days', 14], ['Last 30 days', 30]] as const) {
    // Until the page is alive its newest posting stands in for today.
    await expect.poll(() => readCount(filterValue(filters, 'Posted', label)), label).toBe(open.filter(({ datePosted }) => datePosted >= daysBefore(today, days)).length)
  }
  const since = daysBefore(today, 14)
  await choose(filterValue(filters, 'Posted', 'Last 14 days'))
  await expect(page).toHaveURL(`./?since=${since}`)
  await expect(filterValue(filters, 'Posted', 'Last 14 days')).toBeChecked()
  expect(await readCount(filterValue(filters, 'Posted', 'Any time'))).toBe(open.length)
  await leaveFilters(page)
  await page.getByRole('button', { name: `Remove since ${inWords(since)}` }).click()
  await expect(page).toHaveURL('./')
})

test('on a board without new postings the days are counted back from the newest, and the group says so', { tag: '@desktop' }, async ({ page }) => {
  const open = await readOpenPostings()
  const newest = open.map(({ datePosted }) => datePosted).toSorted().at(-1) ?? ''
  await page.clock.setFixedTime(`${daysBefore(newest, -400)}T12:00:00Z`)
  await page.goto('./')
  const filters = await openFilters(page)
  await expect(filters.getByRole('group', { name: 'Posted', exact: true })).toHaveAccessibleDescription(`before the newest, ${inWords(newest)}`)
  await choose(filterValue(filters, 'Posted', 'Last 7 days'))
  await expect(page).toHaveURL(`./?since=${daysBefore(newest, 7)}`)
  await expect(onList(page).status).toHaveText(new RegExp(`^${open.filter(({ datePosted }) => datePosted >= daysBefore(newest, 7)).length} jobs? since ${inWords(daysBefore(newest, 7))}`))
})

test('days of an address that no choice has are a choice of their own, and "Clear all" takes all away', { tag: '@desktop' }, async ({ page }) => {
  const open = await readOpenPostings()
  await page.goto('./?until=2021-01-01&since=2026-11-20&mode=gone&country=Germany')
  const filters = await openFilters(page)
  await expect(filterValue(filters, 'Posted', '1 Jan 2021 to 20 Nov 2026')).toBeChecked()
  const between = open.filter(({ datePosted }) => datePosted >= '2021-01-01' && datePosted <= '2026-11-20')
  await expect(onList(page).status).toHaveText(new RegExp(`^${between.length} jobs? since 1 Jan 2021 until 20 Nov 2026`))
  await filters.getByRole('button', { name: 'Clear all' }).click()
  await expect(page).toHaveURL('./')
})

test('where a mode, a country and days leave nothing, each says what taking it away would leave', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?mode=hybrid&country=AQ&since=2021-01-01')
  await expect(page.getByRole('heading', { name: 'No open job fits all three filters' })).toBeVisible()
  await page.getByRole('button', { name: /^Remove Antarctica \d+ jobs?$/ }).click()
  await expect(page).toHaveURL('./?mode=hybrid&since=2021-01-01')
})
