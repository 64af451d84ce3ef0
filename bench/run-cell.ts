import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { CellStep } from './cell-result.ts'

const execute = promisify(execFile)

/** Runs one step of `cell.ts`, bundled, in a process of its own, and gives what it prints. */
export async function runCell<Result>(cell: string, step: CellStep, id: string, target: string): Promise<Result> {
  const { stdout } = await execute(process.execPath, ['--max-old-space-size=8192', cell, step, id, target], { maxBuffer: 2 ** 24 })
  return JSON.parse(stdout) as Result
}
