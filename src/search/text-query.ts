import { toWords } from './fold.ts'

export type WordMode = 'whole' | 'prefix'

/** A word to look up, folded. */
export interface SoughtWord {
  readonly word: string
  readonly mode: WordMode
}

/** One part of a text: found where every word of at least one of its forms is. */
export interface SoughtPart {
  /** The first form is the word as written. `full-stack` is also sought as `full stack` and as `fullstack`. */
  readonly forms: readonly (readonly SoughtWord[])[]
}

/** What a text asks for. */
export interface TextQuery {
  readonly wanted: readonly SoughtPart[]
  /** Words that a posting may not hold: those written with a minus before them. */
  readonly unwanted: readonly string[]
}

/** Beyond these a text says nothing more: a pasted page is cut, not refused. */
const maxWords = 24

/**
 * Reads what somebody types: every word must be found, the last one as the beginning of a word, a word with
 * a minus before it nowhere. Total: any text means something, or nothing (no words).
 */
export function toTextQuery(text: string): TextQuery {
  const parts = text.split(/\s+/).filter((part) => part !== '')
  const unwanted = parts.filter(isUnwanted).flatMap((part) => toWords(part.slice(1)))
  const words = toWords(parts.filter((part) => !isUnwanted(part)).join(' ')).slice(0, maxWords)
  const endsWanted = parts.length > 0 && !isUnwanted(parts.at(-1) ?? '')
  return {
    wanted: words.map((word, index) => toPart(word, endsWanted && index === words.length - 1 ? 'prefix' : 'whole')),
    unwanted: [...new Set(unwanted)].slice(0, maxWords),
  }
}

function isUnwanted(part: string): boolean {
  return /^-[\p{L}\p{N}.]/u.test(part)
}

function toPart(word: string, mode: WordMode): SoughtPart {
  const last = (value: string): SoughtWord => ({ word: value, mode })
  const pieces = word.split(/[-/&]/).filter((piece) => piece !== '')
  if (pieces.length < 2) return { forms: [[last(word)]] }
  const apart = pieces.map((piece, index): SoughtWord => (index === pieces.length - 1 ? last(piece) : { word: piece, mode: 'whole' }))
  return { forms: [[last(word)], apart, [last(pieces.join(''))]] }
}
