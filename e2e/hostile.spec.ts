import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { shellFile } from '../src/domain/worker-messages.ts'
import { expect, test } from './fixtures.ts'
import { harmlessPostings, refusedPostings } from './hostile-postings.ts'
import { runBuild, runProject, toSiteFolder } from './sites.ts'

test.use({ site: 'hostile' })

/** A browser needs seconds to break a word of a megabyte into lines. */
const layoutMs = 30_000

/** Goes to a page and shows that nothing of a posting ran, that nothing asks elsewhere, that nothing can run. */
async function expectHarmless(page: Page, url: string, elsewhere: readonly { url: string; type: string }[]): Promise<void> {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const origin = new URL(page.url() === 'about:blank' ? url : page.url(), 'http://localhost').origin
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: layoutMs })
  await page.mouse.move(300, 300)
  const found = await page.evaluate(() => {
    const isShady = (value: string) => /^(?:javascript|vbscript|data|blob|file):/i.test([...value].filter((character) => character > ' ').join(''))
    const inside = [...document.querySelectorAll('#root *')]
    return {
      pwned: 'pwned' in window || '__pwned' in window,
      handlers: inside.flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => `${element.tagName} ${name}`)),
      links: inside.flatMap((element) => [...element.attributes].filter(({ name, value }) => /^(?:href|src|action|formaction|xlink:href|srcdoc|poster|data)$/.test(name) && isShady(value)).map(({ value }) => value)),
      elements: inside.filter((element) => /^(?:script|style|iframe|object|embed|base|meta|link|form|math|template|noscript)$/i.test(element.tagName) && element.closest('main') !== null).map(({ tagName }) => tagName),
      drawn: [...document.querySelectorAll('.body-text svg, .body-text input, .body-text button')].map(({ tagName }) => tagName),
      styled: [...document.querySelectorAll('.body-text [style]')].map((element) => element.outerHTML.slice(0, 100)),
      classes: [...document.querySelectorAll('.body-text [class]')].map((element) => element.className).filter((name) => name !== 'table-scroll'),
      clobbered: [...document.querySelectorAll('.body-text [id], .body-text [name]')].map((element) => element.id || (element.getAttribute('name') ?? '')).filter((name) => ['root', 'main', 'attributes', 'search', 'title'].includes(name)),
      doubledIds: [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index),
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }
  })
  expect(found, url).toEqual({ pwned: false, handlers: [], links: [], elements: [], drawn: [], styled: [], classes: [], clobbered: [], doubledIds: [], wide: false })
  expect(dialogs, url).toEqual([])
  expect(elsewhere.filter((request) => request.type !== 'image' || !request.url.startsWith('https://')), url).toEqual([])
  expect(elsewhere.filter((request) => request.url.includes('evil')), url).toEqual([])
  expect(new URL(page.url()).origin, url).toBe(origin === 'http://localhost' ? new URL(page.url()).origin : origin)
}

for (const slug of Object.keys(harmlessPostings)) {
  test(`the page of "${slug}" runs nothing`, async ({ page, elsewhere }) => {
    await expectHarmless(page, `./jobs/${encodeURIComponent(slug)}/`, elsewhere)
  })
}

test('links of a hostile body lead nowhere that runs, also when they are followed', async ({ page, elsewhere }) => {
  for (const slug of ['links', 'elements', 'broken-html']) {
    await expectHarmless(page, `./jobs/${slug}/`, elsewhere)
    const links = page.locator('.body-text a[href]')
    for (const href of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol))) expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(href)
  }
})

test('lists, directories and pages of hostile names run nothing', async ({ page, elsewhere, jobs }) => {
  expect(jobs.map(({ slug }) => slug).toSorted()).toEqual(Object.keys(harmlessPostings).toSorted())
  const tags = [...new Set(jobs.flatMap((job) => job.tags.map(({ slug }) => slug)))]
  const companies = [...new Set(jobs.map(({ companySlug }) => companySlug))]
  for (const path of ['./', './tags/', './companies/', ...tags.map((slug) => `./tags/${slug}/`), ...companies.map((slug) => `./companies/${slug}/`)]) await expectHarmless(page, path, elsewhere)
})

test('names that every object has are tags and companies like others', async ({ page, jobs }) => {
  const proto = jobs.find(({ slug }) => slug === 'prototype-keys')
  expect(proto?.tags).toHaveLength(5)
  expect(proto?.company).toBe('__proto__')
  for (const tag of proto?.tags ?? []) {
    await page.goto(`./tags/${tag.slug}/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`1 ${tag.name} job`)
  }
})

test('hostile addresses run nothing and lead to no wrong page', async ({ page, elsewhere, troubles }) => {
  const run = '<img src=x onerror="window.__pwned=1">'
  for (const path of [
    `./?q=${encodeURIComponent(run)}`,
    `./?tag=__proto__&tag=constructor&not=toString&company=hasOwnProperty&type=__proto__&sort=constructor&status=__proto__`,
    `./?tag=${encodeURIComponent('<script>window.__pwned=1</script>')}`,
    `./?__proto__=1&constructor=2`,
    `./jobs/${encodeURIComponent(run)}/`,
    './tags/__proto__/',
    './tags/constructor/',
    './companies/__proto__/',
    './jobs/hasOwnProperty/',
  ]) {
    await expectHarmless(page, path, elsewhere)
  }
  expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([])
  troubles.length = 0
})

test("the HTML files of hostile postings hold no script but the page's own, and nothing that runs", async () => {
  const folder = toSiteFolder('hostile')
  const plain = await readFile(path.join(folder, '404.html'), 'utf8')
  const own = scriptsOf(plain)
  expect(own).toHaveLength(2)
  const ownForms = plain.match(/<form\b[^>]*>/gi)
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html') && file !== path.join('jobs', 'index.html'))
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const html = await readFile(path.join(folder, file), 'utf8')
    expect(scriptsOf(html), file).toEqual(own)
    expect(html.match(/<title>/g), file).toHaveLength(1)
    // Nothing is drawn in the page that a service worker answers with.
    expect(html.match(/<form\b[^>]*>/gi), file).toEqual(file === shellFile ? null : ownForms)
    expect(Array.from(html.matchAll(/<[a-z](?:"[^"]*"|[^">])*>/gi), ([tag]) => tag).filter(isForeign), file).toEqual([])
  }
})

/** The drawings of the page itself: its icons and its logo. */
const ownDrawing = /^<svg (?:xmlns="http:\/\/www\.w3\.org\/2000\/svg" .* class="lucide |viewBox="0 0 32 32" )/

/** A tag that a page never has of its own: it embeds or runs something, or leads to what runs. */
function isForeign(tag: string): boolean {
  return (
    /^<(?:iframe|object|embed|base|frame)\b/i.test(tag) ||
    (/^<svg/i.test(tag) && !ownDrawing.test(tag)) ||
    /\son\w+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
    /\s(?:href|src|action|formaction)="\s*(?:javascript|data|vbscript):/i.test(tag)
  )
}

/** The texts of all scripts. */
function scriptsOf(html: string): string[] {
  return Array.from(html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/gi), (match) => match[0])
}

test('what the build refuses has its code and place, and the site stays as it was', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'corkboard-hostile-'))
  try {
    for (const [name, { text }] of Object.entries(refusedPostings)) await writeFile(path.join(folder, `${name}.md`), text)
    const before = await fingerprint(toSiteFolder('hostile'))
    const build = await runBuild({ postings: folder, siteUrl: 'https://board.example/', out: toSiteFolder('hostile') })
    expect(build.status).toBe(1)
    expect(build.err).toContain('Nothing was built')
    expect(await fingerprint(toSiteFolder('hostile'))).toBe(before)

    const check = await runProject(['check', '--format=json'], { POSTINGS_DIR: folder, SITE_URL: 'https://board.example/' })
    expect(check.status).toBe(1)
    const { problems } = JSON.parse(check.out) as { problems: { code: string; path: string; line: number; column: number; severity: string }[] }
    for (const [name, { code }] of Object.entries(refusedPostings)) {
      const own = problems.filter((problem) => path.basename(problem.path) === `${name}.md`)
      expect(own.map((problem) => problem.code), name).toContain(code)
      expect(own.filter((problem) => problem.severity === 'error' && problem.line > 0 && problem.column > 0).length, name).toBeGreaterThan(0)
      expect(build.err, name).toContain(`${name}.md:`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/** One hash over the names and contents of all files of a folder. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const file of entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted()) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}
