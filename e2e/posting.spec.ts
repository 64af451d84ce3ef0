import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isPhone, onList } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { root } from './sites.ts'

const apply = { name: /^Apply/ }

test('the apply link leads exactly where each posting says', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto(`./jobs/${openJobs[0]?.slug ?? ''}/`)
  const odd = openJobs.filter((job) => /[#?]|^mailto:|^http:/.test(job.applyUrl))
  const chosen = [...new Set([...odd.slice(0, 8), ...openJobs.slice(0, 10)])]
  expect(chosen.length).toBeGreaterThanOrEqual(10)
  for (const job of chosen) {
    await page.goto(`./jobs/${job.slug}/`)
    const link = page.getByRole('link', apply)
    await expect(link).toHaveCount(1)
    await expect(link).toHaveAttribute('href', job.applyUrl)
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  }
})

test('the apply link is in view without scrolling, and unmistakable', async ({ page, openJobs }) => {
  for (const job of [openJobs[0], openJobs.toSorted((a, b) => b.title.length - a.title.length)[0]]) {
    await page.goto(`./jobs/${job?.slug ?? ''}/`)
    const link = page.getByRole('link', apply)
    await expect(link).toBeInViewport({ ratio: 1 })
    const height = (await link.boundingBox())?.height ?? 0
    expect(height).toBeGreaterThanOrEqual(44)
    await page.evaluate(() => window.scrollTo(0, 600))
    await expect(link, 'stays in view while one reads').toBeInViewport({ ratio: 1 })
  }
})

test('a posting shows all that it says: title, company, place, type, date, hashtags, links, text', async ({ page, openJobs, basePath }) => {
  const job = openJobs.find(({ tags, location }) => tags.length > 2 && location !== '')
  await page.goto(`./jobs/${job?.slug ?? ''}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(job?.title ?? '')
  await expect(page).toHaveTitle(new RegExp(`^${(job?.title ?? '').replace(/[^\w ]/g, '.').slice(0, 40)}`))
  const article = page.getByRole('article')
  await expect(article).toContainText(job?.location ?? '')
  const file = await readFile(path.join(root, 'postings', `${job?.slug ?? ''}.md`), 'utf8')
  const said = Object.entries({ employmentType: 'Employment', salary: 'Pay', validThrough: 'Apply by', identifier: 'Reference' }).flatMap(([key, term]) => (file.includes(`\n${key}: `) ? [term] : []))
  const terms = await article.getByRole('term').allTextContents()
  const read = ['Pay', 'Apply from', 'Hours', 'Level', 'Role', 'Employment', 'Language', 'Apply by', 'Reference'].filter((term) => terms.includes(term))
  expect(terms).toEqual(['Place', 'Work mode', 'Job type', ...read, 'Posted'])
  expect(read).toEqual(expect.arrayContaining(said))
  for (const tag of job?.tags ?? []) {
    await expect(article.getByRole('list', { name: 'Hashtags' }).getByRole('link', { name: `#${tag.name}`, exact: true })).toHaveAttribute('href', `${basePath}tags/${tag.slug}/`)
  }
  await expect(article.getByRole('link', { name: job?.company ?? '', exact: true })).toHaveAttribute('href', `${basePath}companies/${job?.companySlug ?? ''}/`)
  await expect(article.getByRole('link', { name: 'The original posting' })).toHaveAttribute('href', job?.url ?? '')
})

test('a closed posting says so, and has no apply link', async ({ page, jobs }) => {
  for (const job of jobs.filter(({ status }) => status === 'closed').slice(0, 3)) {
    await page.goto(`./jobs/${job.slug}/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(job.title)
    await expect(page.getByText('Closed', { exact: true })).toBeInViewport()
    await expect(page.getByText('no longer takes applications')).toBeVisible()
    await expect(page.getByRole('link', apply)).toHaveCount(0)
  }
})

test('a posting with many headings has contents that lead to its parts', async ({ page }) => {
  await page.goto('./jobs/database-engineer-storage-varve-JraHy/')
  const contents = page.getByRole('navigation', { name: 'In this posting' })
  if (isPhone(page)) await page.getByText('In this posting').first().click()
  const links = contents.getByRole('link')
  await expect(links.nth(2)).toBeVisible()
  const ids = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('#')[1] ?? ''))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1)
  await links.last().click()
  await expect(page.locator(`[id="${ids.at(-1) ?? ''}"]`)).toBeInViewport()
  await expect(page).toHaveURL(/#/)
})

test('following the contents keeps the way back to the list', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./?q=storage')
  await onList(page).titles.filter({ hasText: 'Database Engineer' }).getByRole('link').click()
  await page.getByRole('navigation', { name: 'In this posting' }).getByRole('link').nth(3).click()
  await expect(page).toHaveURL(/#/)
  await page.getByRole('link', { name: 'Back to results' }).click()
  await expect(page).toHaveURL('./?q=storage')
})

test('the headings of a posting stand under its h1, without a gap', { tag: '@desktop' }, async ({ page, openJobs }) => {
  for (const job of openJobs.slice(0, 5)) {
    await page.goto(`./jobs/${job.slug}/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const levels = await page.locator('.body-text :is(h1,h2,h3,h4,h5,h6)').evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))))
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1))
  }
})

test('opened from a list, a posting leads back to it and to its neighbours in it', async ({ page, openJobs }) => {
  const analysis = openJobs.filter((job) => job.tags.some((tag) => tag.slug === 'analysis'))
  await page.goto('./?tag=analysis')
  await onList(page).titles.nth(1).getByRole('link').click()
  await expect(page).toHaveURL(`./jobs/${analysis[1]?.slug ?? ''}/`)
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(analysis[2]?.title ?? '')
  await page.getByRole('link', { name: 'Previous' }).click()
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(analysis[0]?.title ?? '')
  await expect(page.getByRole('link', { name: 'Previous' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Back to results' }).click()
  await expect(page).toHaveURL('./?tag=analysis')
  await expect(onList(page).articles.first()).toBeVisible()
})

test('opened directly, a posting offers all jobs', { tag: '@desktop' }, async ({ page, openJobs }) => {
  await page.goto(`./jobs/${openJobs[3]?.slug ?? ''}/`)
  await expect(page.getByRole('link', { name: 'Back to results' })).toHaveCount(0)
  await page.getByRole('link', { name: 'All jobs' }).click()
  await expect(page).toHaveURL('./')
  await expect(onList(page).articles).toHaveCount(20)
})

test('links in a text keep to themselves, and pictures are lazy and tell nobody where they are shown', { tag: '@desktop' }, async ({ page, openJobs }) => {
  for (const job of openJobs.slice(0, 12)) {
    await page.goto(`./jobs/${job.slug}/`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const rel of await page.locator('.body-text a[href^="http"]').evaluateAll((all) => all.map((link) => link.getAttribute('rel')))) expect(rel).toBe('noopener noreferrer')
    const images = await page.locator('.body-text img').evaluateAll((all) => all.map((image) => [image.getAttribute('loading'), image.getAttribute('referrerpolicy')]))
    for (const image of images) expect(image).toEqual(['lazy', 'no-referrer'])
  }
})

test('a slug in another case still finds its posting', { tag: '@desktop' }, async ({ page, openJobs, basePath }) => {
  const job = openJobs.find(({ slug }) => /[A-Z]/.test(slug))
  await page.goto('./')
  await page.evaluate((path) => {
    history.pushState({}, '', path)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, `${basePath}jobs/${job?.slug.toLowerCase() ?? ''}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(job?.title ?? '')
})

test('an address that is no page answers 404 and offers the nearest postings', { tag: '@desktop' }, async ({ page, openJobs, troubles }) => {
  const job = openJobs[2]
  const response = await page.goto(`./jobs/${(job?.slug ?? '').replace(/-\w+$/, '-gOnE')}/`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()
  await expect(page).toHaveTitle(/^Not found/)
  await expect(page.getByRole('main').getByRole('link', { name: job?.title ?? '' }).first()).toBeVisible()
  for (const path of ['tags/no-such-tag', 'companies/no-such-company', 'nowhere/at/all']) {
    const answer = await page.goto(`./${path}`)
    expect(answer?.status(), path).toBeGreaterThanOrEqual(400)
    if (answer?.status() === 404) await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()
  }
  expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([])
  troubles.length = 0
})

test('on paper a posting has its exact date and its whole apply address, and no controls', { tag: '@desktop' }, async ({ page, openJobs }) => {
  const job = openJobs.find(({ applyUrl }) => applyUrl.startsWith('https:'))
  await page.goto(`./jobs/${job?.slug ?? ''}/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const posted = page.getByRole('definition').filter({ has: page.locator('time') })
  const exact = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${job?.datePosted ?? ''}T00:00:00Z`))
  expect(await posted.locator('time').evaluate((time: HTMLElement) => time.innerText)).toBe(exact)
  expect(await page.getByRole('link', apply).evaluate((link) => getComputedStyle(link, '::after').content)).toContain(job?.applyUrl ?? '')
  for (const role of ['banner', 'contentinfo', 'navigation', 'search'] as const) await expect(page.getByRole(role)).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
})
