import type { Page } from '@playwright/test'
import { onList, readTotal } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { makeIndex, serveIndex, type IndexFiles } from './large-index.ts'

const postingCount = 10_000

/** What somebody searches for on the made-up board. */
const words = ['senior', 'engineer'] as const

let index: IndexFiles

test.describe.configure({ mode: 'default' })

test.beforeAll(() => {
  test.setTimeout(120_000)
  index = makeIndex(postingCount)
})

/** Counts, in the page, the frames that begin between each key press or click and what it changes in the list: each search stands in its sentence. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: { frames: number | null; moved: string[] } = { frames: null, moved: [] }
    Object.assign(window, { watched })
    let frames = 0
    let isWaiting = false
    const places = () => ['header', 'aside', 'main h1'].map((selector) => JSON.stringify(document.querySelector(selector)?.getBoundingClientRect().toJSON().y)).join(' ')
    let before = places()
    const count = () => {
      frames += 1
      if (before !== places()) watched.moved.push(`${before} -> ${places()}`)
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    for (const type of ['keydown', 'click']) {
      addEventListener(type, () => {
        frames = 0
        isWaiting = true
        watched.frames = null
        before = places()
      }, { capture: true })
    }
    new MutationObserver(() => {
      if (!isWaiting) return
      isWaiting = false
      watched.frames = frames
    }).observe(document.querySelector('main section')!, { subtree: true, childList: true, characterData: true })
  })
}

const readFrames = (page: Page) => page.waitForFunction(() => (window as unknown as { watched: { frames: number | null } }).watched.frames !== null).then(() => page.evaluate(() => (window as unknown as { watched: { frames: number } }).watched.frames))

test('with 10,000 postings the results change in the frame of the key press, once their data are there', { tag: '@desktop' }, async ({ page }) => {
  await serveIndex(page, index)
  await page.goto('./?sort=oldest')
  const { search, whole } = onList(page)
  expect(await readTotal(page)).toBeGreaterThan(postingCount * 0.8)
  const [first, second] = words
  // What each search needs has come once, under the other order of its words.
  await search.pressSequentially(`${second} ${first}`, { delay: 30 })
  await expect(page).toHaveURL(`./?q=${second}+${first}&sort=oldest`)
  await expect(whole).toBeVisible()
  await search.fill(`${first} ${second}`.slice(0, -1))
  await expect(page).toHaveURL(`./?q=${first}+${second.slice(0, -1)}&sort=oldest`)
  await expect(whole).toBeVisible()
  await search.fill('')
  await search.fill(`${first} ${second}`.slice(0, -2))
  await expect(whole).toBeVisible()
  await watchFrames(page)
  await search.press('End')
  const frames: number[] = []
  for (const key of ['e', 'r', 'Backspace', 'r', 'Backspace', 'Backspace']) {
    await page.keyboard.press(key)
    frames.push(await readFrames(page))
    await expect(whole).toBeVisible()
  }
  expect(frames).toEqual([0, 0, 0, 0, 0, 0])
})
