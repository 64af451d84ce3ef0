import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { filterValue, isPhone, leaveFilters, onList, openFilters } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import type { Job } from './site-fixtures.ts'

const pictures = (page: Page) => page.getByRole('region', { name: 'At a glance' })
const opener = (page: Page) => page.getByRole('button', { name: 'At a glance' })
const handle = (page: Page, end: 'Earliest' | 'Latest') => pictures(page).getByRole('slider', { name: `${end} day` })

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address)
  await opener(page).click()
  await expect(pictures(page).getByRole('heading', { name: 'Hashtags' })).toBeVisible()
  return pictures(page)
}

/** The rows of a table as texts of its cells. */
async function readTable(page: Page, caption: RegExp): Promise<string[][]> {
  const details = pictures(page).getByText('The same as tables')
  const table = pictures(page).getByRole('table', { name: caption })
  if (!(await table.isVisible())) await details.click()
  return table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
}

/** The bars of a picture: each button's name and number. */
async function readBars(panel: Locator, heading: string): Promise<string[][]> {
  const list = panel.locator('div').filter({ has: panel.page().getByRole('heading', { name: heading, exact: true }) }).last()
  return list.getByRole('button').evaluateAll((buttons) => buttons.map((button) => [...(/^(.*?)\s+([\d,]+) jobs?$/.exec(button.textContent?.replace(/\s+/g, ' ').trim() ?? '')?.slice(1) ?? [])]))
}

const countBy = (jobs: readonly Job[], toNames: (job: Job) => readonly string[]) => {
  const counts = new Map<string, number>()
  for (const name of jobs.flatMap(toNames)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
const byTag = (jobs: readonly Job[]) => countBy(jobs, (job) => job.tags.map(({ name }) => name))
const byCompany = (jobs: readonly Job[]) => countBy(jobs, (job) => [job.company])

const setOf = (slug: string) => (job: Job) => job.tags.some((tag) => tag.slug === slug)

test('the pictures open by a press, push the list down once, and stay open while the reader moves in the list', async ({ page }) => {
  await page.goto('./')
  await expect(pictures(page)).toHaveCount(0)
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'false')
  await opener(page).click()
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(pictures(page)).toBeVisible()
  await expect(page).toHaveURL('./')
  await onList(page).titles.first().getByRole('link').click()
  await expect(page).toHaveURL(/\/jobs\//)
  await page.goBack()
  await expect(pictures(page)).toBeVisible()
  await opener(page).click()
  await expect(pictures(page)).toHaveCount(0)
})

test('every picture has a table with its numbers, and these are those of the postings', async ({ page, openJobs }) => {
  const panel = await open(page, './')
  for (const [heading, counts] of [['Hashtags', byTag(openJobs)], ['Companies', byCompany(openJobs)]] as const) {
    const table = await readTable(page, new RegExp(`^${heading} `))
    expect(table.length).toBeGreaterThan(0)
    expect(table).toEqual(await readBars(panel, heading))
    for (const [name = '', count] of table) expect(Number(count), name).toBe(counts.get(name))
    const most = [...counts.values()].toSorted((a, b) => b - a).slice(0, table.length)
    expect(table.map(([, count]) => Number(count))).toEqual(most)
  }
  for (const heading of ['Places', 'Work mode']) expect(await readTable(page, new RegExp(`^${heading} `)), heading).toEqual(await readBars(panel, heading))
  const times = await readTable(page, /^Posted over time/)
  expect(times.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(openJobs.length)
  expect(await panel.locator('svg').first().locator('rect').count(), 'a bar for each row').toBe(times.length)
})

test('a bar chooses its value as the filter does, shows it, and lets it go again', async ({ page, openJobs }) => {
  const panel = await open(page, './')
  const [[name = '', count = ''] = []] = await readBars(panel, 'Companies')
  const bar = panel.getByRole('button', { name: new RegExp(`^${name}\\s+${count} jobs?$`) })
  await bar.click()
  const slug = openJobs.find((job) => job.company === name)?.companySlug ?? ''
  await expect(page).toHaveURL(`./?company=${slug}`)
  await expect(onList(page).status).toHaveText(new RegExp(`^${count} jobs?`))
  await expect(bar).toHaveAttribute('aria-pressed', 'true')
  expect(await bar.getByText(name, { exact: true }).evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline')
  const filters = await openFilters(page)
  await filters.getByRole('group', { name: 'Company', exact: true }).getByRole('searchbox').fill(name)
  await expect(filterValue(filters, 'Company', name)).toBeChecked()
  await leaveFilters(page)
  await bar.click()
  await expect(page).toHaveURL('./')
})

test('the pictures follow the query, but the bars keep their places while the reader is there', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const panel = await open(page, './')
  const before = (await readBars(panel, 'Hashtags')).map(([name]) => name)
  const last = before.at(-1) ?? ''
  await panel.getByRole('button', { name: new RegExp(`^${last}\\s+\\d+ jobs?$`) }).click()
  const slug = openJobs.flatMap((job) => job.tags).find((tag) => tag.name === last)?.slug ?? ''
  await expect(page).toHaveURL(`./?tag=${slug}`)
  const within = byTag(openJobs.filter(setOf(slug)))
  expect(await readBars(panel, 'Hashtags')).toEqual(before.map((name) => [name, String(within.get(name ?? '') ?? 0)]))
  await onList(page).search.click()
  await expect.poll(async () => (await readBars(panel, 'Hashtags'))[0]).toEqual([[...within].toSorted(([, a], [, b]) => b - a)[0]?.[0], String(within.get(last))])
})

test('by keyboard each handle moves a bar, says its day and narrows the list; a visit is one entry of the history', async ({ page, openJobs }) => {
  await open(page, './')
  const times = await readTable(page, /^Posted over time/)
  const entries = await page.evaluate(() => history.length)
  await handle(page, 'Earliest').focus()
  await expect(handle(page, 'Earliest')).toHaveAttribute('aria-valuetext', `from ${times[0]?.[0] ?? ''}`)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\?since=\d{4}-\d\d-\d\d$/)
  await page.keyboard.press('ArrowRight')
  await expect(handle(page, 'Earliest')).toHaveAttribute('aria-valuetext', `from ${times[2]?.[0] ?? ''}`)
  await expect(handle(page, 'Earliest')).toBeFocused()
  const since = new URL(page.url()).searchParams.get('since') ?? ''
  const left = openJobs.filter((job) => job.datePosted >= since)
  expect(left.length).toBe(times.slice(2).reduce((sum, [, , count]) => sum + Number(count), 0))
  await expect(onList(page).status).toHaveText(new RegExp(`^${left.length} jobs? since`))
  expect(await page.evaluate(() => history.length)).toBe(entries + 1)

  await handle(page, 'Latest').focus()
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/since=\d{4}-\d\d-\d\d&until=\d{4}-\d\d-\d\d$/)
  await expect(handle(page, 'Latest')).toHaveAttribute('aria-valuetext', /^to \d/)
  await page.keyboard.press('Home')
  await expect(handle(page, 'Latest')).toHaveAttribute('aria-valuenow', '2')
  await handle(page, 'Latest').press('End')
  await expect(page).toHaveURL(`./?since=${since}`)
  await page.goBack()
  await expect(page).toHaveURL(`./?since=${since}`)
  await page.goBack()
  await expect(page).toHaveURL('./')
  await expect(handle(page, 'Earliest')).toHaveAttribute('aria-valuenow', '0')
})

test('a key on a handle after Back is an entry of its own: the next Back leads to the list without it', async ({ page }) => {
  await open(page, './')
  await handle(page, 'Earliest').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\?since=/)
  await page.goBack()
  await expect(page).toHaveURL('./')
  // The address comes before the page.
  await expect(handle(page, 'Earliest')).toHaveAttribute('aria-valuenow', '0')
  await expect(handle(page, 'Earliest')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\?since=/)
  await page.goBack()
  await expect(page).toHaveURL('./')
})

test('a drag over the bars chooses days, a press those of one bar, and "Clear" takes them away', async ({ page, openJobs }) => {
  const panel = await open(page, './')
  const times = await readTable(page, /^Posted over time/)
  await panel.getByText('The same as tables').click()
  const plot = panel.locator('svg').first()
  await plot.scrollIntoViewIfNeeded()
  const box = (await plot.boundingBox())!
  const middle = (bar: number) => box.x + (box.width * (bar + 0.5)) / times.length
  const y = box.y + box.height / 3
  if (isPhone(page)) {
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] })
    await touch('touchStart', middle(2))
    for (const bar of [3, 4, 5]) await touch('touchMove', middle(bar))
    await touch('touchEnd')
  } else {
    await page.mouse.move(middle(2), y)
    await page.mouse.down()
    await page.mouse.move(middle(4), y)
    await page.mouse.move(middle(5), y)
    await page.mouse.up()
  }
  await expect(page).toHaveURL(/since=.*until=/)
  await expect(handle(page, 'Earliest')).toHaveAttribute('aria-valuenow', '2')
  await expect(handle(page, 'Latest')).toHaveAttribute('aria-valuenow', '5')
  const count = times.slice(2, 6).reduce((sum, [, , jobs]) => sum + Number(jobs), 0)
  await expect(onList(page).status).toHaveText(new RegExp(`^${count} jobs?`))
  await panel.getByRole('button', { name: /^Clear/ }).click()
  await expect(page).toHaveURL('./')
  await expect(onList(page).status).toHaveText(new RegExp(`^${openJobs.length} jobs`))
  if (isPhone(page)) await page.touchscreen.tap(middle(3), y)
  else await page.mouse.click(middle(3), y)
  await expect(handle(page, 'Earliest')).toHaveAttribute('aria-valuenow', '3')
  await expect(handle(page, 'Latest')).toHaveAttribute('aria-valuenow', '3')
})

test('axe finds nothing with the pictures and their tables open, and nothing goes sideways', async ({ page }) => {
  await open(page, './?tag=python&since=2021-02-01')
  await readTable(page, /^Hashtags/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join('\n')}`)).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
})

test('on a phone every control of the pictures is at least 44 px high', { tag: '@phone' }, async ({ page }) => {
  const panel = await open(page, './?since=2021-02-01')
  for (const control of await panel.locator('button, summary, [role=slider]').all()) {
    const size = await control.evaluate((element) => {
      const after = getComputedStyle(element, '::after')
      return Math.max(element.getBoundingClientRect().height, after.position === 'absolute' ? Number.parseFloat(after.height) : 0)
    })
    expect(size, await control.evaluate((element) => element.outerHTML.slice(0, 120))).toBeGreaterThanOrEqual(43.5)
  }
})

test('the pictures are fetched when they are reached for, not before', { tag: '@desktop' }, async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (/\/insight-[\w-]+\.js$/.test(request.url())) scripts.push(request.url())
  })
  await page.goto('./', { waitUntil: 'networkidle' })
  expect(scripts).toEqual([])
  await opener(page).focus()
  await expect.poll(() => scripts.length).toBe(1)
})
