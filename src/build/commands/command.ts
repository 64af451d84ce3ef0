import type { ProgressStream } from '../progress.ts'

/** Where a command works and speaks. It touches nothing else of the process. */
export interface CommandContext {
  /** The project's root, absolute. */
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  /** The clock, in milliseconds since 1970: it decides which postings are past their last day. */
  readonly now: () => number
  /** Results, for a person or a program. */
  readonly out: OutputStream
  /** Problems and progress. */
  readonly err: OutputStream
}

export interface OutputStream extends ProgressStream {
  /** True where a terminal shows colours; named by Node. */
  readonly hasColors?: () => boolean
}

/** The process's exit status: 0 done, 1 problems in postings or configuration, 2 called wrongly. */
export type ExitStatus = 0 | 1 | 2
