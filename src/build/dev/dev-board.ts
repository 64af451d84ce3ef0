import type { BoardConfig } from '../../domain/board-config.ts'
import type { Problem } from '../../domain/problem.ts'
import { emitData } from '../emit/data.ts'
import { emitJobsJson } from '../emit/jobs-json.ts'
import type { OutputFile } from '../emit/output-file.ts'
import { runPipeline, type PipelineCache } from '../pipeline.ts'
import { toArtifact } from '../emit/to-artifact.ts'

/** How many states of the index are kept: a page that still holds the manifest before this one must not break. */
const keptGenerations = 2

/** A board that lives in memory and follows its folder. */
export interface DevBoard {
  /** Reads the folder again; only files that changed are parsed and rendered anew. Calls that overlap share the next run. */
  refresh(): Promise<void>
  /** Sets the problems that stand beside those of the postings, and reads the folder again. */
  setConfigProblems(problems: readonly Problem[]): Promise<void>
  /** The text of a data file, by its path below the base; `null` where there is none. Waits for a run under way. */
  read(path: string): Promise<string | null>
}

export interface DevBoardOptions {
  readonly root: string
  readonly config: BoardConfig
  /** Told after the first run and after each that gave another index or other problems, with all problems of the folder, and none of the configuration. */
  readonly onChanged: (problems: readonly Problem[]) => void
}

/**
 * Makes a board for the dev server. Postings with errors are left out of its index;
 * `data/problems.json` lists every problem.
 */
export function createDevBoard({ root, config, onChanged }: DevBoardOptions): DevBoard {
  const cache: PipelineCache = { processed: new Map() }
  let generations: readonly ReadonlyMap<string, string>[] = []
  let running: Promise<void> = Promise.resolve()
  let queued: Promise<void> | null = null
  let configProblems: readonly Problem[] = []

  async function run(): Promise<void> {
    queued = null
    const { postings, problems } = await runPipeline({ root, config, cache })
    const files: OutputFile[] = [
      ...emitData(toArtifact(postings, config)).files,
      emitJobsJson(postings),
      { path: 'data/problems.json', content: JSON.stringify({ problems: [...configProblems, ...problems] }) },
    ]
    const current = new Map(files.map(({ path, content }) => [path, content]))
    if (isSame(current, generations[0])) return
    generations = [current, ...generations].slice(0, keptGenerations)
    onChanged(problems)
  }

  function refresh(): Promise<void> {
    queued ??= running = running.catch(() => undefined).then(run)
    return queued
  }

  function setConfigProblems(problems: readonly Problem[]): Promise<void> {
    configProblems = problems
    return refresh()
  }

  async function read(path: string): Promise<string | null> {
    await running
    for (const files of generations) {
      const content = files.get(path)
      if (content !== undefined) return content
    }
    return null
  }

  return { refresh, setConfigProblems, read }
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string> | undefined): boolean {
  return b !== undefined && a.size === b.size && [...a].every(([path, content]) => b.get(path) === content)
}
