import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { realFolders, type SiteName } from './sites.ts'

const site: SiteName = realFolders.length > 0 ? 'real' : 'samples'

test.use({ site })

/** Parses XML as strictly as a browser does, and gives the texts or attributes that a path finds. */
async function readXml(page: Page, url: string, selector: string, attribute: string | null = null): Promise<(string | null)[]> {
  const response = await page.request.get(url)
  expect(response.status(), url).toBe(200)
  const found = await page.evaluate(
    ([xml, wanted, name]) => {
      const parsed = new DOMParser().parseFromString(xml ?? '', 'application/xml')
      const fault = parsed.querySelector('parsererror')?.textContent
      if (fault) return [`not XML: ${fault}`]
      return Array.from(parsed.querySelectorAll(wanted ?? ''), (element) => (name ? element.getAttribute(name) : element.textContent))
    },
    [await response.text(), selector, attribute],
  )
  return found
}

interface PublicJobs {
  readonly jobs: readonly { readonly slug: string; readonly status: 'open' | 'closed'; readonly applyUrl: string; readonly title: string }[]
}

test('the sitemap has every open posting and no closed one, and each address in it is a page that says the same of itself', { tag: '@desktop' }, async ({ page, basePath }) => {
  await page.goto('./')
  const { jobs } = (await (await page.request.get('./jobs.json')).json()) as PublicJobs
  const urls = await readXml(page, './sitemap.xml', 'loc')
  const robots = await (await page.request.get('./robots.txt')).text()
  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m)
  const folder = `https://board.example${basePath}jobs/`
  const listed = new Set(urls.flatMap((url) => (url?.startsWith(folder) === true ? [url.slice(folder.length, -1)] : [])))
  expect(listed).toEqual(new Set(jobs.filter((job) => job.status === 'open').map((job) => encodeURIComponent(job.slug))))
  expect(new Set(urls).size).toBe(urls.length)
  for (const url of urls) {
    const { pathname } = new URL(url ?? '')
    const response = await page.request.get(pathname)
    expect(response.status(), pathname).toBe(200)
    const html = await response.text()
    expect(html, pathname).toContain(`<link rel="canonical" href="${url ?? ''}" />`)
    expect(html, pathname).not.toContain('content="noindex"')
  }
})

test('every page that names feeds names two that are there and whole', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  const { jobs } = (await (await page.request.get('./jobs.json')).json()) as PublicJobs
  const open = jobs.filter((job) => job.status === 'open')
  const ids = await readXml(page, './feed.atom', 'entry > id')
  expect(ids).toHaveLength(open.length)
  const apply = await readXml(page, './feed.atom', 'entry > link[rel=related]', 'href')
  expect(new Set(apply)).toEqual(new Set(open.map((job) => job.applyUrl)))
  const pages = (await readXml(page, './sitemap.xml', 'loc')).filter((url) => /\/(?:tags|companies)\/[^/]+\/$/.test(url ?? ''))
  expect(pages.length).toBeGreaterThan(10)
  for (const url of ['./', ...pages.map((listed) => new URL(listed ?? '').pathname)]) {
    const html = await (await page.request.get(url)).text()
    const feeds = Array.from(html.matchAll(/<link rel="alternate" type="application\/(atom\+xml|feed\+json)" title="[^"]*" href="([^"]*)"/g), ([, type, href]) => ({ type, path: new URL(href ?? '').pathname }))
    expect(feeds.map(({ type }) => type), url).toEqual(['atom+xml', 'feed+json'])
    const entries = await readXml(page, feeds[0]?.path ?? '', 'entry > title')
    expect(entries.length, url).toBeGreaterThan(0)
    const feed = (await (await page.request.get(feeds[1]?.path ?? '')).json()) as { items: { id: string; title: string }[] }
    expect(feed.items.map(({ title }) => title), url).toEqual(entries)
  }
})

test('a JobPosting is on the pages of open postings alone, and says what it must', { tag: '@desktop' }, async ({ page }) => {
  const { jobs } = (await (await page.request.get('./jobs.json')).json()) as PublicJobs
  let described = 0
  for (const { slug, status, title } of jobs) {
    const html = await (await page.request.get(`./jobs/${encodeURIComponent(slug)}/`)).text()
    const scripts = Array.from(html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g), ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>)
    expect(scripts.length, slug).toBeLessThanOrEqual(status === 'open' ? 1 : 0)
    for (const posting of scripts) {
      described += 1
      expect(posting, slug).toMatchObject({ '@context': 'https://schema.org/', '@type': 'JobPosting', title, datePosted: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), hiringOrganization: { name: expect.stringMatching(/./) }, directApply: false })
      expect(String(posting['description']), slug).toMatch(/^<\w/)
      const countries = posting['jobLocationType'] === 'TELECOMMUTE' ? posting['applicantLocationRequirements'] : posting['jobLocation']
      expect(Array.isArray(countries) && countries.length > 0, slug).toBe(true)
    }
  }
  expect(described).toBeGreaterThan(0)
})

test("a link to an open posting shows a picture of its own, one to any other page the board's card", { tag: '@desktop' }, async ({ page }) => {
  const { jobs } = (await (await page.request.get('./jobs.json')).json()) as PublicJobs
  const readProperties = async (address: string) => {
    const html = await (await page.request.get(address)).text()
    expect(html, address).toContain('<meta name="twitter:card" content="summary_large_image" />')
    return Object.fromEntries(Array.from(html.matchAll(/<meta property="(og:image[^"]*)" content="([^"]*)" \/>/g), ([, property, content]) => [property, content ?? '']))
  }
  const card = (await readProperties('./'))['og:image'] ?? ''
  const pictures = new Set([card])
  const pageOf = (slug: string) => `./jobs/${encodeURIComponent(slug)}/`
  for (const { slug } of jobs.filter((job) => job.status === 'open')) {
    const { 'og:image': url = '', 'og:image:alt': alt, ...size } = await readProperties(pageOf(slug))
    expect(url, slug).toContain(`/assets/cards/${slug}.`)
    expect(alt, slug).toMatch(/./)
    expect(size).toEqual({ 'og:image:type': 'image/png', 'og:image:width': '1200', 'og:image:height': '630' })
    pictures.add(url)
  }
  expect(pictures.size).toBe(jobs.filter((job) => job.status === 'open').length + 1)
  for (const address of ['./tags/', './companies/', ...jobs.filter((job) => job.status === 'closed').map(({ slug }) => pageOf(slug))]) {
    expect((await readProperties(address))['og:image'], address).toBe(card)
  }
  for (const picture of pictures) {
    expect(picture).toMatch(/^https:\/\/board\.example\/assets\/.+\.[0-9a-f]{10}\.png$/)
    const response = await page.request.get(new URL(picture).pathname)
    expect(response.headers()['content-type'], picture).toBe('image/png')
    const bytes = await response.body()
    expect([bytes.subarray(1, 4).toString('latin1'), bytes.readUInt32BE(16), bytes.readUInt32BE(20)], picture).toEqual(['PNG', 1200, 630])
    expect(bytes.length, picture).toBeLessThan(40_000)
  }
})
