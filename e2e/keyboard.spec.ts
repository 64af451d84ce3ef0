import type { Page } from '@playwright/test'
import { onList } from './board-page.ts'
import { expect, test } from './fixtures.ts'

/** Presses Tab until something with a name that fits has the focus. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null) return ''
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent) : []
      return element.getAttribute('aria-label') ?? (labels.join(' ') || element.textContent) ?? ''
    })
    if (name.test(text.trim())) return
  }
  throw new Error(`Tab reaches nothing that fits ${String(name)} within ${most} presses`)
}

test('the keyboard alone goes from the first Tab to the apply link', async ({ page, jobs }) => {
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport()

  await tabTo(page, /^Search jobs$/)
  await page.keyboard.type('engineer')
  await expect(page).toHaveURL('./?q=engineer')

  await tabTo(page, /^linux\s+\d+ jobs?$/)
  await page.keyboard.press('Space')
  await expect(page).toHaveURL('./?q=engineer&tag=linux')
  await expect(page.getByRole('checkbox', { name: /^linux/ })).toBeFocused()

  await expect(onList(page).status).toHaveText(/with linux/)
  const title = (await onList(page).titles.first().textContent()) ?? ''
  await tabTo(page, new RegExp(`^${title.replace(/[^\w ]/g, '.')}$`), 150)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()

  await tabTo(page, /^Apply/)
  const slug = decodeURIComponent(/jobs\/([^/]+)\/$/.exec(page.url())?.[1] ?? '')
  await expect(page.locator(':focus')).toHaveAttribute('href', jobs.find((job) => job.slug === slug)?.applyUrl ?? '')
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 })
})

test('the skip link leads past the masthead, and the content can take the focus', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  const isInside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
  expect(isInside).toBe(true)
})

test('a second skip link leads past the filters to the results, and to the ways out where there are none', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  await page.getByRole('main').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to results' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(onList(page).results).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(onList(page).titles.first().getByRole('link')).toBeFocused()
  await page.goto('./?q=zzzznothing')
  await page.getByRole('link', { name: 'Skip to results' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /Stop searching|open and closed|Clear all/ }).and(page.locator(':focus'))).toHaveCount(1)
})

test('the arrow keys choose among the states and among any and all', async ({ page }) => {
  await page.goto('./?tag=analysis&tag=english')
  await page.getByRole('radio', { name: /^Open\s+\d/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL('./?tag=analysis&tag=english&status=closed')
  await page.getByRole('radio', { name: 'all', exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL('./?tag=analysis&tag=english&match=any&status=closed')
})

test('every stop of the Tab key shows where it is', async ({ page, openJobs }) => {
  for (const path of ['./', `./jobs/${openJobs[0]?.slug ?? ''}/`, './tags/']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const element = document.activeElement
        if (!(element instanceof HTMLElement) || element === document.body) return null
        const marked = [element, element.nextElementSibling, element.closest('form'), element.parentElement].filter((candidate) => candidate !== null)
        const isMarked = marked.some((candidate) => {
          const style = getComputedStyle(candidate)
          return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || (candidate.matches(':focus-within') && candidate !== element && style.borderBottomColor === getComputedStyle(document.documentElement).getPropertyValue('--pencil'))
        })
        return { what: element.outerHTML.slice(0, 120), isMarked }
      })
      if (stop === null) break
      expect(stop.isMarked, stop.what).toBe(true)
    }
  }
})

test('hidden things are out of the Tab order: no stop outside the screen sideways', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('Tab')
    const box = await page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON() as { left: number; right: number } | undefined)
    expect(box?.left ?? 0).toBeGreaterThanOrEqual(-1)
    expect(box?.right ?? 0).toBeLessThanOrEqual(1281)
  }
})

test('opening folded hashtags, or a folded sentence, takes the focus to what it reveals', async ({ page }) => {
  await page.goto('./')
  const more = page.getByRole('button', { name: /^Show \d+ more hashtags?$/ }).first()
  const list = page.getByRole('list', { name: 'Hashtags' }).filter({ has: more }).first()
  const shown = await list.getByRole('link').count()
  await more.focus()
  const entry = await list.elementHandle()
  await page.keyboard.press('Enter')
  const focused = await page.evaluate(([element, index]) => (element as HTMLElement).querySelectorAll('a')[index] === document.activeElement, [entry, shown] as const)
  expect(focused).toBe(true)
  await page.goto('./?q=a&tag=css&tag=html&tag=javascript&tag=python&not=java&type=other&match=any')
  await page.getByRole('button', { name: /^and \d+ more$/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Remove / }).nth(4)).toBeFocused()
})
