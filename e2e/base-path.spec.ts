import { choose, filterValue, onList, openFilters } from './board-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ site: 'below-path' })

test('under a base path the whole journey works, and every link stays below it', async ({ page, openJobs, baseURL }) => {
  expect(baseURL).toMatch(/\/careers\/jobs\/$/)
  await page.goto('./')
  await expect(onList(page).articles).toHaveCount(20)
  const filters = await openFilters(page)
  await choose(filterValue(filters, 'Hashtags', 'analysis'))
  await expect(page).toHaveURL('./?tag=analysis')
  await onList(page).titles.first().getByRole('link').click()
  await expect(page).toHaveURL(/\/careers\/jobs\/jobs\/[^/]+\/$/)
  await expect(page.getByRole('link', { name: /^Apply/ })).toBeVisible()
  await page.getByRole('link', { name: 'Back to results' }).click()
  await expect(page).toHaveURL('./?tag=analysis')
  const hrefs = await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.filter((href) => !href.startsWith('/careers/jobs/'))).toEqual([])
  await page.goto(`./jobs/${openJobs[0]?.slug ?? ''}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(openJobs[0]?.title ?? '')
})

test('tag and company pages, directories, jobs.json and the not-found page are below it too', async ({ page, request, troubles }) => {
  await page.goto('./tags/golang/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Go')
  await page.goto('./companies/')
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/careers\/jobs\/companies\/[^/]+\/$/)
  expect((await request.get('./jobs.json')).status()).toBe(200)
  const response = await page.goto('./nowhere/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'All jobs' }).click()
  await expect(page).toHaveURL('./')
  troubles.length = 0
})

test('an address without its last slash is sent on, with its query', async ({ page }) => {
  await page.goto('./tags/analysis?sort=oldest')
  await expect(page).toHaveURL('./tags/analysis/?sort=oldest')
  await expect(onList(page).articles.first()).toBeVisible()
})

for (const site of ['samples', 'below-path'] as const) {
  test.describe(`the folder of the postings (${site})`, () => {
    test.use({ site })
    test('leads to the list, from outside and from within, and is no step of the history', async ({ page, request, baseURL }) => {
      expect((await request.get(`${baseURL ?? ''}jobs/`)).status()).toBe(200)
      await page.goto('./tags/')
      await page.goto('./jobs/')
      await expect(page).toHaveURL(baseURL ?? '')
      await expect(onList(page).articles).toHaveCount(20)
      await page.evaluate((path) => {
        history.pushState({}, '', path)
        dispatchEvent(new PopStateEvent('popstate', { state: {} }))
      }, `${new URL(baseURL ?? '').pathname}jobs/`)
      await expect(page).toHaveURL(baseURL ?? '')
    })
  })
}

test('every route has a file of its own with its own title and description', async ({ request, jobs, baseURL }) => {
  const tags = new Map(jobs.flatMap((job) => job.tags.map((tag) => [tag.slug, tag.name])))
  const pages = ['', 'tags/', 'companies/', ...jobs.map((job) => `jobs/${job.slug}/`), ...[...tags.keys()].map((slug) => `tags/${slug}/`), ...jobs.map((job) => `companies/${job.companySlug}/`)]
  const titles = new Map<string, string>()
  for (const path of new Set(pages)) {
    const response = await request.get(`${baseURL ?? ''}${path}`)
    expect(response.status(), path).toBe(200)
    const html = await response.text()
    titles.set(path, /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '')
    expect(html, path).toMatch(/<meta name="description" content="[^"]{10,}"/)
    expect(html, path).not.toMatch(/(?:src|href)="\/(?!careers\/jobs\/)/)
  }
  expect([...titles].filter(([, title]) => title === '')).toEqual([])
  const shared = [...titles.values()].filter((title, index, all) => all.indexOf(title) !== index)
  expect(shared.length, shared.join(', ')).toBeLessThanOrEqual(2)
})
