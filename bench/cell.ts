import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { RenderedPosting } from '../src/domain/posting.ts'
import type { BuildResult, CellStep, RunResult, TextResult, Timed } from './cell-result.ts'
import type { OpenIndex, Peer } from './peer.ts'
import { peers } from './peers/peers.ts'
import type { Queries } from './queries.ts'
import { toQuantile } from './statistics.ts'
import { toBrotliBytes, toGzipBytes } from './weigh.ts'

/** A slow peer stops asking after this long, but not before it has asked `leastAsked`. */
const askMs = 3_000
const warmUpMs = 1_000
const leastAsked = 40

/** How often all tag queries are asked, each time of an index that was just opened. */
const tagRounds = 5

/** One step in a process of its own: `cell.js write|build|run|readAll <peer> <folder>`; prints its result as JSON. `write` is `build` without weighing. */
const [step = '', name = '', folder = ''] = process.argv.slice(2)
const loadPeer = peers[name]
if (!loadPeer) throw new Error(`No peer is called ${name}.`)
const peer = await loadPeer()
const steps: Readonly<Record<CellStep, () => Promise<unknown>>> = {
  write: async () => (await write(peer)).buildMs,
  build: () => build(peer),
  run: () => run(peer),
  readAll: () => readAll(peer),
}
process.stdout.write(JSON.stringify(await steps[step as CellStep]()))

async function build(peer: Peer): Promise<BuildResult> {
  const { parts, buildMs } = await write(peer)
  return { name: peer.name, buildMs, rawBytes: parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0), gzipBytes: toGzipBytes(parts), brotliBytes: await toBrotliBytes(parts) }
}

async function write(peer: Peer): Promise<{ readonly parts: readonly string[]; readonly buildMs: number }> {
  const postings = await readJson<RenderedPosting[]>('postings.json')
  const startMs = performance.now()
  const parts = await peer.build(postings)
  const buildMs = performance.now() - startMs
  const target = path.join(folder, name)
  await mkdir(target, { recursive: true })
  for (const [index, part] of parts.entries()) await writeFile(path.join(target, `${index}.json`), part)
  return { parts, buildMs }
}

async function run(peer: Peer): Promise<RunResult> {
  const queries = await readJson<Queries>('queries.json')
  const titles = await readJson<string[]>('titles.json')
  const parts = await readParts()
  const startMs = performance.now()
  const index = await peer.open(parts)
  const openMs = performance.now() - startMs
  await index.search(peer.abilities.includes('text') ? (queries.keystrokes[0] ?? '') : '', peer.abilities.includes('text') ? [] : (queries.tagQueries[0]?.tags ?? []))
  const firstAnswerMs = performance.now() - startMs
  return {
    openMs,
    firstAnswerMs,
    ...(peer.abilities.includes('text') && { text: await measureText(index, () => peer.open(parts), queries, titles) }),
    ...(peer.abilities.includes('tags') && { tags: await measureTags(() => peer.open(parts), queries) }),
  }
}

/** @returns how long it takes until an index that has read all its parts has answered once, in milliseconds */
async function readAll(peer: Peer): Promise<number> {
  const { keystrokes } = await readJson<Queries>('queries.json')
  const parts = await readParts()
  const startMs = performance.now()
  const index = await peer.open(parts)
  await index.readAll?.()
  await index.search(keystrokes[0] ?? '', [])
  return performance.now() - startMs
}

/** In the order in which they were built: `10.json` comes after `2.json`. */
async function readParts(): Promise<string[]> {
  const files = (await readdir(path.join(folder, name))).toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  return Promise.all(files.map((file) => readFile(path.join(folder, name, file), 'utf8')))
}

type Open = () => ReturnType<Peer['open']>

/** With all parts read before, as its peers have theirs; the warm-up asks for none of what is timed. */
async function measureText(index: OpenIndex, open: Open, { keystrokes, typed, warmUp, titles: asked }: Queries, titles: readonly string[]): Promise<TextResult> {
  await index.readAll?.()
  await ask(warmUp, warmUpMs, 1, (text) => index.search(text, []))
  const times = await ask(keystrokes, askMs, leastAsked, (text) => index.search(text, []))
  const isFound = async (text: string, title: string) => ((await index.search(text, [])).top.some((row) => titles[row] === title) ? 1 : 0)
  let [exact, mistyped] = [0, 0]
  const found = await ask(asked, askMs, leastAsked, async (query) => {
    exact += await isFound(query.title, query.title)
    mistyped += await isFound(query.mistyped, query.title)
  })
  return {
    keystrokes: times.length,
    ...toTimed(times),
    exact: exact / found.length,
    mistyped: mistyped / found.length,
    titles: found.length,
    ...(index.readAll && { firstAsked: await measureFirstAsked(open, typed) }),
  }
}

/** Each text is typed into an index that has read no part but those it opens with: reading counts for the keystroke that asks for a part first. */
async function measureFirstAsked(open: Open, typed: Queries['typed']): Promise<Timed> {
  const times: number[] = []
  for (const keystrokes of typed) {
    const fresh = await open()
    times.push(...(await ask(keystrokes, askMs, keystrokes.length, (text) => fresh.search(text, []))))
  }
  return toTimed(times)
}

function toTimed(times: readonly number[]): Timed {
  return { medianMs: toQuantile(times, 0.5), p95Ms: toQuantile(times, 0.95) }
}

/** Answers are checked on an index of their own: what it keeps of them helps none that is timed. */
async function measureTags(open: Open, { tagQueries }: Queries): Promise<Timed> {
  const index = await open()
  for (const query of tagQueries) {
    const { total, countOf } = await index.search('', query.tags)
    const wrong = query.counts.find(([tag, count]) => countOf(tag) !== count)
    if (total !== query.total || wrong) throw new Error(`${name} counts ${query.tags.join(', ')} wrongly: ${total}, not ${query.total}; ${wrong?.join(': ') ?? ''}.`)
  }
  const times: number[] = []
  for (let round = 1; round <= tagRounds; round += 1) {
    const fresh = await open()
    times.push(...(await ask(tagQueries, askMs / tagRounds, leastAsked / tagRounds, (query) => fresh.search('', query.tags))))
  }
  return toTimed(times)
}

/** @returns how long each took, in milliseconds */
async function ask<Query>(queries: readonly Query[], limitMs: number, least: number, search: (query: Query) => unknown): Promise<number[]> {
  const times: number[] = []
  const endMs = performance.now() + limitMs
  for (const query of queries) {
    const startMs = performance.now()
    if (startMs > endMs && times.length >= least) break
    const answer = search(query)
    if (answer instanceof Promise) await answer
    times.push(performance.now() - startMs)
  }
  return times
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(folder, file), 'utf8')) as T
}
