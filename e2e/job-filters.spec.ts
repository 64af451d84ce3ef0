import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { choose, leaveFilters, onList, openFilters } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { toSiteFolder } from './sites.ts'

/** What a posting's own data file says of the job. */
interface Told {
  readonly slug: string
  readonly title: string
  readonly status: 'open' | 'closed'
  readonly terms: readonly { readonly name: string; readonly text: string; readonly evidence: string | null }[]
}

async function readOpenPostings(): Promise<Told[]> {
  const folder = path.join(toSiteFolder('samples'), 'data/bodies')
  const postings = await Promise.all((await readdir(folder)).map(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Told))
  return postings.filter(({ status }) => status === 'open')
}

const termOf = ({ terms }: Told, name: string) => terms.find((term) => term.name === name)?.text ?? ''

/** Opens a folded group of filters. */
async function openGroup(page: Page, title: string): Promise<Locator> {
  const filters = await openFilters(page)
  const group = filters.locator('details').filter({ has: page.locator('summary', { hasText: title }) })
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click()
  return group
}

/** The value of a group, with its count. */
const valueIn = (group: Locator, name: string) => group.getByRole('checkbox', { name: new RegExp(`^${name}\\s+\\d`) })

test('a level and a role are chosen from folded groups, with the counts of what postings say', async ({ page }) => {
  const open = await readOpenPostings()
  const senior = open.filter((posting) => termOf(posting, 'Level').includes('Senior'))
  const backend = open.filter((posting) => termOf(posting, 'Role') === 'Backend')
  expect(Math.min(senior.length, backend.length)).toBeGreaterThan(0)
  await page.goto('./')
  const levels = await openGroup(page, 'Level')
  await expect(valueIn(levels, 'Senior')).toHaveAccessibleName(new RegExp(`^Senior\\s+${senior.length} jobs?$`))
  await expect(valueIn(levels, 'Level not stated')).toHaveAccessibleName(new RegExp(` ${open.filter((posting) => termOf(posting, 'Level') === '').length} jobs?$`))
  await choose(valueIn(levels, 'Senior'))
  await expect(page).toHaveURL('./?level=senior')
  await choose(valueIn(levels, 'Senior'))
  await expect(page).toHaveURL('./')
  const roles = await openGroup(page, 'Role')
  await choose(valueIn(roles, 'Backend'))
  await expect(page).toHaveURL('./?role=backend')
  await leaveFilters(page)
  await expect(onList(page).status).toHaveText(new RegExp(`^${backend.length} jobs? in Backend`))
  await page.getByRole('button', { name: 'Remove in Backend' }).click()
  await expect(page).toHaveURL('./')
})

test('the least pay keeps what does not say, tells how many, and leaves them out when that is asked', async ({ page }) => {
  const open = await readOpenPostings()
  const euros = open.map((posting) => termOf(posting, 'Pay')).filter((pay) => /^€.* a year$/.test(pay))
  const most = (pay: string) => Math.max(...(pay.match(/[\d,]+/g) ?? []).map((amount) => Number(amount.replaceAll(',', ''))))
  const meets = euros.filter((pay) => most(pay) >= 70_000)
  const below = euros.length - meets.length
  expect(Math.min(meets.length, below)).toBeGreaterThan(0)
  await page.goto('./')
  const pay = await openGroup(page, 'Pay')
  await pay.getByLabel('Currency').selectOption('EUR')
  await pay.getByLabel('At least').fill('70,000')
  await pay.getByLabel('At least').press('Enter')
  await expect(page).toHaveURL('./?pay=EUR-year-70000')
  const told = pay.getByRole('table', { name: 'What the postings say' })
  await expect(told.getByRole('row', { name: /Pay that much/ })).toContainText(String(meets.length))
  await expect(told.getByRole('row', { name: /Pay less/ })).toHaveText(new RegExp(`left out\\s*${below}$`))
  await expect(told.getByRole('row', { name: /Not stated/ })).toContainText(String(open.filter((posting) => termOf(posting, 'Pay') === '').length))
  await choose(pay.getByRole('checkbox', { name: /^Only those that state it/ }))
  await expect(page).toHaveURL('./?pay=EUR-year-70000&stated=pay')
  await leaveFilters(page)
  await expect(onList(page).status).toHaveText(new RegExp(`^${meets.length} jobs? paying at least 70,000 EUR a year where pay is stated`))
  await page.getByLabel('Sorted by').selectOption('pay')
  await expect(page).toHaveURL('./?pay=EUR-year-70000&stated=pay&sort=pay')
  const shown = await onList(page).articles.allTextContents()
  const tops = shown.map((text) => most(/€[^a-z]* a year/.exec(text)?.[0] ?? ''))
  expect(tops).toEqual(tops.toSorted((a, b) => b - a))
  expect(tops).toHaveLength(meets.length)
})

test('a country to apply from leaves out what rules it out, and each posting shows the words that it was read from', async ({ page }) => {
  const open = await readOpenPostings()
  const americans = open.filter((posting) => termOf(posting, 'Apply from') === 'United States')
  expect(americans.length).toBeGreaterThan(0)
  await page.goto('./')
  const from = await openGroup(page, 'Can I apply from')
  await from.getByLabel('Country to apply from').selectOption({ label: 'Spain' })
  await expect(page).toHaveURL('./?from=ES')
  const told = from.getByRole('table', { name: 'What the postings say' })
  const notStated = open.filter((posting) => termOf(posting, 'Apply from') === '').length
  await expect(told.getByRole('row', { name: /Not stated/ })).toContainText(String(notStated))
  await choose(from.getByRole('checkbox', { name: /^Only those that say so/ }))
  await expect(page).toHaveURL('./?from=ES&stated=from')
  await leaveFilters(page)
  await expect(onList(page).status).toContainText('open to Spain and say from where one may apply')
  const titles = await onList(page).titles.allTextContents()
  for (const { title } of americans) expect(titles).not.toContain(title)

  const read = open.find(({ terms }) => terms.some(({ name, evidence }) => name === 'Apply from' && evidence !== null))
  const evidence = read?.terms.find(({ name }) => name === 'Apply from')?.evidence ?? ''
  await page.goto(`./jobs/${read?.slug ?? ''}/`)
  await expect(page.locator('dd', { hasText: 'stated in the posting' }).filter({ hasText: evidence })).toBeVisible()
})

test('a city, a region and "worldwide" are places; with a country they widen the list', async ({ page }) => {
  await page.goto('./?place=berlin-de')
  const berlin = Number.parseInt(await onList(page).status.innerText(), 10)
  await expect(onList(page).status).toHaveText(/^\d+ jobs? in Berlin/)
  await page.goto('./?place=worldwide')
  const worldwide = Number.parseInt(await onList(page).status.innerText(), 10)
  await page.goto('./?place=worldwide&place=berlin-de')
  await expect(onList(page).status).toHaveText(new RegExp(`^${berlin + worldwide} jobs in Berlin or Worldwide`))
})

test('the groups are folded until they are needed, and open where something in them is chosen', { tag: '@desktop' }, async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('./', { waitUntil: 'networkidle' })
  expect(scripts.filter((script) => script.includes('folded-group-values'))).toEqual([])
  await page.goto('./?level=senior&from=ES')
  const filters = await openFilters(page)
  await expect(filters.getByRole('checkbox', { name: /^Senior/ })).toBeChecked()
  await expect(filters.getByLabel('Country to apply from')).toHaveValue('ES')
  expect(scripts.filter((script) => script.includes('folded-group-values'))).toHaveLength(1)
})

test('a day is typed that no choice has', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  // The page is read before it is alive; what is typed counts from then on.
  await expect(async () => {
    await filters.getByLabel('Since', { exact: true }).fill('2026-01-05')
    await filters.getByLabel('Since', { exact: true }).press('Enter')
    await expect(page).toHaveURL('./?since=2026-01-05', { timeout: 500 })
  }).toPass()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every folded group, open, has no fault that axe knows (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('./?pay=EUR-year-70000&from=ES&level=senior&role=backend&employment=full-time')
    await openFilters(page)
    for (const title of ['Level', 'Role', 'Employment', 'Pay', 'Can I apply from']) await openGroup(page, title)
    await expect(page.getByRole('table', { name: 'What the postings say' })).toHaveCount(2)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
}

test('a group stays open and keeps the focus while its values are chosen and let go of, by keyboard alone', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  const levels = await openGroup(page, 'Level')
  const senior = valueIn(levels, 'Senior')
  await senior.focus()
  for (const address of ['./?level=senior', './']) {
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(address)
    await expect(senior).toBeFocused()
    await expect(levels).toHaveAttribute('open')
  }
  const pay = await openGroup(page, 'Pay')
  await pay.getByLabel('Currency').focus()
  await page.keyboard.press('ArrowDown')
  await expect(pay.getByLabel('Currency')).toBeFocused()
  await pay.getByLabel('At least').fill('60k')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/pay=[A-Z]{3}-year-60000/)
  await expect(pay.getByLabel('At least')).toBeFocused()
  await pay.getByLabel('At least').fill('many')
  await page.keyboard.press('Enter')
  await expect(pay.getByLabel('At least')).toHaveAccessibleDescription(/“many” is no amount/)
  await expect(page).toHaveURL(/pay=[A-Z]{3}-year-60000/)
  const filters = await openFilters(page)
  const since = filters.getByLabel('Since', { exact: true })
  await since.fill('2026-01-05')
  await since.press('Enter')
  await expect(page).toHaveURL(/since=2026-01-05/)
  await expect(since).toBeFocused()
  await page.goBack()
  await expect(since).toHaveValue('')
})

test('a reader whose language is another than the board\u2019s finds countries by their names in it', { tag: '@desktop' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'de-AT', viewport: { width: 1280, height: 900 }, ...(baseURL === undefined ? {} : { baseURL }), serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('./?country=DE&from=ES')
  await expect(onList(page).status).toHaveText(/ in Deutschland open to Spanien or not stated$/)
  const filters = await openFilters(page)
  await expect(filters.getByRole('group', { name: 'Place', exact: true }).getByLabel(/^Deutschland\s+\d/)).toBeChecked()
  await expect(filters.getByLabel('Country to apply from').locator('option:checked')).toHaveText('Spanien')
  await context.close()
})
