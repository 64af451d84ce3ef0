import { hasUnspaced, toPhraseWords, toWords } from './fold.ts'
import type { ListField } from './occurrences.ts'
import { toOtherNumbers } from './plural.ts'
import { findSynonyms, type Synonyms } from './synonyms.ts'
import { isWordFilter, parseText, type Written, type WrittenWords } from './text-syntax.ts'

/** How a word answers: as it is, as the beginning of one, or as a letter that has no letter behind it: `c`, `c++`, `c#`. */
export type WordMode = 'whole' | 'prefix' | 'letter'

/** A word to look up, folded. */
export interface SoughtWord {
  readonly word: string
  readonly mode: WordMode
}

/** One part of a text: found where every word of at least one of its forms is. */
export interface SoughtPart {
  /** As it stands in the text, without what stands around it: minus, field, quotes. */
  readonly written: string
  /** The first form is the text as written. `full-stack` is also sought as `full stack` and as `fullstack`. */
  readonly forms: readonly (readonly SoughtWord[])[]
  /** The one field that it is sought in; `null` for all. */
  readonly field: ListField | null
  /** True where a form's words must stand one after the other. */
  readonly isPhrase: boolean
  /** True where it is taken as it is written. */
  readonly isQuoted: boolean
  /** True where bodies are looked into too. */
  readonly inBodies: boolean
  /** True for what is still being typed. */
  readonly isOpen: boolean
}

/** Whether a word of a text answers one that is sought. */
export function isAnswer(held: string, { word, mode }: SoughtWord): boolean {
  if (mode === 'whole') return held === word
  return held.startsWith(word) && (mode === 'prefix' || held.length === word.length || held.charAt(word.length) < '0')
}

/** From here on a beginning is looked for in bodies too: a shorter one would ask for many shards. */
const bodyBeginning = 5

/** How a word is sought in bodies: whole, but for long beginnings. */
export function toBodyWord({ word, mode }: SoughtWord): SoughtWord {
  return { word, mode: mode === 'prefix' && word.length >= bodyBeginning ? 'prefix' : 'whole' }
}

/** True for a part that is a letter still being typed. */
export function isLetter({ forms }: SoughtPart): boolean {
  return forms[0]?.[0]?.mode === 'letter'
}

/** What a text asks for, or an alternative in a group. */
export interface TextQuery {
  readonly wanted: readonly SoughtPart[]
  /** Parts that a posting may not hold: those written with a minus before them. */
  readonly unwanted: readonly SoughtPart[]
  readonly groups: readonly SoughtGroup[]
}

/** Found where at least one of its alternatives is; where it is unwanted, that may be nowhere. */
export interface SoughtGroup {
  /** None is empty. */
  readonly alternatives: readonly TextQuery[]
  readonly isUnwanted: boolean
}

/** True where a text asks for nothing at all. */
export function isEmptyQuery({ wanted, unwanted, groups }: TextQuery): boolean {
  return wanted.length + unwanted.length + groups.length === 0
}

/** Every part of a text, those in groups among them. */
export function toAllParts({ wanted, unwanted, groups }: TextQuery): SoughtPart[] {
  return [...wanted, ...unwanted, ...groups.flatMap(({ alternatives }) => alternatives.flatMap(toAllParts))]
}

/** The parts that a posting is found by: what may not be there is none of them. */
export function toWantedParts({ wanted, groups }: TextQuery): readonly SoughtPart[] {
  if (groups.length === 0) return wanted
  return [...wanted, ...groups.filter(({ isUnwanted }) => !isUnwanted).flatMap(({ alternatives }) => alternatives.flatMap(toWantedParts))]
}

/** A text with other parts in place of those that are wanted; `null` leaves one out, and with the last of it its alternative, its group. */
export function mapWanted(query: TextQuery, toOther: (part: SoughtPart) => SoughtPart | null): TextQuery {
  const groups = query.groups.flatMap((group): SoughtGroup[] => {
    if (group.isUnwanted) return [group]
    const alternatives = group.alternatives.map((alternative) => mapWanted(alternative, toOther)).filter((alternative) => !isEmptyQuery(alternative))
    return alternatives.length === 0 ? [] : [{ ...group, alternatives }]
  })
  return { ...query, wanted: query.wanted.flatMap((part) => toOther(part) ?? []), groups }
}

/** Beyond these a text says nothing more: a pasted page is cut, not refused. */
const maxParts = 24

/** Words that are read at all: some of them make a part together. */
const maxWords = 4 * maxParts

/** What of a written piece is sought together, before it is known what else means the same. */
interface Sought {
  readonly written: string
  readonly words: readonly string[]
  readonly field: ListField | null
  readonly isQuoted: boolean
  readonly isUnwanted: boolean
  /** True for what is still being typed: its last word may be the beginning of one. */
  readonly isOpen: boolean
}

/**
 * Reads what somebody types: `rust "design systems" -crypto title:engineer (go OR golang)`. Every part and every
 * group must be found, what has a minus before it nowhere; the last word as the beginning of a word, words in
 * quotes one after the other and as they are written. A quote or a bracket that is not closed goes to the end.
 * One letter at the end is not yet the beginning of anything: it would fetch all words that begin with it.
 * Total: any text means something, or nothing (no words).
 */
export function toTextQuery(text: string, synonyms: Synonyms): TextQuery {
  return toQueryOf(parseText(text).pieces, synonyms)
}

function toQueryOf(written: readonly Written[], synonyms: Synonyms): TextQuery {
  const pieces = written.flatMap(openBrackets)
  const sought = pieces.flatMap((piece) => (piece.kind === 'group' ? [] : toSought(piece)))
  const groups = pieces.flatMap((piece): SoughtGroup[] => {
    if (piece.kind !== 'group') return []
    const alternatives = piece.alternatives.map((alternative) => toQueryOf(alternative, synonyms)).filter((alternative) => !isEmptyQuery(alternative))
    return alternatives.length === 0 ? [] : [{ alternatives, isUnwanted: piece.isUnwanted }]
  })
  return {
    wanted: toWanted(sought.filter((part) => !part.isUnwanted).slice(0, maxWords), synonyms).slice(0, maxParts),
    unwanted: sought.filter((part) => part.isUnwanted).map(toPlainPart).slice(0, maxParts),
    groups: groups.slice(0, maxParts),
  }
}

/** Brackets around what is no choice say nothing. */
function openBrackets(piece: Written): readonly Written[] {
  if (piece.kind !== 'group' || piece.isUnwanted || piece.alternatives.length !== 1) return [piece]
  return piece.alternatives.flat().flatMap(openBrackets)
}

function toSought({ kind, value, name, field, isUnwanted, isOpen }: WrittenWords): Sought[] {
  if (name !== null && field === null && !isWordFilter(name)) return []
  const own = { written: value, field, isUnwanted }
  if (kind === 'phrase') {
    const typed = toPhraseWords(value)
    const words = isOpen && typed.length > 1 && isOneLetter(typed.at(-1) ?? '') ? typed.slice(0, -1) : typed
    return words.length === 0 ? [] : [{ ...own, words, isQuoted: true, isOpen }]
  }
  // Where words have no spaces between them, one token is several; none of them alone is unwanted.
  if (isUnwanted && hasUnspaced.test(value)) return [{ ...own, words: toPhraseWords(value), isQuoted: true, isOpen: false }]
  const words = toWords(value)
  return words.map((word, place) => ({ ...own, words: [word], isQuoted: false, isOpen: isOpen && place === words.length - 1 }))
}

/** Runs of words that the operator has named together become one part; each other word is one. */
function toWanted(written: readonly Sought[], synonyms: Synonyms): SoughtPart[] {
  const parts: SoughtPart[] = []
  for (let start = 0; start < written.length; ) {
    const end = written.findIndex((part, index) => index >= start && (part.isQuoted || part.field !== written[start]?.field))
    const words = written.slice(start, end < 0 ? undefined : end).flatMap((part) => part.words)
    const found = findSynonyms(synonyms, words)
    const last = written[start + (found?.length ?? 1) - 1]
    const part = written[start]
    if (!part || !last) break
    const own = toWordPart(part)
    const others = found?.forms.map((form) => toForm(form, last.isOpen)) ?? []
    if (found && found.length > 1) parts.push({ ...own, written: toWrittenRun(written.slice(start, start + found.length)), isOpen: last.isOpen, forms: [toForm(words.slice(0, found.length), last.isOpen), ...others] })
    else parts.push({ ...own, forms: [...own.forms, ...others] })
    start += found?.length ?? 1
  }
  return parts
}

/** A word between spaces is written once, however many are sought for it. */
function toWrittenRun(run: readonly Sought[]): string {
  return run.map(({ written }, index) => (written === run[index - 1]?.written ? '' : ` ${written}`)).join('').trim()
}

function toForm(words: readonly string[], isOpen: boolean): SoughtWord[] {
  return words.map((word, index) => ({ word, mode: isOpen && index === words.length - 1 ? (isOneLetter(word) ? 'letter' : 'prefix') : 'whole' }))
}

/** In a script with spaces: where there are none, a character says much. */
function isOneLetter(word: string): boolean {
  return word.length < 3 && Array.from(word).length === 1 && !hasUnspaced.test(word)
}

/** A part and nothing else that would mean the same. */
function toPlainPart({ written, words, field, isQuoted, isOpen }: Sought): SoughtPart {
  const forms = [toForm(words, isOpen)]
  const isPhrase = words.length > 1
  return { written, forms, field, isPhrase, isQuoted, isOpen, inBodies: field === null && (isPhrase || forms[0]?.[0]?.mode !== 'letter') }
}

function toWordPart(written: Sought): SoughtPart {
  const plain = toPlainPart(written)
  const [word = ''] = written.words
  if (written.isQuoted) return plain
  const pieces = word.split(/[-/&]/).filter((piece) => piece !== '')
  const apart = pieces.length < 2 ? [] : [pieces, [pieces.join('')]]
  const otherNumbers = toOtherNumbers(word).map((other): SoughtWord[] => [{ word: other, mode: 'whole' }])
  return { ...plain, forms: [...plain.forms, ...apart.map((words) => toForm(words, written.isOpen)), ...otherNumbers] }
}
