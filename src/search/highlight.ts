import { fold, hasUnspaced, toIndexWords, toPhraseWords } from './fold.ts'
import type { ListField } from './occurrences.ts'
import { isAnswer, toBodyWord, toWantedParts, type SoughtPart, type SoughtWord, type TextQuery } from './text-query.ts'
import type { Stretch } from './text-syntax.ts'

/** A stretch and the part of the search that it answers. */
export interface Mark extends Stretch {
  readonly part: SoughtPart
}

/**
 * What of a text answers a search: words that it asks for, phrases as a whole.
 * @param field the field that the text is; `null` for a body, where words are compared as `toBodyWord` says
 */
export function findMarks(text: string, query: TextQuery, field: ListField | null): Stretch[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of findAnswers(text, query, field)) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** How many parts of a search, and groups, must be answered. */
export function countSought({ wanted, groups }: TextQuery): number {
  return wanted.length + groups.filter(({ isUnwanted }) => !isUnwanted).length
}

/** How many of these some texts of one posting answer together: a group by one of its alternatives, whole. */
export function countAnswered(texts: readonly (readonly [ListField, string])[], query: TextQuery): number {
  const answered = new Set(texts.flatMap(([field, text]) => findAnswers(text, query, field).map(({ part }) => part)))
  const countIn = ({ wanted, groups }: TextQuery): number =>
    wanted.filter((part) => answered.has(part)).length + groups.filter(({ alternatives, isUnwanted }) => !isUnwanted && alternatives.some((alternative) => countIn(alternative) === countSought(alternative))).length
  return countIn(query)
}

/** A run of characters without a space, without the marks around it. */
interface Token extends Stretch {
  readonly text: string
  /** What it is found by: read once, however many words are sought. */
  readonly words: readonly string[]
}

/** Every stretch that answers a part, in the order of the text. */
export function findAnswers(text: string, query: TextQuery, field: ListField | null): Mark[] {
  const tokens = toTokens(text)
  return toWantedParts(query)
    .filter((part) => part.field === null || part.field === field)
    .flatMap((part) => findPart(tokens, field === null ? inBody(part) : part).map((stretch): Mark => ({ ...stretch, part })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function inBody(part: SoughtPart): SoughtPart {
  return { ...part, forms: part.forms.map((form) => form.map(toBodyWord)) }
}

function toTokens(text: string): Token[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: run, index }) => {
    const inner = trimMarks(run)
    const start = index + run.indexOf(inner)
    return { text: inner, start, end: start + inner.length, words: toIndexWords(inner) }
  })
}

/** A run without the marks around it; all of it where it has nothing else. Each end is looked for by itself: a run may be long. */
function trimMarks(run: string): string {
  const start = run.search(/[\p{L}\p{N}.]/u)
  const last = [...run.matchAll(/[\p{L}\p{N}\p{M}+#]+/gu)].at(-1)
  const end = last ? last.index + last[0].length : 0
  return start < 0 || end <= start ? run : run.slice(start, end)
}

function findPart(tokens: readonly Token[], { forms, isPhrase }: SoughtPart): Stretch[] {
  return forms.flatMap((form) => (isPhrase ? findPhrase(tokens, form) : tokens.flatMap((token) => form.flatMap((sought) => findWord(token, sought)))))
}

function findWord(token: Token, sought: SoughtWord): Stretch[] {
  if (!token.words.some((held) => isAnswer(held, sought))) return []
  // Where words have no spaces between them the token may be a sentence: only the word is marked.
  const folded = fold(token.text)
  const at = folded.length === token.text.length && hasUnspaced.test(sought.word) ? folded.indexOf(sought.word) : -1
  return [at < 0 ? token : { start: token.start + at, end: token.start + at + sought.word.length }]
}

function findPhrase(tokens: readonly Token[], form: readonly SoughtWord[]): Stretch[] {
  const words = tokens.flatMap((token) => toPhraseWords(token.text).map((word) => ({ word, token })))
  return words.flatMap(({ token }, start) => {
    const last = words[start + form.length - 1]
    return last && form.every((sought, index) => isAnswer(words[start + index]?.word ?? '', sought)) ? [{ start: token.start, end: last.token.end }] : []
  })
}
