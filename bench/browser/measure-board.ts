import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { choose, filterValue, leaveFilters, onList, openFilters } from '../../e2e/board-page.ts'
import { buildBoard } from '../build-board.ts'
import { bodyWords, seed } from '../data-sets.ts'
import { generate } from '../generate.ts'
import { readOptions, toSizes } from '../options.ts'
import { createRandom, pick } from '../random.ts'
import { keepResult } from '../result-store.ts'
import type { BoardResult, BoardRun, BoardStep, BoardStepResult, BuildRun } from '../results.ts'
import { serveFiles, toSentBytes, type FileServer } from '../serve-files.ts'
import { writePostings } from '../write-postings.ts'
import { traceLongestTask } from './longest-task.ts'
import { openChromium, openFreshPage, phoneSlowness } from './open-chromium.ts'
import { watchPress } from './watch-page.ts'

/** Measures the built board in Chromium, on a phone's screen and with the processor at a quarter of its speed. */

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, locale: 'en-GB' }
const settleMs = 500
const leastLetters = 5

/** Where pictures of each step of the first run are kept, to see that the page was as it should be. */
const pictures = path.join(import.meta.dirname, '../node_modules/.cache/board')

const options = readOptions(process.argv.slice(2))
const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
const browser = await openChromium()
try {
  for (const size of toSizes('board', options, false)) {
    const { site, build } = await prepareSite(Number(size))
    const result: BoardResult = { postingCount: Number(size), build, runs: await measureSite(site, size) }
    await keepResult('board', size, { result, runs: options.runs, chromium: browser.version() })
    await rm(path.join(folder, size), { recursive: true, force: true })
  }
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}

async function prepareSite(count: number): Promise<{ readonly site: string; readonly build: BuildRun | null }> {
  const built = options.sites.get(count)
  if (built !== undefined) return { site: path.resolve(built), build: await readBuild(path.resolve(built)) }
  const postings = path.join(folder, String(count), 'postings')
  const site = path.join(path.resolve(options.keep ?? folder), String(count), 'site')
  await writePostings(generate({ count, seed, bodyWords }), postings, 'board')
  process.stderr.write(`Building ${count} postings ...\n`)
  const build = await buildBoard(postings, site, 'cold')
  await writeFile(toBuildFile(site), JSON.stringify(build))
  return { site, build }
}

/** Beside a kept site: what its build took. */
function toBuildFile(site: string): string {
  return path.join(path.dirname(site), 'build.json')
}

/** `null` for a site that was built otherwise. */
async function readBuild(site: string): Promise<BuildRun | null> {
  const text = await readFile(toBuildFile(site), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as BuildRun)
}

async function measureSite(site: string, size: string): Promise<BoardRun[]> {
  const { jobs } = JSON.parse(await readFile(path.join(site, 'jobs.json'), 'utf8')) as { readonly jobs: readonly { readonly title: string; readonly status: string; readonly jobType: string }[] }
  const words = jobs.filter((job) => job.status === 'open' && job.jobType === 'software').flatMap((job) => job.title.match(/\p{L}+/gu)?.filter((word) => word.length >= leastLetters).slice(-1) ?? [])
  const random = createRandom(seed)
  await mkdir(pictures, { recursive: true })
  const server = await serveFiles(site, 'brotli')
  try {
    const runs: BoardRun[] = []
    for (let run = 1; run <= options.runs; run += 1) {
      const text = pick(random, words)
      process.stderr.write(`The board of ${size} postings, run ${run} of ${options.runs}: ${text}      \r`)
      // The first visit is for the server, which compresses what is asked for the first time.
      await visit(server, text, null)
      runs.push(await visit(server, text, run === 1 ? path.join(pictures, size) : null))
    }
    return runs
  } finally {
    await server.close()
  }
}

async function visit(server: FileServer, text: string, picture: string | null): Promise<BoardRun> {
  const { page, slowDown, close } = await openFreshPage(browser, phone)
  const steps = new Map<BoardStep, BoardStepResult>()
  const step = async (name: BoardStep, act: () => Promise<number | null>) => {
    steps.set(name, await measureStep({ browser, page, server }, act))
    if (picture !== null) await page.screenshot({ path: `${picture}-${steps.size}.png` })
  }
  try {
    await slowDown(phoneSlowness)
    const { search, titles } = onList(page)
    await step('open the list', async () => {
      await page.goto(server.url)
      await page.waitForFunction(`Object.keys(document.querySelector('#root main') ?? {}).some((key) => key.startsWith('__reactProps'))`)
      return page.evaluate<number>('performance.now()')
    })
    await step('choose a filter', async () => {
      const filters = await openFilters(page)
      const software = filterValue(filters, 'Job type', 'Software')
      const before = await page.evaluate<string>(`document.querySelector('h1').textContent`)
      const waitMs = await watchPress(page, `document.querySelector('h1').textContent !== ${JSON.stringify(before)}`, () => choose(software))
      await leaveFilters(page)
      return waitMs
    })
    await step('reach for the search', async () => {
      await search.tap()
      return null
    })
    await step('type a word', async () => {
      let slowestMs = 0
      for (let length = 1; length <= text.length; length += 1) {
        const typed = JSON.stringify(`“${text.slice(0, length)}”`)
        const waitMs = await watchPress(page, `document.querySelector('[role=status]').textContent.includes(${typed})`, () => page.keyboard.press(text.charAt(length - 1)))
        slowestMs = Math.max(slowestMs, waitMs)
      }
      return slowestMs
    })
    await step('open a posting', () => watchPress(page, `document.querySelector('[aria-label=Results] article') === null && document.querySelector('h1') !== null`, () => titles.first().getByRole('link').tap()))
    await step('go back', () => watchPress(page, `document.querySelector('[aria-label=Results] article h2, [aria-label=Results] article h3') !== null`, 'history.back()'))
    return { text, steps: Object.fromEntries(steps) as BoardRun['steps'] }
  } finally {
    await close()
  }
}

async function measureStep({ browser, page, server }: { browser: Browser; page: Page; server: FileServer }, act: () => Promise<number | null>): Promise<BoardStepResult> {
  let waitMs: number | null = null
  const longestTaskMs = await traceLongestTask(browser, page, async () => {
    waitMs = await act()
    await page.waitForTimeout(settleMs)
    await page.waitForLoadState('networkidle')
  })
  const sent = server.takeSent()
  return { bytes: toSentBytes(sent), indexBytes: toSentBytes(sent.filter((answer) => answer.path.startsWith('/data/'))), waitMs, longestTaskMs }
}
