import { unescapeHtml } from '../html-text.ts'

/** A tag or a run of text of sanitised HTML. */
export interface Piece {
  readonly kind: 'start' | 'end' | 'void' | 'text'
  /** The element's name; empty for text. */
  readonly name: string
  /** As it stands in the HTML. */
  readonly source: string
}

const pattern = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g

/** Cuts the canonical HTML that `sanitiseHtml` gives; no other HTML can be read this way. */
export function toPieces(html: string): Piece[] {
  return Array.from(html.matchAll(pattern), ([source, slash, name, rest]): Piece => {
    if (name === undefined) return { kind: 'text', name: '', source }
    if (slash === '/') return { kind: 'end', name, source }
    return { kind: rest?.endsWith('/') === true ? 'void' : 'start', name, source }
  })
}

/** The opposite of `toPieces`. */
export function toHtml(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.source).join('')
}

/** The place of the end tag that belongs to the start tag at a place. */
export function findEnd(pieces: readonly Piece[], start: number): number {
  const name = pieces[start]?.name
  let depth = 0
  for (let place = start; place < pieces.length; place += 1) {
    const piece = pieces[place]
    if (piece?.name !== name) continue
    if (piece?.kind === 'start') depth += 1
    if (piece?.kind === 'end') depth -= 1
    if (depth === 0) return place
  }
  return pieces.length
}

/** An attribute's value, its entities decoded; `null` where the tag has none. */
export function readAttribute(piece: Piece, name: string): string | null {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(piece.source)?.[1]
  return value === undefined ? null : unescapeHtml(value)
}
