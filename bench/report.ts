import { boardMethod, buildsMethod, enginesMethod, pagefindMethod, searchMethod } from './methods.ts'
import { toGoalReport } from './report-goals.ts'
import { toSearchReport } from './report-search.ts'
import { toBoardRemarks, toBoardReport, toBuildsRemarks, toBuildsReport, toEnginesReport, toPagefindReport, toPartsReport } from './report-tables.ts'
import type { StoredResults } from './result-store.ts'

/** What the report says about where it was made. */
export interface Surroundings {
  /** The machine in words. */
  readonly machine: string
  /** Peers with their versions. */
  readonly versions: string
}

/** Composes the report of all results that are kept: nothing in it comes from elsewhere. */
export function toReport(results: StoredResults, { machine, versions }: Surroundings): string {
  const { search, engines, pagefind, board, builds } = results
  return [
    '# Benchmarks',
    `\`npm run bench\` measures and writes this file: ${machine}. Where a peer is better, the tables say so in bold; where a goal is missed, the first one does.`,
    '## Goals',
    ...toGoalReport(results),
    'A figure with × says how many times better the board is than its peer; one without a unit is its share of what the peer needs. Both are medians of the ratios of each run.',
    ...(search.length === 0 ? [] : ['## Search', searchMethod, ...toSearchReport(search.map((stored) => stored.result), search.map((stored) => stored.runs))]),
    ...(engines.length === 0 ? [] : ['## Indexes in Chromium', enginesMethod, toEnginesReport(engines)]),
    ...(pagefind.length === 0 ? [] : ['## Pagefind', pagefindMethod, toPagefindReport(pagefind)]),
    ...(board.length === 0 ? [] : ['## The whole board in Chromium', boardMethod, toBoardReport(board), ...toBoardRemarks(board)]),
    ...(builds.length === 0 ? [] : ['## Builds', buildsMethod, toBuildsReport(builds), ...toBuildsRemarks(builds)]),
    '## What was measured when',
    toPartsReport(Object.values(results).flat()),
    `Peers: ${versions}.`,
  ].join('\n\n') + '\n'
}
