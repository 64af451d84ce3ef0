import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PartName } from './options.ts'
import type { PartResults } from './results.ts'

/** A part's result at one size, and what must be known to quote it. */
export interface Stored<Result> {
  readonly part: PartName
  /** `real` or the number of postings. */
  readonly size: string
  readonly runs: number
  readonly measuredOn: string
  readonly node: string
  /** `null` where none took part. */
  readonly chromium: string | null
  readonly result: Result
}

/** All results that are kept, by part; each list from the smallest board to the largest, real ones first. */
export type StoredResults = { readonly [Part in PartName]: readonly Stored<PartResults[Part]>[] }

const folder = path.join(import.meta.dirname, 'node_modules/.cache/results')

/** Keeps a result in place of an earlier one of the same part and size. */
export async function keepResult<Part extends PartName>(part: Part, size: string, { result, runs, chromium = null }: { result: PartResults[Part]; runs: number; chromium?: string | null }): Promise<void> {
  const stored: Stored<PartResults[Part]> = { part, size, runs, measuredOn: new Date().toISOString().slice(0, 10), node: process.versions.node, chromium, result }
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${part}-${size}.json`), `${JSON.stringify(stored, null, 1)}\n`)
}

/** Forgets a part's result at one size, where what replaces it may fail. */
export async function dropResult(part: PartName, size: string): Promise<void> {
  await rm(path.join(folder, `${part}-${size}.json`), { force: true })
}

/** Reads the newest result of every part and size. */
export async function readResults(): Promise<StoredResults> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.json'))
  const all = await Promise.all(files.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Stored<never>))
  return toStoredResults(all)
}

/** Sorts results by part, then by size. */
export function toStoredResults(all: readonly Stored<never>[]): StoredResults {
  const of = (part: PartName) => all.filter((stored) => stored.part === part).toSorted((a, b) => toOrder(a.size) - toOrder(b.size))
  return { search: of('search'), engines: of('engines'), pagefind: of('pagefind'), board: of('board'), builds: of('builds'), oracle: of('oracle') }
}

function toOrder(size: string): number {
  return size === 'real' ? 0 : Number(size)
}
