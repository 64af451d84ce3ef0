import { findEnd, type Piece } from './body-pieces.ts'
import { hasText } from './body-text.ts'

/** A group, not a region: two regions of one name on a page are a fault, and each table would be one. */
const scrollStart: Piece = { kind: 'start', name: 'div', source: '<div class="table-scroll" role="group" aria-label="Table" tabindex="0">' }
const scrollEnd: Piece = { kind: 'end', name: 'div', source: '</div>' }

/**
 * Puts each outermost table into a box that scrolls by itself and takes the focus, so that a wide
 * one scrolls by keyboard and never widens the page; paragraphs that show nothing go.
 */
export function tidyBody(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let tables = 0
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place]
    if (piece === undefined) break
    if (piece.kind === 'start' && piece.name === 'p') {
      const end = findEnd(pieces, place)
      const inner = pieces.slice(place + 1, end)
      if (!inner.some((part) => part.name === 'img') && !hasText(inner)) {
        place = end
        continue
      }
    }
    const isTable = piece.name === 'table'
    if (isTable && piece.kind === 'start' && tables === 0) result.push(scrollStart)
    if (isTable) tables += piece.kind === 'start' ? 1 : -1
    result.push(piece)
    if (isTable && piece.kind === 'end' && tables === 0) result.push(scrollEnd)
  }
  return result
}
