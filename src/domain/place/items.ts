import { exclusionWords, isTimeZone, manyTimeZones, splitModeWords } from './words.ts'
import type { ModeWord } from './words.ts'

/** How a part of the line follows the one before it, from the loosest to the tightest. */
export type Join = 'start' | 'or' | 'slash' | 'break' | 'comma' | 'dash' | 'bracket' | 'space'

/** One part of a location line: a word about the way of working, a name to look up, or a limit that names no place. */
export type Item =
  | { readonly kind: 'mode'; readonly join: Join; readonly mode: ModeWord }
  | { readonly kind: 'text'; readonly join: Join; readonly text: string }
  | { readonly kind: 'limit'; readonly join: Join }

/** Characters of a line that are read; a place needs far fewer, and a hostile line costs no more than this. */
export const readLimit = 300

const joins: readonly Join[] = ['start', 'or', 'slash', 'break', 'comma', 'dash', 'bracket', 'space']
const separators = /(\s[-–—]+\s?|\s?[-–—]+\s|[–—:]|[,،、，]|[;；|•·\n]|[/／]|[()[\]（）])/u

/** Parts of the line in order. Empty for an empty line. */
export function toItems(line: string): readonly Item[] {
  return withoutExclusions(withoutTimeZones(toClauses(readable(line)).flatMap(toConjoined).flatMap(toModeItems)))
}

/** The line as far as it is read: without invisible characters, one space for white space, cut at a separator. */
function readable(line: string): string {
  const start = line.slice(0, readLimit * 2).normalize('NFC')
  const clean = start
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/\s*[\n\r\u2028\u2029]\s*/g, ';')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim()
  if (clean.length <= readLimit && line.length <= readLimit * 2) return clean
  const cut = clean.slice(0, readLimit)
  return cut.slice(0, Math.max(0, ...[...cut.matchAll(/[,;|/]/g)].map((match) => match.index)))
}

interface Clause {
  readonly join: Join
  readonly text: string
}

function toClauses(line: string): readonly Clause[] {
  const clauses: Clause[] = []
  let join: Join = 'start'
  for (const [index, piece] of line.split(separators).entries()) {
    if (index % 2 === 1) join = looser(join, joinOf(piece))
    else if (/[\p{L}\p{N}]/u.test(piece)) {
      clauses.push({ join, text: piece.trim() })
      join = 'space'
    }
  }
  return clauses
}

function joinOf(separator: string): Join {
  const mark = separator.trim()
  if (/^[,،、，]$/u.test(mark)) return 'comma'
  if (/^[/／]$/u.test(mark)) return 'slash'
  if (/^[;；|•·]?$/u.test(mark)) return 'break'
  return /^[()[\]（）]$/u.test(mark) ? 'bracket' : 'dash'
}

function looser(a: Join, b: Join): Join {
  return joins.indexOf(a) < joins.indexOf(b) ? a : b
}

/** Cuts at "or". "OR" in the place of a state's code ("Portland, OR or Remote") stays a name. */
function toConjoined(clause: Clause): readonly Clause[] {
  const clauses: Clause[] = []
  const words = clause.text.split(' ')
  let { join } = clause
  let kept: string[] = []
  const flush = () => {
    if (kept.length > 0) clauses.push({ join, text: kept.join(' ') })
    if (kept.length > 0) join = 'space'
    kept = []
  }
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    const isCode = word === 'OR' && index === 0 && join === 'comma' && (next === undefined || isOr(next))
    if (isOr(word) && !isCode) {
      flush()
      join = looser(join === 'start' ? 'space' : join, 'or')
    } else kept.push(word)
  }
  flush()
  return clauses
}

function isOr(word: string): boolean {
  return /^(?:or|oder|ou|lub|albo|або|или)$/i.test(word)
}

function toModeItems(clause: Clause): readonly Item[] {
  return splitModeWords(clause.text).map((piece, index) => {
    const join = index === 0 ? clause.join : 'space'
    return 'mode' in piece ? { kind: 'mode', join, mode: piece.mode } : { kind: 'text', join, text: piece.text }
  })
}

/**
 * A time zone says when somebody works, not where: no place is read from it, and "European timezone" is no Europe.
 * Names listed before time zones in the plural are time zones too.
 */
function withoutTimeZones(items: readonly Item[]): readonly Item[] {
  const kept = [...items]
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'text' || !isTimeZone(item.text)) continue
    kept[index] = { kind: 'limit', join: item.join }
    for (let before = index - 1; manyTimeZones.test(item.text) && before >= 0; before -= 1) {
      const [named, following] = [items[before], items[before + 1]]
      const isListed = following && ['comma', 'slash', 'or'].includes(following.join)
      if (named?.kind !== 'text' || !isListed) break
      kept[before] = { kind: 'limit', join: named.join }
    }
  }
  return kept
}

/** Names nothing from an exclusion on: "Anywhere (except China)" is neither China nor anywhere. */
function withoutExclusions(items: readonly Item[]): readonly Item[] {
  const first = items.findIndex((item) => item.kind === 'text' && exclusionWords.test(item.text))
  return items.flatMap((item, index): readonly Item[] => {
    if (first < 0 || index < first || item.kind !== 'text') return [item]
    const limit: Item = { kind: 'limit', join: 'space' }
    const before = index === first ? item.text.slice(0, item.text.search(exclusionWords)).trim() : ''
    return before ? [{ ...item, text: before }, limit] : [{ ...limit, join: item.join }]
  })
}
