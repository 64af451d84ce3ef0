import { launch } from 'chrome-launcher'
import desktop from 'lighthouse/core/config/desktop-config.js'
import lighthouse, { type RunnerResult as Result } from 'lighthouse'
import { serveDist } from '../src/build/serve-dist.ts'
import { chromiumArgs, ensureChromium } from './find-chromium.ts'
import { prepareSitePostings, realFolders, runBuild, toSiteFolder } from './sites.ts'

/*
 * Lighthouse over the list and one posting of the built board, served compressed, as a phone and as a
 * desktop see it, five times each. Ends with status 1 where a category's median falls below its least score.
 * Logos on other hosts are not fetched: whether these are up says nothing of the board. A logo whose host is gone takes
 * 4 points of "best practices" from the page that shows it.
 */

const leastScores = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const
const elsewhere = ['https://*']
/** One run says as much of the machine as of the page: Lighthouse itself asks for the median of several. */
const runs = 5
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const satisfies (keyof typeof leastScores)[]

const asked = process.env['POSTINGS_DIR']
const postings = asked !== undefined && asked !== '' ? asked : await prepareSitePostings(realFolders.length > 0 ? 'real' : 'samples')
const folder = toSiteFolder('audit')
const built = await runBuild({ postings, siteUrl: 'http://localhost/', out: folder })
if (built.status !== 0) throw new Error(built.err)

const server = await serveDist({ folder, basePath: '/', port: 0 })
const chromePath = ensureChromium()
const below: string[] = []
try {
  const { jobs } = (await (await fetch(`${server.url}jobs.json`)).json()) as { jobs: readonly { slug: string; status: string }[] }
  const posting = jobs.find((job) => job.status === 'open') ?? jobs[0]
  for (const path of ['', `jobs/${posting?.slug ?? ''}/`]) {
    for (const form of ['phone', 'desktop'] as const) {
      const results: Result['lhr'][] = []
      for (let run = 0; run < runs; run += 1) {
        const result = await audit(server.url + path, form)
        if (!result) throw new Error(`Lighthouse gave no result for /${path}`)
        results.push(result.lhr)
      }
      const toScore = (lhr: Result['lhr'], category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
      const scores = categories.map((category) => ({ category, all: results.map((lhr) => toScore(lhr, category)).toSorted((a, b) => a - b) }))
      const medians = scores.map(({ category, all }) => ({ category, all, median: all[Math.floor(all.length / 2)] ?? 0 }))
      for (const { category, median } of medians) if (median < leastScores[category]) below.push(`/${path} ${form}: ${category} ${median}, not ${leastScores[category]}`)
      process.stdout.write(`/${path} ${form}: ${medians.map(({ category, median, all }) => `${category} ${median}${all[0] === all.at(-1) ? '' : ` (${all[0] ?? 0} to ${all.at(-1) ?? 0})`}`).join(', ')}\n`)
      const toMost = (id: string) => Math.max(...results.map((lhr) => lhr.audits[id]?.numericValue ?? Number.NaN))
      process.stdout.write(`    at most: layout shift ${toMost('cumulative-layout-shift').toFixed(3)}, largest paint ${(toMost('largest-contentful-paint') / 1000).toFixed(1)} s\n`)
      // What the run with the middle performance found wanting.
      const middle = results.toSorted((a, b) => toScore(a, 'performance') - toScore(b, 'performance'))[Math.floor(runs / 2)]
      for (const category of categories) {
        for (const { id, weight } of middle?.categories[category]?.auditRefs ?? []) {
          const audit = middle?.audits[id]
          if (weight > 0 && audit && audit.score !== null && audit.score < 0.9) process.stdout.write(`    ${category}: ${audit.title} ${audit.displayValue ?? ''}\n`)
        }
      }
    }
  }
} finally {
  await server.close()
}
process.stdout.write(below.length > 0 ? `Below the least score:\n${below.map((line) => `  ${line}\n`).join('')}` : 'Every score is high enough.\n')
process.exitCode = below.length > 0 ? 1 : 0

/** One run, in a browser of its own: what an earlier page left behind costs the next one time. */
async function audit(url: string, form: 'phone' | 'desktop'): Promise<Result | undefined> {
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...chromiumArgs] })
  try {
    return await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: [...categories], blockedUrlPatterns: elsewhere }, form === 'desktop' ? desktop : undefined)
  } finally {
    chrome.kill()
  }
}
