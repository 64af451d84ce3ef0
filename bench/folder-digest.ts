import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The names of all files of a folder, below it too, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).toSorted()
}

/** One text for all names and bytes of a folder: equal only where every file is. */
export async function digestFolder(folder: string): Promise<string> {
  const digest = createHash('sha256')
  for (const file of await listFiles(folder)) {
    const content = createHash('sha256').update(await readFile(path.join(folder, file))).digest('hex')
    digest.update(`${file}\n${content}\n`)
  }
  return digest.digest('hex')
}
