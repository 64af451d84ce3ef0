import { cutAtWord } from '../../domain/cut-at-word.ts'
import { maySaySomething, saysSomething } from '../../domain/lead.ts'
import { unescapeHtml } from '../html-text.ts'
import { toSentences } from '../sentences.ts'
import type { Piece } from './body-pieces.ts'

/** A run of text between two block boundaries: white space folded, invisible splitters gone. */
export interface Block {
  readonly text: string
  /** True for running text: no heading, list item, table, code, nor a paragraph that is bold throughout. */
  readonly isProse: boolean
}

const blocks = new Set([
  'p', 'div', 'blockquote', 'pre', 'hr', 'figure', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'details', 'summary',
  'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'br',
])
const notProse = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary', 'ul', 'ol', 'dl', 'table', 'figure'])
const bold = new Set(['b', 'strong'])

/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const visible = /[^\s\u00ad\u200b-\u200d\u2060\ufeff]/
const splitters = /[\u00ad\u200b\u2060\ufeff]/g

/**
 * Joiners that do no work. U+200D between two emoji makes one of them, and other scripts write with
 * both (U+200C within Persian words, U+200D within Indic ones); in those named here they only split.
 */
const idleJoiners = new RegExp(
  [
    String.raw`(?<=^|[^\p{Letter}\p{Mark}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]`,
    String.raw`(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\u200c\u200d]`,
    String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])(?:\u200c|\u200d(?!\p{Extended_Pictographic}))`,
  ].join('|'),
  'gu',
)

const maxSentences = 5
const maxSentenceLength = 200

/** How much of one paragraph is cut into sentences: more than five of any length. */
const maxSegmented = 4000

/** The text of a part of a body on one line: white space folded, invisible splitters gone. */
export function toPlainText(pieces: readonly Piece[]): string {
  return toBlocks(pieces).map((block) => block.text).join(' ')
}

/** True where something of the text can be seen. */
export function hasText(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'text' && visible.test(piece.source))
}

/** The first sentences of running text that say something, at most five of at most 200 characters. */
export function toLeadSentences(body: readonly Block[]): string[] {
  const found: string[] = []
  for (const block of body) {
    if (!block.isProse || /^(?:[•‣▪◦·*–—-]|\d+[.)])\s?/.test(block.text)) continue
    const prose = block.text.replace(/\*\*/g, '').slice(0, maxSegmented)
    // The segmenter would take longer than all else for a hundred thousand paragraphs of a word.
    if (!maySaySomething(prose)) continue
    for (const { text: sentence } of toSentences(prose)) {
      if (!saysSomething(sentence) || /[:：?？؟]$/.test(sentence)) continue
      found.push(cutAtWord(sentence, maxSentenceLength))
      if (found.length === maxSentences) return found
    }
  }
  return found
}

/** The text of a body, block by block, those without text left out. */
export function toBlocks(pieces: readonly Piece[]): Block[] {
  const found: Block[] = []
  let parts: string[] = []
  let hasPlain = false
  let outsideProse = 0
  let inBold = 0
  const finish = () => {
    const text = clean(parts.join(''))
    if (text !== '') found.push({ text, isProse: outsideProse === 0 && hasPlain })
    parts = []
    hasPlain = false
  }
  for (const piece of pieces) {
    const step = piece.kind === 'start' ? 1 : piece.kind === 'end' ? -1 : 0
    if (piece.kind === 'text') {
      parts.push(unescapeHtml(piece.source))
      hasPlain ||= inBold === 0 && /[\p{Letter}\p{Number}]/u.test(piece.source)
    }
    if (blocks.has(piece.name)) finish()
    if (notProse.has(piece.name)) outsideProse += step
    if (bold.has(piece.name)) inBold += step
  }
  finish()
  return found
}

function clean(text: string): string {
  const joined = invisible.test(text) ? text.replace(splitters, '').replace(idleJoiners, '') : text
  return joined.replace(/\s+/g, ' ').trim()
}
