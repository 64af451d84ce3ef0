import { compareProblems, type Problem } from '../../domain/problem.ts'
import { toPrintable } from './printable.ts'

/**
 * Problems as workflow commands, a line each, which GitHub shows beside the line of the file.
 * Escaped as @actions/core does it: `%` everywhere, `:` and `,` in properties as well; line ends,
 * which would begin a command, are made printable before.
 * GitHub shows ten errors and ten warnings a step, so errors stand first. No line end at the end.
 */
export function toGithubReport(problems: readonly Problem[]): string {
  const sorted = problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || compareProblems(a, b))
  return sorted.map(toCommand).join('\n')
}

function toCommand({ severity, path, line, column, code, message, remedy }: Problem): string {
  const properties = Object.entries({ file: path, line, col: column, title: code }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${severity} ${properties.join(',')}::${escapeData(`${message} ${remedy}`)}`
}

function escapeData(text: string): string {
  return toPrintable(text).replace(/%/g, '%25')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
