import { hasUnspaced, toPhraseWords, toWords } from './fold.ts'
import type { ListField } from './occurrences.ts'
import { toOtherNumbers } from './plural.ts'
import { findSynonyms, type Synonyms } from './synonyms.ts'

/** How a word answers: as it is, as the beginning of one, or as a letter that has no letter behind it: `c`, `c++`, `c#`. */
export type WordMode = 'whole' | 'prefix' | 'letter'

/** A word to look up, folded. */
export interface SoughtWord {
  readonly word: string
  readonly mode: WordMode
}

/** One part of a text: found where every word of at least one of its forms is. */
export interface SoughtPart {
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

/** What a text asks for. */
export interface TextQuery {
  readonly wanted: readonly SoughtPart[]
  /** Parts that a posting may not hold: those written with a minus before them. */
  readonly unwanted: readonly SoughtPart[]
}

/** Beyond these a text says nothing more: a pasted page is cut, not refused. */
const maxParts = 24

/** Words that are read at all: some of them make a part together. */
const maxWords = 4 * maxParts

/** What people write before the colon. */
const fields: Readonly<Record<string, ListField>> = { title: 'title', company: 'company', tag: 'tags', place: 'place', location: 'place' }

/** One thing between spaces: a minus, a field, then a phrase, whose last quote may still be missing, or a word. */
const token = /(?<minus>-(?=["\p{L}\p{N}.]))?(?:(?<field>title|company|tag|place|location):(?=[^\s]))?(?:"(?<phrase>[^"]*)(?<close>"?)|(?<plain>[^\s"]+))/giu

/** A part as written, before it is known what else means the same. */
interface Written {
  readonly words: readonly string[]
  readonly field: ListField | null
  readonly isQuoted: boolean
  readonly isUnwanted: boolean
  /** True for what is still being typed: its last word may be the beginning of one. */
  readonly isOpen: boolean
}

/**
 * Reads what somebody types: `rust "design systems" -crypto title:engineer -company:"Acme Ltd"`. Every part must
 * be found, what has a minus before it nowhere; the last word as the beginning of a word, words in quotes
 * one after the other and as they are written. A quote that is not closed goes to the end. One letter at the end
 * is not yet the beginning of anything: it would fetch all words that begin with it. Total: any text means
 * something, or nothing (no words).
 */
export function toTextQuery(text: string, synonyms: Synonyms): TextQuery {
  const written = toWritten(text)
  return {
    wanted: toWanted(written.filter((part) => !part.isUnwanted).slice(0, maxWords), synonyms).slice(0, maxParts),
    unwanted: written.filter((part) => part.isUnwanted).map(toPlainPart).slice(0, maxParts),
  }
}

function toWritten(text: string): Written[] {
  const tokens = [...text.replace(/[“”„«»]/g, '"').matchAll(token)]
  return tokens.flatMap(({ groups = {} }, index): Written[] => {
    const isLast = index === tokens.length - 1
    const field = fields[(groups['field'] ?? '').toLowerCase()] ?? null
    const isUnwanted = groups['minus'] !== undefined
    if (groups['phrase'] !== undefined) {
      const isOpen = isLast && !isUnwanted && groups['close'] === ''
      const typed = toPhraseWords(groups['phrase'])
      const words = isOpen && typed.length > 1 && isOneLetter(typed.at(-1) ?? '') ? typed.slice(0, -1) : typed
      return words.length === 0 ? [] : [{ words, field, isQuoted: true, isUnwanted, isOpen }]
    }
    const plain = groups['plain'] ?? ''
    // Where words have no spaces between them, one token is several; none of them alone is unwanted.
    if (isUnwanted && hasUnspaced.test(plain)) return [{ words: toPhraseWords(plain), field, isQuoted: true, isUnwanted, isOpen: false }]
    const words = toWords(plain)
    return words.map((word, place) => ({ words: [word], field, isQuoted: false, isUnwanted, isOpen: isLast && !isUnwanted && place === words.length - 1 }))
  })
}

/** Runs of words that the operator has named together become one part; each other word is one. */
function toWanted(written: readonly Written[], synonyms: Synonyms): SoughtPart[] {
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
    if (found && found.length > 1) parts.push({ ...own, isOpen: last.isOpen, forms: [toForm(words.slice(0, found.length), last.isOpen), ...others] })
    else parts.push({ ...own, forms: [...own.forms, ...others] })
    start += found?.length ?? 1
  }
  return parts
}

function toForm(words: readonly string[], isOpen: boolean): SoughtWord[] {
  return words.map((word, index) => ({ word, mode: isOpen && index === words.length - 1 ? (isOneLetter(word) ? 'letter' : 'prefix') : 'whole' }))
}

/** In a script with spaces: where there are none, a character says much. */
function isOneLetter(word: string): boolean {
  return word.length < 3 && Array.from(word).length === 1 && !hasUnspaced.test(word)
}

/** A part and nothing else that would mean the same. */
function toPlainPart({ words, field, isQuoted, isOpen }: Written): SoughtPart {
  const forms = [toForm(words, isOpen)]
  const isPhrase = words.length > 1
  return { forms, field, isPhrase, isQuoted, isOpen, inBodies: field === null && (isPhrase || forms[0]?.[0]?.mode !== 'letter') }
}

function toWordPart(written: Written): SoughtPart {
  const plain = toPlainPart(written)
  const [word = ''] = written.words
  if (written.isQuoted) return plain
  const pieces = word.split(/[-/&]/).filter((piece) => piece !== '')
  const apart = pieces.length < 2 ? [] : [pieces, [pieces.join('')]]
  const otherNumbers = toOtherNumbers(word).map((other): SoughtWord[] => [{ word: other, mode: 'whole' }])
  return { ...plain, forms: [...plain.forms, ...apart.map((words) => toForm(words, written.isOpen)), ...otherNumbers] }
}
