import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aPostingFile, createBoard, type BoardFixture } from '../board-fixture.ts'
import { runCommand } from './run-command.ts'

/** Runs a command line on a board, as the terminal would show it. */
async function run(board: BoardFixture, commandLine: string, env: NodeJS.ProcessEnv = {}) {
  const said = { out: '', err: '' }
  const status = await runCommand(commandLine.split(' ').filter((word) => word !== ''), {
    root: board.root,
    env,
    now: () => Date.UTC(2026, 10, 25),
    out: { write: (text: string) => (said.out += text) },
    err: { write: (text: string) => (said.err += text) },
  })
  return { status, ...said }
}

const broken = aPostingFile({ title: 'Sail Mender', applyUrl: 'javascript:alert(1)', companyName: null })

const earlierBuild = { 'dist/.corkboard-build': 'index.html\njobs.json\n', 'dist/index.html': 'old', 'dist/jobs.json': 'old' }
const earlierFiles = new Map(Object.entries(earlierBuild).map(([file, text]) => [file.replace('dist/', ''), text]))

test('a build writes the app, a page for each address, the index and jobs.json, and says what it did', { timeout: 20_000 }, async () => {
  const board = await createBoard({
    'postings/Net-Mender-aBc.md': aPostingFile({ hashtags: '#golang,#ui/ux' }),
    'postings/constructor.md': aPostingFile({ title: 'Sail Mender', archived: 'true', companyName: '__proto__' }),
    'board.config.ts': `export default { siteUrl: 'https://x.example/', tags: [{ slug: 'golang', name: 'Go', aliases: ['gopher'] }] }`,
  })
  const { status, out, err } = await run(board, 'build')
  expect([status, err]).toEqual([0, ''])
  expect(out).toContain('postings    2 (1 open, 1 closed)')
  const files = [...(await board.snapshot('dist'))]
  expect(files.map(([file]) => file.replace(/\.[0-9a-f]{10}(?=\.json|\.png|\/)|-[\w-]{8}(?=\.js$)/, ''))).toEqual([
    '.corkboard-build',
    '404.html',
    '_Caddyfile',
    '_headers',
    '_nginx.conf',
    '_redirects',
    'assets/card.png',
    'assets/cards/Net-Mender-aBc.png',
    'assets/index.js',
    'companies/harbour-sons/feed.atom',
    'companies/harbour-sons/feed.json',
    'companies/harbour-sons/index.html',
    'companies/index.html',
    'companies/proto/feed.atom',
    'companies/proto/feed.json',
    'companies/proto/index.html',
    'data/bodies/Net-Mender-aBc.json',
    'data/bodies/constructor.json',
    'data/body-term-places/0.json',
    'data/body-terms/0.json',
    'data/facets.json',
    'data/manifest.json',
    'data/rows/0.json',
    'data/slugs/0.json',
    'data/term-places/0.json',
    'data/terms/0.json',
    'data/vocabulary.json',
    'feed.atom',
    'feed.json',
    'icons/192.png',
    'icons/512.png',
    'icons/apple-180.png',
    'icons/maskable-512.png',
    'index.html',
    'jobs.json',
    'jobs/Net-Mender-aBc/index.html',
    'jobs/constructor/index.html',
    'jobs/index.html',
    'robots.txt',
    'service-worker.js',
    'shell.html',
    'sitemap.xml',
    'tags/go/index.html',
    'tags/golang/feed.atom',
    'tags/golang/feed.json',
    'tags/golang/index.html',
    'tags/gopher/index.html',
    'tags/index.html',
    'tags/knots/feed.atom',
    'tags/knots/feed.json',
    'tags/knots/index.html',
    'tags/nets/feed.atom',
    'tags/nets/feed.json',
    'tags/nets/index.html',
    'tags/ui-ux/feed.atom',
    'tags/ui-ux/feed.json',
    'tags/ui-ux/index.html',
    'web-manifest.json',
  ])
  expect(out).toContain(`in ${files.length} files`)
})

test('two builds of the same postings are the same bytes', { timeout: 20_000 }, async () => {
  const postings = { 'postings/a.md': aPostingFile(), 'postings/b.md': aPostingFile({ title: 'Sail Mender', location: 'Porto, Portugal' }) }
  const [first, second] = [await createBoard(postings), await createBoard(postings)]
  await run(first, 'build')
  await run(second, 'build')
  const built = await first.snapshot('dist')
  expect(built.size).toBeGreaterThan(10)
  expect(await second.snapshot('dist')).toEqual(built)
  await run(first, 'build')
  expect(await first.snapshot('dist')).toEqual(built)
})

test('of a board that is worth threads, a build after a change writes the same bytes and says the same as one from nothing', { timeout: 120_000 }, async () => {
  const many = Object.fromEntries(Array.from({ length: 420 }, (_, index) => [`postings/p${index}.md`, aPostingFile({ title: `Job ${index}`, hashtags: `#tag${index % 9},#nets` }, `Text <blink>${index}</blink>.`)]))
  const change = { 'postings/p17.md': aPostingFile({ title: 'Sail Mender', location: 'Engineering', hashtags: '#sails' }), 'postings/new.md': aPostingFile({ title: 'New' }) }
  const board = await createBoard(many)
  const fresh = await createBoard({ ...many, ...change })
  expect((await run(board, 'build')).status).toBe(0)
  for (const [file, text] of Object.entries(change)) await board.write(file, text)
  for (const one of [board, fresh]) await rm(path.join(one.root, 'postings/p300.md'))
  const [warm, cold] = [await run(board, 'build'), await run(fresh, 'build')]
  const withoutTime = (said: typeof warm) => ({ ...said, out: said.out.replace(/ *time.*/, '').replace(/(?<=pictures .*)\(.*\)/, '') })
  expect(withoutTime(warm)).toEqual(withoutTime(cold))
  expect([warm.out, cold.out]).toEqual([expect.stringContaining('pictures    421 (2 drawn, 419 kept)'), expect.stringContaining('pictures    421 (421 drawn, 0 kept)')])
  expect(warm.err).toContain('postings/p17.md:4:11  warning: location is "Engineering"')
  expect(await board.snapshot('dist')).toEqual(await fresh.snapshot('dist'))
})

test('a page that cannot be drawn leaves the site as it was, and is named', { timeout: 60_000 }, async () => {
  const board = await createBoard({
    'postings/a.md': aPostingFile(),
    ...earlierBuild,
    'src/app/render-pages.tsx': `const draw = async (path: string) => { if (path === '/jobs/a/') throw new Error('No such thing.'); return '' }\nexport const createPageRenderer = () => ({ draw, toInputs: (path: string) => path })\n`,
  })
  await expect(run(board, 'build')).rejects.toThrow('The page /jobs/a/ was not made: No such thing.')
  expect(await board.snapshot('dist')).toEqual(earlierFiles)
})

test('a build tells all problems of all files in one run and leaves the site as it was', async () => {
  const board = await createBoard({
    'postings/a.md': broken,
    'postings/b.md': aPostingFile({ timestamp: 1_700_006_400 }),
    'postings/c.md': 'no front matter',
    'postings/d.md': aPostingFile({ location: 'Engineering' }),
    ...earlierBuild,
  })
  const { status, out, err } = await run(board, 'build')
  expect([status, out]).toEqual([1, ''])
  for (const expected of [
    'postings/a.md:1:1  error:',
    'postings/a.md:5:11  error: applyUrl is "javascript:alert(1)"',
    'postings/b.md:8:12  error:',
    'postings/c.md:1:1  error:',
    'postings/d.md:4:11  warning:',
    'Nothing was built: dist/ is as it was.',
  ]) expect(err).toContain(expected)
  expect(await board.snapshot('dist')).toEqual(earlierFiles)
})

test('a build whose app breaks leaves the site as it was and nothing beside it', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), ...earlierBuild, 'src/app/main.ts': 'import "../nowhere.ts"' })
  await expect(run(board, 'build')).rejects.toThrow('nowhere')
  expect(await board.snapshot('dist')).toEqual(earlierFiles)
  expect((await readdir(board.root)).filter((name) => name.startsWith('.dist'))).toEqual([])
})

test('a warning does not stop a build, unless the build is strict', { timeout: 20_000 }, async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile({ location: 'Engineering' }) })
  expect(await run(board, 'build --strict')).toMatchObject({ status: 1, err: expect.stringContaining('error: location is "Engineering"') })
  expect((await board.snapshot('dist')).size).toBe(0)
  expect(await run(board, 'build')).toMatchObject({ status: 0, err: expect.stringContaining('warning: location is "Engineering"') })
  expect((await board.snapshot('dist')).size).toBeGreaterThan(5)
})

test('below a base path every address of a page carries it', { timeout: 20_000 }, async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  // The app's own build reads the environment of the process.
  process.env['SITE_URL'] = 'https://x.example/board'
  const { status } = await run(board, 'build', { SITE_URL: 'https://x.example/board' }).finally(() => delete process.env['SITE_URL'])
  expect(status).toBe(0)
  for (const page of ['index.html', 'jobs/a/index.html', '404.html']) {
    const addresses = [...(await board.read(`dist/${page}`)).matchAll(/(?:\b(?:href|src)=|const start = \(\) => \[)"([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(addresses.length, page).toBeGreaterThan(2)
    for (const address of addresses) expect(address, page).toMatch(/^(?:https:\/\/x\.example)?\/board\//)
  }
})

test('a board without postings builds, with a warning', { timeout: 20_000 }, async () => {
  const { status, err } = await run(await createBoard({}), 'build')
  expect([status, err]).toEqual([0, expect.stringContaining('[folder/empty]')])
})

test('a postings folder that is not there, and a broken configuration, are problems like any other', async () => {
  const board = await createBoard({})
  await rm(path.join(board.root, 'postings'), { recursive: true })
  expect(await run(board, 'build')).toMatchObject({ status: 1, err: expect.stringContaining('[folder/unreadable]') })
  expect(await run(board, 'check', { SITE_URL: 'nowhere' })).toMatchObject({ status: 1, out: expect.stringContaining('SITE_URL in the environment is "nowhere"') })
})

test('check tells the problems, writes nothing, and fails on errors alone', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile({ location: 'Engineering' }) })
  expect(await run(board, 'check')).toMatchObject({ status: 0, out: expect.stringContaining('[posting/location-unknown]') })
  expect(await run(board, 'check --strict')).toMatchObject({ status: 1 })
  await board.write('postings/b.md', broken)
  expect(await run(board, 'check')).toMatchObject({ status: 1, err: '' })
  expect([...(await board.snapshot('.')).keys()].filter((file) => file.startsWith('dist') || file.startsWith('.dist'))).toEqual([])
})

test('check says so where there is nothing to tell', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile() })
  expect(await run(board, 'check')).toEqual({ status: 0, out: '1 posting checked: no problems\n', err: '' })
  expect((await run(board, 'check --format=github')).out).toBe('')
  expect(JSON.parse((await run(board, 'check --format json')).out)).toEqual({ version: 1, problems: [], counts: { errors: 0, warnings: 0 } })
})

test('check ends with a line of counts, for a person alone', async () => {
  const board = await createBoard({ 'postings/a.md': broken, 'postings/b.md': aPostingFile({ location: 'Engineering' }) })
  const { out } = await run(board, 'check')
  expect(out).toMatch(/\n\n2 postings checked: 2 errors, 1 warning\n$/)
  expect((await run(board, 'check --strict')).out).toMatch(/\n2 postings checked: 3 errors, 0 warnings\n$/)
  expect((await run(board, 'check', { SITE_URL: 'nowhere' })).out).toMatch(/\n0 postings checked: 1 error, 0 warnings\n$/)
  expect((await run(board, 'check --format=github')).out.trimEnd().split('\n').every((line) => line.startsWith('::'))).toBe(true)
})

test('check speaks to GitHub inside an action, unless another format is asked for', async () => {
  const board = await createBoard({ 'postings/a.md': broken })
  expect((await run(board, 'check', { GITHUB_ACTIONS: 'true' })).out).toContain('::error file=postings/a.md,line=5,col=11,')
  expect(JSON.parse((await run(board, 'check --format=json', { GITHUB_ACTIONS: 'true' })).out)).toMatchObject({ counts: { errors: 2 } })
})

test('check looks at all files and tells of those that are named', async () => {
  const board = await createBoard({ 'postings/a.md': broken, 'postings/b.md': aPostingFile() })
  expect(await run(board, 'check postings/b.md')).toEqual({ status: 0, out: '1 posting checked: no problems\n', err: '' })
  expect((await run(board, 'check postings/b.md postings/a.md')).status).toBe(1)
})

test.each(['postings/none.md', 'a.md', 'postings', 'postings/README.md'])('check of what is no posting fails, and says so: %s', async (file) => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'postings/README.md': 'x' })
  const { status, out } = await run(board, `check postings/a.md ${file}`)
  expect(status).toBe(1)
  expect(out).toContain(`${file}:1:1  error: "${file}" is no posting that was read.`)
  expect(out).toMatch(/\[file\/not-read\]\n\n1 posting checked: 1 error, 0 warnings\n$/)
})

test('a problem of the folder is told whatever files are named', async () => {
  const board = await createBoard({})
  expect((await run(board, 'check postings/none.md')).out).toContain('[folder/empty]')
  await rm(path.join(board.root, 'postings'), { recursive: true })
  expect(await run(board, 'check postings/none.md')).toMatchObject({ status: 1, out: expect.stringContaining('[folder/unreadable]') })
})

test('check of a file that could not be read tells why, once', async () => {
  const board = await createBoard({ 'postings/a b.md': aPostingFile(), 'postings/c.markdown': 'x', 'postings/d.md': aPostingFile() })
  const commandLine = ['check', '--format=json', 'postings/a b.md', 'postings/c.markdown']
  const said = { out: '' }
  await runCommand(commandLine, { root: board.root, env: {}, now: Date.now, out: { write: (text: string) => (said.out += text) }, err: { write: () => undefined } })
  const { problems } = JSON.parse(said.out) as { problems: { code: string }[] }
  expect(problems.map((problem) => problem.code)).toEqual(['file/name', 'file/passed-over'])
})

test('check warns of a date in the future; a build has no clock', { timeout: 20_000 }, async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile({ timestamp: Date.now() + 30 * 86_400_000 }) })
  expect((await run(board, 'check')).out).toContain('[posting/future]')
  expect((await run(board, 'build')).err).toBe('')
})

test.each([
  ['', 'No command was given.'],
  ['bild', '"bild" is no command.'],
  ['build --strct', "Unknown option '--strct'"],
  ['build file.md', "Unexpected argument 'file.md'"],
  ['check --format=xml', '--format is "xml", not one of terminal, github, json.'],
  ['build --out=', '--out names no folder.'],
  ['preview --out=', '--out names no folder.'],
  ['preview --port=http', '--port is "http", not a number from 0 to 65535.'],
])('called wrongly (%j), the commands say what is wrong and how they are called', async (commandLine, message) => {
  const { status, out, err } = await run(await createBoard({}), commandLine)
  expect([status, out]).toEqual([2, ''])
  expect(err).toContain(message)
  expect(err).toContain('Usage:')
})

test.each(['--help', 'build --help', 'check --help'])('%s shows the usage', async (commandLine) => {
  expect(await run(await createBoard({}), commandLine)).toMatchObject({ status: 0, err: '', out: expect.stringContaining('Usage:') })
})

test('preview says so where nothing was built', async () => {
  const board = await createBoard({})
  await mkdir(path.join(board.root, 'dist'))
  expect(await run(board, 'preview --port=0')).toEqual({ status: 1, out: '', err: 'dist holds no site. Build one with "npm run build".\n' })
  expect((await run(board, 'preview --port=0 --out=nowhere')).err).toBe('nowhere holds no site. Build one with "npm run build".\n')
})

test('a folder that holds anything but an earlier build is never replaced', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'precious/notes.txt': 'keep', ...earlierBuild, 'dist/.git/HEAD': 'keep', 'dist/CNAME': 'keep' })
  for (const [folder, found] of [
    ['precious', 'notes.txt'],
    ['postings', 'a.md'],
    ['dist', '.git, CNAME'],
    ['.', 'board.config.ts, dist, index.html and 5 more'],
  ]) {
    const { status, err } = await run(board, `build --out=${folder}`)
    expect(status, folder).toBe(1)
    expect(err).toContain(`${folder} holds what no build has written there and this one would delete: ${found}. `)
  }
  expect(await board.read('precious/notes.txt')).toBe('keep')
  expect(await board.snapshot('postings')).toHaveProperty('size', 1)
  expect(await board.read('dist/.git/HEAD')).toBe('keep')
})

test('a file is no folder to build into, and stays', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'notes.txt': 'keep' })
  const { status, err } = await run(board, 'build --out=notes.txt')
  expect([status, err]).toEqual([1, 'notes.txt is not a folder. Name a folder with --out. Nothing was built.\n'])
  expect(await board.read('notes.txt')).toBe('keep')
})

test('a build replaces an earlier one, with what public/ added to that', { timeout: 20_000 }, async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'public/CNAME': 'board.example', 'public/.well-known/x': 'x' })
  expect((await run(board, 'build')).status).toBe(0)
  await rm(path.join(board.root, 'public'), { recursive: true })
  await board.write('dist/.DS_Store', '')
  expect((await run(board, 'build')).status).toBe(0)
  const built = await board.snapshot('dist')
  expect([built.has('CNAME'), built.has('jobs.json')]).toEqual([false, true])
})

test('preview serves a site under the base path that it was built for, whatever the configuration says now', async () => {
  const page = '<link rel="canonical" href="https://example.org/r&amp;d/jobs/" />'
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'dist/index.html': page, 'elsewhere/index.html': page.replace('jobs', 'other') })
  const { status, out } = await run(board, 'preview --port=0')
  expect(status).toBe(0)
  expect((await run(board, 'preview --port=0 --out=elsewhere')).out).toMatch(/\/r&d\/other\/\n$/)
  expect(out).toMatch(/:\d+\/r&d\/jobs\/\n$/)
})

test('a posting is closed after its last day, and a check tells which close next', { timeout: 20_000 }, async () => {
  const board = await createBoard({
    'postings/ended.md': aPostingFile({ title: 'Sail Mender', validThrough: '2026-11-24' }),
    'postings/last-day.md': aPostingFile({ title: 'Rope Maker', validThrough: '2026-11-25', countries: 'PT' }),
    'postings/open.md': aPostingFile(),
  })
  const { out } = await run(board, 'check --expiring=7')
  expect(out).toContain('Within 7 days one open posting closes:\n  last-day.md: its last day is 2026-11-25\n')
  expect((await run(board, 'check --expiring=')).err).toContain('--expiring is "", not a number of days.')
  expect((await run(board, 'check --expiring=soon')).err).toContain('--expiring is "soon", not a number of days.')
  expect((await run(board, 'build')).out).toContain('postings    3 (2 open, 1 closed)')
  const files = await board.snapshot('dist')
  expect(files.get('jobs/ended/index.html')).toContain('content="noindex"')
  expect(files.get('jobs/ended/index.html')).not.toContain('ld+json')
  expect(files.get('jobs/last-day/index.html')).toContain('"validThrough":"2026-11-25T23:59:59Z"')
})

test('where the operator closes by age, a build and a check follow it, and search engines are told no end', { timeout: 20_000 }, async () => {
  const posted = (day: string) => Date.parse(`${day}T12:00:00Z`)
  const board = await createBoard({
    'board.config.ts': 'export default { siteUrl: "https://board.example/", closeAfterDays: 30 }\n',
    'postings/aged.md': aPostingFile({ title: 'Sail Mender', timestamp: posted('2026-10-25') }),
    'postings/last-day.md': aPostingFile({ title: 'Rope Maker', timestamp: posted('2026-10-26'), countries: 'PT' }),
    'postings/longer.md': aPostingFile({ title: 'Cook', timestamp: posted('2026-10-27'), validThrough: '2027-06-30' }),
    'postings/shorter.md': aPostingFile({ title: 'Mate', timestamp: posted('2026-11-20'), validThrough: '2026-11-30' }),
  })
  expect((await run(board, 'check --expiring=7')).out).toContain(
    'Within 7 days 3 open postings close:\n  last-day.md: its last day is 2026-11-25\n  longer.md: its last day is 2026-11-26\n  shorter.md: its last day is 2026-11-30\n',
  )
  expect((await run(board, 'build')).out).toContain('postings    4 (3 open, 1 closed)')
  const files = await board.snapshot('dist')
  expect(files.get('jobs/aged/index.html')).toContain('content="noindex"')
  expect(files.get('jobs/last-day/index.html')).toContain('"@type":"JobPosting"')
  expect(files.get('jobs/last-day/index.html')).not.toContain('validThrough')
})

test('a check tells which open postings are no JobPosting, and what they lack', async () => {
  const board = await createBoard({ 'postings/a.md': aPostingFile(), 'postings/b.md': aPostingFile({ title: 'Sail Mender', remote: 'PT' }) })
  expect((await run(board, 'check --job-postings')).out).toContain('1 of 2 open postings are a JobPosting to search engines.\n  a.md: no country is known')
})
