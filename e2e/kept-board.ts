import { createHash } from 'node:crypto'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { openChangingHost, type ChangingHost } from './changing-host.ts'
import { expect, test as base } from './fixtures.ts'
import { toSiteBase, toSiteFolder } from './sites.ts'

/**
 * A board with its service worker, on a host of its own for each test: what one test's worker keeps is none of another's
 * business. Nothing stands between the page and its host: a browser whose requests are watched keeps no cache of its own,
 * and asks for all past every other.
 */
export const test = base.extend<{ host: ChangingHost }>({
  serviceWorkers: 'allow',
  host: async ({ site }, provide) => {
    const host = await openChangingHost(toSiteFolder(site), { basePath: toSiteBase('below-path'), folder: toSiteFolder('below-path') })
    await provide(host)
    await host.close()
  },
  baseURL: async ({ host }, provide) => provide(host.url),
  elsewhere: async ({ host: _host }, provide) => provide([]),
  /** Without a network a browser reports each request that failed: none of these is the page's trouble. */
  troubles: async ({ troubles }, provide) => {
    Object.defineProperty(troubles, 'push', { value: (text: string) => (/Failed to load resource|net::ERR|no-response/.test(text) ? troubles.length : Array.prototype.push.call(troubles, text)) })
    await provide(troubles)
  },
})

/** Resolves when a worker rules over the page and keeps what matches. */
export async function whenKept(page: Page, ...parts: readonly RegExp[]): Promise<void> {
  await expect
    .poll(async () => {
      const kept = await page.evaluate(async () => {
        if (!navigator.serviceWorker.controller) return []
        const stored = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))
        return stored.flat()
      })
      return parts.filter((part) => !kept.some((url) => part.test(url))).map(String)
    })
    .toEqual([])
}

/** What the list needs without a network. */
export const listParts = [/\/data\/manifest\.json$/, /\/data\/facets\./, /\/data\/rows[^/]*\/0\.json$/, /\/shell\.html/] as const

/** Whether anything is kept for an address. */
export const isKept = (page: Page, address: string) => page.evaluate(async (url) => (await caches.match(url, { ignoreSearch: true })) !== undefined, address)

/**
 * Copies the site of the samples, for a deploy that differs from it.
 * @param folder absolute
 */
export async function copySite(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await cp(toSiteFolder('samples'), folder, { recursive: true })
  return folder
}

/** The same board with another script at its start, as any change of the app makes it. */
export async function deployNewApp(folder: string): Promise<void> {
  const shell = await readFile(path.join(folder, 'shell.html'), 'utf8')
  const entry = /assets\/index-[\w-]+\.js/.exec(shell)?.[0]
  const start = /<script type="module">([^]*?)<\/script>/.exec(shell)?.[1]
  if (entry === undefined || start === undefined) throw new Error('The shell starts no script.')
  const script = await readFile(path.join(folder, entry), 'utf8')
  await writeFile(path.join(folder, 'assets/new-version.js'), script)
  const rename = (text: string) => text.replaceAll(entry, 'assets/new-version.js')
  for (const file of ['shell.html', 'index.html', 'service-worker.js']) {
    const text = await readFile(path.join(folder, file), 'utf8')
    await writeFile(path.join(folder, file), rename(text).replaceAll(toHash(start), toHash(rename(start))))
  }
}

function toHash(script: string): string {
  return createHash('sha256').update(script).digest('base64')
}
