/** Told how far a stage is: its name, how many are done (0: not counted) of how many (0: not known). */
export type OnProgress = (stage: string, done: number, total: number) => void

/** A line on a terminal that says how far a build is, and goes away with it. */
export interface Progress {
  readonly report: OnProgress
  /** Clears the line. */
  end(): void
}

/** A build that takes no longer than this is over before a line could be read. */
const silentMs = 1000
const redrawMs = 100

/** Where progress is shown: a terminal, or nothing that a person watches. */
export interface ProgressStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Shows progress on a terminal from the second second on, and nothing anywhere else. */
export function createProgress(stream: ProgressStream, now: () => number = Date.now): Progress {
  const startMs = now()
  let drawnMs = 0
  return {
    report(stage, done, total) {
      const nowMs = now()
      if (stream.isTTY !== true || nowMs - startMs < silentMs || (nowMs - drawnMs < redrawMs && done > 0 && done !== total)) return
      drawnMs = nowMs
      stream.write(`\r\u001b[K${stage}${toCount(done, total)}`)
    },
    end() {
      if (drawnMs > 0) stream.write('\r\u001b[K')
      drawnMs = 0
    },
  }
}

function toCount(done: number, total: number): string {
  if (total > 0) return ` ${done} of ${total}`
  return done > 0 ? ` ${done}` : ''
}
