import type { Page } from '@playwright/test'
import { filterValue, leaveFilters, onList, openFilters, choose } from './board-page.ts'
import { expect, test } from './fixtures.ts'

const note = (page: Page) => page.getByText(/^This link/)

test('a link with a parameter that the board does not know shows the nearest list, is rewritten once, and says so once', async ({ page }) => {
  await page.goto('about:blank')
  const entries = await page.evaluate(() => history.length)
  await page.goto('./?sort=salary&status=all&tag=analysis&utm_source=news&salary-min=5')
  await expect(page).toHaveURL('./?tag=analysis&status=all')
  await expect(note(page)).toHaveText('This link asked for sort=salary and salary-min=5, which this board does not know. The rest is shown.')
  await expect(page.getByRole('status').filter({ has: note(page) }), 'announced').toHaveCount(1)
  expect(await page.evaluate(() => history.length), 'the rewriting is no step of its own').toBe(entries + 1)
  await expect(onList(page).articles.first()).toBeVisible()
  await page.goBack()
  expect(page.url()).toBe('about:blank')
})

test('the note does not come back with a reload, with Back, or when it was closed', async ({ page }) => {
  await page.goto('./?sort=salary')
  await expect(note(page)).toBeVisible()
  await page.reload()
  await expect(onList(page).articles.first()).toBeVisible()
  await expect(note(page)).toHaveCount(0)

  await page.goto('./?sort=salary')
  await expect(note(page)).toBeVisible()
  await onList(page).titles.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(note(page)).toHaveCount(0)
  await page.goBack()
  await expect(onList(page).articles.first()).toBeVisible()
  await expect(note(page)).toHaveCount(0)

  await page.goto('./?sort=salary')
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(note(page)).toHaveCount(0)
  await onList(page).search.fill('engineer')
  await expect(page).toHaveURL('./?q=engineer')
  await expect(note(page)).toHaveCount(0)
})

test('the list does not wait for the script of the note, which says nothing once another list is shown', async ({ page }) => {
  let release: () => void = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  let asked = 0
  await page.route(/\/tell-ignored-[\w-]+\.js$/, async (route) => {
    asked += 1
    await held
    await route.continue()
  })
  await page.goto('./?sort=salary&tag=analysis')
  await expect(page).toHaveURL('./?tag=analysis')
  await expect(onList(page).articles.first()).toBeVisible()
  await onList(page).search.fill('engineer')
  await expect(page).toHaveURL('./?q=engineer&tag=analysis')
  expect(asked).toBe(1)
  const come = page.waitForResponse(/\/tell-ignored-[\w-]+\.js$/)
  release()
  await (await come).finished()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await expect(note(page)).toHaveCount(0)
})

test('what a mailer adds to a link goes without a word', async ({ page }) => {
  await page.goto('./?utm_source=x&fbclid=y&tag=analysis&gclid=z&ref=hn')
  await expect(page).toHaveURL('./?tag=analysis')
  await expect(onList(page).articles.first()).toBeVisible()
  await page.goto('./?utm_campaign=x')
  await expect(page).toHaveURL('./')
  await expect(note(page)).toHaveCount(0)
})

const hostile = `q=${encodeURIComponent('<img src=x onerror=window.__pwned=1>'.repeat(20))}&__proto__=1&constructor[a]=2&sort=${'%F0'.repeat(40)}&tag=%00&${Array.from({ length: 300 }, (_, index) => `x${index}=${index}`).join('&')}`

test.describe('each way of being wrong', { tag: '@desktop' }, () => {
  for (const [search, canonical, told] of [
    ['sort=company&sort=oldest', 'sort=company', 'This link asked twice for one thing: sort=oldest came later and is left out. The rest is shown.'],
    ['tag=analysis&not=analysis', 'tag=analysis', 'This link contradicts itself: not=analysis is left out. The rest is shown.'],
    ['since=2021-05-01&until=2021-03-01', 'since=2021-03-01&until=2021-05-01', 'This link’s two days came the wrong way round. The days between them are shown.'],
    ['status=all&tag=b&tag=a&q=x++y', 'q=x+y&tag=a&tag=b&status=all', null],
    ['q=a%20b', 'q=a+b', null],
    ['&&=&tag=analysis&', 'tag=analysis', null],
    ['sort=newest&status=open', '', null],
  ] as const) {
    test(`?${search}`, async ({ page }) => {
      await page.goto(`./?${search}`)
      await expect(page).toHaveURL(canonical === '' ? './' : `./?${canonical}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^[\d,]+ jobs?$/)
      await expect(note(page)).toHaveText(told === null ? [] : [told])
    })
  }

  test('a hostile link runs nothing, and its note stays short', async ({ page }) => {
    await page.goto(`./?${hostile}`)
    await expect(note(page)).toHaveText(/its end is left out. .*which this board does not know. The rest is shown.$/)
    expect((await note(page).textContent())?.length).toBeLessThan(400)
    await expect(page).toHaveURL(/\/\?q=[^&]+(?:&tag=[^&]*)?$/)
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
    const rewritten = page.url()
    await page.reload()
    await expect(page).toHaveURL(rewritten)
    await expect(note(page)).toHaveCount(0)
  })

  test('a link within the board that is not canonical is rewritten too, and a choice made then adds to it', async ({ page }) => {
    await page.goto('./tags/analysis/?status=all&foo=1')
    await expect(page).toHaveURL('./tags/analysis/?status=all')
    await expect(note(page)).toBeVisible()
    const filters = await openFilters(page)
    await choose(filterValue(filters, 'Work mode', 'Remote'))
    await leaveFilters(page)
    await expect(page).toHaveURL('./tags/analysis/?mode=remote&status=all')
    await expect(note(page), 'it spoke of another list').toHaveCount(0)
  })

  test('a tag and a company that the board does not have stay in the link', async ({ page }) => {
    await page.goto('./?tag=analysys&company=nobody')
    await expect(page).toHaveURL('./?tag=analysys&company=nobody')
    await expect(note(page)).toHaveCount(0)
    await expect(onList(page).status).toHaveText(/^0 jobs/)
  })
})
