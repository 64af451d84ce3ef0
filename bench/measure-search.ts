import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleCell } from './bundle.ts'
import type { BuildResult, RunResult } from './cell-result.ts'
import { hasRealPostings, readDataSet, seed, type DataSet } from './data-sets.ts'
import { readOptions, toSizes } from './options.ts'
import { toQueries } from './queries.ts'
import { keepResult } from './result-store.ts'
import type { DataSetResult, PeerResult } from './results.ts'
import { runCell } from './run-cell.ts'
import { weighColumns } from './weigh-columns.ts'

/** Ours first: every ratio is to it. */
const peerIds = ['ours', 'minisearch', 'minisearchExactFirst', 'flexsearch', 'orama', 'fuse', 'ufuzzy', 'itemsjs', 'bitset', 'bitsetAndLoop']

/** Too slow to be asked about more: the report gives their times at the largest size that they have. */
const leftOutAbove = { postings: 10_000, ids: new Set(['orama', 'fuse', 'itemsjs']) }

/** Above so many postings those run once. */
const onceAbove = 1_000

const options = readOptions(process.argv.slice(2))
const { runs } = options
const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
try {
  const cell = await bundleCell(path.join(import.meta.dirname, 'node_modules/.cache/cell'))
  for (const size of toSizes('search', options, hasRealPostings())) {
    const result = await measureDataSet(await readDataSet(size), cell)
    await keepResult('search', size, { result, runs })
  }
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
      if (run > 1 && postings.length > onceAbove && leftOutAbove.ids.has(id)) continue
      process.stderr.write(`${name} postings, run ${run} of ${runs}: ${id}      \r`)
      const result = await runCell<RunResult>(cell, 'run', id, target)
      peer.runs.push(result.text?.firstAsked ? { ...result, allReadMs: await runCell<number>(cell, 'readAll', id, target) } : result)
    }
  }
  const peers = [...measured].map(([id, peer]): PeerResult => ({ id, ...peer }))
  return { name, postingCount: postings.length, peers, columns: await weighColumns(postings) }
}
