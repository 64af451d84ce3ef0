import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page, Route } from '@playwright/test'
import { onList } from './board-page.ts'
import { expect, test, whenAlive } from './fixtures.ts'
import { markHeading } from './mark-heading.ts'
import { siteNames, toSiteFolder, type SiteName } from './sites.ts'

/** Holds the app's scripts back until they are let go. */
async function holdScripts(page: Page): Promise<() => void> {
  const held: Route[] = []
  let isOpen = false
  await page.route('**/assets/*.js', (route) => (isOpen ? route.continue() : void held.push(route)))
  return () => {
    isOpen = true
    for (const route of held) void route.continue()
  }
}

/** Every page of a site that was drawn for its own address: all but other spellings, redirections, the shell and `404.html`. */
async function findDrawnPages(site: SiteName): Promise<string[]> {
  const folder = toSiteFolder(site)
  const files = (await readdir(folder, { recursive: true })).filter((file) => path.basename(file) === 'index.html').toSorted()
  const pages = await Promise.all(
    files.map(async (file) => {
      const address = file.split(path.sep).slice(0, -1).map((part) => `${encodeURIComponent(part)}/`).join('')
      return { address, html: await readFile(path.join(folder, file), 'utf8') }
    }),
  )
  return pages.filter(({ address, html }) => html.includes(` data-drawn-for="/${address}"`)).map(({ address }) => address)
}

for (const site of siteNames.filter((name) => name !== 'below-path')) {
  const parts = site === 'real' ? 6 : 2
  test.describe(`on the ${site} postings`, { tag: '@desktop' }, () => {
    test.use({ site })

    for (let part = 0; part < parts; part += 1) {
      test(`each page comes alive as it was drawn, and says nothing on the console (${part + 1} of ${parts})`, async ({ page }) => {
        test.setTimeout(300_000)
        const said: string[] = []
        page.on('console', (message) => {
          if (!/Failed to load resource|registration blocked by Playwright/.test(message.text())) said.push(message.text())
        })
        await markHeading(page)
        const drawn = await findDrawnPages(site)
        expect(drawn.length).toBeGreaterThan(parts * 4)
        const drawnAnew: string[] = []
        for (const path of drawn.filter((_path, index) => index % parts === part)) {
          await page.goto(`./${path}`, { waitUntil: 'domcontentloaded' })
          const isMarked = await page.locator('main h1').evaluate((heading) => heading.hasAttribute('data-mark'))
          if (!isMarked) drawnAnew.push(path)
        }
        expect(drawnAnew).toEqual([])
        expect(said).toEqual([])
      })
    }
  })
}

test('the list can be read before the script has come, and nothing of it moves when it does', async ({ context, openJobs }) => {
  const page = await context.newPage()
  const letGo = await holdScripts(page)
  await page.goto('./')
  await expect(onList(page).articles, 'more than a screen holds').toHaveCount(Math.min(10, openJobs.length))
  const tops = () => onList(page).titles.evaluateAll((titles) => titles.map((title) => Math.round(title.getBoundingClientRect().top)))
  const before = await tops()
  expect(before.at(-1)).toBeGreaterThan(page.viewportSize()!.height)
  letGo()
  await whenAlive(page)
  await expect(onList(page).articles).toHaveCount(Math.min(20, openJobs.length))
  await page.waitForTimeout(300)
  expect((await tops()).slice(0, before.length)).toEqual(before)
})

test('a text typed before the script has come is searched for', async ({ context }) => {
  const page = await context.newPage()
  const letGo = await holdScripts(page)
  await page.goto('./')
  await onList(page).search.fill('engineer')
  letGo()
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for “engineer”/)
  await expect(page).toHaveURL(/\?q=engineer$/)
  await expect(onList(page).search).toHaveValue('engineer')
})

test('the list without filters never shows under an address that names some', async ({ context, openJobs }) => {
  const tag = openJobs[0]?.tags[0]?.slug ?? ''
  const page = await context.newPage()
  const letGo = await holdScripts(page)
  await page.goto(`./?tag=${tag}`)
  await expect(page.getByRole('main')).toBeHidden()
  letGo()
  await expect(onList(page).articles).toHaveCount(Math.min(20, openJobs.filter((job) => job.tags.some(({ slug }) => slug === tag)).length))
})

test('from the first moment that a list under filters shows, it is the one asked for', async ({ context, openJobs }) => {
  const tag = openJobs[0]?.tags[0]?.slug ?? ''
  const asked = new Set(openJobs.filter((job) => job.tags.some(({ slug }) => slug === tag)).map((job) => job.title))
  const page = await context.newPage()
  // Looks between any two tasks, whether the browser paints then or not; before the first paint nothing shows.
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      const hasPainted = performance.getEntriesByType('paint').length > 0
      for (const heading of hasPainted ? document.querySelectorAll('main article h2') : []) if (heading.checkVisibility({ visibilityProperty: true })) seen.push(heading.textContent)
      port2.postMessage(null)
    })
    port1.start()
    port2.postMessage(null)
  })
  await page.goto(`./?tag=${tag}`)
  await whenAlive(page)
  await expect(onList(page).articles.first()).toBeVisible()
  const seen = await page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)])
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.filter((title) => !asked.has(title))).toEqual([])
})

test('a host that answers every address with the first page still shows the page asked for', async ({ page, openJobs }) => {
  const job = openJobs[0]!
  const first = await (await page.request.get('./')).text()
  await page.route('**/jobs/*/', (route) => route.fulfill({ contentType: 'text/html', body: first }))
  await page.goto(`./jobs/${job.slug}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(job.title)
})

test('the file of a page is that page, under its own address', async ({ page, openJobs }) => {
  const job = openJobs[0]!
  await page.goto(`./jobs/${job.slug}/index.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(job.title)
  await expect(page).toHaveURL(`./jobs/${job.slug}/`)
  await page.goto('./index.html?tag=analysis')
  await expect(onList(page).status).toHaveText(/^\d+ jobs with analysis/)
  await expect(page).toHaveURL('./?tag=analysis')
})

test('a list that showed forty entries shows them again when it is loaded anew', async ({ page, openJobs }) => {
  expect(openJobs.length).toBeGreaterThan(20)
  await page.goto('./')
  await onList(page).showMore.click()
  await expect(onList(page).articles).toHaveCount(Math.min(40, openJobs.length))
  await page.reload()
  await expect(onList(page).articles).toHaveCount(Math.min(40, openJobs.length))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a posting is found, read and applied for', async ({ page, openJobs }) => {
    const job = openJobs[0]!
    await page.goto('./')
    await expect(onList(page).articles).toHaveCount(Math.min(20, openJobs.length))
    await expect(page.getByRole('complementary', { name: 'Filters' }), 'what does nothing is not shown').toBeHidden()
    await expect(onList(page).search).toBeHidden()
    await page.getByRole('link', { name: job.title, exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(job.title)
    await expect(page.getByRole('link', { name: /^Apply/ })).toHaveAttribute('href', job.applyUrl)
    await page.getByRole('list', { name: 'Hashtags' }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`${job.tags[0]?.name ?? ''} jobs?$`))
    await page.goto('./companies/')
    await page.getByRole('link', { name: job.company }).first().click()
    await expect(page.getByRole('link', { name: job.title, exact: true }).first()).toBeVisible()
  })

  test('an address that is none says so', async ({ page, troubles }) => {
    const response = await page.goto('./jobs/no-such-posting/')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
    expect(troubles.splice(0).join(), 'the browser’s own word for the status').toMatch(/status of 404[^,]*$/)
  })
})
