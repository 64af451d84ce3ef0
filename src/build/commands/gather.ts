import { toDay } from '../../domain/day.ts'
import type { BoardConfig } from '../../domain/board-config.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import type { Problem } from '../../domain/problem.ts'
import type { CommandContext } from './command.ts'
import { ConfigError } from '../config/config-problem.ts'
import { loadBoardConfig } from '../config/load-config.ts'
import { readChangedDays } from '../git/changed-days.ts'
import { runPipeline } from '../pipeline.ts'
import type { OnProgress } from '../progress.ts'
import { processInThreads } from '../process/process-in-threads.ts'
import { toThreadCount } from '../threads/thread-count.ts'

/** Whether a warning stops a build as an error does. */
export type Strictness = 'default' | 'strict'

/** Everything a command knows of the board; without `config` its configuration is the problem. */
export type Gathered = { readonly problems: readonly Problem[] } & (
  | { readonly ok: true; readonly config: BoardConfig; readonly postings: readonly RenderedPosting[]; readonly read: readonly string[] }
  | { readonly ok: false }
)

export interface GatherOptions {
  readonly strictness: Strictness
  readonly onProgress: OnProgress
  /** The clock, for warnings about dates in the future: `check` gives it, a build does not. */
  readonly nowMs?: number
  /** Whether the repository's history is asked for the day of each file's last change. */
  readonly history: 'asked' | 'not-asked'
  /** Whether what is made of each file is kept for the next time, where there are many: `check` writes nothing. */
  readonly results: 'kept' | 'not-kept'
}

/** Loads the configuration and runs the pipeline: what `build` and `check` have in common. */
export async function gather(context: CommandContext, options: GatherOptions): Promise<Gathered> {
  const config = await loadBoardConfig(context.root, context.env).catch((error: unknown) => {
    if (error instanceof ConfigError) return error
    throw error
  })
  if (config instanceof ConfigError) return { ok: false, problems: config.problems }
  const { root } = context
  const { onProgress } = options
  const clock = options.nowMs === undefined ? {} : { nowMs: options.nowMs }
  const settings = { tags: config.tags, ...clock }
  const { problems, postings, read } = await runPipeline({
    root,
    config,
    today: toDay(context.now()),
    updatedDays: options.history === 'asked' ? await readChangedDays(config.postingsDir) : new Map(),
    onProgress,
    ...clock,
    processMany: (files) => {
      const threads = options.results === 'kept' ? toThreadCount(files.length) : 0
      return threads === 0 ? null : processInThreads({ root, files, settings, threads, onProgress })
    },
  })
  return { ok: true, config, postings, read, problems: options.strictness === 'strict' ? problems.map(toError) : problems }
}

/** True where a build must stop. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

function toError(problem: Problem): Problem {
  return { ...problem, severity: 'error' }
}
