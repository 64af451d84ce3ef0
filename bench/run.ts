import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { bundleCell } from './bundle.ts'
import type { BuildResult, RunResult } from './cell-result.ts'
import { hasRealPostings, readDataSet, type DataSet } from './data-sets.ts'
import { readOptions } from './options.ts'
import { toQueries } from './queries.ts'
import { toReport } from './report.ts'
import type { DataSetResult, PeerResult } from './results.ts'
import { weighColumns } from './weigh-columns.ts'

const execute = promisify(execFile)
const seed = 20_261
const reportFile = path.resolve(import.meta.dirname, '../docs/benchmarks.md')

/** Ours first: every ratio is to it. */
const peerIds = ['ours', 'minisearch', 'flexsearch', 'orama', 'fuse', 'ufuzzy', 'itemsjs', 'bitset', 'bitsetAndLoop']

/** Too slow to be asked about more: the report gives their times at the largest size that they have. */
const leftOutAbove = { postings: 10_000, ids: new Set(['orama', 'fuse', 'itemsjs']) }

const { sizes, runs, writes } = readOptions(process.argv.slice(2), hasRealPostings())
const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
try {
  const cell = await bundleCell(path.join(import.meta.dirname, 'node_modules/.cache/bench'))
  const results: DataSetResult[] = []
  for (const size of sizes) results.push(await measureDataSet(await readDataSet(size, seed), cell))
  const report = toReport(results, runs)
  process.stdout.write(`\n${report}`)
  if (writes) await writeFile(reportFile, report)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureDataSet({ name, postings }: DataSet, cell: string): Promise<DataSetResult> {
  const target = path.join(folder, name)
  await mkdir(target)
  await writeFile(path.join(target, 'postings.json'), JSON.stringify(postings))
  await writeFile(path.join(target, 'titles.json'), JSON.stringify(postings.map((posting) => posting.title)))
  await writeFile(path.join(target, 'queries.json'), JSON.stringify(toQueries(postings, seed)))
  const ids = peerIds.filter((id) => postings.length <= leftOutAbove.postings || !leftOutAbove.ids.has(id))
  const measured = new Map<string, { build: BuildResult; runs: RunResult[] }>()
  for (const id of ids) measured.set(id, { build: await runCell<BuildResult>(cell, 'build', id, target), runs: [] })
  for (let run = 1; run <= runs; run += 1) {
    for (const [id, peer] of measured) {
      process.stderr.write(`${name} postings, run ${run} of ${runs}: ${id}      \r`)
      peer.runs.push(await runCell<RunResult>(cell, 'run', id, target))
    }
  }
  const peers = [...measured].map(([id, peer]): PeerResult => ({ id, ...peer }))
  return { name, postingCount: postings.length, peers, columns: await weighColumns(postings) }
}

async function runCell<Result>(cell: string, step: 'build' | 'run', id: string, target: string): Promise<Result> {
  const { stdout } = await execute(process.execPath, ['--max-old-space-size=8192', cell, step, id, target], { maxBuffer: 2 ** 24 })
  return JSON.parse(stdout) as Result
}
