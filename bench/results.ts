import type { BuildResult, ColumnResult, RunResult } from './cell-result.ts'

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
