import type { Page } from '@playwright/test'
import { choose, filterValue, onList, openFilters } from './board-page.ts'
import { expect, test } from './fixtures.ts'

/** Keeps what is said: what each live region comes to hold, every time that it changes, also where that is what it held before it was emptied. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = []
    const live = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive], output'
    const textOf = (region: Element) => (region.textContent ?? '').replace(/\s+/g, ' ').trim()
    // What is there when it begins was said before.
    const held = new Map([...document.querySelectorAll(live)].map((region) => [region, textOf(region)]))
    new MutationObserver((changes) => {
      const changed = changes.flatMap(({ target, addedNodes }) => {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(live) ?? []
        return [around, ...Array.from(addedNodes).flatMap((node) => (node instanceof Element ? [...(node.matches(live) ? [node] : []), ...node.querySelectorAll(live)] : []))].flat()
      })
      for (const region of new Set(changed)) {
        const text = textOf(region)
        if (text !== '' && text !== held.get(region)) heard.push(text)
        held.set(region, text)
      }
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
