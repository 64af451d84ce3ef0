import type { Page } from '@playwright/test'
import { choose, filterValue, onList, openFilters } from './board-page.ts'
import { expect, test } from './fixtures.ts'

/** Keeps what is said: each text that a live region comes to hold. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = []
    const hear = () => {
      const said = [...document.querySelectorAll('[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]')].map((region) => (region.textContent ?? '').trim()).filter((text) => text !== '').join(' | ')
      if (said !== '' && said !== heard.at(-1)) heard.push(said)
    }
    hear()
    heard.length = 0
    // What is there when it begins was said before.
    let last = [...document.querySelectorAll('[role=status]')].map((region) => region.textContent).join()
    new MutationObserver(() => {
      const now = [...document.querySelectorAll('[role=status]')].map((region) => region.textContent).join()
      if (now !== last) hear()
      last = now
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { heard })
  })
}

/** What was said, once nothing more is: longer than any pause that the page makes. */
async function readHeard(page: Page): Promise<string[]> {
  await page.waitForTimeout(1_500)
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
}

test.beforeEach(async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles.first()).toBeVisible()
  await expect(onList(page).status).toHaveText(/^\d+ jobs/)
  await listen(page)
})

test('one announcement for each settled change: typing, a filter, more of the list, an empty list, a way out', async ({ page }) => {
  await onList(page).search.pressSequentially('engineer', { delay: 40 })
  const typed = await readHeard(page)
  expect(typed).toEqual([expect.stringMatching(/^\d+ jobs for “engineer”/)])

  const filters = await openFilters(page)
  await choose(filterValue(filters, 'Work mode', 'Remote'))
  expect(await readHeard(page)).toEqual([expect.stringMatching(/^\d+ jobs? for “engineer” remote$/)])

  await page.getByRole('button', { name: 'Clear all' }).first().click()
  expect(await readHeard(page)).toEqual([expect.stringMatching(/^\d+ jobs$/)])

  await onList(page).showMore.click()
  expect(await readHeard(page)).toEqual([expect.stringMatching(/^\d+ jobs\s*, \d+ shown$/)])

  await choose(filterValue(filters, 'Work mode', 'Hybrid'))
  await readHeard(page)
  await choose(filterValue(filters, 'Job type', 'Other'))
  await readHeard(page)
  await onList(page).search.pressSequentially('"no such words"', { delay: 40 })
  expect(await readHeard(page)).toEqual([expect.stringMatching(/^0 jobs for “no such words”/)])

  await page.getByRole('button', { name: /Stop searching for/ }).first().click()
  expect(await readHeard(page)).toEqual([expect.stringMatching(/^\d+ jobs? in Other hybrid$/)])
})

test('a word that was corrected is said with what was found, once', async ({ page }) => {
  await onList(page).search.pressSequentially('enginere', { delay: 40 })
  expect(await readHeard(page)).toEqual([expect.stringMatching(/^\d+ jobs for “enginere”\. No job has “enginere”: these have “engineer”/)])
})
