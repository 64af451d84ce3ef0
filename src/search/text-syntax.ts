import type { ListField } from './occurrences.ts'

/** A stretch of a text, in UTF-16 units: from `start`, before `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Names before a colon that no text is searched for by: such a piece is a filter, where it can be one (`liftFields`). */
export const filterNames = ['mode', 'is', 'country', 'from', 'level', 'role', 'employment', 'language', 'type', 'pay', 'stated', 'status', 'since', 'until', 'sort'] as const

export type FilterName = (typeof filterNames)[number]

/** True where the words of what could not be made a filter say something by themselves: "Spain" does, a day or a status does not. */
export function isWordFilter(name: string): boolean {
  return !/^(?:pay|stated|status|since|until|sort)$/.test(name)
}

/** Fields of a posting that are searched, by what people write before the colon. */
const listFieldNames: ReadonlyMap<string, ListField> = new Map([
  ['title', 'title'],
  ['company', 'company'],
  ['tag', 'tags'],
  ['place', 'place'],
  ['location', 'place'],
])

/** The field that a name before a colon stands for, in lower case; `null` for names of filters, `undefined` where no name is known. */
export function toNamedField(written: string): ListField | null | undefined {
  return listFieldNames.get(written) ?? (filterNames.some((known) => known === written) ? null : undefined)
}

/** A word, or words in quotes, as written. */
export interface WrittenWords extends Stretch {
  readonly kind: 'word' | 'phrase'
  /** Where it stands by itself: `start` and `end` take in an `OR` beside it that joins nothing. */
  readonly own: Stretch
  /** Without minus, field and quotes. */
  readonly value: string
  /** Where the value begins in the text. */
  readonly valueStart: number
  /** The name before the colon, lower case, where it is one that is known. */
  readonly name: string | null
  /** The field that its words are sought in; `null` for all. */
  readonly field: ListField | null
  readonly isUnwanted: boolean
  /** True for what is still being typed: its last word may be the beginning of one. */
  readonly isOpen: boolean
}

/** Alternatives, in brackets or joined by `OR` without any. */
export interface WrittenGroup extends Stretch {
  readonly kind: 'group'
  /** Each must be answered whole. None where the brackets are empty. */
  readonly alternatives: readonly (readonly Written[])[]
  /** The name before its bracket, or around it, lower case, where it is one that is known: what is in it has it too, but for what has one of its own. */
  readonly name: string | null
  /** The field that is searched by that name. */
  readonly field: ListField | null
  readonly isUnwanted: boolean
}

/** A piece of a text. `start` and `end` are those of all that goes with it: minus, field, quotes, brackets. */
export type Written = WrittenWords | WrittenGroup

export const faultCodes = ['never-closed', 'never-opened', 'empty-brackets', 'nested-too-deep', 'or-without-side', 'quote-never-closed', 'unknown-field', 'no-filter'] as const

export type FaultCode = (typeof faultCodes)[number]

/** What of a text is not as the language has it, in UTF-16 units of the text: the bracket, the quote, the `OR`, the name with its colon, the piece. */
export interface Fault extends Stretch {
  readonly code: FaultCode
  /** True where what is typed next may mend it. */
  readonly isOpenEnd: boolean
}

/** What a text says. Pieces are in its order and do not overlap; every letter is in one, but for `OR`. */
export interface ParsedText {
  readonly pieces: readonly Written[]
  /** In the order of the text. */
  readonly faults: readonly Fault[]
}

/** Pieces that are read, those in brackets among them: a pasted page is cut, not refused. An address has no more characters. */
const maxPieces = 256

/** Brackets within brackets, no deeper. */
const maxDepth = 6

const space = /\s+/y
const or = /(?:OR(?=[\s()|"]|$)|\|+)/y
const minus = /-(?=["\p{L}\p{N}.(])/uy
const name = /(\p{L}+):(?=[^\s)|])/uy
const phrase = /"([^"]*)("?)/y
/** Brackets within a word (`developer(s)`) are the word's. */
const plain = /[^\s"|()]+(?:\([^\s"|()]*\)[^\s"|()]*)*/y

/** What other boards call fields, and slips in those of this one. `node:fs` and `http://` are neither. */
const takenForField =
  /^(?:salary|wage|seniority|experience|skills?|city|region|state|remote|lang|type|job|contract|employer|firm|titles|titel|tags|hashtags?|companies|comapny|compnay|places|countries|posted|date|before|after|text|industry|intitle)$/

/** What an `OR` between two pieces is while they are joined. */
interface Or extends Stretch {
  readonly kind: 'or'
}

/** What brackets say of all that is in them. */
interface Within {
  readonly name: string | null
  readonly field: ListField | null
  /** True too where brackets around these have a minus. */
  readonly isUnwanted: boolean
}

/**
 * Reads what somebody types, as it is written: words, `"phrases"`, `field:words`, `-` before what may not be
 * there, `(one OR other)`, `one|other`. Total: any text means something, and what does not parse is told.
 */
export function parseText(text: string): ParsedText {
  const source = text.replace(/[“”„«»]/g, '"')
  const lastEnd = source.trimEnd().length
  const faults: Fault[] = []
  let at = 0
  let pieceCount = 0

  const tell = (code: FaultCode, start: number, end: number, isOpenEnd: boolean) => faults.push({ code, start, end, isOpenEnd })
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) at = pattern.lastIndex
    return found
  }

  const readItems = (depth: number, within: Within): (Written | Or)[] => {
    const items: (Written | Or)[] = []
    for (;;) {
      take(space)
      const start = at
      if (pieceCount === maxPieces || at >= source.length || (depth > 0 && source[at] === ')')) break
      if (source[at] === ')') {
        at += 1
        tell('never-opened', start, at, false)
      } else if (take(or)) items.push({ kind: 'or', start, end: at })
      else items.push(readPiece(start, depth, within))
    }
    return items
  }

  const readPiece = (start: number, depth: number, within: Within): Written => {
    pieceCount += 1
    const isUnwanted = take(minus) !== null
    const nameStart = at
    const named = take(name)?.[1]?.toLowerCase()
    const field = toNamedField(named ?? '') ?? null
    const isKnown = toNamedField(named ?? '') !== undefined
    if (named !== undefined && !isKnown) at = nameStart
    const inField = isKnown && named !== undefined ? { name: named, field } : { name: within.name, field: within.field }
    const bracket = at
    if (source[at] === '(') return { ...readGroup(start, depth, { ...inField, isUnwanted: isUnwanted || within.isUnwanted }), ...inField, isUnwanted }
    const quoted = take(phrase)
    const value = quoted?.[1] ?? take(plain)?.[0] ?? ''
    const isAtEnd = at >= lastEnd
    if (quoted?.[2] === '') tell('quote-never-closed', bracket, bracket + 1, true)
    if (named !== undefined && !isKnown && takenForField.test(named)) tell('unknown-field', nameStart, nameStart + named.length + 1, isAtEnd)
    if (isKnown && field === null) tell('no-filter', start, at, isAtEnd)
    return {
      kind: quoted ? 'phrase' : 'word',
      start,
      end: at,
      own: { start, end: at },
      value,
      valueStart: quoted ? bracket + 1 : bracket,
      ...inField,
      isUnwanted,
      isOpen: isAtEnd && !isUnwanted && !within.isUnwanted && quoted?.[2] !== '"',
    }
  }

  const readGroup = (start: number, depth: number, within: Within): Pick<WrittenGroup, 'kind' | 'start' | 'end' | 'alternatives'> => {
    const bracket = at
    at += 1
    if (depth === maxDepth) {
      // What follows goes on as if this bracket were not there.
      tell('nested-too-deep', bracket, at, false)
      return { kind: 'group', start, end: at, alternatives: [] }
    }
    const items = readItems(depth + 1, within)
    const isClosed = source[at] === ')'
    if (isClosed) at += 1
    if (!isClosed) tell('never-closed', bracket, bracket + 1, true)
    else if (items.length === 0) tell('empty-brackets', bracket, at, at >= lastEnd)
    return { kind: 'group', start, end: at, alternatives: splitAtOr(items) }
  }

  /** Within brackets an alternative is all that stands between one `OR` and the next. */
  const splitAtOr = (items: readonly (Written | Or)[]): Written[][] => {
    const alternatives: Written[][] = [[]]
    let before: Or | null = null
    for (const item of items) {
      if (item.kind !== 'or') alternatives.at(-1)?.push(item)
      else {
        if (alternatives.at(-1)?.length === 0) tell('or-without-side', item.start, item.end, false)
        else alternatives.push([])
        before = item
      }
    }
    if (before && alternatives.at(-1)?.length === 0 && alternatives.length > 1) tell('or-without-side', before.start, before.end, before.end >= lastEnd)
    return alternatives.filter((alternative) => alternative.length > 0)
  }

  /** Outside brackets an `OR` joins its two neighbours. */
  const joinAtOr = (items: readonly (Written | Or)[]): Written[] => {
    const joined: Written[] = []
    let before: Or | null = null
    let leadStart: number | null = null
    let isOwnGroup = false
    for (const item of items) {
      if (item.kind === 'or') {
        if (before || joined.length === 0) tell('or-without-side', item.start, item.end, false)
        if (joined.length === 0) leadStart ??= item.start
        else before = item
        continue
      }
      const left = before && joined.pop()
      if (left) joined.push({ kind: 'group', start: left.start, end: item.end, name: null, field: null, isUnwanted: false, alternatives: [...(isOwnGroup && left.kind === 'group' ? left.alternatives : [[left]]), [item]] })
      else joined.push(leadStart === null ? item : { ...item, start: leadStart })
      isOwnGroup = Boolean(left)
      before = null
      leadStart = null
    }
    const last = joined.pop()
    if (before) tell('or-without-side', before.start, before.end, before.end >= lastEnd)
    return last ? [...joined, before ? { ...last, end: before.end } : last] : []
  }

  const pieces = joinAtOr(readItems(0, { name: null, field: null, isUnwanted: false }))
  return { pieces, faults: faults.toSorted((a, b) => a.start - b.start) }
}
