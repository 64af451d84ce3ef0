import type { Page } from '@playwright/test'
import { onList, readTotal } from './board-page.ts'
import { expect, test } from './fixtures.ts'

const ways = (page: Page) => page.locator('#results').getByRole('button', { name: /\d+ jobs?$/ })

test('the one condition that empties a list is named in the heading, and its removal leaves what it says', async ({ page, jobs }) => {
  const tag = jobs[0]?.tags[0]?.slug ?? ''
  await page.goto(`./?tag=${tag}&country=AQ&status=all`)
  await expect(page.locator('#results').getByRole('heading')).toHaveText(/^No job fits both filters: “in Antarctica” rules out the last \w+$/)
  const way = ways(page).filter({ hasText: 'Antarctica' })
  const promised = Number(/(\d+) jobs?$/.exec((await way.textContent()) ?? '')?.[1])
  await way.click()
  await expect(page).toHaveURL(`./?tag=${tag}&status=all`)
  expect(await readTotal(page)).toBe(promised)
})

test('a tag and a company that the board does not have are kept, named, and lead to the nearest', async ({ page }) => {
  await page.goto('./?tag=analysys')
  await expect(page).toHaveURL('./?tag=analysys')
  await expect(page.locator('#results').getByRole('heading')).toHaveText('No open job fits this filter: there is none with analysys')
  const way = ways(page).filter({ hasText: 'Did you mean analysis?' })
  const promised = Number(/(\d+) jobs?$/.exec((await way.textContent()) ?? '')?.[1])
  await way.click()
  await expect(page).toHaveURL('./?tag=analysis')
  expect(await readTotal(page)).toBe(promised)
})

test('where no single change is enough, two together are offered with their count', async ({ page, jobs }) => {
  const tag = jobs[0]?.tags[0]?.slug ?? ''
  await page.goto(`./?tag=${tag}&country=AQ&company=nobody&status=all`)
  await expect(page.getByText('No single change is enough here; two together are.')).toBeVisible()
  const [first] = await ways(page).all()
  const promised = Number(/(\d+) jobs?$/.exec((await first?.textContent()) ?? '')?.[1])
  await first?.click()
  await expect(onList(page).articles.first()).toBeVisible()
  expect(await readTotal(page)).toBe(promised)
})

test('a phrase that no job has can be searched for as single words, with the count that gives', async ({ page }) => {
  await page.goto('./?q=%22engineer+the+senior%22')
  const way = page.getByRole('button', { name: /^Search for the single words/ })
  await expect(way).toBeVisible()
  const promised = Number(/(\d+) jobs?$/.exec((await way.textContent()) ?? '')?.[1])
  await way.click()
  await expect(page).toHaveURL('./?q=engineer+the+senior')
  await expect(onList(page).status).toHaveText(/^\d/)
  expect(await readTotal(page)).toBe(promised)
})

test('the lines of an empty result stay where they are while counts come', { tag: '@desktop' }, async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('sources' in entry && Array.isArray(entry.sources)) shifts.push(entry.sources.map(({ node, previousRect, currentRect }: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }) => [node?.nodeName, node?.textContent?.slice(0, 60), JSON.stringify(previousRect), JSON.stringify(currentRect)].join(' ')).join())
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('./?q=%22engineer+the+senior%22&tag=analysis&country=AQ')
  await expect(page.locator('#results').getByRole('heading')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([])
})

test('an empty search can be saved, and forgotten', async ({ page }) => {
  await page.goto('./?tag=analysis&country=AQ')
  const results = page.locator('#results')
  await results.getByRole('button', { name: 'Save this search' }).click()
  await page.reload()
  await results.getByRole('button', { name: 'Saved: forget this search' }).click()
  await expect(results.getByRole('button', { name: 'Save this search' })).toBeFocused()
})

test('words that no title has are looked for everywhere by one press', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?q=title:%22screen%20reader%22')
  await page.getByRole('button', { name: /^Look everywhere for screen reader\s+[1-9]\d* jobs?$/ }).click()
  await expect(page).toHaveURL('./?q=%22screen+reader%22')
  await expect(onList(page).status).toHaveText(/^[1-9]\d* jobs? for “screen reader”/)
})
