import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { choose, filterValue, onList, openFilters, readTotal } from './board-page.ts'
import { expect, test } from './fixtures.ts'
import { realFolders } from './sites.ts'

/*
 * Every count here is made from the files with regular expressions alone, by nothing of src/. The
 * spellings that the operator's alias table joins are written out once more, by hand.
 */
interface Plain {
  readonly file: string
  readonly isClosed: boolean
  readonly tags: ReadonlySet<string>
  readonly company: string
  readonly applyUrl: string
  readonly day: string
}

const joined: Readonly<Record<string, string>> = { go: 'golang', cpp: 'cplusplus', ruby: 'rubylang', rust: 'rustlang', react: 'reactjs', node: 'nodejs', vue: 'vuejs', k8s: 'kubernetes', postgres: 'postgresql', js: 'javascript', ts: 'typescript', gcp: 'googlecloud', ux: 'ui-ux', ui: 'ui-ux', 'social-media': 'socialmedia', 'audio-visual': 'a-v', objc: 'objectivec', 'objective-c': 'objectivec' }

function readPlain(folder: string, file: string): Plain {
  const head = /^---\n([\s\S]*?)\n---/.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1] ?? ''
  const value = (key: string) => new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(head)?.[1]?.trim().replace(/^"(.*)"$/, '$1').replace(/^'(.*)'$/, '$1') ?? ''
  const tags = value('hashtags')
    .split(',')
    .map((tag) => tag.replace(/[#\s]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-'))
    .filter((tag) => tag !== '')
    .map((tag) => joined[tag] ?? tag)
  const company = value('companyName')
    .toLowerCase()
    .replace(/^current job openings at /, '')
    .replace(/[\s,-]+(?:inc|llc|ltd|limited|gmbh|ag|sl|slu|plc|corp|co|ab|as|oy|bv|sa|sas)\.?$/, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { file, isClosed: value('archived') === 'true', tags: new Set(tags), company, applyUrl: value('applyUrl'), day: new Date(Number(value('timestamp'))).toISOString().slice(0, 10) }
}

const postings = realFolders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.md')).map((file) => readPlain(folder, file)))

function countEach(values: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of [...values].toSorted()) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

if (postings.length > 0) {
  test.use({ site: 'real' })

  test('every real posting is on the board, with its file name, state, day and apply link', ({ jobs }) => {
    expect(jobs).toHaveLength(postings.length)
    const plain = new Map(postings.map((posting) => [posting.file.replace(/\.md$/, ''), posting]))
    for (const job of jobs) {
      const posting = plain.get(job.slug)
      expect([job.slug, job.status, job.datePosted, job.applyUrl]).toEqual([job.slug, posting?.isClosed === true ? 'closed' : 'open', posting?.day, posting?.applyUrl])
    }
    const days = jobs.map((job) => job.datePosted)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  test('open and closed postings are as many as a count of the files says', async ({ page, jobs }) => {
    const closed = postings.filter(({ isClosed }) => isClosed).length
    expect(jobs.filter(({ status }) => status === 'closed')).toHaveLength(closed)
    await page.goto('./?status=closed')
    await expect(onList(page).articles.first()).toBeVisible()
    expect(await readTotal(page)).toBe(closed)
    await page.goto('./')
    await expect(onList(page).articles.first()).toBeVisible()
    expect(await readTotal(page)).toBe(postings.length - closed)
  })

  test('each tag has as many postings as a count of the files says', ({ jobs }) => {
    expect(countEach(jobs.flatMap((job) => job.tags.map(({ slug }) => slug)))).toEqual(countEach(postings.flatMap(({ tags }) => [...tags])))
  })

  test('each company has as many postings as a count of the files says', ({ jobs }) => {
    expect(countEach(jobs.map(({ companySlug }) => companySlug))).toEqual(countEach(postings.map(({ company }) => company)))
  })

  test('the browser shows the counts of the five most frequent tags and companies', async ({ page, jobs }) => {
    const most = (counts: Record<string, number>) => Object.entries(counts).toSorted((a, b) => b[1] - a[1]).slice(0, 5)
    for (const [slug, count] of most(countEach(postings.flatMap(({ tags }) => [...tags])))) {
      await page.goto(`./tags/${slug}/?status=all`)
      await expect(onList(page).status, slug).toHaveText(new RegExp(`^${count} jobs?`))
      await page.goto('./?status=all')
      const name = jobs.flatMap((job) => job.tags).find((tag) => tag.slug === slug)?.name ?? slug
      const filters = await openFilters(page)
      await filters.getByRole('group', { name: 'Hashtags', exact: true }).getByRole('searchbox').fill(name)
      await expect(filterValue(filters, 'Hashtags', name)).toHaveAccessibleName(new RegExp(`\\s${count}\\s+jobs`))
    }
    for (const [slug, count] of most(countEach(postings.map(({ company }) => company)))) {
      await page.goto(`./companies/${slug}/?status=all`)
      await expect(onList(page).status, slug).toHaveText(new RegExp(`^${count} jobs?`))
    }
  })

  test('open postings of a tag, with another left out, are as many as a count of the files says', async ({ page }) => {
    const open = postings.filter(({ isClosed }) => !isClosed)
    const [tag = '', other = ''] = Object.entries(countEach(open.flatMap(({ tags }) => [...tags]))).toSorted((a, b) => b[1] - a[1]).map(([slug]) => slug)
    await page.goto(`./?tag=${tag}&not=${other}`)
    await expect(onList(page).status).toHaveText(new RegExp(`^${open.filter(({ tags }) => tags.has(tag) && !tags.has(other)).length} jobs?`))
    await page.goto('./?status=all')
    const filters = await openFilters(page)
    await choose(filters.getByRole('group', { name: 'Job type', exact: true }).getByRole('checkbox').first())
    await expect(page).toHaveURL(/type=software/)
  })
}
