import type { Piece } from './body-pieces.ts'

/** Which elements an element may stand directly in; any other may stand anywhere but in `tableParts`. */
const parentsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['ul', 'ol']],
  ['dt', ['dl']], ['dd', ['dl']],
  ['caption', ['table']], ['colgroup', ['table']], ['thead', ['table']], ['tbody', ['table']], ['tfoot', ['table']],
  ['col', ['table', 'colgroup']],
  ['tr', ['table', 'thead', 'tbody', 'tfoot']],
  ['td', ['tr']], ['th', ['tr']],
])

/** The item that a list puts around what is no item. */
const itemOf: ReadonlyMap<string, string> = new Map([['ul', 'li'], ['ol', 'li'], ['dl', 'dd']])

/** Directly inside these a browser moves everything but table parts to before the table. */
const tableParts = new Set(['table', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr'])

interface OpenElement {
  /** The name under which it is written; `null` where its tags go. */
  readonly name: string | null
  /** The item that was opened in it for what is no item. */
  item: string | null
}

/**
 * Puts lists and tables in order, so that a browser builds the tree that the tags show. Without it
 * an `<li>` in a `<div>` in an `<li>` closes the `div`, whose own end tag then closes one of the
 * page. List items outside a list become blocks, what stands between items becomes an item, and
 * table parts out of place lose their tags.
 */
export function orderBody(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  const open: OpenElement[] = []
  for (const piece of pieces) {
    if (piece.kind === 'end') {
      const closed = open.pop()
      if (closed === undefined || closed.name === null) continue
      closeItem(closed, result)
      result.push(toTag('end', closed.name))
      continue
    }
    const parent = open.findLast((element) => element.name !== null)
    const within = parent?.item ?? parent?.name ?? ''
    if (piece.kind === 'text') {
      if (parent !== undefined && /\S/.test(piece.source)) openItem(parent, result)
      result.push(piece)
      continue
    }
    const name = toName(piece.name, parent?.name ?? '', within)
    if (piece.kind === 'start') open.push({ name, item: null })
    if (name === null) {
      result.push({ kind: 'text', name: '', source: ' ' })
      continue
    }
    if (parent !== undefined) {
      if (itemOf.has(parent.name ?? '') && (parentsOf.get(name)?.includes(parent.name ?? '') ?? false)) closeItem(parent, result)
      else openItem(parent, result)
    }
    result.push(name === piece.name ? piece : toTag('start', name))
  }
  return result
}

function toName(name: string, parent: string, within: string): string | null {
  const parents = parentsOf.get(name)
  if (parents?.includes(parent) === true) return name
  if (tableParts.has(within)) return null
  if (parents === undefined) return name
  return name === 'li' || name === 'dt' || name === 'dd' ? 'div' : null
}

function openItem(list: OpenElement, result: Piece[]): void {
  const item = itemOf.get(list.name ?? '')
  if (item === undefined || list.item !== null) return
  list.item = item
  result.push(toTag('start', item))
}

function closeItem(list: OpenElement, result: Piece[]): void {
  if (list.item !== null) result.push(toTag('end', list.item))
  list.item = null
}

function toTag(kind: 'start' | 'end', name: string): Piece {
  return { kind, name, source: kind === 'start' ? `<${name}>` : `</${name}>` }
}
