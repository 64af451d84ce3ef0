import { onList, readTotal, toEntryCount } from './board-page.ts'
import { expect, test } from './fixtures.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

test('the list shows the newest twenty open postings, each an article with a heading and one link to its page', async ({ page, openJobs, basePath }) => {
  await page.goto('./')
  const { articles } = onList(page)
  await expect(articles).toHaveCount(20)
  for (const [index, job] of openJobs.slice(0, 20).entries()) {
    const article = articles.nth(index)
    const heading = article.getByRole('heading', { level: 2 })
    await expect(heading).toHaveText(job.title)
    await expect(heading.getByRole('link')).toHaveAttribute('href', `${basePath}jobs/${job.slug}/`)
    await expect(article).toContainText(job.company)
    await expect(article).toContainText(/^\p{Letter}+/u.exec(job.location)?.[0] ?? '')
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('a posting of the list has one link beside those of its tags', { tag: '@desktop' }, async ({ page, openJobs, basePath }) => {
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  const hrefs = await onList(page).articles.first().getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const [first] = openJobs
  expect(hrefs.filter((href) => !href.startsWith(`${basePath}tags/`))).toEqual([`${basePath}jobs/${first?.slug ?? ''}/`])
})

test('the date is exact on hover and for screen readers', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto('./')
  for (const [index, job] of openJobs.slice(0, 8).entries()) {
    const exact = day.format(new Date(`${job.datePosted}T00:00:00Z`))
    const date = onList(page).articles.nth(index).locator('time')
    await expect(date).toHaveAttribute('datetime', job.datePosted)
    await expect(date).toHaveAttribute('title', exact)
    expect(await onList(page).articles.nth(index).ariaSnapshot()).toContain(exact)
  }
})

test('the summary shows, and the backup one where the first is missing', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto('./')
  const [first] = openJobs
  await expect(onList(page).articles.first()).toContainText((first?.summary ?? '').slice(0, 40))
  const summaries = await onList(page).articles.evaluateAll((articles) => articles.map((article) => article.querySelectorAll('p')[1]?.textContent ?? ''))
  expect(summaries.filter((summary) => summary.trim() === '')).toEqual([])
})

test('closed postings are absent until they are asked for', { tag: '@desktop' }, async ({ page, jobs, openJobs }) => {
  await page.goto('./')
  expect(await readTotal(page)).toBe(openJobs.length)
  await page.goto('./?status=closed')
  await expect(onList(page).articles.first()).toContainText('Closed')
  expect(await readTotal(page)).toBe(jobs.length - openJobs.length)
  await page.goto('./?status=all')
  await expect(onList(page).articles.first()).toBeVisible()
  expect(await readTotal(page)).toBe(jobs.length)
})

test('"Show more" adds twenty, and focus and scroll stay where they were', async ({ page, openJobs }) => {
  await page.goto('./')
  const { articles, showMore } = onList(page)
  await showMore.scrollIntoViewIfNeeded()
  await showMore.focus()
  const before = await page.evaluate(() => window.scrollY)
  await page.keyboard.press('Enter')
  await expect(articles).toHaveCount(Math.min(40, toEntryCount(openJobs)))
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  await expect(showMore).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(articles).toHaveCount(toEntryCount(openJobs))
  await expect(showMore).toHaveCount(0)
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  expect(await page.evaluate(() => document.activeElement === document.body), 'focus is lost with the button').toBe(false)
  await expect(page.getByRole('contentinfo')).toBeVisible()
})

test('there is one status region, polite and atomic, and it begins with the number of results', async ({ page, openJobs }) => {
  await page.goto('./')
  const { status } = onList(page)
  await expect(status).toHaveCount(1)
  await expect(status).toHaveText(new RegExp(`^${openJobs.length} jobs`))
  await expect(status).toHaveAttribute('aria-atomic', 'true')
  await page.goto('./?q=zzzznothing')
  await expect(status).toHaveCount(1)
  await expect(status).toHaveText(/^0 jobs/)
})

test('the result count is announced once for each settled change', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles.first()).toBeVisible()
  await page.evaluate(() => {
    const region = document.querySelector('[role=status]')
    const said: string[] = []
    Object.assign(window, { said })
    if (region) new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true })
  })
  // The page is read before it is alive; a choice counts from then on.
  await expect(async () => {
    await page.getByRole('combobox', { name: 'Sorted by' }).selectOption('oldest')
    await expect(page).toHaveURL(/sort=oldest/, { timeout: 500 })
  }).toPass()
  await onList(page).search.fill('zzzznothing')
  await expect(onList(page).status).toHaveText(/^0 jobs/)
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.filter((text) => text !== ''))
  expect(new Set(said).size).toBe(said.length)
  expect(said.at(-1)).toMatch(/^0 jobs/)
})

test('results are no listbox, and every sort keeps every job', { tag: '@desktop' }, async ({ page, openJobs }) => {
  for (const sort of ['newest', 'oldest', 'featured', 'company']) {
    await page.goto(`./?sort=${sort}`)
    await expect(onList(page).articles).toHaveCount(20)
    expect(await readTotal(page)).toBe(openJobs.length)
    await expect(page.getByRole('listbox')).toHaveCount(0)
  }
  await page.goto('./?sort=oldest')
  await expect(onList(page).articles).toHaveCount(20)
  // Before its own day an entry has those of its other places.
  const dates = await onList(page).articles.evaluateAll((articles) => articles.map((article) => [...article.querySelectorAll('time')].at(-1)?.getAttribute('datetime') ?? ''))
  expect(dates).toEqual(dates.toSorted())
})

test('the page of a tag and of a company list what they say, with a title of their own', async ({ page, openJobs }) => {
  const [first] = openJobs
  const tag = first?.tags[0]
  const withTag = openJobs.filter((job) => job.tags.some(({ slug }) => slug === tag?.slug))
  await page.goto(`./tags/${tag?.slug ?? ''}/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${withTag.length} ${tag?.name ?? ''}`)
  await expect(page).toHaveTitle(new RegExp(`^${tag?.name ?? ''} jobs`))
  await page.goto(`./companies/${first?.companySlug ?? ''}/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first?.company ?? '')
  expect(await readTotal(page)).toBe(openJobs.filter((job) => job.companySlug === first?.companySlug).length)
})

test('the title of a filtered list names its filters, and the plain list is called like the board', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  const plain = await page.title()
  await page.goto('./?q=engineer&tag=linux&not=java')
  await expect(page).toHaveTitle(`“engineer”, linux, without java · ${plain}`)
  await page.goto('./tags/golang/?type=software&status=closed')
  await expect(page).toHaveTitle(`Go jobs: Software, closed · ${plain}`)
})
