import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { toSiteBase, toSiteFolder, type SiteName } from './sites.ts'

/** One object of `jobs.json`, as `docs/jobs-json.md` has it. */
export interface Job {
  readonly slug: string
  readonly title: string
  readonly company: string
  readonly companySlug: string
  readonly location: string
  readonly url: string
  readonly applyUrl: string
  readonly datePosted: string
  readonly status: 'open' | 'closed'
  readonly tags: readonly { readonly slug: string; readonly name: string }[]
  readonly jobType: string
  readonly summary: string
  readonly featured: number
}

interface Fixtures {
  /** Which site the test is on: the samples at `/` unless it says otherwise. */
  site: SiteName
  /** The path that the site is served under, with a slash at both ends. */
  basePath: string
  /** Every posting of the site, newest first, closed ones included. */
  jobs: readonly Job[]
  /** The open ones. */
  openJobs: readonly Job[]
  /** Requests to other hosts: none is answered, all are kept. */
  elsewhere: readonly { readonly url: string; readonly type: string }[]
  /** What went wrong in the page: errors of its scripts and of its console. A test that expects some empties it. */
  troubles: string[]
  /** What a page was kept from by its Content-Security-Policy, on any page of the test. A test that expects some empties it. */
  violations: string[]
}

/** Resolves when the app has taken over the page that the build drew: from then on its controls act. */
export async function whenAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('#root main')
    return document.getElementById('root') === null || (main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps')))
  })
}

/** The suite's `test`: a page that reaches no other origin, and that may not meet an error. */
export const test = base.extend<Fixtures>({
  site: ['samples', { option: true }],

  baseURL: async ({ site }, provide) => {
    const urls = JSON.parse(process.env['E2E_SITES'] ?? '{}') as Record<string, string>
    await provide(urls[site])
  },

  basePath: async ({ site }, provide) => {
    await provide(toSiteBase(site))
  },

  /** Its `goto` and `reload` also wait for the app, as a reader does who sees the page and only then reaches for a control. */
  page: async ({ page, javaScriptEnabled }, provide) => {
    const goto = page.goto.bind(page)
    const reload = page.reload.bind(page)
    if (javaScriptEnabled) {
      page.goto = async (...args) => {
        const response = await goto(...args)
        await whenAlive(page)
        return response
      }
      page.reload = async (...args) => {
        const response = await reload(...args)
        await whenAlive(page)
        return response
      }
    }
    await provide(page)
  },

  jobs: async ({ site }, provide) => {
    const { jobs } = JSON.parse(await readFile(path.join(toSiteFolder(site), 'jobs.json'), 'utf8')) as { jobs: readonly Job[] }
    await provide(jobs)
  },

  openJobs: async ({ jobs }, provide) => {
    await provide(jobs.filter((job) => job.status === 'open'))
  },

  elsewhere: [
    async ({ context }, provide) => {
      const requests: { url: string; type: string }[] = []
      await context.route(
        (url) => url.protocol.startsWith('http') && url.hostname !== 'localhost',
        (route) => {
          requests.push({ url: route.request().url(), type: route.request().resourceType() })
          return route.abort()
        },
      )
      await provide(requests)
    },
    { auto: true },
  ],

  troubles: [
    async ({ context }, provide) => {
      const troubles: string[] = []
      context.on('weberror', (error) => troubles.push(String(error.error())))
      context.on('console', (message) => {
        const isBlocked = /ERR_FAILED/.test(message.text()) && !message.location().url.startsWith('http://localhost')
        if (message.type() === 'error' && !isBlocked) troubles.push(`${message.text()} (${message.location().url})`)
      })
      await provide(troubles)
      base.expect(troubles, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],

  violations: [
    async ({ context }, provide) => {
      const violations: string[] = []
      await context.exposeBinding('tellViolation', (_source, told: string) => violations.push(told))
      await context.addInitScript(() => {
        window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, documentURI }) => {
          ;(window as unknown as { tellViolation: (told: string) => void }).tellViolation(`${effectiveDirective}: ${blockedURI} (${documentURI})`)
        })
      })
      // Where scripts are off there is no event: the console tells.
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) violations.push(message.text())
      })
      await provide(violations)
      base.expect(violations, 'what the policy of a page was asked for and refused').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
