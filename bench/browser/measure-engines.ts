import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { bundleCell, bundlePage } from '../bundle.ts'
import { hasRealPostings, readDataSet, seed } from '../data-sets.ts'
import { readOptions, toSizes } from '../options.ts'
import { toQueries, type Queries } from '../queries.ts'
import { keepResult } from '../result-store.ts'
import type { EngineRun, EnginesResult, Opened } from '../results.ts'
import { runCell } from '../run-cell.ts'
import { serveFiles } from '../serve-files.ts'
import { openChromium, openFreshPage, phoneSlowness, type FreshPage } from './open-chromium.ts'

/** Measures indexes in Chromium: how soon they answer, and how long a keystroke holds a slow page. */

/** Ours first. */
const names: Readonly<Record<string, string>> = { ours: 'Corkboard', minisearch: 'MiniSearch', minisearchExactFirst: 'MiniSearch, exact first', flexsearch: 'FlexSearch', orama: 'Orama', ufuzzy: 'uFuzzy' }

/** Too slow to be asked about more. */
const leftOutAbove = { postings: 10_000, ids: new Set(['orama']) }

/** A slow peer stops typing after this long, but not before it has typed `leastTyped`. */
const typeMs = 10_000
const leastTyped = 20
const typedCount = 60

const options = readOptions(process.argv.slice(2))
const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
const browser = await openChromium()
try {
  const cell = await bundleCell(path.join(import.meta.dirname, '../node_modules/.cache/cell'))
  for (const size of toSizes('engines', options, hasRealPostings())) {
    const result = await measureEngines(size, cell)
    await keepResult('engines', size, { result, runs: options.runs, chromium: browser.version() })
  }
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}

async function measureEngines(size: string, cell: string): Promise<EnginesResult> {
  const { postings } = await readDataSet(size)
  const target = path.join(folder, size)
  await mkdir(target)
  await writeFile(path.join(target, 'postings.json'), JSON.stringify(postings))
  const queries = toQueries(postings, seed)
  const site = await bundlePage(path.join(folder, `${size}-site`))
  await mkdir(path.join(site, 'data'))
  const ids = Object.keys(names).filter((id) => postings.length <= leftOutAbove.postings || !leftOutAbove.ids.has(id))
  const partCounts = new Map<string, number>()
  for (const id of ids) {
    await runCell(cell, 'write', id, target)
    partCounts.set(id, (await readdir(path.join(target, id))).length)
    await rename(path.join(target, id), path.join(site, 'data', id))
  }
  const server = await serveFiles(site, 'none')
  try {
    const runs = new Map<string, EngineRun[]>(ids.map((id) => [id, []]))
    for (let run = 1; run <= options.runs; run += 1) {
      for (const [id, partCount] of partCounts) {
        process.stderr.write(`${size} postings in Chromium, run ${run} of ${options.runs}: ${id}      \r`)
        runs.get(id)?.push(await runEngine(browser, server.url, { id, partCount, queries }))
      }
    }
    return { postingCount: postings.length, peers: ids.map((id) => ({ id, name: names[id] ?? id, runs: runs.get(id) ?? [] })) }
  } finally {
    await server.close()
  }
}

interface Asked {
  readonly id: string
  readonly partCount: number
  readonly queries: Queries
}

async function runEngine(browser: Browser, url: string, asked: Asked): Promise<EngineRun> {
  const { readsParts, ...run } = await inFreshPage(browser, url, async (page, slowDown) => {
    const { readyMs, firstAnswerMs, readsParts } = await openEngine(page, asked, false)
    await slowDown(phoneSlowness)
    const typed = await page.evaluate<Pick<EngineRun, 'longestTaskMs' | 'keystrokes'>>(`bench.type(${JSON.stringify(asked.queries.keystrokes.slice(1, 1 + typedCount))}, ${typeMs}, ${leastTyped})`)
    return { readyMs, firstAnswerMs, ...typed, readsParts }
  })
  if (!readsParts) return run
  const { firstAnswerMs: allReadMs } = await inFreshPage(browser, url, (page) => openEngine(page, asked, true))
  return { ...run, allReadMs }
}

function openEngine(page: Page, { id, partCount, queries }: Asked, readsAll: boolean): Promise<Opened> {
  return page.evaluate<Opened>(`bench.open(${JSON.stringify(id)}, ${partCount}, ${JSON.stringify(queries.keystrokes[0] ?? '')}, ${readsAll})`)
}

async function inFreshPage<Result>(browser: Browser, url: string, measure: (page: Page, slowDown: FreshPage['slowDown']) => Promise<Result>): Promise<Result> {
  const { page, slowDown, close } = await openFreshPage(browser)
  try {
    await page.goto(url)
    await page.waitForFunction('globalThis.bench !== undefined')
    return await measure(page, slowDown)
  } finally {
    await close()
  }
}
