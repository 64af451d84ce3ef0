import { expect, test } from 'vitest'
import * as v from 'valibot'
import { boardConfigSchema, type BoardConfigInput } from '../../domain/board-config.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { toArtifact } from './to-artifact.ts'
import { emitData } from './data.ts'
import { planPages } from './pages.ts'
import { readShell } from './fill-shell.ts'
import type { SitePictures } from '../pictures/draw-pictures.ts'
import { startAfterPaint } from './start-script.ts'

const body = '<body><div id="root"></div></body>'
const start = '<script type="module" crossorigin src="/assets/index.js"></script><link rel="modulepreload" crossorigin href="/assets/part.js">'
const shell = `<!doctype html><html lang="en"><head>\n<title>x</title><meta name="description" content="y" />${start}\n</head>${body}</html>`

const boardPicture = { path: 'assets/card.0123456789.png', alt: 'Test Board' }

/** Every page as it is written, with what was to be drawn in the place of what is drawn. */
function emit(postings: readonly RenderedPosting[], input: BoardConfigInput = {}, pictures: SitePictures = { board: boardPicture, postings: new Map() }) {
  const config = v.parse(boardConfigSchema, { name: 'Test Board', siteUrl: 'https://board.example/', ...input })
  const artifact = toArtifact(postings, config)
  const data = emitData(artifact)
  const pages = new Map<string, string>()
  const fill = readShell(startAfterPaint(shell))
  for (const plan of planPages({ config, artifact, data, postingScripts: ['/assets/posting.js'], pictures })) pages.set(plan.file, fill({ ...plan, html: `<main>${plan.path} ${plan.posting?.slug ?? '-'}</main>` }))
  return { pages, data }
}

test('every address of the site has a file', async () => {
  const { pages } = emit([aRenderedPosting({ slug: 'Net-Mender-aBc' }), aRenderedPosting({ slug: 'closed', status: 'closed', tags: [{ slug: 'ui-ux', name: 'UI/UX' }] })])
  expect([...pages.keys()].toSorted()).toEqual([
    '404.html',
    'companies/harbour-sons/index.html',
    'companies/index.html',
    'index.html',
    'jobs/Net-Mender-aBc/index.html',
    'jobs/closed/index.html',
    'tags/index.html',
    'tags/nets/index.html',
    'tags/ui-ux/index.html',
  ])
})

test('each page has its own title, description and canonical address', async () => {
  const { pages } = emit([aRenderedPosting()])
  expect(pages.get('index.html')).toContain('<title>Test Board</title>')
  expect(pages.get('index.html')).toContain('<link rel="canonical" href="https://board.example/" />')
  expect(pages.get('tags/nets/index.html')).toContain('<title>nets jobs · Test Board</title>')
  expect(pages.get('tags/nets/index.html')).toContain('content="1 open job tagged nets on Test Board."')
  expect(pages.get('companies/harbour-sons/index.html')).toContain('<title>Jobs at Harbour &amp; Sons · Test Board</title>')
  const posting = pages.get('jobs/net-mender/index.html')
  expect(posting).toContain('<title>Net Mender at Harbour &amp; Sons · Test Board</title>')
  expect(posting).toContain('content="Harbour &amp; Sons, Lisbon, Portugal. Mend nets with us by the sea."')
  expect(posting).toContain('<link rel="canonical" href="https://board.example/jobs/net-mender/" />')
})

test('a closed posting and the page that is not there are kept from search engines, no other page is', async () => {
  const { pages } = emit([aRenderedPosting(), aRenderedPosting({ slug: 'closed', status: 'closed' })])
  const kept = [...pages].filter(([, html]) => html.includes('<meta name="robots" content="noindex" />')).map(([path]) => path)
  expect(kept).toEqual(['jobs/closed/index.html', '404.html'])
  expect(pages.get('404.html')).toContain('<title>Not found · Test Board</title>')
  expect(pages.get('404.html')).not.toContain('rel="canonical"')
})

test('pages fetch early the data that they need first, and the data is there', async () => {
  const { pages, data } = emit([aRenderedPosting()], { siteUrl: 'https://board.example/jobs/' })
  const preloads = (path: string) => [...(pages.get(path) ?? '').matchAll(/<link rel="preload" as="fetch" crossorigin href="([^"]+)"/g)].map((match) => match[1] ?? '')
  const { manifest } = data
  expect(preloads('index.html')).toEqual(['/jobs/data/manifest.json', `/jobs/data/${manifest.facets}`, `/jobs/data/${manifest.rows.folder}/0.json`])
  expect(preloads('tags/nets/index.html')).toEqual(preloads('index.html'))
  expect([...pages].filter(([, page]) => page.includes('<link rel="modulepreload" crossorigin href="/assets/posting.js" fetchpriority="low" />')).map(([path]) => path)).toEqual(['jobs/net-mender/index.html'])
  expect(preloads('jobs/net-mender/index.html')).toEqual(['/jobs/data/manifest.json', `/jobs/data/${manifest.facets}`, `/jobs/data/${manifest.slugs.folder}/0.json`, `/jobs/data/${data.bodyPaths[0]}`])
  const written = new Set(Array.from(data.files, (file) => `/jobs/${file.path}`))
  for (const path of pages.keys()) for (const preload of preloads(path)) expect(written).toContain(preload)
})

test('below a base path the canonical addresses carry it', async () => {
  const { pages } = emit([aRenderedPosting()], { siteUrl: 'https://board.example/jobs' })
  expect(pages.get('jobs/net-mender/index.html')).toContain('<link rel="canonical" href="https://board.example/jobs/jobs/net-mender/" />')
})

test('a link to a posting shows its own picture, one to any other page the board\'s card', () => {
  const own = { path: 'assets/cards/net-mender.abcdef0123.png', alt: 'Net "Mender" · Harbour & Sons' }
  const postings = [aRenderedPosting(), aRenderedPosting({ slug: 'closed', status: 'closed' })]
  const { pages } = emit(postings, { siteUrl: 'https://board.example/jobs/' }, { board: boardPicture, postings: new Map([['net-mender', own]]) })
  const pictures = new Map(Array.from(pages, ([file, html]) => [file, /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1]]))
  const { 'jobs/net-mender/index.html': ofPosting, '404.html': ofNone, ...others } = Object.fromEntries(pictures)
  expect([ofPosting, ofNone]).toEqual(['https://board.example/jobs/assets/cards/net-mender.abcdef0123.png', undefined])
  expect(Object.keys(others)).toEqual(expect.arrayContaining(['index.html', 'tags/index.html', 'tags/nets/index.html', 'companies/harbour-sons/index.html', 'jobs/closed/index.html']))
  expect(new Set(Object.values(others))).toEqual(new Set(['https://board.example/jobs/assets/card.0123456789.png']))
  const html = pages.get('jobs/net-mender/index.html')
  for (const line of [
    '<meta property="og:image:width" content="1200" />',
    '<meta property="og:image:height" content="630" />',
    '<meta property="og:image:alt" content="Net &quot;Mender&quot; · Harbour &amp; Sons" />',
    '<meta name="twitter:card" content="summary_large_image" />',
  ]) expect(html).toContain(line)
})

test('a hostile title stays text', async () => {
  const title = `</title></script><script>alert(1)</script>" onload='x' $& \u2028\u2029\u0000 & \ud800`
  const html = (emit([aRenderedPosting({ title, pitch: title, company: '"><b>' })])).pages.get('jobs/net-mender/index.html') ?? ''
  expect(html).not.toContain('<script>')
  expect(html).not.toMatch(/[\u2028\u2029\0]/)
  expect(html.isWellFormed()).toBe(true)
  expect(html).toContain('<title>&lt;/title&gt;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=\'x\' $&amp; ')
  expect(html.match(/<title>/g)).toHaveLength(1)
})

test('long titles and descriptions are cut', async () => {
  const html = (emit([aRenderedPosting({ title: 'Engineer '.repeat(600), pitch: 'mend '.repeat(4000) })])).pages.get('jobs/net-mender/index.html') ?? ''
  expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]?.length).toBeLessThanOrEqual(120)
  expect(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]).toMatch(/^.{200,310} mend…$/)
})

test('a page holds what was drawn for its canonical path, and says for which', async () => {
  const { pages } = emit([aRenderedPosting()])
  expect(pages.get('index.html')).toContain('<div id="root" data-drawn-for="/"><main>/ -</main></div>')
  expect(pages.get('jobs/net-mender/index.html')).toContain('<div id="root" data-drawn-for="/jobs/net-mender/"><main>/jobs/net-mender/ net-mender</main></div>')
  expect(pages.get('404.html'), 'a page for any address').toMatch(/<div id="root"><main>.*<\/main><\/div>/)
})

test('the app starts after the first paint, with all its files at once', async () => {
  const html = (emit([aRenderedPosting()])).pages.get('index.html') ?? ''
  expect(html).not.toContain('modulepreload')
  expect(html).not.toContain(' src="/assets/index.js"')
  expect(html).toMatch(/<script type="module">\s*const start = \(\) => \["\/assets\/index.js","\/assets\/part.js"\]\.forEach/)
})

test.each([
  [`<head><meta name="description" content="">${start}</head>${body}`, '0 <title>'],
  [`<head><title>x</title>${start}</head>${body}`, '0 <meta name="description">'],
  [`<title>x</title><meta name="description" content="">${start}${body}`, '0 </head>'],
  [`<head><title>x</title><title>y</title><meta name="description" content="">${start}</head>${body}`, '2 <title>'],
  [`<head><title>x</title><meta name="description" content="">${start}</head><body></body>`, '0 <div id="root">'],
])('a shell without a place for what each page says is refused: %s', async (broken, message) => {
  expect(() => readShell(startAfterPaint(broken))).toThrow(`The built index.html has ${message}, not one`)
})

test('a shell that starts no app is refused', () => {
  expect(() => readShell(startAfterPaint(shell.replace(start, '')))).toThrow('no module script')
})

test('a list of more than twenty has further pages, which search engines pass over; an alias and a closed list have none', () => {
  const postings = Array.from({ length: 75 }, (_, index) => aRenderedPosting({ slug: `p${index}`, title: `Job ${index}`, status: index < 71 ? 'open' : 'closed', tags: [{ slug: 'golang', name: 'Go' }] }))
  const { pages } = emit(postings, { tags: [{ slug: 'golang', name: 'Go', aliases: ['go'] }] })
  expect([...pages.keys()].filter((path) => path.includes('page/'))).toEqual([
    'page/2/index.html',
    'page/3/index.html',
    'tags/golang/page/2/index.html',
    'tags/golang/page/3/index.html',
    'companies/harbour-sons/page/2/index.html',
    'companies/harbour-sons/page/3/index.html',
  ])
  const further = pages.get('tags/golang/page/2/index.html')
  expect(further).toContain('<title>Go jobs, page 2 · Test Board</title>')
  expect(further).toContain('<meta name="robots" content="noindex" />')
  expect(further).toContain('<link rel="canonical" href="https://board.example/tags/golang/page/2/" />')
})

test('postings of one job are one entry of a list, so that they make no further page; a tag that few of them have counts those', () => {
  const toPostings = (jobs: number) => Array.from({ length: 40 }, (_, index) => aRenderedPosting({ slug: `p${index}`, title: `Job ${index % jobs}`, tags: [{ slug: index < 22 ? 'go' : 'php', name: 'x' }] }))
  const toFurther = (jobs: number) => [...emit(toPostings(jobs)).pages.keys()].filter((path) => path.includes('page/'))
  expect(toFurther(20)).toEqual([])
  expect(toFurther(21)).toEqual(['page/2/index.html', 'tags/go/page/2/index.html', 'companies/harbour-sons/page/2/index.html'])
})
