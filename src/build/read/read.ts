import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { compareProblems, toProblem, type Problem } from '../../domain/problem.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { findPassedOver } from './passed-over.ts'
import { toPath } from './to-path.ts'
import { findBadName } from './posting-name.ts'

/** A posting as it lies on the disk. */
export interface SourceFile {
  /** From the project's root, with `/`: `postings/x.md`; absolute where it is outside. */
  readonly path: string
  /** The file's name without `.md`. */
  readonly slug: string
  /** Decoded, without a byte order mark; line ends as they are. */
  readonly text: string
}

export interface ReadResult {
  /** Sorted by path, in code unit order. */
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
}

/** What a reading before this one found. */
export interface ReadBefore {
  /** By the file's name. */
  readonly results: ReadonlyMap<string, ReadResult>
  /** The names of files that may hold another text by now. */
  readonly changed: ReadonlySet<string>
}

/** 2 MiB: a hundred times the longest real posting. */
const maxFileBytes = 2 * 1024 * 1024

/** How many files are open at once. */
const concurrency = 32

/**
 * Reads every posting of a folder, not of folders inside it. Files that start with a dot, `README.md`
 * and files that do not end with `.md` are none; those that look like a posting have a warning. Never throws: what cannot be read is a problem.
 * @param folder absolute, or from the root
 * @param root the project's root: paths inside it are told from there
 * @param before where it is given, only files that are new, that have changed or that had a problem are opened; the folder is listed all the same
 * @returns with the result of each file by itself, for the next reading
 */
export async function readPostings(folder: string, root: string, before?: ReadBefore): Promise<ReadResult & Pick<ReadBefore, 'results'>> {
  const names = await readNames(folder, root)
  if (!Array.isArray(names)) return { files: [], problems: [names], results: new Map() }
  const passedOver = await findPassedOver(resolve(root, folder), root)
  if (names.length === 0) {
    const place = { path: toPath(folder, root), line: 1, column: 1 }
    const empty = toProblem('folder/empty', place, 'The folder holds no posting.', 'Put a file that ends with .md into it: docs/posting-format.md.')
    return { files: [], problems: [empty, ...passedOver], results: new Map() }
  }
  const kept = new Map(names.flatMap((name) => {
    const result = before?.changed.has(name) ? undefined : before?.results.get(name)
    return result?.files.length === 1 ? [[name, result] as const] : []
  }))
  const toRead = names.filter((name) => !kept.has(name))
  const read = new Map(await mapBounded(toRead, async (name) => [name, await readPosting(folder, root, name)] as const))
  const byName = new Map(names.flatMap((name) => {
    const result = kept.get(name) ?? read.get(name)
    return result === undefined ? [] : [[name, result] as const]
  }))
  const results = [...byName.values()]
  return {
    files: results.flatMap((result) => result.files),
    problems: [...results.flatMap((result) => result.problems), ...findCaseTwins(names, folder, root), ...passedOver].toSorted(compareProblems),
    results: byName,
  }
}

/** Reads one file that `readNames` found; one that has gone since gives neither a file nor a problem. */
async function readPosting(folder: string, root: string, name: string): Promise<ReadResult> {
  const file = join(resolve(root, folder), name)
  const path = toPath(join(folder, name), root)
  const refuse = (code: Problem['code'], message: string, remedy: string, position = { line: 1, column: 1 }): ReadResult => ({
    files: [],
    problems: [toProblem(code, { path, ...position }, message, remedy)],
  })
  const badName = findBadName(name)
  if (badName) return refuse('file/name', badName.message, badName.remedy)
  try {
    const stats = await lstat(file)
    if (!stats.isFile()) {
      const kind = stats.isSymbolicLink() ? 'a symbolic link' : stats.isDirectory() ? 'a folder' : 'no ordinary file'
      return refuse('file/unreadable', `${name} is ${kind}.`, 'Put the file itself there, or give it an ending other than .md.')
    }
    if (stats.size > maxFileBytes) {
      return refuse('file/too-large', `The file has ${stats.size} bytes; a posting has at most ${maxFileBytes}.`, 'Shorten it; pictures belong elsewhere, as links.')
    }
    const bytes = await readFile(file)
    const decoded = decodeUtf8(bytes)
    if (decoded.ok) return { files: [{ path, slug: name.slice(0, -3), text: decoded.text }], problems: [] }
    const byte = bytes[decoded.offset]
    const found = byte === undefined ? 'The file breaks off inside a character' : `The byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} is not UTF-8`
    return refuse('file/not-utf8', `${found}, at byte ${decoded.offset}.`, 'Save the file as UTF-8.', decoded.position)
  } catch (error) {
    if (toErrorCode(error) === 'ENOENT') return { files: [], problems: [] }
    return refuse('file/unreadable', `The file cannot be read (${toErrorCode(error)}).`, 'Give this user the right to read it.')
  }
}

async function readNames(folder: string, root: string): Promise<string[] | Problem> {
  try {
    const names = await readdir(resolve(root, folder))
    return names.filter(isPostingName).toSorted()
  } catch (error) {
    const code = toErrorCode(error)
    const path = toPath(folder, root)
    const what = code === 'ENOENT' ? 'is not there' : code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${code})`
    return toProblem(
      'folder/unreadable',
      { path, line: 1, column: 1 },
      `The postings folder "${path}" ${what}.`,
      'Make the folder, or name another one as postingsDir in board.config.ts or as POSTINGS_DIR in the environment.',
    )
  }
}

/** `.MD` counts, to be refused with its name: a posting that is passed over in silence is lost. */
function isPostingName(name: string): boolean {
  const lower = name.toLowerCase()
  return lower.endsWith('.md') && !name.startsWith('.') && lower !== 'readme.md'
}

/** A host that ignores case would serve one of two such postings for both. */
function findCaseTwins(names: readonly string[], folder: string, root: string): Problem[] {
  const byLower = new Map<string, string[]>()
  for (const name of names) {
    const lower = name.toLowerCase()
    byLower.set(lower, [...(byLower.get(lower) ?? []), name])
  }
  return [...byLower.values()]
    .filter((twins) => twins.length > 1)
    .flatMap((twins) =>
      twins.map((name) => {
        const others = twins.filter((twin) => twin !== name).join(', ')
        const place = { path: toPath(join(folder, name), root), line: 1, column: 1 }
        return toProblem('file/slug-case', place, `The file name differs from ${others} by case alone.`, 'Rename one of them.')
      }),
    )
}

/** Runs a task for each item, at most `concurrency` at once; results stand in the items' order. */
async function mapBounded<Item, Result>(items: readonly Item[], task: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const work = async () => {
    for (const [index, item] of queue) results[index] = await task(item)
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, work))
  return results
}

function toErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
