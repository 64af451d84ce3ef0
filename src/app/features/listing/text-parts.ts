import { cutText, toTextPieces, type TextPiece } from '../../../search/text-pieces.ts'
import { anyOf, inField } from '../../words.ts'
import type { QueryPart } from './query-parts.ts'

/** A piece of a text, or some plain words side by side. */
interface Run extends Pick<TextPiece, 'start' | 'end' | 'isUnwanted' | 'rest'> {
  readonly value: string
  /** As it stands in the text; where that is there twice, with the place of the second. */
  readonly written: string
  readonly isPlain: boolean
}

/**
 * The parts of a text as the sentence says them: each phrase, field and group by itself, plain words that stand side by
 * side together; what may not be there comes last. A text of plain words alone stands in quotes, as it is written.
 */
export function toTextParts(text: string): QueryPart[] {
  const runs = toRuns(text)
  const [first] = runs
  if (first === undefined || (runs.length === 1 && first.isPlain)) return text === '' ? [] : [{ key: 'q', lead: 'for', value: `“${text}”`, kind: 'text', without: { text: '' }, only: { text } }]
  const toPart = (kind: 'text' | 'without', leads: readonly [string, string]) => (run: Run, index: number): QueryPart => ({
    key: `q:${run.written}`,
    lead: leads[Math.min(index, 1)] ?? '',
    value: run.value,
    kind,
    without: { text: run.rest },
    only: { text: runs.length === 1 ? text : text.slice(run.start, run.end) },
  })
  return [
    ...runs.filter((run) => !run.isUnwanted).map(toPart('text', ['for', 'and'])),
    ...runs.filter((run) => run.isUnwanted).map(toPart('without', ['without', 'or'])),
  ]
}

function toRuns(text: string): Run[] {
  const runs: Omit<Run, 'written'>[] = []
  for (const piece of toTextPieces(text)) {
    const last = runs.at(-1)
    const isPlain = piece.kind === 'word' && !piece.isUnwanted
    if (isPlain && last?.isPlain) runs.splice(-1, 1, { ...last, end: piece.end, value: text.slice(last.start, piece.end), rest: cutText(text, { start: last.start, end: piece.end }) })
    else runs.push({ start: piece.start, end: piece.end, isUnwanted: piece.isUnwanted, rest: piece.rest, value: toValue(piece), isPlain })
  }
  // What has no letter and no digit asks for nothing.
  const saying = runs.filter(({ value }) => /[\p{L}\p{N}]/u.test(value)).map((run) => ({ ...run, written: text.slice(run.start, run.end) }))
  return saying.map((run, index) => (saying.slice(0, index).some(({ written }) => written === run.written) ? { ...run, written: `${run.written} ${run.start}` } : run))
}

function toValue({ kind, label, alternatives, name, field }: TextPiece): string {
  switch (kind) {
    case 'word':
      return label
    case 'phrase':
      return `“${label}”`
    case 'group':
      return name === null ? anyOf(alternatives.map(withRoundQuotes)) : withName(name, field, anyOf(alternatives.map(withRoundQuotes)), `(${label})`)
    case 'field':
      return withName(name ?? '', field, label, label)
  }
}

/** What is asked of a field, or, by a name that none is searched by, what is written. */
function withName(name: string, field: TextPiece['field'], words: string, written: string): string {
  return field === null ? `“${name}:${written}”` : inField(words, field)
}

function withRoundQuotes(written: string): string {
  return written.replace(/"([^"]*)"?/g, '“$1”')
}
