import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildCache } from './build-board.ts'
import { bodyWords, seed } from './data-sets.ts'
import { generate } from './generate.ts'
import { writePostings } from './write-postings.ts'

/*
 * How a build grows with the number of postings, pictures and all: cold, and again with one posting changed. Writes
 * docs/build-growth.md.
 */

const root = path.resolve(import.meta.dirname, '..')
const sizes = process.argv.slice(2).map(Number)
const asked = sizes.length > 0 ? sizes : [276, 1_000, 3_000, 10_000]

/** What a build says of itself at its end. */
interface Built {
  readonly seconds: number
  readonly pictures: string
  readonly files: string
}

interface Growth {
  readonly size: number
  readonly cold: Built
  readonly warm: Built
}

const folder = await mkdtemp(path.join(tmpdir(), 'bench-growth-'))
const grown: Growth[] = []
try {
  for (const size of asked) grown.push(await measure(size))
} finally {
  await rm(folder, { recursive: true, force: true })
}
const report = toReport(grown)
process.stdout.write(`\n${report}`)
if (sizes.length === 0) await writeFile(path.join(root, 'docs/build-growth.md'), report)

async function measure(size: number): Promise<Growth> {
  const postings = generate({ count: size, seed, bodyWords })
  const written = path.join(folder, `${size}`)
  const site = path.join(folder, `${size}-site`)
  await writePostings(postings, written, 'board')
  await rm(buildCache, { recursive: true, force: true })
  const cold = await build(written, site)
  const open = postings.find(({ status }) => status === 'open')
  if (!open) throw new Error('No made-up posting is open.')
  const file = path.join(written, `${open.slug}.md`)
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: "/m, 'title: "Senior '))
  const warm = await build(written, site)
  await Promise.all([written, site].map((used) => rm(used, { recursive: true, force: true })))
  return { size, cold, warm }
}

async function build(postings: string, out: string): Promise<Built> {
  const startMs = performance.now()
  const said = await new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/build/main.ts', 'build', `--out=${out}`], { cwd: root, env: { ...process.env, POSTINGS_DIR: postings, SITE_URL: 'https://board.example/' }, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.on('error', reject)
    child.on('close', (status) => (status === 0 ? resolve(text) : reject(new Error(`The build ended with status ${String(status)}.`))))
  })
  const line = (label: string) => new RegExp(`^ *${label} +(.+)$`, 'm').exec(said)?.[1] ?? ''
  return { seconds: (performance.now() - startMs) / 1000, pictures: line('pictures'), files: line('written') }
}

function toReport(all: readonly Growth[]): string {
  const first = all[0]
  const rows = all.map(({ size, cold, warm }, index) => {
    const before = all[index - 1]
    const each = (cold.seconds / size) * 1000
    const further = before ? ((cold.seconds - before.cold.seconds) / (size - before.size)) * 1000 : null
    const cells = [size.toLocaleString('en'), `${cold.seconds.toFixed(1)} s`, `${each.toFixed(1)} ms`, first ? (each / ((first.cold.seconds / first.size) * 1000)).toFixed(2) : '', further === null ? '' : `${further.toFixed(1)} ms`, cold.files, cold.pictures, (warm.seconds / cold.seconds).toFixed(2), warm.pictures]
    return `| ${cells.join(' | ')} |`
  })
  return `# How a build grows

Written by \`npm run bench:growth\`: made-up postings with bodies of ${bodyWords} words in the mean, built once each with everything that a board has, pictures of link previews too; first cold (no cache of earlier builds), then again with the title of one open posting changed. Seconds are those of one machine on one day; the columns to compare are the ratios.

| postings | cold | each | to the first row | each further one | written | pictures, cold | one changed, to cold | pictures, one changed |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

The app is built anew each time, which a small board's figure is mostly made of; what one more posting takes is in "each further one". Where one posting was changed, one picture is drawn.
`
}
