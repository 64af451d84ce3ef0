import { toBaseLetters } from '../domain/base-letters.ts'

/**
 * Characters that split a word for a search but not for an eye: soft hyphen, zero-width space and
 * (non-)joiners, marks of direction, word joiner, variation selectors, byte order mark. Search text
 * only: emoji in a body keep their joiners.
 */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\p{Variation_Selector}/gu

/** A text as it is compared: lower case, without accents and invisible characters, white space folded. */
export function fold(text: string): string {
  return toBaseLetters(text.replace(invisible, '')).replace(/\s+/g, ' ').trim()
}

/** Letters and digits, joined by single marks; `++` and `#` at the end, dots at the beginning. */
const joinedWord = /\.{0,2}[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[./'’&+-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:\+\+|#)?/gu

/** Scripts that put no space between words. */
const unspaced = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const unspacedCharacter = `(?!\\p{M})[${unspaced}]\\p{M}*`

/** Finds a character of these. */
export const hasUnspaced = new RegExp(unspacedCharacter, 'u')

const runs = new RegExp(`(?:${unspacedCharacter})+|(?:(?![${unspaced}])[^]|\\p{M})+`, 'gu')

/**
 * The words to search for, folded, in their order. `c++`, `c#`, `.net`, `node.js`, `ui/ux` stay words;
 * other punctuation separates. Scripts without spaces give each two neighbours (東京都 is 東京, 京都):
 * the same everywhere, as no dictionary is asked, whose words differ between browsers.
 */
export function toWords(text: string): string[] {
  return toJoinedWords(text).flatMap((word) => toTerms(word, [2]).words.map((placed) => placed.word))
}

/** A word and its place in a text: neighbours have neighbouring places, words of two lines never. */
export interface PlacedWord {
  readonly word: string
  readonly place: number
}

/**
 * The words that a text is found by, as often as it holds them: those of `toWords`; of a joined word
 * (`full-stack`, `ui/ux`, `d'équipe`) its parts too, each at a place of its own; of scripts without spaces
 * each character too.
 * @param heldBy another gives what `toHeldWords` gives, from memory
 */
export function toPlacedWords(text: string, heldBy: typeof toHeldWords = toHeldWords): PlacedWord[] {
  const placed: PlacedWord[] = []
  let start = 0
  for (const line of text.split('\n')) {
    for (const joined of toJoinedWords(line)) {
      const { words, length } = heldBy(joined)
      for (const { word, place } of words) placed.push({ word, place: start + place })
      start += length
    }
    start += 1
  }
  return placed
}

/** A joined word as a whole, then its parts. */
export function toHeldWords(joined: string): Terms {
  const words: PlacedWord[] = []
  let length = 0
  for (const part of toParts(joined)) {
    const terms = toTerms(part, [1, 2])
    for (const { word, place } of terms.words) words.push({ word, place: length + place })
    length += terms.length
  }
  const held = new Set(words.map(({ word }) => word))
  const whole = toTerms(joined, [1, 2]).words.filter(({ word }) => !held.has(word))
  return { words: [...whole, ...words], length }
}

/** The words of `toPlacedWords` without their places; of one joined word each once. */
export function toIndexWords(text: string): string[] {
  return toJoinedWords(text).flatMap((joined) => [...new Set(toHeldWords(joined).words.map(({ word }) => word))])
}

/** The words of a phrase, one a place: of a joined word its parts, of scripts without spaces each character. */
export function toPhraseWords(phrase: string): string[] {
  return toJoinedWords(phrase).flatMap(toParts).flatMap((part) => toTerms(part, [1]).words.map(({ word }) => word))
}

function toParts(word: string): string[] {
  return word.split(/[./'’&-]|\+(?=[\p{L}\p{N}])/u).filter((part) => part !== '')
}

function toJoinedWords(text: string): string[] {
  const words = fold(text).match(joinedWord) ?? []
  return words.map((word) => word.replace(/^\.{2,}/, ''))
}

/** Words with their places, and how many places they take. */
interface Terms {
  readonly words: readonly PlacedWord[]
  readonly length: number
}

/**
 * The terms of a word with their places in it.
 * @param lengths how many neighbouring characters of an unspaced script make a term
 */
function toTerms(word: string, lengths: readonly number[]): Terms {
  const plain = word.replace(/['’]/g, '')
  if (!hasUnspaced.test(plain)) return { words: [{ word: plain, place: 0 }], length: 1 }
  const words: PlacedWord[] = []
  let place = 0
  for (const run of plain.match(runs) ?? []) {
    const isUnspaced = hasUnspaced.test(run)
    const pieces = (isUnspaced ? run.match(/\P{M}\p{M}*/gu) : run.match(joinedWord)) ?? []
    for (const length of isUnspaced ? new Set(lengths.map((most) => Math.min(most, pieces.length))) : [1]) {
      for (let start = 0; start + length <= pieces.length; start += 1) words.push({ word: pieces.slice(start, start + length).join(''), place: place + start })
    }
    place += pieces.length
  }
  return { words, length: place }
}
