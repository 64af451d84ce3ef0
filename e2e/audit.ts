import { launch } from 'chrome-launcher'
import desktop from 'lighthouse/core/config/desktop-config.js'
import lighthouse from 'lighthouse'
import { serveDist } from '../src/build/serve-dist.ts'
import { chromiumArgs, ensureChromium } from './find-chromium.ts'
import { prepareSitePostings, realFolders, runBuild, toSiteFolder } from './sites.ts'

/*
 * Lighthouse over the list and one posting of the built board, served compressed, as a phone and as a
 * desktop see it. Ends with status 1 where a category falls below the least score.
 */

const leastScore = 95
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const asked = process.env['POSTINGS_DIR']
const postings = asked !== undefined && asked !== '' ? asked : await prepareSitePostings(realFolders.length > 0 ? 'real' : 'samples')
const folder = toSiteFolder('audit')
const built = await runBuild({ postings, siteUrl: 'http://localhost/', out: folder })
if (built.status !== 0) throw new Error(built.err)

const server = await serveDist({ folder, basePath: '/', port: 0 })
const chrome = await launch({ chromePath: ensureChromium(), chromeFlags: ['--headless=new', ...chromiumArgs] })
let least = 100
try {
  const { jobs } = (await (await fetch(`${server.url}jobs.json`)).json()) as { jobs: readonly { slug: string; status: string }[] }
  const posting = jobs.find((job) => job.status === 'open') ?? jobs[0]
  for (const path of ['', `jobs/${posting?.slug ?? ''}/`]) {
    for (const form of ['phone', 'desktop'] as const) {
      const result = await lighthouse(server.url + path, { port: chrome.port, logLevel: 'error', onlyCategories: [...categories] }, form === 'desktop' ? desktop : undefined)
      if (!result) throw new Error(`Lighthouse gave no result for /${path}`)
      const scores = categories.map((category) => [category, Math.round((result.lhr.categories[category]?.score ?? 0) * 100)] as const)
      least = Math.min(least, ...scores.map(([, score]) => score))
      process.stdout.write(`/${path} ${form}: ${scores.map(([category, score]) => `${category} ${score}`).join(', ')}\n`)
      for (const category of categories) {
        for (const { id, weight } of result.lhr.categories[category]?.auditRefs ?? []) {
          const audit = result.lhr.audits[id]
          if (weight > 0 && audit && audit.score !== null && audit.score < 0.9) process.stdout.write(`    ${category}: ${audit.title} ${audit.displayValue ?? ''}\n`)
        }
      }
    }
  }
} finally {
  chrome.kill()
  await server.close()
}
process.stdout.write(least < leastScore ? `The least score is ${least}, below ${leastScore}.\n` : `Every score is ${leastScore} or more.\n`)
process.exitCode = least < leastScore ? 1 : 0
