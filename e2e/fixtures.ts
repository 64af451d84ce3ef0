import { expect, type Page } from '@playwright/test'
import { test as base } from './site-fixtures.ts'

export interface Fixtures {
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
      expect(troubles, 'errors in the page').toEqual([])
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
      expect(violations, 'what the policy of a page was asked for and refused').toEqual([])
    },
    { auto: true },
  ],
})

export type { Job } from './site-fixtures.ts'
export { expect } from '@playwright/test'
