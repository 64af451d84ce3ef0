import { createHash } from 'node:crypto'

/** A file of the built site: its place below `dist/`, with `/`, and its text. */
export interface OutputFile {
  readonly path: string
  readonly content: string
}

const hashLength = 10

/**
 * The hash in a file's name: the first ten hex digits of the SHA-256 of its content; in a folder's
 * name, of all its files' contents, joined by line feeds (which no compact JSON holds).
 */
export function toContentHash(...contents: readonly string[]): string {
  return toBytesHash(contents.join('\n'))
}

/** The hash in the name of a file that is no text. */
export function toBytesHash(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, hashLength)
}
