import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { serveDist } from '../src/build/serve-dist.ts'
import { openFilters } from './board-page.ts'
import { chromiumArgs, ensureChromium } from './find-chromium.ts'
import { prepareSitePostings, realFolders, root, runBuild, toSiteFolder } from './sites.ts'

/*
 * Takes a picture of every state of the board, at two widths, light and dark, into `shots/`:
 * of the postings in `POSTINGS_DIR`, else of real ones where they stand beside the project, else of the samples.
 */

const target = path.join(root, 'shots')
const settleMs = 300

interface Job {
  readonly slug: string
  readonly status: string
  readonly tags: readonly { readonly slug: string }[]
}

interface Shot {
  readonly name: string
  readonly path: string
  readonly prepare?: (page: Page) => Promise<unknown>
}

const asked = process.env['POSTINGS_DIR']
const postings = asked !== undefined && asked !== '' ? path.resolve(root, asked) : await prepareSitePostings(realFolders.length > 0 ? 'real' : 'samples')
const folder = toSiteFolder('shots')
process.stdout.write(`Building ${postings} ...\n`)
const built = await runBuild({ postings, siteUrl: 'http://localhost/', out: folder })
if (built.status !== 0) throw new Error(built.err)

const server = await serveDist({ folder, basePath: '/', port: 0 })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] })
try {
  const { jobs } = (await (await fetch(`${server.url}jobs.json`)).json()) as { jobs: readonly Job[] }
  const shots = toShots(jobs)
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 900 }, colorScheme, locale: 'en-GB', hasTouch: width === 390, isMobile: width === 390, deviceScaleFactor: width === 390 ? 2 : 1, reducedMotion: 'reduce' })
      for (const shot of shots) {
        const page = await context.newPage()
        await take(page, shot, path.join(target, `${shot.name}-${colorScheme}-${width}.png`))
        await page.close()
      }
      await context.close()
    }
  }
  process.stdout.write(`${shots.length * 4} pictures in shots/\n`)
} finally {
  await browser.close()
  await server.close()
}

async function take(page: Page, shot: Shot, file: string): Promise<void> {
  if (shot.name === 'error') await page.route('**/data/facets.*', (route) => route.fulfill({ body: '{"version":' }))
  await page.goto(server.url + shot.path, { waitUntil: 'networkidle' })
  // The second time the fonts are there before the first paint, as on most visits but the first: `style/fonts.css`.
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await shot.prepare?.(page)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(settleMs)
  await page.screenshot({ path: file })
}

/** The states, with the postings at hand: the two most frequent tags make the filters, and four of them the empty list. */
function toShots(jobs: readonly Job[]): readonly Shot[] {
  const open = jobs.filter((job) => job.status === 'open')
  const counts = new Map<string, number>()
  for (const { slug } of open.flatMap((job) => job.tags)) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  const [first = '', second = '', third = '', ...rest] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([slug]) => slug)
  const rich = open.toSorted((a, b) => b.tags.length - a.tags.length)[0]
  const closed = jobs.find((job) => job.status === 'closed')
  return [
    { name: 'list', path: '' },
    { name: 'filters', path: `?tag=${first}&tag=${second}&match=any&not=${third}`, prepare: openFilters },
    { name: 'detail', path: `jobs/${rich?.slug ?? ''}/` },
    ...(closed ? [{ name: 'closed', path: `jobs/${closed.slug}/` }] : []),
    { name: 'empty', path: `?tag=${first}&tag=${third}&tag=${rest.at(-1) ?? ''}&tag=${rest.at(-2) ?? ''}&type=software` },
    { name: 'error', path: '' },
    { name: 'tags', path: 'tags/' },
  ]
}
