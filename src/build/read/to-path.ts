import { isAbsolute, relative, resolve } from 'node:path'

/**
 * A file as a problem names it, with `/`: from the project's root, as editors and GitHub's annotations
 * take it; absolute where it is outside, since a chain of `../` tells no reader where that is.
 */
export function toPath(file: string, root: string): string {
  const absolute = resolve(root, file)
  const inside = relative(root, absolute)
  const isOutside = isAbsolute(inside) || /^\.\.(?:[\\/]|$)/.test(inside)
  return (isOutside ? absolute : inside).replaceAll('\\', '/') || '.'
}
