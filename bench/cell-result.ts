/** What one process does, see `cell.ts`. */
export type CellStep = 'write' | 'build' | 'run' | 'readAll'

/** What building an index gives. */
export interface BuildResult {
  readonly name: string
  readonly buildMs: number
  readonly rawBytes: number
  readonly gzipBytes: number
  readonly brotliBytes: number
}

/** What one run of a peer gives. */
export interface RunResult {
  /** From the texts of its files to an index that can be asked, in a process that has opened none before. */
  readonly openMs: number
  /** Opening and the first answer, for what an index puts off until it is asked. */
  readonly firstAnswerMs: number
  /** Opening, reading all parts that a text may ask for, and the first answer; only of an index that reads them when they are first asked for. In a process of its own too. */
  readonly allReadMs?: number
  readonly text?: TextResult
  readonly tags?: Timed
}

export interface TextResult extends Timed {
  /** How many keystrokes the time allowed. */
  readonly keystrokes: number
  /** Keystrokes again, of an index that reads its parts only when they are asked for. */
  readonly firstAsked?: Timed
  /** How many titles the time allowed, and which share of them is in the first twenty of its own search: as it is, with a mistake. */
  readonly titles: number
  readonly exact: number
  readonly mistyped: number
}

/** Some answers. */
export interface Timed {
  readonly medianMs: number
  readonly p95Ms: number
}

/** The list's columns beside the least that the same data takes. */
export interface ColumnResult {
  /** What the list shows. */
  readonly rows: Weighed
  /** That, and what its filters work from. */
  readonly all: Weighed
}

export interface Weighed {
  readonly oursBytes: number
  readonly floorBytes: number
}
