import { onList } from './board-page.ts'
import { expect, test } from './fixtures.ts'

test('a new page has its own title, its h1 in focus, and begins at the top; the first load takes no focus', async ({ page, openJobs }) => {
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  const title = await page.title()
  await onList(page).titles.nth(6).scrollIntoViewIfNeeded()
  await onList(page).titles.nth(6).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: openJobs[6]?.title ?? '' })).toBeFocused()
  expect(await page.title()).not.toBe(title)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

for (const way of ['Back', 'Back to results'] as const) {
  test(`${way} restores filters, how far the list was loaded, and the scroll position`, async ({ page }) => {
    await page.goto('./?not=java')
    const { articles, showMore, titles } = onList(page)
    await showMore.click()
    await expect(articles).toHaveCount(40)
    const link = titles.nth(27).getByRole('link')
    await link.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => window.scrollY)
    expect(before).toBeGreaterThan(500)
    await link.click()
    await expect(page).toHaveURL(/\/jobs\/[^/?]+\/$/)
    await expect(page.getByRole('link', { name: 'Back to results' })).toBeVisible()
    if (way === 'Back') await page.goBack()
    else await page.getByRole('link', { name: 'Back to results' }).click()
    await expect(page).toHaveURL('./?not=java')
    await expect(articles).toHaveCount(40)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 4)
    await expect(link, 'one goes on where one left').toBeFocused()
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(4)
  })
}

test('Back from a page that is no posting has the heading in focus, and so has Forward', async ({ page }) => {
  await page.goto('./')
  const title = (await onList(page).titles.first().textContent()) ?? ''
  await onList(page).titles.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Tags' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /hashtags$/ })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  await page.goBack()
  await expect(onList(page).titles.first().getByRole('link')).toBeFocused()
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
})

test('"Back to results" works from a neighbour too, with one step', async ({ page }) => {
  await page.goto('./?tag=analysis')
  await onList(page).titles.first().getByRole('link').click()
  await page.getByRole('link', { name: 'Next' }).click()
  await page.getByRole('link', { name: 'Next' }).click()
  await page.getByRole('link', { name: 'Back to results' }).click()
  await expect(page).toHaveURL('./?tag=analysis')
  await expect(onList(page).articles.first()).toBeVisible()
})

test('a reload keeps the filters and how far the list was loaded', async ({ page }) => {
  await page.goto('./?not=java')
  await onList(page).showMore.click()
  await expect(onList(page).articles).toHaveCount(40)
  await page.reload()
  await expect(onList(page).articles).toHaveCount(40)
})

test('a link pasted elsewhere shows the same list', async ({ page, context }) => {
  await page.goto('./?q=engineer&not=java&type=software&sort=company')
  await expect(onList(page).articles.first()).toBeVisible()
  const titles = await onList(page).titles.allTextContents()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(onList(other).articles.first()).toBeVisible()
  expect(await onList(other).titles.allTextContents()).toEqual(titles)
})

test('Back and Forward go through filters, sort and pages as they were made', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  await page.getByRole('combobox', { name: 'Sorted by' }).selectOption('company')
  await expect(page).toHaveURL('./?sort=company')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Tags' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/hashtags$/)
  await page.goBack()
  await expect(page).toHaveURL('./?sort=company')
  await expect(page.getByRole('combobox', { name: 'Sorted by' })).toHaveValue('company')
  await page.goBack()
  await expect(page.getByRole('combobox', { name: 'Sorted by' })).toHaveValue('newest')
  await page.goForward()
  await page.goForward()
  await expect(page).toHaveURL('./tags/')
})

test('the navigation marks where one is', async ({ page }) => {
  for (const [path, label] of [['./', 'Jobs'], ['./tags/', 'Tags'], ['./companies/', 'Companies']] as const) {
    await page.goto(path)
    await expect(page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current=page]')).toHaveText([label])
  }
})

test('a reload of a search keeps the place in its list', async ({ page }) => {
  await page.goto('./?status=all')
  await expect(onList(page).articles).toHaveCount(20)
  await page.evaluate(() => window.scrollTo(0, 700))
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700)
  await page.reload()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700)
})
