import path from 'node:path'
import { toDay } from '../../domain/day.ts'
import { compareProblems, quoteValue, toProblem, type Problem } from '../../domain/problem.ts'
import type { CommandContext, ExitStatus } from './command.ts'
import { gather, hasErrors, type Gathered, type Strictness } from './gather.ts'
import { createProgress } from '../progress.ts'
import { toPath } from '../read/to-path.ts'
import { toExpiringReport } from '../report/expiring.ts'
import { toGithubReport } from '../report/github.ts'
import { toJobPostingReport } from '../report/job-postings.ts'
import { toJsonReport } from '../report/json.ts'
import { toCheckSummary } from '../report/summary.ts'
import { toTerminalReport } from '../report/terminal.ts'
import { toColour } from './to-colour.ts'

export const reportFormats = ['terminal', 'github', 'json'] as const

export type ReportFormat = (typeof reportFormats)[number]

export interface CheckOptions {
  readonly strictness: Strictness
  /** As asked for; else GitHub's inside a GitHub action and a terminal's elsewhere. */
  readonly format: ReportFormat | null
  /** Only what stands in these files is told, from the root or absolute; all where it is empty. */
  readonly files: readonly string[]
  /** Whether it also tells which open postings are no JobPosting, and why; in a terminal's report alone. */
  readonly tellsJobPostings: boolean
  /** Tells the open postings whose last day is at most so many days away; `null` tells none. In a terminal's report alone. */
  readonly expiringDays: number | null
}

/** `check`: tells the problems that a build would meet, all of them, and writes nothing. */
export async function commandCheck(context: CommandContext, options: CheckOptions): Promise<ExitStatus> {
  const progress = createProgress(context.err)
  const gathered = await gather(context, { strictness: options.strictness, onProgress: progress.report, nowMs: context.now(), history: 'not-asked', results: 'not-kept' })
  progress.end()
  const isWanted = toSelection(options.files, context.root)
  const problems = gathered.ok ? selectProblems(gathered, options.files, context.root) : gathered.problems
  const format = options.format ?? (context.env['GITHUB_ACTIONS'] === undefined ? 'terminal' : 'github')
  const report = toReport(problems, format, context)
  if (report !== '') context.out.write(`${report}\n`)
  if (format === 'terminal') {
    const errors = problems.filter((problem) => problem.severity === 'error').length
    const postings = gathered.ok ? gathered.read.filter(isWanted).length : 0
    context.out.write(`${report === '' ? '' : '\n'}${toCheckSummary({ postings, errors, warnings: problems.length - errors })}\n`)
    if (options.expiringDays !== null && gathered.ok) context.out.write(`\n${toExpiringReport(gathered.postings, toDay(context.now()), options.expiringDays)}\n`)
    if (options.tellsJobPostings && gathered.ok) context.out.write(`\n${toJobPostingReport(gathered.postings, 'all')}\n`)
  }
  return hasErrors(problems) ? 1 : 0
}

function toReport(problems: readonly Problem[], format: ReportFormat, context: CommandContext): string {
  switch (format) {
    case 'terminal':
      return problems.length === 0 ? '' : toTerminalReport(problems, { colour: toColour(context.out, context.env), extent: 'all' })
    case 'github':
      return toGithubReport(problems)
    case 'json':
      return toJsonReport(problems)
  }
}

/** The problems of the files that were named, of the folder itself, and of names under which nothing was read: a check that checked nothing must not pass. */
function selectProblems(gathered: Pick<Gathered, 'problems'> & { readonly read: readonly string[] }, files: readonly string[], root: string): Problem[] {
  const isWanted = toSelection(files, root)
  const selected = gathered.problems.filter((problem) => isWanted(problem.path) || problem.code.startsWith('folder/'))
  const known = new Set([...gathered.read, ...gathered.problems.map((problem) => problem.path)].map((file) => path.resolve(root, file)))
  const notRead = files.filter((file) => !known.has(path.resolve(root, file)))
  return [...selected, ...notRead.map((file) => toNotRead(file, root))].toSorted(compareProblems)
}

function toNotRead(file: string, root: string): Problem {
  const place = { path: toPath(file, root), line: 1, column: 1 }
  return toProblem('file/not-read', place, `${quoteValue(file)} is no posting that was read.`, 'Name a file of the postings folder, from the project\'s root, with its ending .md.')
}

/** Whether a path is among the files that were named; every one is where none was. */
function toSelection(files: readonly string[], root: string): (file: string) => boolean {
  const wanted = new Set(files.map((file) => path.resolve(root, file)))
  return (file) => wanted.size === 0 || wanted.has(path.resolve(root, file))
}
