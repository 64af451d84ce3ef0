import { toDay } from '../../domain/day.ts'
import type { BoardConfig } from '../../domain/board-config.ts'
import type { Problem } from '../../domain/problem.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { dataPaths } from '../../domain/site-paths.ts'
import { createPipelineCache, runPipeline } from '../pipeline.ts'
import { createDevIndex, type DevIndex } from './dev-index.ts'

/** How many states of the index are kept: a page that still holds the manifest before this one must not break. */
const keptGenerations = 2

/** The names of files in the postings folder that may have changed; `every-file` where nobody knows. */
export type FilesToOpen = ReadonlySet<string> | 'every-file'

/** A board that lives in memory and follows its folder. */
export interface DevBoard {
  /**
   * Lists the folder again and opens the files that are new or named; of these, those that hold another
   * text are parsed and rendered anew. Calls that overlap share the next run.
   * The first run opens every file.
   */
  refresh(changed: FilesToOpen): Promise<void>
  /** Sets the problems that stand beside those of the postings. */
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
  const cache = createPipelineCache()
  const toIndex = createDevIndex(config)
  let toOpen: FilesToOpen = 'every-file'
  let generations: readonly Generation[] = []
  let running: Promise<void> = Promise.resolve()
  let queued: Promise<void> | null = null
  let configProblems: readonly Problem[] = []

  async function run(): Promise<void> {
    queued = null
    const opened = toOpen
    toOpen = new Set()
    if (opened === 'every-file') cache.read = new Map()
    const { postings, problems } = await runPipeline({ root, config, cache, today: toDay(Date.now()), changed: opened === 'every-file' ? new Set() : opened }).catch((error: unknown) => {
      toOpen = 'every-file'
      throw error
    })
    const report = JSON.stringify({ problems: [...configProblems, ...problems] })
    const before = generations[0]
    const hasOtherPostings = before === undefined || !isSame(postings, before.postings)
    if (!hasOtherPostings && report === before.report) return
    generations = [{ postings, report, index: hasOtherPostings ? toIndex(postings) : before.index }, ...generations].slice(0, keptGenerations)
    onChanged(problems)
  }

  function refresh(changed: FilesToOpen): Promise<void> {
    toOpen = toOpen === 'every-file' || changed === 'every-file' ? 'every-file' : new Set([...toOpen, ...changed])
    queued ??= running = running.catch(() => undefined).then(run)
    return queued
  }

  function setConfigProblems(problems: readonly Problem[]): Promise<void> {
    configProblems = problems
    return refresh(new Set())
  }

  async function read(path: string): Promise<string | null> {
    await running
    if (path === dataPaths.problems()) return generations[0]?.report ?? null
    return generations.find(({ index }) => index.has(path))?.index.get(path)?.() ?? null
  }

  return { refresh, setConfigProblems, read }
}

/** A state of the board. */
interface Generation {
  readonly postings: readonly RenderedPosting[]
  /** `data/problems.json`. */
  readonly report: string
  readonly index: DevIndex
}

/** True where the postings are the same objects: the pipeline makes another where a file's text is another. */
function isSame(a: readonly RenderedPosting[], b: readonly RenderedPosting[]): boolean {
  return a.length === b.length && a.every((posting, index) => posting === b[index])
}
