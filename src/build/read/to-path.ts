import { relative, resolve } from 'node:path'

/** A file as a problem names it: from the project's root, with `/`. */
export function toPath(file: string, root: string): string {
  return relative(root, resolve(root, file)).replaceAll('\\', '/') || '.'
}
