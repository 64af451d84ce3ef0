import { expect } from '@playwright/test'
import { test as board, type Job } from '../site-fixtures.ts'
import { realFolders, type SiteName } from '../sites.ts'
import { click, expectPage, find, type Engine, type EngineOptions } from './engine.ts'
import { toPattern } from './find-on-page.ts'
import { startFirefox } from './firefox.ts'
import { isAlive, isSettled, readAddress, readGround, readHeading, readOverflow, readSearch, readSheetOverflow, readTagChoices, readTitles, readTotal, showsFilters } from './on-page.ts'
import { startWebKit } from './webkit.ts'

/** Which browser drives: one for each project of Playwright's configuration. */
const starts: Readonly<Record<string, (options: EngineOptions) => Promise<Engine>>> = { firefox: startFirefox, webkit: startWebKit }

const test = board.extend<{ start: (options: Partial<EngineOptions>) => Promise<Engine> }>({
  /** Starts the project's browser; it is closed with the test, which fails where something went wrong in the page. */
  start: async ({ site }, provide, { project }) => {
    const engines: Engine[] = []
    await provide(async (options) => {
      const engine = await starts[project.name]!({ javaScript: 'on', systemColours: 'light', width: 1280, height: 900, ...options })
      engines.push(engine)
      return engine
    })
    for (const engine of engines) {
      const troubles = await engine.readTroubles()
      await engine.close()
      expect(troubles, `what went wrong on ${site} in ${engine.version}`).toEqual([])
    }
  },
})

/** The samples below a path, real postings at the top of their host. */
const sites: readonly SiteName[] = ['below-path', ...(realFolders.length > 0 ? (['real'] as const) : [])]

const isLight = (ground: number) => ground > 200
const isDark = (ground: number) => ground >= 0 && ground < 60

/** Opens a page and waits until its controls act. */
async function openAlive(engine: Engine, url: string): Promise<void> {
  await engine.open(url)
  await expectPage(engine, isAlive, true, `${url} is alive`)
}

const has = (job: Job, ...names: string[]) => names.every((name) => job.tags.some((tag) => tag.name === name))

/** Of the hashtags that can be chosen, the two that most postings have together, where one alone has more. */
function choosePair(jobs: readonly Job[], names: readonly string[]): readonly [string, string] {
  const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => ({ pair: [one, other] as const, both: jobs.filter((job) => has(job, one, other)).length, alone: jobs.filter((job) => has(job, one)).length })))
  const best = pairs.filter(({ both, alone }) => both > 0 && both < alone).toSorted((a, b) => b.both - a.both)[0]
  if (!best) throw new Error('No two hashtags that can be chosen stand on one posting.')
  return best.pair
}

const slugOf = (jobs: readonly Job[], name: string) => jobs.flatMap((job) => job.tags).find((tag) => tag.name === name)?.slug ?? name

for (const site of sites) {
  test.describe(`on ${site}`, () => {
    test.use({ site })

    test('list, two hashtags, search, posting, its Apply, Back, dark mode', async ({ start, openJobs, baseURL, basePath }) => {
      const url = baseURL!
      const engine = await start({})
      await openAlive(engine, url)
      await expectPage(engine, readTotal, openJobs.length, 'all open postings are counted')
      await expectPage(engine, readTitles, openJobs.slice(0, 20).map((job) => job.title), 'the newest twenty are listed')
      expect(isLight(await engine.run(readGround, null)), 'light, as the system asks').toBe(true)
      expect(await engine.run(readOverflow, null), 'nothing is wider than the window').toBeLessThanOrEqual(0)

      const [one, other] = choosePair(openJobs, await engine.run(readTagChoices, null))
      const both = openJobs.filter((job) => has(job, one, other))
      await click(engine, { role: 'checkbox', name: `${toPattern(one)} \\d.*`, within: 'aside' })
      await expectPage(engine, readTotal, openJobs.filter((job) => has(job, one)).length, `postings with ${one}`)
      await click(engine, { role: 'checkbox', name: `${toPattern(other)} \\d.*`, within: 'aside' })
      await expectPage(engine, readTotal, both.length, `postings with ${one} and ${other}`)

      const job = both.find(({ title }) => /[a-z]{5}/i.test(title))!
      const word = /[a-z]{5,}/i.exec(job.title)?.[0].toLowerCase() ?? ''
      await click(engine, { role: 'searchbox', name: 'Search jobs' })
      await engine.type(word)
      const address = `${basePath}?${new URLSearchParams([['q', word], ...[one, other].map((name) => ['tag', slugOf(openJobs, name)]).toSorted(([, a = ''], [, b = '']) => (a < b ? -1 : 1))]).toString()}`
      await expectPage(engine, readAddress, address, 'the address holds the search and the hashtags')
      await find(engine, { role: 'status', name: `\\d+ jobs? for “${word}”.*` })
      await expectPage(engine, isSettled, true, 'the texts of postings are searched too')
      const found = await engine.run(readTitles, null)
      expect(found).toContain(job.title)
      expect(found.filter((title) => !both.some((each) => each.title === title))).toEqual([])

      await click(engine, { role: 'link', name: toPattern(job.title), within: 'main article' })
      await expectPage(engine, readHeading, job.title, 'the posting is open')
      await expectPage(engine, readAddress, `${basePath}jobs/${job.slug}/`, 'at its address')
      expect((await find(engine, { role: 'link', name: 'Apply .*' })).href).toBe(job.applyUrl)

      await engine.back()
      await expectPage(engine, readAddress, address, 'Back leads to the list')
      await expectPage(engine, readTitles, found, 'as it was')
      expect(await engine.run(readSearch, null)).toBe(word)

      await click(engine, { role: 'button', name: 'Switch to dark colours' })
      await expect.poll(async () => isDark(await engine.run(readGround, null)), 'dark when it is switched').toBe(true)
      await openAlive(engine, `${url}jobs/${job.slug}/`)
      expect(isDark(await engine.run(readGround, null)), 'dark on the next page').toBe(true)
    })

    test('on a phone: nothing is wider than the screen, the filters are a sheet, a posting opens', async ({ start, openJobs, baseURL }) => {
      const engine = await start({ width: 390, height: 844, systemColours: 'dark' })
      await openAlive(engine, baseURL!)
      expect(await engine.run(() => window.innerWidth, null)).toBe(390)
      expect(await engine.run(readOverflow, null)).toBeLessThanOrEqual(0)
      expect(isDark(await engine.run(readGround, null)), 'dark, as the system asks').toBe(true)
      await click(engine, { role: 'button', name: 'Filters.*' })
      await find(engine, { role: 'checkbox', within: 'dialog[open]' })
      expect(await engine.run(readSheetOverflow, null), 'the sheet scrolls within, not as a whole').toBe(0)
      const [tag = ''] = await engine.run(readTagChoices, null)
      await click(engine, { role: 'checkbox', name: `${toPattern(tag)} \\d.*`, within: 'dialog[open]' })
      const tagged = openJobs.filter((job) => has(job, tag))
      await click(engine, { role: 'button', name: `Show ${tagged.length} jobs?`, within: 'dialog[open]' })
      await expectPage(engine, () => document.querySelector('dialog[open]') === null, true, 'the sheet is closed')
      // Postings of one job are one entry.
      const entries = tagged.filter((job, index) => tagged.findIndex((other) => other.companySlug === job.companySlug && other.title === job.title) === index)
      await expectPage(engine, readTitles, entries.slice(0, 20).map((job) => job.title), `the postings with ${tag}`)
      await click(engine, { role: 'link', name: toPattern(tagged[0]?.title ?? ''), within: 'main article' })
      await expectPage(engine, readHeading, tagged[0]?.title ?? '', 'the posting is open')
      expect(await engine.run(readOverflow, null)).toBeLessThanOrEqual(0)
    })

    test('without JavaScript a posting is found, read and applied for', async ({ start, openJobs, baseURL }) => {
      const url = baseURL!
      const job = openJobs[0]!
      const engine = await start({ javaScript: 'off', systemColours: 'dark' })
      await engine.open(url)
      await expectPage(engine, readHeading, `${openJobs.length} jobs`, 'the list is there')
      expect(await engine.run(isAlive, null)).toBe(false)
      expect(await engine.run(readTitles, null)).toEqual(openJobs.slice(0, 20).map(({ title }) => title))
      expect([await engine.run(showsFilters, null), await engine.run(readSearch, null)], 'what does nothing is not shown').toEqual([false, null])
      expect(isDark(await engine.run(readGround, null)), 'dark, as the system asks').toBe(true)
      await click(engine, { role: 'link', name: toPattern(job.title), within: 'main article' })
      await expectPage(engine, readHeading, job.title, 'the posting is open')
      expect((await find(engine, { role: 'link', name: 'Apply .*' })).href).toBe(job.applyUrl)
      const tag = job.tags[0]!
      await click(engine, { role: 'link', name: `#${toPattern(tag.name)}`, within: 'main' })
      await expect.poll(() => engine.run(readHeading, null)).toMatch(new RegExp(`${toPattern(tag.name)} jobs?$`))
      await engine.open(`${url}companies/`)
      await click(engine, { role: 'link', name: `${toPattern(job.company)}(?: ?\\d.*)?`, within: 'main' })
      await expect.poll(() => engine.run(readTitles, null)).toContain(job.title)
      await engine.open(`${url}nowhere/`)
      await expectPage(engine, readHeading, 'There is no such page', 'an address that is none says so')
    })
  })
}
