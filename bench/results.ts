import type { BuildResult, ColumnResult, RunResult } from './cell-result.ts'

/** What each part of the benchmark finds at one size. */
export interface PartResults {
  readonly search: DataSetResult
  readonly engines: EnginesResult
  readonly pagefind: PagefindResult
  readonly board: BoardResult
  readonly builds: BuildsResult
  readonly oracle: OracleResult
}

export interface PeerResult {
  readonly id: string
  readonly build: BuildResult
  /** In their order: run n of one peer stood beside run n of the others. */
  readonly runs: readonly RunResult[]
}

export interface DataSetResult {
  readonly name: string
  readonly postingCount: number
  /** Ours first. */
  readonly peers: readonly PeerResult[]
  readonly columns: ColumnResult
}

/** Indexes in Chromium. */
export interface EnginesResult {
  readonly postingCount: number
  /** Ours first. */
  readonly peers: readonly EngineResult[]
}

export interface EngineResult {
  readonly id: string
  readonly name: string
  readonly runs: readonly EngineRun[]
}

/** What opening a peer in a page gives. */
export interface Opened {
  readonly readyMs: number
  readonly firstAnswerMs: number
  /** Whether it reads its parts when they are first asked for. */
  readonly readsParts: boolean
}

/** One peer in a fresh page. */
export interface EngineRun {
  /** From the fetched texts to an index that can be asked. */
  readonly readyMs: number
  readonly firstAnswerMs: number
  /** The same with all parts that a text may ask for read before, in another fresh page; only of an index that reads them when they are first asked for. */
  readonly allReadMs?: number
  /** The longest answer to a keystroke, each in a task of its own, with the processor at a quarter of its speed. */
  readonly longestTaskMs: number
  readonly keystrokes: number
}

/** Pagefind in Chromium. */
export interface PagefindResult {
  readonly postingCount: number
  readonly buildMs: number
  readonly indexBytes: number
  readonly runs: readonly PagefindRun[]
}

export interface PagefindRun {
  /** From the import of its script to the answer to a first search. */
  readonly firstAnswerMs: number
  /** What is fetched before a first search, its filters included. */
  readonly setUpBytes: number
  /** What one search of a whole title fetches in a fresh page; the median. */
  readonly queryBytes: number
  /** What its first twenty entries fetch beyond that; the median. */
  readonly entryBytes: number
  readonly keystrokes: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly titles: number
  readonly exact: number
  readonly mistyped: number
}

/** The built board in Chromium, as a reader uses it. */
export interface BoardResult {
  readonly postingCount: number
  /** `null` where the site was built before. */
  readonly build: BuildRun | null
  readonly runs: readonly BoardRun[]
}

export const boardSteps = ['open the list', 'choose a filter', 'reach for the search', 'type a word', 'open a posting', 'go back'] as const

export type BoardStep = (typeof boardSteps)[number]

export interface BoardRun {
  /** What was typed. */
  readonly text: string
  readonly steps: Readonly<Record<BoardStep, BoardStepResult>>
}

export interface BoardStepResult {
  /** All that came, brotli where it is text. */
  readonly bytes: number
  /** The index's part of it. */
  readonly indexBytes: number
  /** From the press to the changed page; of several presses the slowest. `null` where a press changes nothing that can be seen. */
  readonly waitMs: number | null
  readonly longestTaskMs: number
}

/** One run of something that builds a site. */
export interface BuildRun {
  readonly wallMs: number
  /** Of all its processes together; `null` where the system does not tell. */
  readonly peakBytes: number | null
}

export interface BuildsResult {
  readonly postingCount: number
  /** Ours first. */
  readonly generators: readonly GeneratorResult[]
  /** Ours, with one posting changed. */
  readonly warm: { readonly runs: readonly BuildRun[]; readonly sameBytes: boolean }
  /** Who is not installed. */
  readonly absent: readonly string[]
}

export interface GeneratorResult {
  readonly name: string
  readonly version: string
  readonly htmlFiles: number
  readonly runs: readonly BuildRun[]
}

/** The tests that compare the engine with a plain one. */
export interface OracleResult {
  readonly files: readonly string[]
  readonly passed: number
  readonly failed: number
}
