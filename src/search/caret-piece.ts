import type { ListField } from './occurrences.ts'

/** One reading of what stands before the caret: one word, or the last words of a name of several. */
export interface Span {
  /** What is typed of it, without its minus, its field and its quotes. */
  readonly typed: string
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

/** A minus, a field, then a phrase, whose last quote may still be missing, or a word: as `toTextQuery` reads them. Brackets stand apart. */
const token = /(?<minus>-(?=["\p{L}\p{N}.#]|$))?(?:(?<field>title|company|tag|place|location):)?(?:"(?<phrase>[^"]*)"?|(?<plain>[^\s"()]*))/dgiu

const fields: Readonly<Record<string, ListField>> = { title: 'title', company: 'company', tag: 'tags', place: 'place', location: 'place' }

interface Token extends Span {
  readonly isPlain: boolean
}

/**
 * Finds what is typed at the caret, also where a space follows it: a name of several words goes on there.
 * @param caret in UTF-16 units; what stands behind it in the same word belongs to the word, not to what is typed
 * @returns `null` where nothing is: in an empty field, after a bracket
 */
export function findPiece(text: string, caret: number): CaretPiece | null {
  const before = text.slice(0, caret)
  const at = before.trimEnd().length
  const tokens = toTokens(text.replace(/[“”„«»]/g, '"'), at)
  const last = tokens.at(-1)
  if (!last || last.end < at) return null
  const spans: Span[] = [last]
  for (let index = tokens.length - 2; index >= 0 && spans.length < mostWords; index -= 1) {
    const [token, next] = [tokens[index], tokens[index + 1]]
    if (!token || !next || !last.isPlain || !token.isPlain || next.field !== null || next.isUnwanted || !isNeighbour(text.slice(token.end, next.start)) || /^(?:OR|AND)$/.test(token.typed)) break
    spans.unshift({ ...token, typed: text.slice(token.end - token.typed.length, at), end: last.end })
  }
  return { spans, isInGroup: isInBrackets(before) || isAlternative(text, last) }
}

/** The tokens that begin before a place; of the one that holds it only what stands before it is typed. */
function toTokens(text: string, at: number): Token[] {
  return [...text.matchAll(token)].flatMap(({ 0: whole, index, groups = {}, indices }): Token[] => {
    const [from, to] = indices?.groups?.['phrase'] ?? indices?.groups?.['plain'] ?? [index, index]
    if (whole === '' || index >= at) return []
    return [
      {
        typed: text.slice(from, Math.max(from, Math.min(at, to))),
        field: fields[(groups['field'] ?? '').toLowerCase()] ?? null,
        isUnwanted: groups['minus'] !== undefined,
        isPlain: groups['phrase'] === undefined,
        start: index,
        end: index + whole.length,
      },
    ]
  })
}

const isNeighbour = (between: string) => between !== '' && between.trim() === ''

function isInBrackets(before: string): boolean {
  const outside = before.replace(/"[^"]*"?/g, '')
  return outside.split('(').length > outside.split(')').length
}

/** Whether `OR`, or a bar, stands before or behind. */
function isAlternative(text: string, { start, end }: Span): boolean {
  return /(?:(?:^|[\s)])OR|\|)\s*$/.test(text.slice(0, start)) || /^\s*(?:OR(?=[\s(]|$)|\|)/.test(text.slice(end))
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
