import { compareProblems, type Problem } from '../../domain/problem.ts'

/** What `npm run check -- --format json` prints, for other programs. */
export interface JsonReport {
  readonly version: 1
  /** In the order of path, line, column and code. */
  readonly problems: readonly Problem[]
  readonly counts: { readonly errors: number; readonly warnings: number }
}

/** Problems as JSON with two spaces of indent, without a line end; values stand as they are, JSON escapes them. */
export function toJsonReport(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const report: JsonReport = {
    version: 1,
    problems: problems.toSorted(compareProblems),
    counts: { errors, warnings: problems.length - errors },
  }
  return JSON.stringify(report, null, 2)
}
