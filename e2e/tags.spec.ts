import type { Locator, Page } from '@playwright/test'
import { choose, filterValue, isPhone, leaveFilters, onList, openFilters, readCount } from './board-page.ts'
import { expect, test } from './fixtures.ts'

const has = (slug: string) => (job: { tags: readonly { slug: string }[] }) => job.tags.some((tag) => tag.slug === slug)
const tagGroup = (filters: Locator) => filters.getByRole('group', { name: 'Hashtags', exact: true })

/** The names of the hashtags of the group, in their order. */
function readNames(filters: Locator): Promise<string[]> {
  return tagGroup(filters).getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLInputElement ? (box.labels?.[0]?.textContent ?? '') : '').replace(/\s*\d+ jobs?$/, '').trim()))
}

async function leavePointer(page: Page): Promise<void> {
  await page.mouse.move((page.viewportSize()?.width ?? 0) - 5, 5)
}

test('a hashtag is wanted, left out, or neither: one press for each, and one state takes the place of the other', async ({ page, openJobs }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  const box = filterValue(filters, 'Hashtags', 'analysis')
  const leaveOut = filters.getByRole('button', { name: 'Leave out analysis', exact: true })
  const state = async () => [await box.isChecked(), await leaveOut.getAttribute('aria-pressed')]
  expect(await state()).toEqual([false, 'false'])
  await choose(box)
  await expect(page).toHaveURL('./?tag=analysis')
  expect(await state()).toEqual([true, 'false'])
  await leaveOut.click()
  await expect(page).toHaveURL('./?not=analysis')
  expect(await state()).toEqual([false, 'true'])
  await expect(box).toHaveAccessibleDescription('left out')
  await choose(box)
  await expect(page).toHaveURL('./?tag=analysis')
  await expect(box).toHaveAccessibleDescription('')
  await leaveOut.click()
  await leaveOut.click()
  await expect(page).toHaveURL('./')
  expect(await state()).toEqual([false, 'false'])
  await leaveFilters(page)
  await expect(onList(page).status).toHaveText(new RegExp(`^${openJobs.length} jobs`))
})

test('by keyboard each state is one key of the row, and the focus stays in it', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  const box = filterValue(filters, 'Hashtags', 'analysis')
  await expect(box).toHaveAttribute('aria-keyshortcuts', '- Delete')
  await box.focus()
  await page.keyboard.press('-')
  await expect(page).toHaveURL('./?not=analysis')
  await expect(onList(page).status).toHaveText(`${openJobs.filter((job) => !has('analysis')(job)).length} jobs without analysis`)
  await expect(box).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL('./?tag=analysis')
  await page.keyboard.press('Delete')
  await expect(page).toHaveURL('./?not=analysis')
  await page.keyboard.press('-')
  await expect(page).toHaveURL('./')
  await expect(box).toBeFocused()
  await expect(tagGroup(filters).getByText('Without', { exact: false }).first(), 'the keys stand where they act').toHaveText('Without−')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('leave it out')
})

test('each state is told without colour: underlined with a plus, struck through with a filled minus', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?tag=analysis&not=css')
  const filters = await openFilters(page)
  const line = (name: string) => tagGroup(filters).getByText(name, { exact: true }).evaluate((element) => getComputedStyle(element).textDecorationLine)
  expect(await line('analysis')).toBe('underline')
  expect(await line('CSS')).toBe('line-through')
  await expect(filterValue(filters, 'Hashtags', 'analysis').locator('xpath=ancestor::label').locator('svg')).toHaveCount(1)
  await expect(filterValue(filters, 'Hashtags', 'CSS').locator('xpath=ancestor::label').locator('svg')).toHaveCount(0)
})

test('what is chosen or left out stands first, but nothing moves before the reader is out of the filters', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  const before = await readNames(filters)
  const [wanted = '', unwanted = ''] = [before[7], before[4]]
  await choose(filterValue(filters, 'Hashtags', wanted))
  await expect(page).toHaveURL(/tag=/)
  await filters.getByRole('button', { name: `Leave out ${unwanted}`, exact: true }).click()
  await expect(page).toHaveURL(/not=/)
  await filters.getByRole('group', { name: 'Company', exact: true }).getByRole('searchbox').hover()
  expect(await readNames(filters)).toEqual(before)
  await leavePointer(page)
  expect(await readNames(filters), 'the focus is still there').toEqual(before)
  await onList(page).titles.first().getByRole('link').focus()
  await expect.poll(async () => (await readNames(filters)).slice(0, 2)).toEqual([wanted, unwanted])
  await page.reload()
  await expect.poll(async () => (await readNames(filters)).slice(0, 2)).toEqual([wanted, unwanted])
})

test('a hashtag that was searched for and chosen stays in view when the search is cleared', async ({ page, openJobs }) => {
  const name = openJobs.flatMap((job) => job.tags).find(({ slug }) => slug === 'kotlin')?.name ?? ''
  await page.goto('./')
  const filters = await openFilters(page)
  const shown = await readNames(filters)
  const finder = tagGroup(filters).getByRole('searchbox')
  await finder.fill(name)
  expect(shown).not.toContain(name)
  await choose(filterValue(filters, 'Hashtags', name))
  await expect(page).toHaveURL('./?tag=kotlin')
  await finder.fill('')
  await expect(filterValue(filters, 'Hashtags', name)).toBeChecked()
  expect((await readNames(filters)).slice(0, shown.length), 'and those above it where they were').toEqual(shown)
  if (!isPhone(page)) return
  await leaveFilters(page)
  await openFilters(page)
  expect((await readNames(filters))[0], 'first when the sheet is opened anew').toBe(name)
})

test('those that split the results come first, not those that nearly all have; those without a result come last', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const found = openJobs.filter((job) => job.jobType === 'software')
  expect(found.length).toBeGreaterThan(20)
  await page.goto('./?type=software')
  const filters = await openFilters(page)
  await filters.getByRole('button', { name: /^All \d+ hashtags/ }).click()
  const shares = await tagGroup(filters).getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => Number(/(\d+) jobs?$/.exec(box instanceof HTMLInputElement ? (box.labels?.[0]?.textContent ?? '') : '')?.[1])))
  expect(shares.indexOf(0), 'some have none').toBeGreaterThan(0)
  expect(shares.slice(shares.indexOf(0)).every((count) => count === 0)).toBe(true)
  const use = (count: number) => (count === 0 || count === found.length ? 0 : -(count / found.length) * Math.log2(count / found.length))
  // What sets these results apart weighs at most twice as much.
  for (const count of shares.slice(0, 5)) expect(2 * use(count)).toBeGreaterThanOrEqual(Math.max(...shares.map(use)))
})

test('above a list stand the hashtags that often go with those chosen; each adds itself and leads to as many as it says', async ({ page, openJobs }) => {
  await page.goto('./?tag=python')
  const related = page.getByRole('navigation', { name: 'Often with python', exact: false })
  await expect(related).toBeVisible()
  const link = related.getByRole('link').first()
  const [name = '', count = ''] = /^(.*) (\d+) jobs?$/.exec((await link.innerText()).replace(/\s+/g, ' ').trim())?.slice(1) ?? []
  const slug = openJobs.flatMap((job) => job.tags).find((tag) => tag.name === name)?.slug ?? ''
  expect(openJobs.filter(has('python')).filter(has(slug)).length).toBe(Number(count))
  await expect(link).toHaveAttribute('href', new RegExp(`\\?tag=${[slug, 'python'].toSorted().join('&tag=')}$`))
  await link.click()
  await expect(page).toHaveURL(`./?tag=${[slug, 'python'].toSorted().join('&tag=')}`)
  await expect(onList(page).status).toHaveText(new RegExp(`^${count} jobs?`))
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  await expect(related).toBeVisible()
})

test('where hashtags widen the list, nothing is told of what goes with them', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?tag=python&match=any')
  await expect(onList(page).articles.first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: /^Often with/ })).toHaveCount(0)
})

test('what goes with a hashtag takes one line of a phone', { tag: '@phone' }, async ({ page }) => {
  await page.goto('./tags/css/')
  const related = page.getByRole('navigation', { name: /^Often with/ })
  const links = await related.getByRole('link').evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top))
  expect(links.length).toBeGreaterThan(1)
  expect(new Set(links).size).toBe(1)
  expect((await related.boundingBox())?.height).toBeLessThan(48)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a hashtag’s page leads to those that often go with it', { tag: '@desktop' }, async ({ page, openJobs }) => {
    await page.goto('./tags/python/')
    const link = page.getByRole('navigation', { name: /^Often with/ }).getByRole('link').first()
    const name = (await link.innerText()).replace(/\s+\d+\s+jobs?$/, '').trim()
    await link.click()
    const slug = openJobs.flatMap((job) => job.tags).find((tag) => tag.name === name)?.slug ?? ''
    await expect(page).toHaveURL(`./tags/${slug}/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`${openJobs.filter(has(slug)).length} .*jobs?$`))
  })
})

test('the number beside a hashtag is what choosing it leaves, also after others were chosen and left out', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto('./?tag=python&not=css')
  const filters = await openFilters(page)
  const left = openJobs.filter(has('python')).filter((job) => !has('css')(job))
  const second = left.flatMap((job) => job.tags).find((tag) => tag.slug !== 'python' && left.filter(has(tag.slug)).length > 1)
  await tagGroup(filters).getByRole('searchbox').fill(second?.name ?? '')
  expect(await readCount(filterValue(filters, 'Hashtags', second?.name ?? ''))).toBe(left.filter(has(second?.slug ?? '')).length)
})
