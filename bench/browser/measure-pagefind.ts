import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { bundlePage } from '../bundle.ts'
import { hasRealPostings, readDataSet, seed } from '../data-sets.ts'
import { readOptions, toSizes } from '../options.ts'
import { toQueries, type Queries } from '../queries.ts'
import { keepResult } from '../result-store.ts'
import type { PagefindResult, PagefindRun } from '../results.ts'
import { serveFiles, toSentBytes, type FileServer } from '../serve-files.ts'
import { toQuantile } from '../statistics.ts'
import { openChromium, openFreshPage } from './open-chromium.ts'

/** Measures Pagefind, which fetches its index piece by piece, in Chromium; the server is on the same machine. */

const execute = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')

/** After this long no more is asked, but not before `leastAsked`. */
const askMs = 3_000
const leastAsked = 40

/** In how many fresh pages the bytes of a search are counted, each run. */
const weighedSearches = 3

const options = readOptions(process.argv.slice(2))
const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
const browser = await openChromium()
try {
  for (const size of toSizes('pagefind', options, hasRealPostings())) {
    await keepResult('pagefind', size, { result: await measurePagefind(size), runs: options.runs, chromium: browser.version() })
  }
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}

async function measurePagefind(size: string): Promise<PagefindResult> {
  const { postings } = await readDataSet(size)
  const titles = postings.map((posting) => posting.title)
  const queries = toQueries(postings, seed)
  const site = await bundlePage(path.join(folder, size))
  const postingsFile = path.join(folder, `${size}.json`)
  await writeFile(postingsFile, JSON.stringify(postings))
  const { stdout } = await execute(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'bench/peers/pagefind-index.ts'), postingsFile, path.join(site, 'pagefind')])
  const { buildMs } = JSON.parse(stdout) as { buildMs: number }
  const server = await serveFiles(site, 'brotli')
  try {
    const runs: PagefindRun[] = []
    for (let run = 1; run <= options.runs; run += 1) {
      process.stderr.write(`${size} postings in Pagefind, run ${run} of ${options.runs}      \r`)
      const weighed = await weighSearches(server, queries, run)
      runs.push({ ...weighed, ...(await measureAnswers(server, queries, titles)) })
    }
    return { postingCount: postings.length, buildMs, indexBytes: await weighIndex(path.join(site, 'pagefind')), runs }
  } finally {
    await server.close()
  }
}

/** What the files of the index weigh: they are compressed already, and what shows results is not among them. */
async function weighIndex(index: string): Promise<number> {
  const files = (await readdir(index, { recursive: true })).filter((file) => /\.pf_|pagefind-entry\.json$/.test(file))
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(index, file))).size))
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}

type Weighed = Pick<PagefindRun, 'setUpBytes' | 'queryBytes' | 'entryBytes'>

/** What is fetched, in pages that have fetched nothing before. */
async function weighSearches(server: FileServer, { titles }: Queries, run: number): Promise<Weighed> {
  const weighed: Weighed[] = []
  for (const { title } of titles.slice(run * weighedSearches, (run + 1) * weighedSearches)) {
    weighed.push(
      await withPage(server, async (page) => {
        server.takeSent()
        await page.evaluate('bench.setUpPagefind()')
        const setUpBytes = toSentBytes(server.takeSent())
        await page.evaluate(`bench.searchPagefind(${JSON.stringify(title)})`)
        const queryBytes = toSentBytes(server.takeSent())
        await page.evaluate(`bench.findWithPagefind(${JSON.stringify(title)})`)
        return { setUpBytes, queryBytes, entryBytes: toSentBytes(server.takeSent()) }
      }),
    )
  }
  const median = (key: keyof Weighed) => toQuantile(weighed.map((bytes) => bytes[key]), 0.5)
  return { setUpBytes: median('setUpBytes'), queryBytes: median('queryBytes'), entryBytes: median('entryBytes') }
}

function measureAnswers(server: FileServer, queries: Queries, titles: readonly string[]): Promise<Omit<PagefindRun, keyof Weighed>> {
  return withPage(server, async (page) => {
    const [firstText = '', ...keystrokes] = queries.keystrokes
    const firstAnswerMs = await page.evaluate<number>(`bench.openPagefind(${JSON.stringify(firstText)})`)
    const times = await ask(keystrokes, (text) => page.evaluate<number>(`bench.searchPagefind(${JSON.stringify(text)})`))
    const isFound = async (text: string, title: string) => (await page.evaluate<number[]>(`bench.findWithPagefind(${JSON.stringify(text)})`)).some((row) => titles[row] === title)
    const found = await ask(queries.titles, async ({ title, mistyped }) => ({ exact: await isFound(title, title), mistyped: await isFound(mistyped, title) }))
    const toShare = (key: 'exact' | 'mistyped') => found.filter((answer) => answer[key]).length / found.length
    return {
      firstAnswerMs,
      keystrokes: times.length,
      medianMs: toQuantile(times, 0.5),
      p95Ms: toQuantile(times, 0.95),
      titles: found.length,
      exact: toShare('exact'),
      mistyped: toShare('mistyped'),
    }
  })
}

async function ask<Query, Answer>(queries: readonly Query[], answer: (query: Query) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  const endMs = performance.now() + askMs
  for (const query of queries) {
    if (performance.now() > endMs && answers.length >= leastAsked) break
    answers.push(await answer(query))
  }
  return answers
}

async function withPage<Result>(server: FileServer, measure: (page: Page) => Promise<Result>): Promise<Result> {
  const { page, close } = await openFreshPage(browser)
  try {
    await page.goto(server.url)
    await page.waitForFunction('globalThis.bench !== undefined')
    return await measure(page)
  } finally {
    await close()
  }
}
