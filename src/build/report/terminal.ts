import { compareProblems, type Problem, type ProblemCode } from '../../domain/problem.ts'
import { toPrintable } from './printable.ts'

export interface TerminalReportOptions {
  /** ANSI colours; `off` where the output is no terminal or `NO_COLOR` is set. */
  readonly colour: 'on' | 'off'
  /** `all` prints every warning; `short` the first five of a code, and how many more there are. */
  readonly extent: 'all' | 'short'
}

/** How many warnings of one code a build prints: enough to see what it is about. */
const shownPerCode = 5

type Style = 'red' | 'yellow' | 'bold' | 'dim'

const ansi: Readonly<Record<Style, string>> = { red: '31', yellow: '33', bold: '1', dim: '2' }

/**
 * Problems as a person reads them, two lines each: warnings first, so that the errors, which stop
 * the build, stand last, where the eye is. No line end at the end; empty where there is no problem.
 */
export function toTerminalReport(problems: readonly Problem[], { colour, extent }: TerminalReportOptions): string {
  const paint = (style: Style, text: string) => (colour === 'on' ? `\u001b[${ansi[style]}m${text}\u001b[0m` : text)
  const sorted = problems.toSorted(compareProblems)
  const toLines = (problem: Problem) => {
    const place = `${toPrintable(problem.path)}:${problem.line}:${problem.column}`
    const isError = problem.severity === 'error'
    return [
      `${paint('bold', place)}  ${paint(isError ? 'red' : 'yellow', `${problem.severity}:`)} ${toPrintable(problem.message)}`,
      `  ${toPrintable(problem.remedy)}   ${paint('dim', `[${problem.code}]`)}`,
    ]
  }
  const { shown, hidden } = pickWarnings(sorted.filter((problem) => problem.severity === 'warning'), extent)
  const lines = [
    ...shown.flatMap(toLines),
    ...hidden.map(([code, count]) => paint('dim', `and ${count} more [${code}]; \`npm run check\` lists all`)),
    ...sorted.filter((problem) => problem.severity === 'error').flatMap(toLines),
  ]
  return lines.join('\n')
}

function pickWarnings(sorted: readonly Problem[], extent: TerminalReportOptions['extent']): { shown: Problem[]; hidden: [ProblemCode, number][] } {
  const counts = new Map<ProblemCode, number>()
  const shown = sorted.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    return extent === 'all' || count <= shownPerCode
  })
  const hidden = [...counts].filter(([, count]) => extent === 'short' && count > shownPerCode)
  return { shown, hidden: hidden.map(([code, count]) => [code, count - shownPerCode]) }
}
