import { toProblem, type Problem, type ProblemCode } from '../../domain/problem.ts'
import { toTerminalReport } from '../report/terminal.ts'

/** The operator's one file, at the project's root. */
export const configFile = 'board.config.ts'

/** Everything that is wrong with the configuration, at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(toTerminalReport(problems, { colour: 'off', extent: 'all' }))
    this.problems = problems
  }
}

/** A problem of the configuration: it stands at the file's first line, its message names the key. */
export function toConfigProblem(code: ProblemCode, message: string, remedy: string): Problem {
  return toProblem(code, { path: configFile, line: 1, column: 1 }, message, remedy)
}
