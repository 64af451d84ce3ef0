import type { ListField } from './occurrences.ts'
import { parseText, toNamedField, type Written, type WrittenWords } from './text-syntax.ts'

/** One reading of what stands before the caret: one word, or the last words of a name of several. */
export interface Span {
  /** What is typed of it, without its minus, its field and its quotes. */
  readonly typed: string
  /** The name before its colon, or before its brackets, lower case, where it is one that is known. */
  readonly name: string | null
  /** The field that is searched by that name; `null` for all, and for names of filters. */
  readonly field: ListField | null
  readonly isUnwanted: boolean
  /** Where it stands in the text, in UTF-16 units: from `start`, before `end`. */
  readonly start: number
  readonly end: number
}

/** What is typed at the caret. */
export interface CaretPiece {
  /** The longest reading first; the last one is the word alone. */
  readonly spans: readonly Span[]
  /** Whether it stands in brackets or beside `OR`, where a filter cannot take its place. */
  readonly isInGroup: boolean
}

/** So many words of a name are looked for together. */
const mostWords = 4

/** A word of a text, with those that it stands among. */
interface Placed {
  readonly piece: WrittenWords
  readonly siblings: readonly Written[]
  readonly isInGroup: boolean
}

/**
 * Finds what is typed at the caret, also where a space follows it: a name of several words goes on there.
 * @param caret in UTF-16 units; what stands behind it in the same word belongs to the word, not to what is typed
 * @returns `null` where nothing is: in an empty field, after a bracket, after an `OR`
 */
export function findPiece(text: string, caret: number): CaretPiece | null {
  const at = text.slice(0, caret).trimEnd().length
  const { pieces } = parseText(text)
  const last = toPlaced(pieces, false).findLast(({ piece }) => piece.own.start < at)
  if (!last || last.piece.own.end < at) return null
  const { piece, siblings, isInGroup } = last
  const run = [piece]
  for (let index = siblings.indexOf(piece) - 1; index >= 0 && run.length < mostWords; index -= 1) {
    const [before, next] = [siblings[index], run[0]]
    if (before?.kind !== 'word' || !next || next.kind !== 'word' || next.own.start < next.valueStart || text.slice(before.own.end, next.own.start).trim() !== '' || before.own.end === next.own.start) break
    run.unshift(before)
  }
  return { spans: run.map((first) => toSpan(text, first, piece, at)), isInGroup }
}

/** The words of some pieces, those in groups among them, in the order of the text. */
function toPlaced(siblings: readonly Written[], isInGroup: boolean): Placed[] {
  return siblings.flatMap((piece): Placed[] => {
    if (piece.kind === 'group') return piece.alternatives.flatMap((alternative) => toPlaced(alternative, true))
    // An OR beside it that joins nothing yet may join something soon.
    return [{ piece, siblings, isInGroup: isInGroup || piece.own.start > piece.start || piece.own.end < piece.end }]
  })
}

/** The words from one to the last as one reading; of the last only what stands before a place is typed. */
function toSpan(text: string, first: WrittenWords, last: WrittenWords, at: number): Span {
  const { isUnwanted, own: { start } } = first
  const common = { isUnwanted, start, end: last.own.end }
  // A name that nothing follows yet is a word to the language.
  const [, bare = ''] = /^(\p{L}+):$/u.exec(first.value) ?? []
  const field = first === last && first.kind === 'word' && last.own.end === at ? toNamedField(bare.toLowerCase()) : undefined
  if (field !== undefined) return { ...common, typed: '', name: bare.toLowerCase(), field }
  const typed = text.slice(first.valueStart, Math.max(first.valueStart, Math.min(at, last.valueStart + last.value.length)))
  return { ...common, typed, name: first.name, field: first.field }
}

/** A text with another one in the place of a stretch, and where the caret goes: behind it and a space. */
export function replaceSpan(text: string, { start, end }: Pick<Span, 'start' | 'end'>, by: string): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, start).trimEnd()
  const isInside = text[start - 1] === '('
  const head = [before, by].filter((part) => part !== '').join(isInside ? '' : ' ')
  const tail = text.slice(end).trimStart()
  const gap = head === '' || tail.startsWith(')') ? '' : ' '
  return { text: head + gap + tail, caret: head.length + gap.length }
}
