import { choose, filterValue, leaveFilters, onList, openFilters, readCount, readTotal } from './board-page.ts'
import { expect, test } from './fixtures.ts'

const has = (slug: string) => (job: { tags: readonly { slug: string }[] }) => job.tags.some((tag) => tag.slug === slug)

test('the groups are named Hashtags, Job type, Company and Status', async ({ page }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  for (const name of ['Hashtags', 'Job type', 'Company', 'Status']) await expect(filters.getByRole('group', { name, exact: true })).toBeVisible()
})

for (const [group, value] of [['Hashtags', 'analysis'], ['Hashtags', 'Rust'], ['Job type', 'Software'], ['Company', 'Parlour Languages'], ['Status', 'Closed'], ['Status', 'Open and closed']] as const) {
  test(`choosing ${value} under ${group} leads to as many results as its count said`, async ({ page }) => {
    await page.goto('./')
    const filters = await openFilters(page)
    const finder = filters.getByRole('group', { name: group, exact: true }).getByRole('searchbox')
    if ((await finder.count()) > 0) await finder.fill(value)
    const control = filterValue(filters, group, value)
    const count = await readCount(control)
    expect(count).toBeGreaterThan(0)
    await choose(control)
    await expect(onList(page).status).toHaveText(new RegExp(`^${count} jobs?`))
    await expect(control).toBeChecked()
    await leaveFilters(page)
    await expect(onList(page).articles).toHaveCount(Math.min(20, count))
  })
}

test('a second hashtag narrows: its count under the first is what choosing it leads to', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto('./?tag=analysis')
  const filters = await openFilters(page)
  const control = filterValue(filters, 'Hashtags', 'English')
  const expected = openJobs.filter(has('analysis')).filter(has('english')).length
  expect(await readCount(control)).toBe(expected)
  await choose(control)
  await expect(onList(page).status).toHaveText(new RegExp(`^${expected} jobs?`))
  await expect(page).toHaveURL('./?tag=analysis&tag=english')
})

test('"any" widens the list to postings with at least one of the hashtags', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto('./?tag=analysis&tag=english')
  const filters = await openFilters(page)
  await filters.getByRole('radio', { name: 'any', exact: true }).locator('xpath=ancestor::label').click()
  const expected = openJobs.filter((job) => has('analysis')(job) || has('english')(job)).length
  await expect(onList(page).status).toHaveText(new RegExp(`^${expected} jobs?`))
  await expect(page).toHaveURL('./?tag=analysis&tag=english&match=any')
})

test('two companies, and two job types, widen; groups narrow one another', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const slugs = [...new Set(openJobs.map((job) => job.companySlug))].slice(0, 2)
  const at = openJobs.filter((job) => slugs.includes(job.companySlug))
  await page.goto(`./?${slugs.map((slug) => `company=${slug}`).join('&')}`)
  await expect(onList(page).status).toHaveText(new RegExp(`^${at.length} jobs?`))
  await page.goto('./?type=software&type=other')
  await expect(onList(page).status).toHaveText(new RegExp(`^${openJobs.length} jobs`))
  await page.goto(`./?type=software&${slugs.map((slug) => `company=${slug}`).join('&')}`)
  await expect(onList(page).status).toHaveText(new RegExp(`^${at.filter((job) => job.jobType === 'software').length} jobs?`))
})

test('leaving out a hashtag takes away exactly the postings that have it', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  await filters.getByRole('button', { name: 'Leave out analysis', exact: true }).click()
  const expected = openJobs.filter((job) => !has('analysis')(job)).length
  await expect(onList(page).status).toHaveText(new RegExp(`^${expected} jobs`))
  await expect(page).toHaveURL('./?not=analysis')
  await expect(filters.getByRole('button', { name: 'Leave out analysis', exact: true })).toHaveAttribute('aria-pressed', 'true')
})

test('the control that leaves a hashtag out is at least 24 px high and wide, and its ring is not cut off', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  const control = filters.getByRole('button', { name: 'Leave out analysis', exact: true })
  const box = await control.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  const ringPx = 5
  const inner = await filters.evaluate((rail) => rail.getBoundingClientRect().left + rail.clientLeft + rail.clientWidth)
  expect((box?.x ?? 0) + (box?.width ?? 0) + ringPx).toBeLessThanOrEqual(inner)
})

test('leaving out java keeps javascript', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const javascript = openJobs.filter(has('javascript'))
  expect(openJobs.filter(has('java')).length).toBeGreaterThan(0)
  expect(javascript.filter((job) => !has('java')(job)).length).toBeGreaterThan(0)
  await page.goto('./?not=java')
  await expect(onList(page).status).toHaveText(new RegExp(`^${openJobs.filter((job) => !has('java')(job)).length} jobs`))
  await page.goto('./?not=java&tag=javascript')
  await expect(onList(page).status).toHaveText(new RegExp(`^${javascript.filter((job) => !has('java')(job)).length} jobs?`))
})

test('values keep their place while they are used, and one with no result stays, dimmed', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  let filters = await openFilters(page)
  const names = () => filters.getByRole('group', { name: 'Hashtags', exact: true }).getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => ((box as HTMLInputElement).labels?.[0]?.textContent ?? '').replace(/\s*\d+ jobs?$/, '')))
  const before = await names()
  await choose(filterValue(filters, 'Hashtags', before[2]?.trim() ?? ''))
  await expect(page).toHaveURL(/tag=/)
  expect(await names()).toEqual(before)
  await page.goto('./?status=closed')
  filters = await openFilters(page)
  expect(await names(), 'among closed jobs too').toEqual(before)
  await page.goto('./?q=fsync')
  filters = await openFilters(page)
  await expect(onList(page).status).toHaveText(/^1 job for/)
  expect(await names()).toEqual(before)
  const zero = filters.getByRole('group', { name: 'Hashtags', exact: true }).getByLabel(/\s0 jobs$/).first()
  await expect(zero).toBeAttached()
  const colour = (which: 'zero' | 'one') => filters.getByRole('group', { name: 'Hashtags', exact: true }).locator('label').filter({ hasText: which === 'zero' ? /\s0 jobs$/ : /\s1 job$/ }).first().evaluate((label) => getComputedStyle(label).color)
  expect(await colour('zero')).not.toBe(await colour('one'))
})

test('each chosen filter is one history entry, and Back takes it away again', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  const entries = await page.evaluate(() => history.length)
  await choose(filterValue(filters, 'Hashtags', 'analysis'))
  await expect(page).toHaveURL('./?tag=analysis')
  await choose(filterValue(filters, 'Hashtags', 'English'))
  await expect(page).toHaveURL('./?tag=analysis&tag=english')
  expect(await page.evaluate(() => history.length)).toBe(entries + 2)
  await page.goBack()
  await expect(page).toHaveURL('./?tag=analysis')
  await expect(onList(page).status).toHaveText(new RegExp(`^${openJobs.filter(has('analysis')).length} jobs`))
  await expect(filterValue(filters, 'Hashtags', 'English')).not.toBeChecked()
  await page.goForward()
  await expect(filterValue(filters, 'Hashtags', 'English')).toBeChecked()
})

test('a filter applies at once, and neither scrolls the page nor takes the focus', async ({ page }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  const control = filterValue(filters, 'Company', 'Fernhill')
  const group = filters.getByRole('group', { name: 'Company', exact: true })
  await group.getByRole('searchbox').fill('Fernhill')
  await control.scrollIntoViewIfNeeded()
  await control.focus()
  const top = () => control.evaluate((element) => element.closest('label')?.getBoundingClientRect().top ?? 0)
  const before = [await page.evaluate(() => window.scrollY), await top()]
  await page.keyboard.press('Space')
  await expect(page).toHaveURL('./?company=fernhill')
  await expect(control).toBeFocused()
  expect([await page.evaluate(() => window.scrollY), await top()]).toEqual(before)
})

test('each part of the sentence above the results removes itself, and "Clear all" removes all', async ({ page, openJobs }) => {
  await page.goto('./?q=engineer&tag=python&not=java&type=software')
  await page.getByRole('button', { name: 'Remove without Java' }).or(page.getByRole('button', { name: 'Remove without java' })).click()
  await expect(page).toHaveURL('./?q=engineer&tag=python&type=software')
  await page.getByRole('button', { name: /^Remove with python/i }).click()
  await expect(page).toHaveURL('./?q=engineer&type=software')
  await page.getByRole('button', { name: /^Remove for/ }).click()
  await expect(page).toHaveURL('./?type=software')
  await expect(onList(page).search).toHaveValue('')
  const filters = await openFilters(page)
  await filters.getByRole('button', { name: 'Clear all' }).click()
  await expect(page).toHaveURL('./')
  await expect(onList(page).status).toHaveText(new RegExp(`^${openJobs.length} jobs`))
})

test('removing a part of the sentence leaves the focus in the page', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?tag=analysis&tag=english')
  const part = page.getByRole('button', { name: 'Remove with analysis' })
  await part.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('./?tag=english')
  await expect(part).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body), 'focus is lost with the removed part').toBe(false)
})

test('where nothing fits, each filter says what removing it would leave, and does it', async ({ page }) => {
  await page.goto('./?tag=analysis&tag=css&tag=english&type=other')
  await expect(page.getByRole('heading', { name: /^No open job fits/ })).toBeVisible()
  await expect(onList(page).status).toHaveText(/^0 jobs/)
  const ways = page.getByRole('button', { name: /\d+ jobs?$/ }).filter({ hasNotText: 'Show' })
  const first = ways.first()
  const count = Number(/(\d+) jobs?$/.exec((await first.textContent()) ?? '')?.[1])
  expect(count).toBeGreaterThan(0)
  await first.click()
  await expect(onList(page).status).toHaveText(new RegExp(`^${count} jobs?`))
  await expect(onList(page).articles.first()).toBeVisible()
})

test('another spelling of a tag shows the same list', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const expected = openJobs.filter(has('golang')).length
  for (const spelling of ['golang', 'go']) {
    await page.goto(`./?tag=${spelling}`)
    await expect(onList(page).status).toHaveText(`${expected} jobs with Go`)
    await expect(filterValue(await openFilters(page), 'Hashtags', 'Go')).toBeChecked()
    await page.goto(`./tags/${spelling}/`)
    expect(await readTotal(page)).toBe(expected)
  }
})

test('the same state has the same URL, whatever way leads to it', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  let filters = await openFilters(page)
  await choose(filterValue(filters, 'Hashtags', 'English'))
  await choose(filterValue(filters, 'Hashtags', 'analysis'))
  await choose(filterValue(filters, 'Job type', 'Other'))
  await expect(page).toHaveURL('./?tag=analysis&tag=english&type=other')
  await page.goto('./?type=other&tag=english')
  filters = await openFilters(page)
  await choose(filterValue(filters, 'Hashtags', 'analysis'))
  await expect(page).toHaveURL('./?tag=analysis&tag=english&type=other')
})

test('unknown and blank parameters are ignored and reset nothing', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const expected = openJobs.filter(has('analysis')).length
  await page.goto('./?utm_source=x&tag=analysis&sort=sideways&status=&match=perhaps&tag=&q=%20&page=4')
  await expect(onList(page).status).toHaveText(`${expected} jobs with analysis`)
})

test('a tag that the board does not have finds nothing, and says so', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?tag=no-such-tag-here')
  await expect(onList(page).status).toHaveText(/^0 jobs with no-such-tag-here/)
})

test('hashtags and companies can be searched by name', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  const hashtags = filters.getByRole('group', { name: 'Hashtags', exact: true })
  await hashtags.getByRole('searchbox').fill('postg')
  await expect(hashtags.getByRole('checkbox')).toHaveCount(1)
  await expect(filterValue(filters, 'Hashtags', 'PostgreSQL')).toBeAttached()
  await hashtags.getByRole('searchbox').fill('nothing like it')
  await expect(hashtags).toContainText('No hashtags by that name')
})
