import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { toProblem, type Problem } from '../../domain/problem.ts'
import { toPath } from './to-path.ts'

/** Endings that editors and other programs give to Markdown, and the one that Windows hides behind `.md`. */
const otherEnding = /\.(?:markdown|mdown|mkdn?|mdwn|mdtxt|mdx|md\.txt)$/i

/** Files of a folder after these are counted together. */
const maxNamed = 20

/** True where a file of this name, in the postings folder or below it, could be meant as a posting. */
export function isLikePosting(name: string): boolean {
  return (name.toLowerCase().endsWith('.md') || otherEnding.test(name)) && !name.startsWith('.') && !/^readme\./i.test(name)
}

/**
 * Files that look like postings and are not read: with another ending of Markdown, or in a folder
 * inside the postings folder. Hidden folders, `node_modules` and what a symbolic link leads to are not looked at.
 */
export async function findPassedOver(folder: string, root: string): Promise<Problem[]> {
  const found: Problem[] = []
  let more = 0
  const report = (file: string, message: string, remedy: string) => {
    if (found.length < maxNamed) found.push(toProblem('file/passed-over', { path: toPath(file, root), line: 1, column: 1 }, message, remedy))
    else more += 1
  }
  const look = async (inside: string): Promise<void> => {
    const entries = await readdir(inside, { withFileTypes: true }).catch(() => [])
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(inside, entry.name)
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules' && extname(entry.name).toLowerCase() !== '.md') await look(file)
      } else if (!isLikePosting(entry.name)) {
        continue
      } else if (inside !== folder) {
        report(file, 'The file is in a folder inside the postings folder, and is not read.', `Move it to ${toPath(folder, root)}/ itself if it is a posting.`)
      } else if (otherEnding.test(entry.name)) {
        report(file, `The file ends with "${otherEnding.exec(entry.name)?.[0] ?? ''}", and is not read.`, `Rename it ${JSON.stringify(entry.name.replace(otherEnding, '.md'))} if it is a posting.`)
      }
    }
  }
  await look(folder)
  if (more > 0) {
    const place = { path: toPath(folder, root), line: 1, column: 1 }
    found.push(toProblem('file/passed-over', place, `${more} more files that look like postings are not read.`, 'Move postings to the folder itself, and let them end with .md.'))
  }
  return found
}
