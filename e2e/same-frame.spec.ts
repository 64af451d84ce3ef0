import type { Page } from '@playwright/test'
import { choose, filterValue, onList, openFilters, readTotal } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { makeIndex, serveIndex, type IndexFiles } from './large-index.ts'

const postingCount = 10_000

/** Orders of the list, at addresses that no page was drawn for. */
const orders = ['sort=oldest', 'sort=company', 'status=all'] as const

let index: IndexFiles

test.describe.configure({ mode: 'default' })

test.beforeAll(() => {
  test.setTimeout(120_000)
  index = makeIndex(postingCount)
})

/** What a browser tells of an element that has moved. */
interface Shift {
  readonly node: Node | null
  readonly previousRect: DOMRect
  readonly currentRect: DOMRect
}

interface Watched {
  /** How many frames began between the last key press or click and its change of both the results and their number; `null` before that. */
  frames: number | null
  /** What of the page around the results has moved, however shortly. */
  readonly moved: string[]
}

declare global {
  interface Window {
    watched: Watched
  }
}

/** Watches, in the page, how soon the results and their number change, both, and whether anything around them moves. */
async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { frames: null, moved: [] }
    window.watched = watched
    let frames = 0
    let isWaiting = false
    const topOf = (element: Element | null) => Math.round((element?.getBoundingClientRect().top ?? 0) + window.scrollY)
    // The rail scrolls by itself: its groups are measured from the first of them.
    const places = () => [
      ...['header', 'aside', 'main h1'].map((selector) => `${selector} at ${topOf(document.querySelector(selector))}`),
      ...Array.from(document.querySelectorAll('aside fieldset'), (group) => `${group.querySelector('legend')?.textContent} at ${topOf(group) - topOf(document.querySelector('aside fieldset'))}`),
    ]
    const before = new Set(places())
    const count = () => {
      frames += 1
      watched.moved.push(...places().filter((place) => !before.has(place)))
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    const shown = () => [document.querySelector('main h1')?.textContent, document.querySelector('#results')?.textContent]
    let last = shown()
    for (const type of ['keydown', 'click']) {
      addEventListener(
        type,
        () => {
          frames = 0
          isWaiting = true
          last = shown()
          watched.frames = null
        },
        { capture: true },
      )
    }
    new MutationObserver(() => {
      if (!isWaiting || shown().some((text, index) => text === last[index])) return
      watched.frames = frames
      isWaiting = false
    }).observe(document.querySelector('main')!, { subtree: true, childList: true, characterData: true })
    // What may move: the results, what is suggested over them, and the hashtags, which stand by their use for the results while the reader is elsewhere.
    const mayMove = (element: Element) => element.closest('main section, #suggestions') !== null || element.closest('fieldset')?.querySelector('legend')?.textContent === 'Hashtags'
    // Those after a key press too, which the measure of a page's stability leaves out.
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { readonly sources: readonly Shift[] })[]
      for (const { node, previousRect, currentRect } of entries.flatMap(({ sources }) => [...sources])) {
        const element = node instanceof Element ? node : node?.parentElement
        if (element && !mayMove(element) && previousRect.top !== currentRect.top) watched.moved.push(`${element.tagName} ${element.textContent.slice(0, 40)}`)
      }
    }).observe({ type: 'layout-shift' })
  })
}

async function readFrames(page: Page): Promise<number | null> {
  await page.waitForFunction(() => window.watched.frames !== null)
  return page.evaluate(() => window.watched.frames)
}

for (const order of orders) {
  test(`with 10,000 postings the results change in the frame of the key press, once their data are there: ?${order}`, { tag: '@desktop' }, async ({ page }) => {
    await serveIndex(page, index)
    await page.goto(`./?${order}`)
    const { search, whole } = onList(page)
    expect(await readTotal(page)).toBeGreaterThan(postingCount * 0.8)
    // What each search needs has come once, under another spelling: its words, and the rows that it shows.
    for (const text of ['SENIOR des', 'SENIOR dev', 'SENIOR de', 'senior de']) {
      await search.fill(text)
      await expect(page).toHaveURL(`./?q=${text.replace(' ', '+')}&${order}`)
      await expect(whole).toBeVisible()
    }
    await watchPage(page)
    await search.press('End')
    const frames: (number | null)[] = []
    // Each finds other jobs, and another number of them, than the one before.
    for (const key of ['s', 'Backspace', 'v', 'Backspace', 's', 'Backspace']) {
      await page.keyboard.press(key)
      frames.push(await readFrames(page))
      await expect(whole).toBeVisible()
    }
    expect(frames).toEqual([0, 0, 0, 0, 0, 0])
  })

  test(`with 10,000 postings a chosen filter shows in the frame of the click, once its data are there: ?${order}`, { tag: '@desktop' }, async ({ page }) => {
    await serveIndex(page, index)
    await page.goto(`./?${order}`)
    const control = filterValue(await openFilters(page), 'Work mode', 'Hybrid')
    for (const isOn of [true, false]) {
      await choose(control)
      await expect(control).toBeChecked({ checked: isOn })
      await expect(page).toHaveURL(isOn ? `./?mode=hybrid&${order}` : `./?${order}`)
    }
    await watchPage(page)
    const frames: (number | null)[] = []
    for (const isOn of [true, false, true]) {
      await choose(control)
      frames.push(await readFrames(page))
      await expect(control).toBeChecked({ checked: isOn })
    }
    expect(frames).toEqual([0, 0, 0])
  })
}

test('nothing around the results moves while one types and filters', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?sort=oldest')
  await expect(onList(page).articles.first()).toBeVisible()
  await watchPage(page)
  const { search, whole, status } = onList(page)
  await search.pressSequentially('engineer', { delay: 40 })
  await expect(status).toHaveText(/for “engineer”/)
  await expect(whole).toBeVisible()
  await search.fill('')
  const filters = await openFilters(page)
  for (const value of ['Remote', 'Hybrid']) await choose(filterValue(filters, 'Work mode', value))
  await choose(filterValue(filters, 'Job type', 'Other'))
  await expect(page).toHaveURL(/mode=remote&mode=hybrid/)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => [...new Set(window.watched.moved)])).toEqual([])
})
