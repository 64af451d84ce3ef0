import type { Page } from '@playwright/test'
import { expect, test, type Job } from './fixtures.ts'
import { siteNames } from './sites.ts'

/** The addresses of the postings that a list and its further pages link to, in their order. */
async function walkList(page: Page, address: string): Promise<string[]> {
  const found: string[] = []
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  for (;;) {
    const articles = page.getByRole('list', { name: 'Results' }).getByRole('article')
    // The title of a job that has several postings leads where the first of its places does.
    found.push(...(await articles.evaluateAll((all) => all.flatMap((article) => [...new Set([...article.querySelectorAll<HTMLAnchorElement>('a[href*="/jobs/"]')].filter((link) => link.checkVisibility()).map((link) => link.pathname))]))))
    const next = page.getByRole('link', { name: 'Next page' })
    if ((await next.count()) === 0) return found
    const before = page.url()
    await next.click()
    await expect(page).not.toHaveURL(before)
  }
}

for (const site of siteNames.filter((name) => name === 'samples' || name === 'twins' || name === 'real')) {
  const parts = site === 'real' ? 4 : 1
  test.describe(`without JavaScript, on ${site}`, () => {
    test.use({ site, javaScriptEnabled: false })

    test('the list and its further pages lead to every open posting, each once, newest first but for those of one job', async ({ page, openJobs }) => {
      const found = await walkList(page, './')
      const base = new URL(page.url()).pathname.replace(/(?:page\/\d+\/)?$/, '')
      const firstOf = (job: Job) => openJobs.findIndex((other) => other.companySlug === job.companySlug && other.title.toLowerCase() === job.title.toLowerCase())
      const folded = openJobs.toSorted((a, b) => firstOf(a) - firstOf(b))
      expect(found).toEqual(folded.map(({ slug }) => `${base}jobs/${slug}/`))
    })

    test('each tag with open postings leads to all of them, and so does each company', async ({ page, openJobs }) => {
      test.setTimeout(240_000)
      const lists = new Map<string, number>()
      const count = (address: string) => lists.set(address, (lists.get(address) ?? 0) + 1)
      for (const job of openJobs) for (const address of [...job.tags.map(({ slug }) => `./tags/${slug}/`), `./companies/${job.companySlug}/`]) count(address)
      expect(lists.size).toBeGreaterThan(10)
      const wrong: string[] = []
      for (const [address, open] of lists) {
        const found = await walkList(page, address)
        if (found.length !== open || new Set(found).size !== open) wrong.push(`${address}: ${found.length}, not ${open}`)
      }
      expect(wrong).toEqual([])
    })

    for (let part = 0; part < parts; part += 1) {
      test(`each posting can be read, and an open one applied for (${part + 1} of ${parts})`, async ({ page, jobs }) => {
        test.setTimeout(240_000)
        const wrong: string[] = []
        for (const job of jobs.filter((_job, index) => index % parts === part)) {
          await page.goto(`./jobs/${job.slug}/`, { waitUntil: 'domcontentloaded' })
          const main = page.getByRole('main')
          const applies = await main.getByRole('link', { name: /^Apply/ }).evaluateAll((links) => links.filter((link) => !(link instanceof HTMLAnchorElement) || link.pathname !== location.pathname).map((link) => link.getAttribute('href')))
          const text = await main.innerText()
          const isRead = text.includes(job.title.trim().slice(0, 40)) && text.length > 80
          const isApplied = job.status === 'open' ? applies.length === 1 && applies[0] === job.applyUrl : applies.length === 0
          if (!isRead || !isApplied) wrong.push(`${job.slug}: ${job.status}, apply ${applies.join()}, ${text.length} letters`)
        }
        expect(wrong).toEqual([])
      })
    }
  })
}
