import { choose, filterValue, onList, openFilters, readTotal } from './board-page.ts'
import { expect, test } from './fixtures.ts'

test('typing searches at once and keeps one history entry', async ({ page }) => {
  await page.goto('./')
  const { search, status } = onList(page)
  await expect(onList(page).articles.first()).toBeVisible()
  const entries = await page.evaluate(() => history.length)
  await search.pressSequentially('archivist', { delay: 20 })
  await expect(page).toHaveURL('./?q=archivist')
  await expect(search).toBeFocused()
  await search.fill('embedded')
  await expect(page).toHaveURL('./?q=embedded')
  await expect(status).toHaveText(/^\d+ jobs? for “embedded”/)
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('a search finds titles, companies, places and tags', async ({ page, openJobs }) => {
  for (const [text, expected] of [
    ['dispatch planner', openJobs.find((job) => /Dispatch Planner/i.test(job.title))],
    ['quernstone', openJobs.find((job) => job.company === 'Quernstone')],
    ['leeds', openJobs.find((job) => job.location.includes('Leeds'))],
    ['c++', openJobs.find((job) => job.tags.some((tag) => tag.slug === 'cplusplus'))],
  ] as const) {
    await page.goto(`./?q=${encodeURIComponent(text)}`)
    await expect(onList(page).titles.filter({ hasText: expected?.title ?? text }).first(), text).toBeVisible()
  }
})

test('a tag in the address is found in any spelling, and has one address', async ({ page, openJobs }) => {
  const count = openJobs.filter((job) => job.tags.some((tag) => tag.slug === 'cplusplus')).length
  expect(count).toBeGreaterThan(0)
  await page.goto('./?tag=C%2B%2B')
  await expect(page).toHaveURL('./?tag=cplusplus')
  await expect(onList(page).status).toHaveText(new RegExp(`^${count} jobs? with C\\+\\+`))
})

test('a search for a tag by one of its other names finds it', async ({ page, openJobs }) => {
  const golang = openJobs.filter((job) => job.tags.some((tag) => tag.slug === 'golang'))
  for (const text of ['golang', 'go']) {
    await page.goto(`./?q=${text}`)
    for (const job of golang) await expect(onList(page).titles.filter({ hasText: job.title }).first(), text).toBeVisible()
  }
})

test('Escape clears the search and keeps the focus', async ({ page, openJobs }) => {
  await page.goto('./?q=embedded')
  const { search, status } = onList(page)
  await expect(search).toHaveValue('embedded')
  await search.focus()
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(search).toBeFocused()
  await expect(page).toHaveURL('./')
  await expect(status).toHaveText(new RegExp(`^${openJobs.length} jobs`))
})

test('the button beside the field clears it too', async ({ page }) => {
  await page.goto('./?q=embedded&tag=linux')
  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(page).toHaveURL('./?tag=linux')
  await expect(onList(page).search).toBeFocused()
})

test('from a posting, Enter leads to the list of what was typed', async ({ page, openJobs }) => {
  await page.goto(`./jobs/${openJobs[0]?.slug ?? ''}/`)
  const { search, status } = onList(page)
  await search.fill('embedded')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('./?q=embedded')
  await expect(status).toHaveText(/^\d+ jobs? for “embedded”/)
  await page.goBack()
  await expect(page).toHaveURL(`./jobs/${openJobs[0]?.slug ?? ''}/`)
})

test('a search stays with the filters that were chosen', async ({ page, openJobs }) => {
  await page.goto('./?tag=linux')
  await onList(page).search.fill('engineer')
  await expect(page).toHaveURL('./?q=engineer&tag=linux')
  const linux = openJobs.filter((job) => job.tags.some((tag) => tag.slug === 'linux'))
  const engineers = linux.filter((job) => /\bengineer/i.test([job.title, job.company, job.location, ...job.tags.map((tag) => tag.name)].join(' ')))
  expect([engineers.length > 1, engineers.length < linux.length], 'the samples tell a search from a filter').toEqual([true, true])
  await expect(onList(page).status).toHaveText(new RegExp(`^${engineers.length} jobs for “engineer” with `))
  await expect(onList(page).articles).toHaveCount(engineers.length)
})

test('what was typed comes back with Back', async ({ page }) => {
  await page.goto('./')
  await onList(page).search.fill('embedded')
  await expect(page).toHaveURL('./?q=embedded')
  await onList(page).titles.first().getByRole('link').click()
  await expect(page).toHaveURL(/\/jobs\/[^/?]+\/$/)
  await page.goBack()
  await expect(page).toHaveURL('./?q=embedded')
  await expect(onList(page).search).toHaveValue('embedded')
})

test('a search that finds nothing offers to stop searching', async ({ page, openJobs }) => {
  await page.goto('./?q=zzzznothing')
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL('./')
  await expect(onList(page).status).toHaveText(new RegExp(`^${openJobs.length} jobs`))
  await expect(onList(page).search).toHaveValue('')
})

test('a search without a word says that there is nothing to search for, and shows no posting', async ({ page }) => {
  await page.goto('./?q=%25')
  await expect(page.getByRole('heading', { name: 'There is no word to search for in “%”' })).toBeVisible()
  await expect(onList(page).articles).toHaveCount(0)
  await expect(onList(page).status).toHaveText(/^0 jobs/)
})

test('a word that only the text of a posting holds finds it', async ({ page }) => {
  await page.goto('./')
  await onList(page).search.fill('fsync')
  await expect(onList(page).status).toHaveText(/^1 job for “fsync”/)
  await expect(onList(page).titles).toHaveText(/^Database Engineer/)
})

test('a misspelt word is taken for the nearest one, and the page says so', async ({ page }) => {
  await page.goto('./')
  await onList(page).search.fill('databse engineer')
  await expect(page.locator('main p:not([role])', { hasText: 'No job has “databse”: these have “database”' })).toBeVisible()
  await expect(onList(page).status).toContainText('No job has “databse”')
  await expect(onList(page).titles.first()).toHaveText(/Database Engineer/)
  await expect(onList(page).status).toHaveText(/^1 job for “databse engineer”/)
})

test('a search is ordered by how well a posting answers, until another order is chosen', async ({ page }) => {
  await page.goto('./?q=database')
  await expect(onList(page).titles.first()).toHaveText(/Database/)
  const order = page.getByRole('combobox', { name: 'Sorted by' })
  await expect(order).toHaveValue('best')
  await order.selectOption('newest')
  await expect(page).toHaveURL('./?q=database&sort=newest')
  await page.goto('./?sort=newest')
  await expect(order, 'without a text there is nothing to answer').toHaveValue('newest')
  await expect(order.getByRole('option', { name: 'Best match' })).toHaveCount(0)
})

test('a hashtag chosen while the words of a search are on their way adds to the search', async ({ page }) => {
  await page.goto('./')
  const filters = await openFilters(page)
  await page.route(/\/data\/terms\./, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await onList(page).search.fill('engineer')
  await choose(filterValue(filters, 'Hashtags', 'linux'))
  await expect(page).toHaveURL('./?q=engineer&tag=linux')
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for “engineer” with linux/)
  await expect(onList(page).search).toHaveValue('engineer')
})

test('a search can be kept to a field, and to words that follow one another', async ({ page, openJobs }) => {
  const search = async (text: string, says = /^\d+ jobs? for/) => {
    await page.goto(`./?q=${encodeURIComponent(text)}`)
    await expect(onList(page).status).toHaveText(says)
    return Number.parseInt((await onList(page).status.textContent()) ?? '', 10)
  }
  const engineers = openJobs.filter((job) => /(?<![\p{L}\p{N}])engineer/iu.test(job.title)).length
  expect(engineers).toBeGreaterThan(1)
  expect(await search('title:engineer')).toBe(engineers)
  expect(await search('engineer'), 'texts answer too').toBeGreaterThan(engineers)
  const varve = openJobs.filter((job) => job.company === 'Varve')
  expect(varve.length).toBeGreaterThan(0)
  expect(await search('company:varve', /^\d+ jobs? at Varve/)).toBe(varve.length)
  expect(await search('-company:varve', /^\d+ jobs? without varve in the company’s name/)).toBe(openJobs.length - varve.length)
  expect(await search('tag:linux', /^\d+ jobs? with linux/)).toBe(openJobs.filter((job) => job.tags.some(({ slug }) => slug === 'linux')).length)
  expect(await search('"map rendering"')).toBe(1)
  expect(await search('"rendering map"').catch(() => 0), 'in another order it is another phrase').toBe(0)
})

test('spellings that the operator names find the same jobs', async ({ page }) => {
  const slugs = async (text: string) => {
    await page.goto(`./?q=${encodeURIComponent(text)}`)
    await expect(onList(page).status).toHaveText(/^\d+ jobs? for/)
    await expect(onList(page).whole).toBeVisible()
    const hrefs = await onList(page).titles.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    return hrefs.toSorted()
  }
  const frontend = await slugs('frontend')
  expect(frontend.length).toBeGreaterThan(2)
  expect(await slugs('front end')).toEqual(frontend)
  expect(await slugs('front-end')).toEqual(frontend)
})

test('what answers a search is marked, in the passage of the text where only that does', async ({ page, openJobs }) => {
  const job = openJobs.find(({ title }) => title.startsWith('Database Engineer'))!
  const entry = onList(page).articles.filter({ hasText: job.title })
  await page.goto('./?q=fsync')
  await expect(entry).toContainText('You can say what fsync promises')
  await expect(entry.locator('span.underline')).toHaveText('fsync')
  await page.goto('./?q=engineer')
  const marked = onList(page).titles.locator('span.underline')
  await expect(marked.first()).toHaveText(/^engineer/i)
  await page.goto('./?q=title%3Aengineer')
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for/)
  await expect(marked, 'what every title says is marked in none').toHaveCount(0)
})

test('on a large board what the list answers is shown at once, and the texts of postings follow', { tag: '@desktop' }, async ({ page }) => {
  // As many shards as a large board has; no word of the test is in those that are not there.
  await page.route('**/data/manifest.json', async (route) => {
    const manifest = (await (await route.fetch()).json()) as { bodyTerms: { firsts: string[] } }
    const firsts = [...manifest.bodyTerms.firsts, ...Array.from({ length: 32 }, (_, index) => `zzzz${String(index).padStart(2, '0')}`)]
    await route.fulfill({ json: { ...manifest, bodyTerms: { ...manifest.bodyTerms, firsts } } })
  })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/data/body-terms.*/**', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./')
  await onList(page).search.pressSequentially('engineer', { delay: 30 })
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for “engineer”/)
  const listed = await readTotal(page)
  expect(listed).toBeGreaterThan(0)
  release()
  await expect(onList(page).whole).toBeVisible()
  // It is announced when nothing was typed for a moment.
  await expect.poll(() => readTotal(page)).toBeGreaterThan(listed)
})

test('what a minus, a phrase or a bracket begins with leaves the list as it is', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).status).toHaveText(/^\d+ jobs/)
  const all = await onList(page).status.textContent()
  for (const opener of ['-', '(', '"']) {
    await onList(page).search.fill(opener)
    await page.waitForTimeout(1_000)
    await expect(onList(page).status).toHaveText(all ?? '')
    await expect(onList(page).search).toHaveValue(opener)
  }
  await onList(page).search.fill('s')
  await expect(page).toHaveURL('./?q=s')
})
