import type { Page } from '@playwright/test'
import { onList, openFilters } from './board-page.ts'
import { expect, test } from './fixtures.ts'

const widths = [320, 390, 768, 1024, 1280, 1920] as const

const routes = [
  './',
  './?q=engineer&tag=linux&tag=python&not=java&type=software&company=varve&status=all',
  './?tag=analysis&tag=css&tag=english&type=other',
  './tags/',
  './tags/analysis/',
  './companies/',
  './companies/parlour-languages/',
  './jobs/database-engineer-storage-varve-JraHy/',
  './jobs/release-engineer-varve-TiwQv/',
  './jobs/react-frontend-engineer-rtl-hudhud-hospital-scheduling-MeYso/',
  './jobs/nursing-informatics-specialist-for-ward-rostering-safe-staffing-bank-shifts-registered-nurses-part-time-remote-uk-wardclock-GfoHd/',
] as const

async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
}

for (const route of routes) {
  test(`nothing goes sideways from 320 to 1920 px on ${route}`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(route)
    await settle(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      const wide = await page.evaluate(() => {
        const root = document.documentElement
        if (root.scrollWidth <= root.clientWidth) return []
        return [`the page is ${root.scrollWidth} px wide`, ...[...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 5).map((element) => element.outerHTML.slice(0, 140))]
      })
      expect(wide, `${width} px`).toEqual([])
    }
  })
}

for (const [name, route] of [['the list', './'], ['a search', './?q=engineer'], ['a posting', './jobs/database-engineer-storage-varve-JraHy/'], ['a closed posting', './jobs/release-engineer-varve-TiwQv/']] as const) {
  test(`nothing shifts while ${name} loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: { value: number; what: string }[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] })[]) {
          if (!entry.hadRecentInput) shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 90) : (node?.textContent ?? '').slice(0, 40))).join(' | ') })
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(route)
    await settle(page)
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(300)
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number; what: string }[] }).shifts)
    expect(shifts.reduce((sum, { value }) => sum + value, 0), JSON.stringify(shifts, null, 1)).toBeLessThan(0.02)
  })
}

/**
 * Controls smaller than 44 px on a touch screen, in both directions. A click area that is drawn larger by a
 * pseudo-element counts; links inside running text are excepted, as WCAG 2.5.8 does ("inline").
 */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInline = (element: Element) => {
      const block = element.closest('p, .body-text')
      return element.tagName === 'A' && block !== null && (block.textContent ?? '').trim() !== (element.textContent ?? '').trim()
    }
    const sizeOf = (element: Element) => {
      const box = element.getBoundingClientRect()
      const after = getComputedStyle(element, '::after')
      const hasArea = after.content !== 'none' && after.position === 'absolute'
      return { width: Math.max(box.width, hasArea ? Number.parseFloat(after.width) : 0), height: Math.max(box.height, hasArea ? Number.parseFloat(after.height) : 0) }
    }
    const targetOf = (element: Element) => (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio') ? (element.closest('label') ?? element) : element instanceof HTMLInputElement ? (element.parentElement ?? element) : element)
    return [...document.querySelectorAll('a[href], button, input, select, summary')].flatMap((element) => {
      const target = targetOf(element)
      if (!target.checkVisibility({ visibilityProperty: true }) || element.matches('a[href="#main"]') || isInline(target)) return []
      const { width, height } = sizeOf(target)
      return width >= 43.5 && height >= 43.5 ? [] : [`${Math.round(width)} x ${Math.round(height)}: ${target.outerHTML.replace(/ class="[^"]*"/g, '').slice(0, 130)}`]
    })
  })
}

for (const route of ['./', './?q=engineer&tag=linux&not=java&type=software', './?tag=analysis&tag=css&tag=english&type=other', './tags/', './companies/', './jobs/database-engineer-storage-varve-JraHy/', './jobs/release-engineer-varve-TiwQv/'] as const) {
  test(`every control is at least 44 px high and wide on a phone, on ${route}`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(route)
    await settle(page)
    expect([...new Set(await findSmallTargets(page))].join('\n')).toBe('')
  })
}

test('every control of the filters is at least 44 px high and wide on a phone', { tag: '@phone' }, async ({ page }) => {
  await page.goto('./?tag=analysis')
  await expect(onList(page).articles.first()).toBeVisible()
  await openFilters(page)
  expect([...new Set(await findSmallTargets(page))].filter((target) => !target.includes('/jobs/')).join('\n')).toBe('')
})

test('two click areas of a phone never lie over one another', { tag: '@phone' }, async ({ page }) => {
  for (const route of ['./', './jobs/database-engineer-storage-varve-JraHy/']) {
    await page.goto(route)
    await settle(page)
    const stolen = await page.evaluate(() =>
      [...document.querySelectorAll('main a[href], main button, main label')].flatMap((element) => {
        element.scrollIntoView({ block: 'center' })
        const box = element.getBoundingClientRect()
        if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || box.width === 0 || box.height === 0) return []
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        const owner = hit?.closest('a[href], button, label')
        return owner === element || element.contains(hit) || owner === null || owner === undefined ? [] : [`${element.textContent ?? ''} is under ${owner.textContent ?? ''}`]
      }),
    )
    expect(stolen, route).toEqual([])
  }
})

test('the head of a phone leaves room: the first entry begins in the upper half', { tag: '@phone' }, async ({ page }) => {
  await page.goto('./?tag=analysis')
  await expect(onList(page).articles.first()).toBeVisible()
  const box = await onList(page).articles.first().boundingBox()
  expect(box?.y ?? 999).toBeLessThan(260)
})

test('letters are at least 12 px, and the page can be read at 200%', { tag: '@desktop' }, async ({ page }) => {
  for (const route of ['./', './jobs/database-engineer-storage-varve-JraHy/']) {
    await page.goto(route)
    await settle(page)
    const small = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '') && Number.parseFloat(getComputedStyle(element).fontSize) < 12).map((element) => element.outerHTML.slice(0, 100)))
    expect(small).toEqual([])
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'))
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
  }
})
