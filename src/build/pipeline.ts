import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BoardConfig } from '../domain/board-config.ts'
import type { Day } from '../domain/day.ts'
import { toLead, toPitch } from '../domain/lead.ts'
import type { Posting, RenderedPosting } from '../domain/posting.ts'
import { compareProblems, type Problem } from '../domain/problem.ts'
import { processPosting, type ProcessedPosting } from './process-posting.ts'
import type { OnProgress } from './progress.ts'
import { readPostings, type ReadBefore, type SourceFile } from './read/read.ts'
import { toOpenness, toPosting, validateSet, type CommonNames } from './validate/validate-set.ts'
import { readValidationContext } from './validate/read-context.ts'
import type { Draft } from './validate/validate.ts'

/** What the pipeline gives: every posting without an error, and all problems of all files, in the order of `compareProblems`. */
export interface PipelineResult {
  readonly postings: readonly RenderedPosting[]
  readonly problems: readonly Problem[]
  /** The paths of the files that were read, those with errors included. */
  readonly read: readonly string[]
}

export interface PipelineOptions {
  /** The project's root, absolute: problems name their files from there. */
  readonly root: string
  readonly config: BoardConfig
  /** Kept from run to run, it lets a run process only the files whose text is another than before. For one configuration only. */
  readonly cache?: PipelineCache
  /** With a cache: the names of the files that may hold another text than in the run before. */
  readonly changed?: ReadonlySet<string>
  /** The day, UTC: a posting whose last day (`toLastDay`) is before it is closed. */
  readonly today: Day
  /** The day of each file's last change, by its name; none where that is not known. */
  readonly updatedDays?: ReadonlyMap<string, Day>
  /** The clock, for the warning about dates in the future; a build gives none. */
  readonly nowMs?: number
  /** What takes many files through parse, validate and render in less time and gives what each gives, in their order; `null` where it is not worth it. */
  readonly processMany?: (files: readonly SourceFile[]) => Promise<readonly ProcessedPosting[]> | null
  readonly onProgress?: OnProgress
}

/** What the run before read and made of each file. A posting that nothing has changed is the same object in the next run. */
export interface PipelineCache {
  /** By the file's name; empty it, and every file is opened again. */
  read: ReadBefore['results']
  /** By the file's path. */
  processed: ReadonlyMap<string, { text: string; result: ProcessedPosting }>
  readonly postings: WeakMap<Draft, RenderedPosting>
}

/** A cache before the first run. */
export function createPipelineCache(): PipelineCache {
  return { read: new Map(), processed: new Map(), postings: new WeakMap() }
}

/** How many files are processed before other work gets its turn. */
const batchSize = 20

/** Takes the postings folder through read, parse, validate and render. Never throws for what a file holds. */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const { root, config, cache, changed = new Set(), updatedDays = new Map(), today, onProgress } = options
  onProgress?.('Reading', 0, 0)
  const source = await readPostings(config.postingsDir, root, cache && { results: cache.read, changed })
  if (cache) cache.read = source.results
  const processed = await (options.processMany?.(source.files) ?? processAll(source.files, options))
  const refused = new Set(source.problems.filter((problem) => problem.severity === 'error').map((problem) => problem.path))
  const sound = processed.flatMap((result) => (result.sound === null || refused.has(result.sound.draft.path) ? [] : result.sound))
  const rule = { today, closeAfterDays: config.closeAfterDays }
  const set = validateSet(sound.map(({ draft }) => draft))
  const postings = sound.map(({ draft, rendered, readings }): RenderedPosting => {
    const names = set.toNames(draft)
    const before = cache?.postings.get(draft)
    if (before !== undefined && isNamed(before, names) && before.status === toOpenness(draft, rule).status) return before
    const pitch = toPitch(draft.summary, draft.summaryBackup, rendered.sentences)
    // A clock that was wrong when something was committed makes no day of the future.
    const updated = Math.max(draft.day, Math.min(today, updatedDays.get(path.basename(draft.path)) ?? draft.day))
    const made = { ...toPosting(draft, names, rule), updated, rendered: rendered.body, readings, pitch, lead: toLead(pitch) }
    cache?.postings.set(draft, made)
    return made
  })
  const problems = [...source.problems, ...processed.flatMap((result) => result.problems), ...set.problems]
  return { postings, problems: problems.toSorted(compareProblems), read: source.files.map((file) => file.path) }
}

/** Whether a posting has the names that the set of this run decides. */
function isNamed(posting: Posting, names: CommonNames): boolean {
  return posting.company === names.company && posting.tags.every((tag, index) => tag.name === names.tags[index])
}

async function processAll(files: readonly SourceFile[], { config, cache, nowMs, onProgress }: PipelineOptions): Promise<ProcessedPosting[]> {
  const context = await readValidationContext({ tags: config.tags, ...(nowMs === undefined ? {} : { nowMs }) })
  const kept = new Map<string, { text: string; result: ProcessedPosting }>()
  const results: ProcessedPosting[] = []
  let anew = 0
  for (const file of files) {
    const before = cache?.processed.get(file.path)
    const current = before?.text === file.text ? before : { text: file.text, result: processPosting(file, context) }
    results.push(current.result)
    if (cache) kept.set(file.path, current)
    if (current === before) continue
    anew += 1
    if (anew % batchSize === 0) {
      onProgress?.('Rendering postings', results.length, files.length)
      await setImmediate()
    }
  }
  if (cache) cache.processed = kept
  return results
}
