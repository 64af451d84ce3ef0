import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { OutputFile } from './emit/output-file.ts'

/** A file of each built site that lists what stands at its top, one name a line: `public/` may add to it, so no fixed list would do. */
export const markerName = '.corkboard-build'

/** What operating systems put into a folder that somebody has looked at. */
const strewnNames: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

/** Lists what a build has written, so that the next one can tell its own work from anything else. */
export async function toBuildMarker(folder: string): Promise<OutputFile> {
  const names = await readdir(folder)
  return { path: markerName, content: names.toSorted().map((name) => `${name}\n`).join('') }
}

/**
 * What stands at the top of a folder that no build has written, in code unit order: a build, which
 * replaces its folder whole, would lose it. None where the folder is absent or empty.
 * @throws where the folder is a file or cannot be read
 */
export async function readForeignNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const written = names.includes(markerName) ? await readFile(path.join(folder, markerName), 'utf8') : ''
  const known = new Set([markerName, ...strewnNames, ...written.split('\n')])
  return names.filter((name) => !known.has(name)).toSorted()
}
