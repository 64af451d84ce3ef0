import { choose, filterValue, onList, openFilters, readTotal } from './board-page.ts'
import { expect, test } from './fixtures.ts'

/** Every key that a list's link can have, with values that leave some jobs. */
const full =
  'q=engineer&tag=css&tag=linux&match=any&not=java&type=other&type=software&company=hachure&company=plain-path&company=varve&mode=remote&mode=remote-possible&country=DE&place=worldwide&from=ES&level=senior&level=not-stated&role=frontend&role=other&employment=full-time&employment=not-stated&lang=en&pay=EUR-year-60000&stated=pay&since=2020-01-01&until=2027-01-01&status=all&sort=company'

test('a link with all that a link can say shows the same list in another browser', async ({ page, browser, baseURL }) => {
  await page.goto(`./?${full}`)
  await expect(page.locator('#results')).toBeVisible()
  await expect(page, 'none of it is ignored').toHaveURL(`./?${full}`)
  const other = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage()
  await other.goto(page.url())
  await expect(other.locator('#results')).toBeVisible()
  await expect(other).toHaveURL(page.url())
  await expect(page.locator('main section[aria-busy=false]')).toBeVisible()
  await expect(other.locator('main section[aria-busy=false]')).toBeVisible()
  const textOf = async (one: typeof page) => [await one.locator('main h1').textContent(), await onList(one).status.textContent(), await one.locator('#results').getByRole('listitem').allTextContents()]
  expect(await textOf(other)).toEqual(await textOf(page))
  expect(await readTotal(page)).toBeGreaterThan(0)
  expect(await onList(page).articles.count()).toBeGreaterThan(0)
  await other.context().close()
})

for (const search of ['status=all', 'tag=analysis&status=all&sort=company', 'q=engineer&status=all&sort=oldest', 'mode=remote&status=all', 'since=2021-01-01&status=all', 'place=worldwide', 'from=ES', 'from=ES&stated=from', 'level=senior', 'role=backend', 'employment=full-time', 'lang=de', 'pay=EUR-year-60000', 'pay=EUR-year-60000&stated=pay&sort=pay'] as const) {
  test(`the same list in another browser, entry by entry: ?${search}`, async ({ page, browser, baseURL }) => {
    await page.goto(`./?${search}`)
    await expect(onList(page).articles.first()).toBeVisible()
    await expect(page).toHaveURL(`./?${search}`)
    const other = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage()
    await other.goto(page.url())
    await expect(onList(other).articles.first()).toBeVisible()
    expect(await onList(other).titles.allTextContents()).toEqual(await onList(page).titles.allTextContents())
    expect(await readTotal(other)).toBe(await readTotal(page))
    await other.context().close()
  })
}

test('two tabs never disturb each other: filters, what is shown, and where each goes back to', async ({ page, context }) => {
  await page.goto('./')
  const other = await context.newPage()
  await other.goto('./')
  await choose(filterValue(await openFilters(page), 'Work mode', 'Remote'))
  await expect(page).toHaveURL('./?mode=remote')
  await onList(other).showMore.click()
  await expect(onList(other).articles).toHaveCount(40)
  await onList(other).search.fill('engineer')
  await expect(other).toHaveURL('./?q=engineer')
  const total = await readTotal(page)
  await page.reload()
  await expect(page).toHaveURL('./?mode=remote')
  expect(await readTotal(page)).toBe(total)
  await expect(onList(page).search).toHaveValue('')
  await expect(onList(page).articles).toHaveCount(Math.min(20, total))
  await onList(page).titles.nth(2).getByRole('link').click()
  // What is suggested lies over the list until it is put away.
  await onList(other).search.press('Escape')
  await onList(other).titles.first().getByRole('link').click()
  for (const tab of [page, other]) await expect(tab).toHaveURL(/\/jobs\/[^/?]+\/$/)
  await page.goBack()
  await other.goBack()
  await expect(page).toHaveURL('./?mode=remote')
  await expect(other).toHaveURL('./?q=engineer')
  await expect(onList(other).search).toHaveValue('engineer')
})

test('a theme chosen in one tab leaves what the other shows of the list, and its scroll', async ({ page, context }) => {
  await page.goto('./?status=all')
  const other = await context.newPage()
  await other.goto('./?status=all&sort=company')
  await expect(onList(page).articles).toHaveCount(20)
  await page.evaluate(() => window.scrollTo(0, 500))
  await other.getByRole('button', { name: /^Switch to / }).click()
  await expect(page).toHaveURL('./?status=all')
  expect(await page.evaluate(() => window.scrollY)).toBe(500)
  await expect(onList(page).articles).toHaveCount(20)
})

test('Back from a place of a folded job, reached from further entries, restores how far the list was shown and the scroll', async ({ page }) => {
  await page.goto('./?status=all&sort=oldest')
  const { articles, showMore, titles } = onList(page)
  await showMore.click()
  await expect(articles).toHaveCount(40)
  const link = titles.nth(33).getByRole('link')
  await link.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  await link.click()
  await page.getByRole('link', { name: 'Next', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await page.goBack()
  await expect(articles).toHaveCount(40)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 4)
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(4)
  await expect(link).toBeFocused()
})
