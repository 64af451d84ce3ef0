import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './e2e/find-chromium.ts'
import type { SiteName } from './e2e/sites.ts'

const executablePath = findChromium()

/** What is laid out otherwise on a phone; all else, and what is tagged `@desktop`, runs at one size. */
const onPhone = ['list', 'filters', 'filter-sheet', 'more-filters', 'posting', 'axe', 'layout', 'suggestions', 'job-filters', 'tasks', 'tags', 'insight'].map((name) => `**/${name}.spec.ts`)

/** The main journeys, which run once more on a board below a path. */
const belowPath = ['list', 'filters', 'search', 'posting', 'history'].map((name) => `**/${name}.spec.ts`)

export default defineConfig<{ site: SiteName }>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'node_modules/.cache/e2e/results',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/e2e/report.json' }]],
  use: {
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A worker answers for a page, past what a test says of the network: `kept-board.ts` has it.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...chromiumArgs], ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 900 } }, testIgnore: '**/engines/**' },
    { name: 'below-path', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 900 }, site: 'below-path' }, testMatch: belowPath },
    { name: 'phone', grepInvert: /@desktop/, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }, testMatch: onPhone },
    // Their tests drive a browser of their own.
    ...['firefox', 'webkit'].map((name) => ({ name, testMatch: '**/engines/*.spec.ts', timeout: 120_000 })),
  ],
})
