import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildBoard } from './build-board.ts'
import { bodyWords, seed } from './data-sets.ts'
import { digestFolder, listFiles } from './folder-digest.ts'
import { generate } from './generate.ts'
import { generators, type Generator } from './generators.ts'
import { readOptions, toSizes } from './options.ts'
import { keepResult } from './result-store.ts'
import type { BuildRun, BuildsResult, GeneratorResult } from './results.ts'
import { watchProcess } from './watch-process.ts'
import { writePostings } from './write-postings.ts'

/** Builds the same postings with the board and with generators of pages for anything: time and memory. */

const options = readOptions(process.argv.slice(2))
const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
try {
  for (const size of toSizes('builds', options, false)) {
    const result = await measureBuilds(Number(size))
    await keepResult('builds', size, { result, runs: options.runs })
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureBuilds(count: number): Promise<BuildsResult> {
  const boardPostings = path.join(folder, `${count}-board`)
  const generatorPostings = path.join(folder, `${count}-generators`)
  const site = path.join(folder, `${count}-site`)
  const postings = generate({ count, seed, bodyWords })
  await writePostings(postings, boardPostings, 'board')
  await writePostings(postings, generatorPostings, 'generators')
  const changed = path.join(boardPostings, `${postings[Math.floor(count / 2)]?.slug ?? ''}.md`)

  const versions = await Promise.all(generators.map(async (generator) => ({ generator, version: await generator.readVersion() })))
  const peers = versions.flatMap(({ generator, version }) => (version === null ? [] : [{ generator, version, htmlFiles: 0, runs: [] as BuildRun[] }]))
  const cold: BuildRun[] = []
  const warm: BuildRun[] = []
  for (let run = 1; run <= options.runs; run += 1) {
    say(run, 'the board')
    cold.push(await buildBoard(boardPostings, site, 'cold'))
    await changePosting(changed, run)
    warm.push(await buildBoard(boardPostings, site, 'warm'))
    for (const peer of peers.filter(({ generator }) => run <= generator.maxRuns)) {
      say(run, peer.generator.name)
      const { built, htmlFiles } = await runGenerator(peer.generator, generatorPostings)
      peer.runs.push(built)
      peer.htmlFiles = htmlFiles
    }
  }
  const warmDigest = await digestFolder(site)
  const htmlFiles = await countPages(site)
  await buildBoard(boardPostings, site, 'cold')
  const sameBytes = warmDigest === (await digestFolder(site))
  const ours: GeneratorResult = { name: 'Corkboard', version: '', htmlFiles, runs: cold }
  return {
    postingCount: count,
    generators: [ours, ...peers.map(({ generator, ...peer }) => ({ name: generator.name, ...peer }))],
    warm: { runs: warm, sameBytes },
    absent: versions.filter(({ version }) => version === null).map(({ generator }) => generator.name),
  }
}

/** A sentence more in one posting's text, another one each run. */
async function changePosting(file: string, run: number): Promise<void> {
  await writeFile(file, `${await readFile(file, 'utf8')}\nThe text was changed for the ${run}. time.\n`)
}

async function runGenerator(generator: Generator, postings: string): Promise<{ readonly built: BuildRun; readonly htmlFiles: number }> {
  const out = path.join(folder, 'out')
  const work = path.join(folder, 'work')
  const command = await generator.prepare({ postings, work, out })
  const built = await watchProcess(command)
  const htmlFiles = await countPages(out)
  await Promise.all([out, work].map((used) => rm(used, { recursive: true, force: true })))
  return { built, htmlFiles }
}

async function countPages(site: string): Promise<number> {
  return (await listFiles(site)).filter((file) => file.endsWith('.html')).length
}

function say(run: number, what: string): void {
  process.stderr.write(`Builds, run ${run} of ${options.runs}: ${what}      \r`)
}
