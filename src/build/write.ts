import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { OutputFile } from './emit/output-file.ts'
import { isRunning } from './is-running.ts'

/** Names beside the served folder: `.dist-staging-<pid>` and `.dist-previous` for `dist`. */
const toStagingPrefix = (dist: string) => `.${path.basename(dist)}-staging-`
const toPreviousName = (dist: string) => `.${path.basename(dist)}-previous`

/** Enough to keep a disk busy; far below any limit of open files. */
const parallelWrites = 24

/** What was written. */
export interface Written {
  readonly files: number
  readonly bytes: number
}

/** A site in the making, beside the one that is served. */
export interface Staging {
  /** Absolute. */
  readonly folder: string
  /**
   * Writes files one after another as they are made.
   * @throws Error where a path leaves the folder, or two files claim one path on a host that ignores case
   */
  write(files: AsyncIterable<OutputFile> | Iterable<OutputFile>): Promise<Written>
  /**
   * Keeps a path for a file that somebody else writes into the folder: see `createFileWriter`.
   * @throws Error as `write` does
   */
  claim(file: string): void
  /** Puts the staged site in the place of the served one, whole. */
  swap(): Promise<void>
  /** Removes what was staged; nothing to do after `swap`. */
  discard(): Promise<void>
}

/**
 * Opens a folder beside `dist`, in which a site is built. What builds that were killed have left
 * is put right first: see `restore`.
 * @param dist the served folder, absolute
 */
export async function openStaging(dist: string): Promise<Staging> {
  const parent = path.dirname(dist)
  const folder = path.join(parent, `${toStagingPrefix(dist)}${process.pid}`)
  await mkdir(parent, { recursive: true })
  await restore(dist)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  const claimed = new Set<string>()
  return {
    folder,
    write: (files) => writeAll(folder, files, claimed),
    claim: (file) => claim(file, claimed),
    swap: () => swapIn(folder, dist),
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Counts the files below a folder. */
export async function countFiles(folder: string): Promise<Written> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map((file) => stat(path.join(file.parentPath, file.name))))
  return { files: files.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) }
}

/**
 * Puts right what killed builds have left: a served site that was moved away and not yet replaced
 * comes back, and staged sites whose process is gone are removed.
 */
async function restore(dist: string): Promise<void> {
  const parent = path.dirname(dist)
  const names = new Set(await readdir(parent))
  const previousName = toPreviousName(dist)
  const stagingPrefix = toStagingPrefix(dist)
  if (names.has(previousName)) {
    const previous = path.join(parent, previousName)
    if (names.has(path.basename(dist))) await rm(previous, { recursive: true, force: true })
    else await rename(previous, dist)
  }
  const stale = [...names].filter((name) => name.startsWith(stagingPrefix) && !isRunning(Number(name.slice(stagingPrefix.length))))
  await Promise.all(stale.map((name) => rm(path.join(parent, name), { recursive: true, force: true })))
}

/** Two renames: between them the site is away for well under a millisecond. */
async function swapIn(folder: string, dist: string): Promise<void> {
  const previous = path.join(path.dirname(dist), toPreviousName(dist))
  await rm(previous, { recursive: true, force: true })
  const hadSite = await rename(dist, previous).then(() => true, isMissing)
  try {
    await rename(folder, dist)
  } catch (error) {
    if (hadSite) await rename(previous, dist)
    throw error
  }
  await rm(previous, { recursive: true, force: true })
}

/**
 * Makes what writes files below a folder, and the folders on their way.
 * @param folder absolute
 * @returns a function that gives the file's size, in bytes
 */
export function createFileWriter(folder: string): (file: { readonly path: string; readonly content: string | Buffer }) => Promise<number> {
  const folders = new Map<string, Promise<unknown>>()
  return async (file) => {
    const target = path.join(folder, file.path)
    const parent = path.dirname(target)
    const made = folders.get(parent) ?? mkdir(parent, { recursive: true })
    folders.set(parent, made)
    await made
    const content = typeof file.content === 'string' ? Buffer.from(file.content, 'utf8') : file.content
    await writeFile(target, content)
    return content.length
  }
}

async function writeAll(folder: string, files: AsyncIterable<OutputFile> | Iterable<OutputFile>, claimed: Set<string>): Promise<Written> {
  const iterator = Symbol.asyncIterator in files ? files[Symbol.asyncIterator]() : files[Symbol.iterator]()
  const write = createFileWriter(folder)
  let count = 0
  let bytes = 0
  async function writeNext(): Promise<void> {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      claim(next.value.path, claimed)
      const size = await write(next.value)
      bytes += size
      count += 1
    }
  }
  await Promise.all(Array.from({ length: parallelWrites }, writeNext))
  return { files: count, bytes }
}

function claim(file: string, claimed: Set<string>): void {
  const segments = file.split('/')
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..' || /[\\:\0]/.test(segment))) {
    throw new Error(`${JSON.stringify(file)} is no path below the built site.`)
  }
  const key = file.toLowerCase()
  if (claimed.has(key)) throw new Error(`Two files of the site would be ${JSON.stringify(file)}, on a host that ignores case.`)
  claimed.add(key)
}

function isMissing(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
  throw error
}
