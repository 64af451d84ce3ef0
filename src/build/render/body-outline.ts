import type { Heading } from '../../domain/posting.ts'
import { toSlug } from '../../domain/slug.ts'
import { findEnd, type Piece } from './body-pieces.ts'
import { toPlainText } from './body-text.ts'

const headingName = /^h[1-6]$/

/** Some headings are sentences of 300 characters; an address need not be. */
const maxSlugLength = 48

/** A body whose headings fit under the page's `h1`. */
export interface Outline {
  readonly pieces: readonly Piece[]
  readonly headings: readonly Heading[]
}

/**
 * Gives headings their levels and ids. A heading without text loses its tags, and so does one inside
 * another. Ids begin with `s-`: no body can take a name that the page or a script uses.
 */
export function outlineBody(pieces: readonly Piece[]): Outline {
  const result: Piece[] = []
  const headings: Heading[] = []
  const toLevel = createLevels()
  const toUniqueId = createIds()
  let end = -1
  let endTag: Piece | null = null
  pieces.forEach((piece, place) => {
    if (place < end) {
      result.push(headingName.test(piece.name) ? space : piece)
    } else if (place === end) {
      if (endTag !== null) result.push(endTag)
    } else if (piece.kind === 'start' && headingName.test(piece.name)) {
      end = findEnd(pieces, place)
      endTag = null
      const text = toPlainText(pieces.slice(place + 1, end).map((part) => (headingName.test(part.name) ? space : part)))
      if (text === '') return
      const level = toLevel(Number(piece.name[1]))
      const id = toUniqueId(toHeadingId(text))
      const name = `h${level}`
      headings.push({ id, text, level })
      result.push({ kind: 'start', name, source: `<${name} id="${id}"${piece.source.slice(3)}` })
      endTag = { kind: 'end', name, source: `</${name}>` }
    } else {
      result.push(piece)
    }
  })
  return { pieces: result, headings }
}

const space: Piece = { kind: 'text', name: '', source: ' ' }

/** The id that a heading's text (or a fragment that means it) gives, before doubles are told apart. */
export function toHeadingId(text: string): string {
  return `s-${toSlug(text).slice(0, maxSlugLength).replace(/-+$/, '')}`
}

/**
 * Levels by nesting alone: a heading is one level below the nearest one before it that was higher.
 * So the first is an `h2`, none skips a level, and headings of one level stay on one level.
 */
function createLevels(): (written: number) => number {
  const above: number[] = []
  return (written) => {
    while ((above.at(-1) ?? 0) >= written) above.pop()
    above.push(written)
    return Math.min(6, above.length + 1)
  }
}

function createIds(): (wanted: string) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (wanted) => {
    let id = wanted
    let count = next.get(wanted) ?? 2
    for (; taken.has(id); count += 1) id = `${wanted}-${count}`
    next.set(wanted, count)
    taken.add(id)
    return id
  }
}
