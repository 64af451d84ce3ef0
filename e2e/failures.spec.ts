import type { Page } from '@playwright/test'
import { artifactVersion } from '../src/domain/artifact.ts'
import { onList } from './board-page.ts'
import { expect, test, whenAlive } from './fixtures.ts'

/** A fault is expected in these tests: the browser's own report of a failed request is none of the page's. */
test.beforeEach(({ troubles }) => {
  Object.defineProperty(troubles, 'push', { value: (text: string) => (/Failed to load resource|net::ERR/.test(text) ? troubles.length : Array.prototype.push.call(troubles, text)) })
})

const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' })

test('offline: a search whose words were not fetched says so, and its list comes by itself when the network is back', async ({ page, context }) => {
  await page.goto('./?tag=analysis')
  await expect(onList(page).articles.first()).toBeVisible()
  await page.goto('./jobs/database-engineer-storage-varve-JraHy/')
  await page.goBack()
  await expect(onList(page).articles.first()).toBeVisible()
  await context.setOffline(true)
  await onList(page).search.fill('engineer')
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeVisible()
  await context.setOffline(false)
  await expect(onList(page).articles.first()).toBeVisible()
  await expect(page).toHaveURL('./?q=engineer&tag=analysis')
  await expect(onList(page).status).toHaveText(/^\d+ jobs? for “engineer” with analysis/)
})

test('offline: a posting that was not fetched says so, and comes when the network is back', async ({ page, context }) => {
  await page.route(/\/data\/bodies\//, (route) => route.abort('internetdisconnected'))
  await page.goto('./?tag=analysis')
  const link = onList(page).titles.first().getByRole('link')
  const title = await link.innerText()
  await context.setOffline(true)
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible()
  await expect(page).toHaveURL(/\/jobs\/[^/?]+\/$/)
  await page.unroute(/\/data\/bodies\//)
  await context.setOffline(false)
  await tryAgain(page).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('offline from the first data on: the page says so, and "Try again" shows what the address asks for', async ({ page }) => {
  await page.route('**/data/**', (route) => route.abort('internetdisconnected'))
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => sessionStorage.getItem('online') === 'yes' }))
  await page.goto('./?tag=analysis')
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible()
  await page.unroute('**/data/**')
  await tryAgain(page).click()
  await expect(onList(page).status).toHaveText(/^\d+ jobs with analysis/)
  await expect(page).toHaveURL('./?tag=analysis')
})

test('a host that does not answer is asked again by itself, then there is a message', async ({ page }) => {
  let asked = 0
  await page.route('**/data/facets.*', (route) => {
    asked += 1
    return route.abort('connectionrefused')
  })
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: 'The board did not answer' })).toBeVisible()
  expect(asked).toBeGreaterThan(1)
  await page.unroute('**/data/facets.*')
  await tryAgain(page).click()
  await expect(onList(page).articles.first()).toBeVisible()
})

test('a host that answers with an error is named, and "Try again" works when it is well', async ({ page }) => {
  await page.route('**/data/manifest.json', (route) => route.fulfill({ status: 503, body: 'busy' }))
  await page.goto('./?tag=analysis')
  await expect(page.getByRole('heading', { level: 1, name: /host refused/ })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('503')
  await page.unroute('**/data/manifest.json')
  await tryAgain(page).click()
  await expect(onList(page).status).toHaveText(/^\d+ jobs with analysis/)
})

for (const [part, path] of [
  ['facets', './?tag=analysis'],
  ['rows', './?tag=analysis'],
  ['terms', './?q=engineer&tag=analysis'],
  ['bodies', './jobs/database-engineer-storage-varve-JraHy/'],
] as const) {
  test(`a part that is gone (${part}) reloads the page once with its state, then there is a message`, async ({ page }) => {
    let documents = 0
    page.on('request', (request) => {
      if (request.resourceType() === 'document') documents += 1
    })
    await page.addInitScript(() => sessionStorage.setItem('loads', String(Number(sessionStorage.getItem('loads') ?? 0) + 1)))
    await page.route(new RegExp(`/data/${part}[./]`), (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.goto(path)
    await page.waitForFunction(() => sessionStorage.getItem('loads') === '2' && document.querySelector('[role=alert]') !== null)
    await page.waitForTimeout(1_000)
    expect(documents, 'no loop').toBe(2)
    await expect(page.getByRole('heading', { name: 'A part of the board is gone' })).toBeVisible()
    await expect(page).toHaveURL(path)
    await page.unroute(new RegExp(`/data/${part}[./]`))
    await page.getByRole('button', { name: /Reload the page|Try again/ }).click()
    await expect(page.getByRole('heading', { name: 'A part of the board is gone' })).toHaveCount(0)
    await expect(page.getByRole('article').first()).toBeVisible()
    await expect(page).toHaveURL(path)
  })
}

test('after a new deploy, the one reload is enough: the state is kept', async ({ page }) => {
  let gone = true
  await page.route(/\/data\/rows\./, (route) => {
    if (!gone) return route.continue()
    gone = false
    return route.fulfill({ status: 404, body: 'gone' })
  })
  await page.goto('./?tag=analysis&sort=oldest')
  await expect(onList(page).articles.first()).toBeVisible()
  await expect(page).toHaveURL('./?tag=analysis&sort=oldest')
})

test('an index of a version that the page does not know is named as that', async ({ page }) => {
  await page.route('**/data/manifest.json', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ json: { ...((await response.json()) as object), version: artifactVersion + 1 } })
  })
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: 'This page is older than the board' })).toBeVisible()
  await page.unroute('**/data/manifest.json')
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(onList(page).articles.first()).toBeVisible()
})

for (const part of ['manifest', 'facets', 'rows', 'terms', 'bodies'] as const) {
  test(`JSON that is cut off (${part}) is named as that, and "Try again" works`, async ({ page }) => {
    const isPart = new RegExp(`/data/${part}[./]`)
    await page.route(isPart, async (route) => {
      const response = await route.fetch()
      const text = await response.text()
      await route.fulfill({ response, body: text.slice(0, text.length / 2) })
    })
    const path = part === 'bodies' ? './jobs/database-engineer-storage-varve-JraHy/' : part === 'terms' ? './?q=engineer' : './?tag=analysis'
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'The data came in pieces' })).toBeVisible()
    await page.unroute(isPart)
    await tryAgain(page).click()
    await expect(page.getByRole('heading', { name: 'The data came in pieces' })).toHaveCount(0)
    await expect(page.getByRole('article').first()).toBeVisible()
    await expect(page).toHaveURL(path)
  })
}

test('data of another shape is named as damaged', async ({ page }) => {
  await page.route('**/data/facets.*', (route) => route.fulfill({ json: { version: artifactVersion, tags: [] } }))
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: 'The data came in pieces' })).toBeVisible()
})

test('a host that answers unknown data with its HTML page is no reason for an empty list', async ({ page }) => {
  await page.route('**/data/manifest.json', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Login</title>' }))
  await page.goto('./')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(onList(page).status).toHaveCount(0)
})

test('a script that is gone after a new deploy reloads the page, once', async ({ page }) => {
  await page.goto('./')
  await expect(onList(page).articles.first()).toBeVisible()
  let documents = 0
  page.on('request', (request) => {
    if (request.resourceType() === 'document') documents += 1
  })
  let refused = 0
  await page.route(/\/assets\/directory-pages-[^/]*\.js$/, (route) => {
    if (refused > 0) return route.continue()
    refused += 1
    return route.fulfill({ status: 404, body: 'gone' })
  })
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Tags' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^\d+ hashtags$/ })).toBeVisible()
  await whenAlive(page)
  expect([refused, documents]).toEqual([1, 1])
  await expect(page).toHaveURL('./tags/')
})

test('a board that is published anew while a list is open shows the new list, without a reload', async ({ page, request }) => {
  const manifest = (await (await request.get('./data/manifest.json')).json()) as { rows: { folder: string } }
  const chunk = (await (await request.get(`./data/${manifest.rows.folder}/0.json`)).json()) as { titles: string[] }
  await page.clock.install()
  await page.goto('./')
  await expect(onList(page).titles.first()).toHaveText(chunk.titles[0] ?? '')
  await page.evaluate(() => Object.assign(window, { marker: 'not reloaded' }))
  await page.route('**/data/manifest.json', (route) => route.fulfill({ json: { ...manifest, rows: { ...manifest.rows, folder: 'rows.new' } } }))
  await page.route('**/data/rows.new/0.json', (route) => route.fulfill({ json: { ...chunk, titles: ['Harbour Pilot, by Night', ...chunk.titles.slice(1)] } }))
  await page.clock.fastForward(61_000)
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(onList(page).titles.first()).toHaveText('Harbour Pilot, by Night')
  expect(await page.evaluate(() => 'marker' in window)).toBe(true)
})

test('a posting tells no place in a list whose search has failed', async ({ page }) => {
  await page.goto('./?q=engineer')
  await onList(page).titles.first().getByRole('link').click()
  const results = page.getByRole('navigation', { name: 'Results' })
  await expect(results).toContainText(/1 of \d+/)
  await page.route(/\/data\/terms\./, (route) => route.fulfill({ status: 503, body: 'busy' }))
  await page.reload()
  await expect(results.getByRole('link', { name: 'Back to results' })).toBeVisible()
  await expect(results).not.toContainText(/\d+ of \d+/)
})
