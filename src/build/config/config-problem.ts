import { toProblem, type Position, type Problem, type ProblemCode } from '../../domain/problem.ts'
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

/** A problem of the configuration: at its key where the file shows it, else at the file's first line; the message names the key. */
export function toConfigProblem(code: ProblemCode, message: string, remedy: string, position: Position = { line: 1, column: 1 }): Problem {
  return toProblem(code, { path: configFile, ...position }, message, remedy)
}
