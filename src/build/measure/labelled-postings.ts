import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Draft } from '../validate/validate.ts'
import { processPosting } from '../process-posting.ts'
import { readPostings } from '../read/read.ts'
import { readValidationContext } from '../validate/read-context.ts'

/** A posting as the readers get it. */
export interface LabelledPosting {
  readonly draft: Draft
  /** The plain text of its body. */
  readonly text: string
}

/** The folders that have labels: the sample postings, and the real ones, which lie beside the project where they are at hand. */
export const labelledFolders = { sample: ['postings'], real: ['../shared/postings/real', '../shared/postings/seed'] } as const

/**
 * Reads the postings of the folders that exist, in the order of their names.
 * @param root the project's root, absolute
 */
export async function readLabelledPostings(folders: readonly string[], root: string): Promise<readonly LabelledPosting[]> {
  const context = await readValidationContext({ tags: [] })
  const sources = await Promise.all(folders.filter((folder) => existsSync(path.resolve(root, folder))).map((folder) => readPostings(folder, root)))
  return sources.flatMap(({ files }) => files).flatMap((file) => {
    const { sound } = processPosting(file, context)
    return sound === null ? [] : { draft: sound.draft, text: sound.rendered.body.text }
  })
}
