import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { isPhone, onList } from './board-page.ts'
import { expect, test } from './fixtures.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' })
const option = (page: Page, name: string | RegExp) => list(page).getByRole('option', { name })
const help = (page: Page) => page.getByRole('dialog', { name: 'How to search' })

/** The option that the field says is the active one. */
const activeText = (page: Page) => onList(page).search.evaluate((field) => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null)

/** Looks at everything in light, and in dark once more at what differs there: the colours. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    const { violations } = await (colorScheme === 'light' ? axe.withTags(standards) : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join('\n')}`).join('\n')).toBe('')
  }
}

test('a combobox as the ARIA Authoring Practices have it: the arrows go through the options, the focus stays', async ({ page }) => {
  await page.goto('./')
  const { search } = onList(page)
  await expect(search).toHaveAttribute('aria-autocomplete', 'list')
  await expect(search).toHaveAttribute('aria-haspopup', 'listbox')
  await expect(search).toHaveAttribute('aria-expanded', 'false')
  await search.focus()
  await page.keyboard.type('go')
  await expect(option(page, /^Go\s/)).toBeVisible()
  await expect(search).toHaveAttribute('aria-expanded', 'true')
  const id = await search.getAttribute('aria-controls')
  await expect(list(page)).toHaveAttribute('id', id ?? '')
  await expect(list(page).getByRole('group', { name: 'Hashtags' })).toBeVisible()
  expect(await activeText(page)).toBeNull()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => activeText(page)).toMatch(/^Go\s/)
  await expect(option(page, /^Go\s/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  expect(await activeText(page)).toBeNull()
  await page.keyboard.press('ArrowUp')
  expect(await activeText(page)).toBe(await list(page).getByRole('option').last().textContent())
  await page.keyboard.press('Home')
  expect(await activeText(page), 'Home is the field’s own').toBeNull()
  expect(await search.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(0)
  await expect(search).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(list(page)).toBeHidden()
  await expect(page.locator(':focus')).not.toHaveRole('option')
})

test('Escape closes the list, a second one clears the field', async ({ page }) => {
  await page.goto('./')
  const { search } = onList(page)
  await search.pressSequentially('go')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(search).toHaveValue('go')
  await expect(search).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => activeText(page)).toMatch(/^Go\s/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(page).toHaveURL('./')
  await expect(search).toBeFocused()
})

test('another name of a hashtag offers it: k8s is Kubernetes, and choosing it is choosing the filter', async ({ page, openJobs }) => {
  const count = openJobs.filter((job) => job.tags.some(({ slug }) => slug === 'kubernetes')).length
  expect(count).toBeGreaterThan(0)
  await page.goto('./')
  await onList(page).search.pressSequentially('k8s')
  await expect(option(page, `Kubernetes k8s ${count} ${count === 1 ? 'job' : 'jobs'}`)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('./?tag=kubernetes')
  await expect(onList(page).search).toHaveValue('')
  await expect(onList(page).search).toBeFocused()
  await expect(onList(page).status).toHaveText(new RegExp(`^${count} jobs? with Kubernetes`))
})

test('Enter without an active option searches for what is typed', async ({ page }) => {
  await page.goto('./')
  await onList(page).search.pressSequentially('linux')
  await expect(option(page, /^linux/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('./?q=linux')
  await expect(list(page)).toBeHidden()
})

test('a suggestion takes the place of its own words; the others stay, and its count is what it leaves', async ({ page }) => {
  await page.goto('./')
  const { search, status } = onList(page)
  await search.pressSequentially('engineer kub')
  const offered = option(page, /^Kubernetes/)
  await expect(offered).toHaveAccessibleName(/\d+ jobs?$/)
  const count = /\d+/.exec((await offered.textContent()) ?? '')?.[0] ?? ''
  await offered.click()
  await expect(page).toHaveURL('./?q=engineer&tag=kubernetes')
  await expect(search).toBeFocused()
  await expect(status).toHaveText(new RegExp(`^${count} jobs? for “engineer” with Kubernetes`))
  await page.keyboard.type('-lin')
  await option(page, /^without linux/).click()
  await expect(page).toHaveURL('./?q=engineer&tag=kubernetes&not=linux')
  await expect(search).toHaveValue('engineer ')
})

test('companies, titles, places and work modes are offered, and a field narrows to its kind', async ({ page, openJobs }) => {
  await page.goto('./')
  const { search } = onList(page)
  await search.fill('company:varv')
  await option(page, /^Varve/).click()
  await expect(page).toHaveURL('./?company=varve')
  await page.goto('./')
  await search.fill('remot')
  await option(page, /^Remote\s+\d/).click()
  await expect(page).toHaveURL('./?mode=remote')
  await page.goto('./')
  await search.fill('place:port')
  await option(page, /^Portugal/).click()
  await expect(page).toHaveURL('./?country=PT')
  await page.goto('./')
  const title = openJobs.find((job) => /Dispatch Planner/.test(job.title))?.title ?? ''
  await search.fill('night dispatch pl')
  await option(page, title).click()
  await expect(search).toHaveValue(`"${title}" `)
  await expect(onList(page).titles).toHaveText([title])
})

test('nothing moves: the list lies over the page, and the page does not scroll', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles.first()).toBeVisible()
  const before = await onList(page).articles.first().boundingBox()
  await onList(page).search.focus()
  await expect(list(page)).toBeVisible()
  expect(await onList(page).articles.first().boundingBox()).toEqual(before)
  await page.keyboard.type('e')
  await expect(list(page).getByRole('option').nth(3)).toBeVisible()
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  if (!isPhone(page)) return
  const box = await list(page).boundingBox()
  expect(box).toMatchObject({ x: 0, width: 390 })
  for (const line of await list(page).getByRole('option').all()) expect((await line.boundingBox())?.height).toBeGreaterThanOrEqual(44)
})

test('the first keys are not lost while the suggestions are on their way', { tag: '@desktop' }, async ({ page }) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/suggestions-/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./')
  await onList(page).search.pressSequentially('k8s')
  await expect(page).toHaveURL('./?q=k8s')
  letGo()
  await expect(option(page, /^Kubernetes/)).toBeVisible()
  await expect(onList(page).search).toHaveValue('k8s')
})

test('where the suggestions cannot be had, the field searches as ever', { tag: '@desktop' }, async ({ page, troubles }) => {
  await page.route(/\/assets\/suggestions-/, (route) => route.abort())
  await page.goto('./')
  await onList(page).search.pressSequentially('engineer')
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for “engineer”/)
  await page.keyboard.press('Escape')
  await expect(onList(page).search).toHaveValue('')
  troubles.length = 0
})

test('what is composed is left to the one who composes it', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  const { search } = onList(page)
  await search.pressSequentially('go')
  await expect(list(page)).toBeVisible()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 })
  await search.evaluate((field) => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, cancelable: true })))
  await expect(search).toHaveValue('goか')
  await session.send('Input.insertText', { text: '神' })
  await expect(search).toHaveValue('go神')
})

test('the last searches are kept over a reload, opened again, and forgotten one by one or all', async ({ page }) => {
  await page.goto('./')
  const { search } = onList(page)
  await search.fill('engineer')
  await page.keyboard.press('Enter')
  await search.fill('k8s')
  await option(page, /^Kubernetes/).click()
  await expect(page).toHaveURL('./?tag=kubernetes')
  await page.goto('./?q=embedded')
  await onList(page).titles.first().getByRole('link').click()
  await expect(page).toHaveURL(/\/jobs\//)
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('q=embedded')
  await page.reload()
  await search.focus()
  const recent = list(page).getByRole('group', { name: 'Recent searches' }).getByRole('option')
  await expect(recent).toHaveText(['“embedded”', 'Kubernetes', '“engineer”', 'Clear recent searches'])
  await recent.nth(2).click()
  await expect(page).toHaveURL('./?q=engineer')
  await page.goto('./')
  await search.focus()
  await expect(recent.first()).toHaveText('“engineer”')
  await page.getByRole('button', { name: 'Remove Kubernetes' }).click()
  await expect(recent).toHaveText(['“engineer”', '“embedded”', 'Clear recent searches'])
  await expect(search).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(recent).toHaveText(['“embedded”', 'Clear recent searches'])
  await recent.last().click()
  await expect(recent).toHaveCount(0)
  expect(await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes('recent')).map(([, text]) => text as string))).toEqual(['[]'])
})

test('whatever stands in the browser’s storage, the field opens', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['recent-searches-1', 'saved-searches-1']) {
      for (const base of ['/', '/careers/jobs/']) localStorage.setItem(`corkboard:${name}:${base}`, '[{"href":"javascript:alert(1)"},"//evil.example/","/?q=<img src=x onerror=alert(1)>",{"name":"\\u202e","href":"/?q=a","seenMs":"x"},null')
    }
  })
  await page.goto('./')
  await onList(page).search.focus()
  await expect(option(page, 'How to search')).toBeVisible()
  await expect(list(page).getByRole('option')).toHaveCount(1)
})

test('a search is saved, listed with how many jobs it has in every tab, and forgotten', async ({ page, context }) => {
  await page.goto('./?q=engineer&tag=linux')
  const total = /^\d+/.exec((await onList(page).status.textContent()) ?? '')?.[0] ?? ''
  await page.goto('./')
  await onList(page).search.focus()
  await expect(list(page)).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url().replace(/\?.*/, '') + '?q=engineer&tag=linux')
  await other.getByRole('button', { name: 'Save this search' }).click()
  await expect(other.getByRole('button', { name: 'Saved: forget this search' })).toBeVisible()
  await page.bringToFront()
  await onList(page).search.focus()
  const saved = list(page).getByRole('group', { name: 'Saved searches' }).getByRole('option')
  await expect(saved).toHaveText([new RegExp(`^“engineer”, linux\\s+${total} jobs?$`)])
  await saved.click()
  await expect(page).toHaveURL('./?q=engineer&tag=linux')
  await page.getByRole('button', { name: 'Saved: forget this search' }).click()
  await expect(page.getByRole('button', { name: 'Save this search' })).toBeVisible()
})

test('“How to search” explains each form by an example of this board that finds something', async ({ page }) => {
  await page.goto('./')
  const { search } = onList(page)
  await search.focus()
  await page.getByRole('button', { name: 'How to search' }).click()
  await expect(help(page)).toBeVisible()
  const rows = help(page).getByRole('definition')
  await expect(rows.filter({ hasText: /[1-9]\d* jobs?$/ }).nth(7)).toBeVisible()
  await expect(rows.filter({ hasNotText: /[1-9]\d* jobs?$/ })).toHaveCount(0)
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(help(page)).toBeHidden()
  await expect(search).toBeFocused()
  await expect(list(page), 'the focus that comes back opens nothing').toBeHidden()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(help(page)).toBeVisible()
  const example = help(page).getByRole('link').first()
  const text = (await example.textContent()) ?? ''
  await example.click()
  await expect(help(page)).toBeHidden()
  await expect(page).toHaveURL(`./?q=${text}`)
  await expect(search).toHaveValue(text)
})

test('axe finds nothing with kept searches', async ({ page }) => {
  await page.goto('./?q=engineer')
  await page.getByRole('button', { name: 'Save this search' }).click()
  await onList(page).search.focus()
  await page.keyboard.press('Enter')
  await onList(page).search.fill('')
  await expect(list(page).getByRole('group', { name: 'Recent searches' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expectNoViolations(page)
})

test('axe finds nothing with suggestions', async ({ page }) => {
  await page.goto('./?q=engineer')
  await onList(page).search.fill('re')
  await expect(list(page).getByRole('group', { name: 'Hashtags' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expectNoViolations(page)
})
