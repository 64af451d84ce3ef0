import type { ListField } from './occurrences.ts'
import { parseText, type Stretch } from './text-syntax.ts'

/** A piece of a text, as one can take it away. */
export interface TextPiece extends Stretch {
  readonly kind: 'word' | 'phrase' | 'field' | 'group'
  /** True where a minus stands before it. */
  readonly isUnwanted: boolean
  /** What is asked for, as written: without minus, field, quotes, outer brackets. */
  readonly label: string
  /** Of a group each alternative as written, else the label alone. */
  readonly alternatives: readonly string[]
  /** What stands before the colon of a field or of a group, lower case. */
  readonly name: string | null
  /** The field that is searched; `null` for all, and for names of filters. */
  readonly field: ListField | null
  /** The text without the piece; all else as it is written. */
  readonly rest: string
  /** The text with the piece's words sought everywhere; `null` for what is no field. */
  readonly anywhere: string | null
}

/** The pieces of a text, in its order: each word, phrase, field and group that can be taken away by itself. */
export function toTextPieces(text: string): TextPiece[] {
  return parseText(text).pieces.map((piece): TextPiece => {
    const { start, end, isUnwanted, name, field } = piece
    const anywhere = name === null ? null : cutText(text, piece, text.slice(start, end).replace(/\p{L}+:/u, ''))
    const common = { start, end, isUnwanted, name, field, rest: cutText(text, piece), anywhere }
    if (piece.kind === 'group') {
      const alternatives = piece.alternatives.map((alternative) => text.slice(alternative[0]?.start, alternative.at(-1)?.end))
      return { ...common, kind: 'group', label: alternatives.join(' OR '), alternatives }
    }
    return { ...common, kind: name === null ? piece.kind : 'field', label: piece.value, alternatives: [piece.value] }
  })
}

/** A text without a stretch of it, or with another text there: one space on each side of where it was. */
export function cutText(text: string, { start, end }: Stretch, instead = ''): string {
  return [text.slice(0, start).trimEnd(), instead, text.slice(end).trimStart()].filter((part) => part !== '').join(' ')
}
