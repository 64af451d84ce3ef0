import { chromium, type Browser, type BrowserContextOptions, type CDPSession, type Page } from '@playwright/test'
import { chromiumArgs, ensureChromium } from '../../e2e/find-chromium.ts'

/** How many times slower the processor is made where a phone is meant. */
export const phoneSlowness = 4

/** Starts Chromium as the browser tests do. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] })
}

/** A page that shares nothing with those before, and a line to its innards. */
export interface FreshPage {
  readonly page: Page
  readonly slowDown: (times: number) => Promise<void>
  readonly session: CDPSession
  readonly close: () => Promise<void>
}

/** Opens a page in a context of its own: no cache, no memory of others. */
export async function openFreshPage(browser: Browser, options: BrowserContextOptions = {}): Promise<FreshPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  return {
    page,
    session,
    slowDown: async (times) => void (await session.send('Emulation.setCPUThrottlingRate', { rate: times })),
    close: () => context.close(),
  }
}
