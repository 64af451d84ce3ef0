import { compare, keystroke, keystrokeFirstAsked, type Measure } from './measures.ts'
import { toFigure } from './markdown.ts'
import type { Stored, StoredResults } from './result-store.ts'
import type { BoardResult, BuildsResult, DataSetResult, EngineRun } from './results.ts'
import { toSpread } from './statistics.ts'

/** What is compared with a limit. */
export interface Check {
  /** What it is that has the value. */
  readonly label: string
  readonly value: number
  readonly limit: number
  readonly kind: 'at least' | 'at most'
  readonly unit: string
}

/** One thing that the board is asked to reach. */
export interface Goal {
  readonly id: GoalId
  readonly goal: string
  /** Empty where its part was not measured. */
  readonly checks: readonly Check[]
  /** What belongs beside the figures. */
  readonly remark?: string
}

export type GoalId =
  | 'keystroke-10000'
  | 'keystroke-100000'
  | 'keystroke-real'
  | 'ready-10000'
  | 'facets-100000'
  | 'columns'
  | 'index-gzip'
  | 'bytes-first'
  | 'bytes-search'
  | 'title-exact'
  | 'title-mistyped'
  | 'oracle'
  | 'build-hugo'
  | 'build-eleventy'
  | 'build-changed'
  | 'build-memory'
  | 'task-10000'
  | 'task-100000'
  | 'task-board-10000'
  | 'task-board-100000'

/** True where every check holds; `null` where there is none. */
export function isReached(goal: Goal): boolean | null {
  return goal.checks.length === 0 ? null : goal.checks.every(holds)
}

/** Whether a value is on the right side of its limit. */
export function holds({ value, limit, kind }: Check): boolean {
  return kind === 'at least' ? value >= limit : value <= limit
}

/** All goals, with what the newest results say about them. */
export function toGoals(results: StoredResults): Goal[] {
  const search = (size: string) => results.search.find((stored) => stored.size === size)?.result
  const builds = results.builds.find((stored) => stored.size === '10000')?.result
  const board = (size: string) => results.board.find((stored) => stored.size === size)?.result
  return [
    { id: 'keystroke-10000', goal: 'p95 of a keystroke, 10,000 postings: 20 times faster than MiniSearch, 3 times faster than FlexSearch', ...toKeystrokes(search('10000'), { minisearch: 20, flexsearch: 3 }) },
    { id: 'keystroke-100000', goal: 'p95 of a keystroke, 100,000: 50 times faster than MiniSearch, 6 times faster than FlexSearch', ...toKeystrokes(search('100000'), { minisearch: 50, flexsearch: 6 }) },
    { id: 'keystroke-real', goal: 'p95 of a keystroke, real postings: no peer faster', ...toFasterThanAll(search('real')) },
    { id: 'ready-10000', goal: 'Index ready in Chromium, with its first answer, 10,000: 30 times sooner than MiniSearch', ...toReady(results) },
    { id: 'facets-100000', goal: 'Facet counts after an AND of three tags, 100,000: at most 0.4 of the best bitset library', checks: toFacets(search('100000')) },
    { id: 'columns', goal: 'List columns, brotli, all sizes: at most 1.15 of the floor', checks: results.search.flatMap(toColumns) },
    { id: 'index-gzip', goal: "Text index, gzip, 10,000 and 100,000: at most 0.3 of MiniSearch's", checks: [...toIndexShare(search('10000'), '10,000'), ...toIndexShare(search('100000'), '100,000')] },
    { id: 'bytes-first', goal: 'Bytes of the index before the first search, 100,000: at most 450 kB, brotli', ...toBytes(board('100000'), ['open the list', 'choose a filter', 'reach for the search'], 450) },
    { id: 'bytes-search', goal: 'Bytes of the index for a search in the middle, typed letter by letter, 100,000: at most 75 kB, brotli', ...toBytes(board('100000'), ['type a word'], 75) },
    { id: 'title-exact', goal: 'The right title among the first 20, all sizes: 99.5%, and no peer above', checks: toTitles(results, 'exact', 99.5) },
    { id: 'title-mistyped', goal: 'The same after one edit: 97%, and no peer above', checks: toTitles(results, 'mistyped', 97) },
    { id: 'oracle', goal: 'Agreement with an oracle', ...toOracle(results) },
    { id: 'build-hugo', goal: 'Cold build, 10,000: no slower than Hugo, at no more than half its memory', checks: toBuildShare(builds, 'Hugo', { time: 1, memory: 0.5 }) },
    { id: 'build-eleventy', goal: "Cold build, 10,000: half of Eleventy's time", checks: toBuildShare(builds, 'Eleventy', { time: 0.5 }) },
    { id: 'build-changed', goal: 'One posting changed, 10,000: a fifth of a cold build, with the same bytes', checks: toChanged(builds) },
    { id: 'build-memory', goal: 'Peak memory of the build, 100,000: at most 2 GB', checks: toPeak(board('100000')) },
    ...([['10000', '10,000', 16], ['100000', '100,000', 50]] as const).flatMap(([size, label, limit]): Goal[] => [
      { id: `task-${size}`, goal: `Longest task while typing, processor at a quarter, Chromium, ${label}: ${limit} ms, the search alone`, checks: toEngineTask(results, size, limit) },
      { id: `task-board-${size}`, goal: `The same, ${label}, in the whole board: ${limit} ms`, checks: toBoardTask(board(size), limit) },
    ]),
  ]
}

const peerOf = (dataSet: DataSetResult | undefined, id: string) => dataSet?.peers.find((peer) => peer.id === id)
const medianOf = (values: readonly number[]) => toSpread(values).median

/** Decided with all parts read, as the peers have theirs; what it is when a part is read only once it is asked for stands beside it. */
function toKeystrokes(dataSet: DataSetResult | undefined, limits: Readonly<Record<string, number>>): Pick<Goal, 'checks' | 'remark'> {
  const checks = Object.entries(limits).flatMap(([id, limit]) => toFaster(keystroke, dataSet, id, limit))
  const named = (id: string, measure: Measure) => toFaster(measure, dataSet, id, 1).map(({ label, value, unit }) => `${label}: ${toFigure(value)}${unit}`)
  const firstAsked = Object.keys(limits).flatMap((id) => named(id, keystrokeFirstAsked))
  return withRemark(checks, [...toFirstAsked(firstAsked), ...named('minisearchExactFirst', keystroke)])
}

function toFaster(measure: Measure, dataSet: DataSetResult | undefined, id: string, limit: number): Check[] {
  const peer = peerOf(dataSet, id)
  const comparison = dataSet && peer ? compare(measure, dataSet, peer) : null
  return peer && comparison ? [{ label: peer.build.name, value: comparison.advantage, limit, kind: 'at least', unit: '×' }] : []
}

function toFasterThanAll(dataSet: DataSetResult | undefined): Pick<Goal, 'checks' | 'remark'> {
  const fastest = (measure: Measure) => (dataSet?.peers.slice(1).flatMap((peer) => toFaster(measure, dataSet, peer.id, 1)) ?? []).toSorted((a, b) => a.value - b.value).slice(0, 1)
  return withRemark(fastest(keystroke), toFirstAsked(fastest(keystrokeFirstAsked).map(({ label, value, unit }) => `${label}: ${toFigure(value)}${unit}`)))
}

const toFirstAsked = (figures: readonly string[]) => (figures.length === 0 ? [] : [`parts read when first asked, ${figures.join(', ')}`])

function withRemark(checks: readonly Check[], remarks: readonly string[]): Pick<Goal, 'checks' | 'remark'> {
  return remarks.length === 0 ? { checks } : { checks, remark: remarks.join('; ') }
}

/** Decided by the first answer: only then has the board, which opens its facets alone, read what its peers have open. */
function toReady(results: StoredResults): Pick<Goal, 'checks' | 'remark'> {
  const peers = results.engines.find((stored) => stored.size === '10000')?.result.peers
  const runsOf = (id: string): readonly EngineRun[] => peers?.find((peer) => peer.id === id)?.runs ?? []
  const toRatio = (read: (run: EngineRun) => number, readOurs = read) => toRatios(runsOf('minisearch').map(read), runsOf('ours').map(readOurs))
  const answered = (run: EngineRun) => run.firstAnswerMs
  const allRead = toRatio(answered, (run) => run.allReadMs ?? Number.NaN)
  if (runsOf('ours').length === 0 || runsOf('minisearch').length === 0) return { checks: [] }
  return {
    checks: [{ label: 'MiniSearch', value: toRatio(answered), limit: 30, kind: 'at least', unit: '×' }],
    remark: [`ready alone ${toFigure(toRatio((run) => run.readyMs))}×`, ...(Number.isNaN(allRead) ? [] : [`with all words of the board read before ${toFigure(allRead)}×`])].join('; '),
  }
}

/** The median of the ratios of each run. */
function toRatios(values: readonly number[], others: readonly number[]): number {
  return medianOf(values.flatMap((value, run) => (others[run] === undefined ? [] : [value / others[run]])))
}

function toFacets(dataSet: DataSetResult | undefined): Check[] {
  const ours = dataSet?.peers[0]
  const bitsets = dataSet?.peers.filter((peer) => peer.id.startsWith('bitset')) ?? []
  if (!ours || bitsets.length === 0) return []
  return (['medianMs', 'p95Ms'] as const).map((key): Check => {
    const read = (peer: typeof ours) => peer.runs.flatMap((run) => run.tags?.[key] ?? [])
    const shares = bitsets.map((peer) => ({ name: peer.build.name, value: toRatios(read(ours), read(peer)) }))
    const best = shares.toSorted((a, b) => b.value - a.value)[0]!
    return { label: `${best.name}, ${key === 'p95Ms' ? 'p95' : 'median'}`, value: best.value, limit: 0.4, kind: 'at most', unit: '' }
  })
}

function toColumns({ size, result }: Stored<DataSetResult>): Check[] {
  const label = size === 'real' ? 'real' : Number(size).toLocaleString('en')
  return ([['shown', result.columns.rows], ['shown and filtered by', result.columns.all]] as const).map(
    ([what, { oursBytes, floorBytes }]): Check => ({ label: `${label} ${what}`, value: oursBytes / floorBytes, limit: 1.15, kind: 'at most', unit: '' }),
  )
}

function toIndexShare(dataSet: DataSetResult | undefined, label: string): Check[] {
  const [ours, minisearch] = [dataSet?.peers[0], peerOf(dataSet, 'minisearch')]
  return ours && minisearch ? [{ label, value: ours.build.gzipBytes / minisearch.build.gzipBytes, limit: 0.3, kind: 'at most', unit: '' }] : []
}

type StepName = keyof BoardResult['runs'][number]['steps']

/** The goals speak of the index: what a page fetches from `data/`. */
function toBytes(board: BoardResult | undefined, steps: readonly StepName[], limit: number): Pick<Goal, 'checks' | 'remark'> {
  if (!board) return { checks: [] }
  const sum = (key: 'bytes' | 'indexBytes') => medianOf(board.runs.map((run) => steps.reduce((total, step) => total + run.steps[step][key], 0))) / 1_000
  return { checks: [{ label: 'from `data/`', value: sum('indexBytes'), limit, kind: 'at most', unit: ' kB' }], remark: `with HTML, scripts and fonts ${toFigure(sum('bytes'))} kB` }
}

function toTitles(results: StoredResults, key: 'exact' | 'mistyped', limit: number): Check[] {
  return results.search.flatMap(({ size, result }): Check[] => {
    const label = size === 'real' ? 'real' : Number(size).toLocaleString('en')
    const shares = result.peers.flatMap((peer) => {
      const values = peer.runs.flatMap((run) => (run.text ? [run.text[key] * 100] : []))
      return values.length === 0 ? [] : [{ id: peer.id, name: peer.build.name, value: medianOf(values) }]
    })
    const pagefind = results.pagefind.find((stored) => stored.size === size)?.result.runs.map((run) => run[key] * 100)
    const ours = shares.find((share) => share.id === 'ours')
    const best = [...shares.filter((share) => share !== ours), ...(pagefind ? [{ name: 'Pagefind', value: medianOf(pagefind) }] : [])].toSorted((a, b) => b.value - a.value)[0]
    if (!ours) return []
    const asked: Check = { label, value: ours.value, limit, kind: 'at least', unit: '%' }
    return best && best.value > ours.value ? [asked, { label: `${label}, beside ${best.name}`, value: ours.value, limit: best.value, kind: 'at least', unit: '%' }] : [asked]
  })
}

function toOracle(results: StoredResults): Pick<Goal, 'checks' | 'remark'> {
  const oracle = results.oracle[0]?.result
  if (!oracle) return { checks: [] }
  return { checks: [{ label: `failing of ${oracle.passed + oracle.failed} tests`, value: oracle.failed, limit: 0, kind: 'at most', unit: '' }], remark: oracle.files.map((file) => `\`${file}\``).join(', ') }
}

function toBuildShare(builds: BuildsResult | undefined, name: string, limits: { readonly time: number; readonly memory?: number }): Check[] {
  const [ours, peer] = [builds?.generators[0], builds?.generators.find((generator) => generator.name === name)]
  if (!ours || !peer) return []
  const time: Check = { label: `${name}'s time`, value: toRatios(ours.runs.map((run) => run.wallMs), peer.runs.map((run) => run.wallMs)), limit: limits.time, kind: 'at most', unit: '' }
  const memory = toRatios(ours.runs.flatMap((run) => run.peakBytes ?? []), peer.runs.flatMap((run) => run.peakBytes ?? []))
  return [time, ...(limits.memory === undefined || Number.isNaN(memory) ? [] : [{ label: `${name}'s memory`, value: memory, limit: limits.memory, kind: 'at most', unit: '' } as const])]
}

function toChanged(builds: BuildsResult | undefined): Check[] {
  const cold = builds?.generators[0]
  if (!builds || !cold) return []
  return [
    { label: 'a cold build', value: toRatios(builds.warm.runs.map((run) => run.wallMs), cold.runs.map((run) => run.wallMs)), limit: 0.2, kind: 'at most', unit: '' },
    { label: 'folders that differ', value: builds.warm.sameBytes ? 0 : 1, limit: 0, kind: 'at most', unit: '' },
  ]
}

function toPeak(board: BoardResult | undefined): Check[] {
  const peakBytes = board?.build?.peakBytes ?? null
  return peakBytes === null ? [] : [{ label: 'the peak', value: peakBytes / 1e9, limit: 2, kind: 'at most', unit: ' GB' }]
}

function toEngineTask(results: StoredResults, size: string, limit: number): Check[] {
  const runs = results.engines.find((stored) => stored.size === size)?.result.peers.find((peer) => peer.id === 'ours')?.runs ?? []
  return runs.length === 0 ? [] : [{ label: 'the longest', value: medianOf(runs.map((run) => run.longestTaskMs)), limit, kind: 'at most', unit: ' ms' }]
}

function toBoardTask(board: BoardResult | undefined, limit: number): Check[] {
  const runs = board?.runs ?? []
  return runs.length === 0 ? [] : [{ label: 'the longest', value: medianOf(runs.map((run) => run.steps['type a word'].longestTaskMs)), limit, kind: 'at most', unit: ' ms' }]
}
