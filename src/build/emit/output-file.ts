import { createHash } from 'node:crypto'

/** A file of the built site: its place below `dist/`, with `/`, and its text. */
export interface OutputFile {
  readonly path: string
  readonly content: string
}

const hashLength = 10

/** The hash in a file's name: the first ten hex digits of the SHA-256 of its content. */
export function toContentHash(...contents: readonly string[]): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content).update('\n')
  return hash.digest('hex').slice(0, hashLength)
}
