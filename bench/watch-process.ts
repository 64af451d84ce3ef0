import { spawn, type SpawnOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { BuildRun } from './results.ts'

const pollMs = 50
const pageBytes = 4_096

/** A program that builds something. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly options?: SpawnOptions
}

/**
 * Runs a program to its end: how long it took, and the most memory that it and all its children had at
 * once, as the sum of their resident pages; what two of them share counts twice. A peak between two looks
 * is missed.
 * @throws Error with what it said, where it failed
 */
export async function watchProcess({ program, args, options = {} }: Command): Promise<BuildRun> {
  const startMs = performance.now()
  const child = spawn(program, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void said.push(text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void said.push(text))
  const tellsMemory = existsSync('/proc/self/statm')
  let peakBytes = 0
  const watch = new AbortController()
  const look = async (): Promise<void> => {
    while (!watch.signal.aborted) {
      if (child.pid !== undefined) peakBytes = Math.max(peakBytes, await readTreeBytes(child.pid))
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
  }
  const looking = tellsMemory ? look() : Promise.resolve()
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(() => watch.abort())
  const wallMs = performance.now() - startMs
  await looking
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with status ${String(status)}:\n${said.join('').slice(-2_000)}`)
  return { wallMs, peakBytes: tellsMemory ? peakBytes : null }
}

/** What a process and all that it started hold in memory. */
async function readTreeBytes(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  const own = Number(statm.split(' ')[1] ?? 0) * pageBytes
  const below = await Promise.all((await readChildren(pid)).map(readTreeBytes))
  return below.reduce((sum, bytes) => sum + bytes, own)
}

/** The children of all its threads. */
async function readChildren(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')))
  return lists.flatMap((list) => list.split(' ').filter((id) => id.trim() !== '').map(Number))
}
