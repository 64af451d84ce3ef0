import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { boardConfigSchema } from '../../domain/board-config.ts'
import type { PageRendererModule } from '../../domain/page-renderer.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { noReadings } from '../../domain/readings.ts'
import { emitData } from '../emit/data.ts'
import { planPages } from '../emit/pages.ts'
import { toArtifact } from '../emit/to-artifact.ts'
import { bundleApp } from '../bundle.ts'

const root = path.resolve(import.meta.dirname, '../../..')
let folder: string
let app: PageRendererModule

beforeAll(async () => {
  // As a build has it: any other draws what only the dev server shows.
  vi.stubEnv('NODE_ENV', 'production')
  folder = await mkdtemp(path.join(root, 'node_modules/.cache/page-inputs-'))
  app = (await import(pathToFileURL(await bundleApp(root, folder)).href)) as PageRendererModule
}, 60_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const config = v.parse(boardConfigSchema, { tags: [{ slug: 'tag-3', name: 'Third', aliases: ['drei'] }] })

const pictures = { board: { path: 'assets/card.png', alt: '' }, postings: new Map() }

function toTag(number: number) {
  return { slug: `tag-${number}`, name: `Tag ${number}` }
}

/** A board on which lists are longer than a page and groups longer than their folded part; the last companies have closed postings alone, and some jobs several postings. */
function aBoard(): RenderedPosting[] {
  return Array.from({ length: 90 }, (_, index) => {
    const job = index % 5 === 3 ? index - 3 : index
    const company = index < 80 ? Math.floor(job / (1 + (job % 4))) % 17 : 20 + (index % 3)
    return aRenderedPosting({
      slug: `p${index}`,
      title: `Job ${job}`,
      company: `Company ${company}`,
      companySlug: `company-${company}`,
      day: 20_000 - Math.floor(index / 2),
      status: index < 80 ? 'open' : 'closed',
      tags: [index % 13, (index * 7) % 13, 1].filter((tag, at, all) => all.indexOf(tag) === at).map(toTag),
      jobType: index % 3 === 0 ? 'other' : 'software',
      lead: `Lead ${index}`,
    })
  })
}

/** Every page of a board: its path, what it is drawn from, and its HTML. */
async function drawAll(postings: readonly RenderedPosting[]) {
  const artifact = toArtifact(postings, config)
  const data = emitData(artifact)
  const { draw, toInputs } = app.createPageRenderer({ manifest: data.manifest, slugs: data.slugs, facets: artifact.facets, rows: artifact.rows.chunks })
  const pages = new Map<string, { inputs: string; html: string }>()
  for (const plan of planPages({ config, artifact, data, postingScripts: [], pictures })) pages.set(plan.path, { inputs: toInputs(plan.path, plan.posting), html: await draw(plan.path, plan.posting) })
  return pages
}

const edit = (slug: string, change: Partial<RenderedPosting>) => (postings: RenderedPosting[]) => postings.map((posting) => (posting.slug === slug ? { ...posting, ...change } : posting))

test.each<[what: string, change: (postings: RenderedPosting[]) => RenderedPosting[]]>([
  ['a title', edit('p30', { title: 'Another job' })],
  ['a title that is that of another posting no more', edit('p3', { title: 'Another job' })],
  ['a place of a job that has several', edit('p3', { place: { asWritten: 'Porto, Portugal', countries: ['PT'], cities: [{ name: 'Porto', country: 'PT' }], regions: [], worldwide: false, workMode: 'hybrid' } })],
  ['a lead below the first page', edit('p79', { lead: 'Another lead' })],
  ['a tag', edit('p30', { tags: [toTag(5)] })],
  ['a tag that is new', edit('p30', { tags: [toTag(99)] })],
  ['a company', edit('p30', { company: 'Company 3', companySlug: 'company-3' })],
  ['a company that is new', edit('p30', { company: 'New', companySlug: 'new' })],
  ["a company's name", (postings) => postings.map((posting) => (posting.companySlug === 'company-3' ? { ...posting, company: 'COMPANY 3' } : posting))],
  ["a tag's name", (postings) => postings.map((posting) => ({ ...posting, tags: posting.tags.map((tag) => (tag.slug === 'tag-2' ? { ...tag, name: 'TAG 2' } : tag)) }))],
  ['a day', edit('p30', { day: 20_001 })],
  ['the oldest day', edit('p79', { day: 19_000 })],
  ['a status', edit('p30', { status: 'closed' })],
  ['a closed one that opens', edit('p85', { status: 'open' })],
  ['a last day', edit('p30', { lastDay: 20_030 })],
  ['a job type', edit('p30', { jobType: 'sales' })],
  ['a place', edit('p30', { place: { asWritten: 'Porto, Portugal', countries: ['PT'], cities: [{ name: 'Porto', country: 'PT' }], regions: [], worldwide: false, workMode: 'hybrid' } })],
  ['pay', edit('p30', { readings: { ...noReadings, pay: { min: 50, max: 60, currency: 'EUR', per: 'hour', evidence: '' } } })],
  ['a level that is the first', edit('p79', { readings: { ...noReadings, role: { seniorities: ['senior'], family: 'other' } } })],
  ['who may apply', edit('p79', { readings: { ...noReadings, eligibility: { where: { countries: [], regions: [], anywhere: true, evidence: '' }, hours: null } } })],
  ['a logo', edit('p0', { logoUrl: 'https://x.example/a.png' })],
  ['a rank', edit('p30', { featured: 9 })],
  ['one that goes', (postings) => postings.filter(({ slug }) => slug !== 'p30')],
  ['one that comes', (postings) => [...postings, aRenderedPosting({ slug: 'new', title: 'New', company: 'Company 16', companySlug: 'company-16', tags: [toTag(12)], day: 19_990 })]],
])('a page whose inputs stay, stays as it is: %s', { timeout: 60_000 }, async (_what, change) => {
  const before = await drawAll(aBoard())
  const after = await drawAll(change(aBoard()))
  const changed = [...after].filter(([path, { html }]) => before.get(path)?.html !== html).map(([path]) => path)
  const redrawn = [...after].filter(([path, { inputs }]) => before.get(path)?.inputs !== inputs).map(([path]) => path)
  expect(redrawn).toEqual(expect.arrayContaining(changed))
  expect(redrawn.length).toBeLessThan(after.size)
})

test('a change that only some pages show leaves the others', { timeout: 60_000 }, async () => {
  const before = await drawAll(aBoard())
  const after = await drawAll(edit('p79', { title: 'Another job' })(aBoard()))
  expect([...after].filter(([path, { inputs }]) => before.get(path)?.inputs !== inputs).map(([path]) => path).length).toBeLessThan(6)
})

test('a page that is drawn after others, some of whose HTML it takes, is the page that it is alone', { timeout: 60_000 }, async () => {
  const artifact = toArtifact(aBoard(), config)
  const data = emitData(artifact)
  const parts = { manifest: data.manifest, slugs: data.slugs, facets: artifact.facets, rows: artifact.rows.chunks }
  const together = app.createPageRenderer(parts)
  for (const { path: page, posting } of planPages({ config, artifact, data, postingScripts: [], pictures })) {
    expect(await together.draw(page, posting), page).toBe(await app.createPageRenderer(parts).draw(page, posting))
  }
})
