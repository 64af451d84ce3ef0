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
const hasUnspaced = new RegExp(unspacedCharacter, 'u')
const runs = new RegExp(`(?:${unspacedCharacter})+|(?:(?![${unspaced}])[^]|\\p{M})+`, 'gu')

/**
 * The words to search for, folded, in their order. `c++`, `c#`, `.net`, `node.js`, `ui/ux` stay words;
 * other punctuation separates. Scripts without spaces give each two neighbours (東京都 is 東京, 京都):
 * the same everywhere, as no dictionary is asked, whose words differ between browsers.
 */
export function toWords(text: string): string[] {
  return toJoinedWords(text).flatMap((word) => toTerms(word, [2]))
}

/**
 * The words that a text is found by, as often as it holds them: those of `toWords`; of a joined word
 * (`full-stack`, `ui/ux`, `d'équipe`) its parts too; of scripts without spaces each character too.
 */
export function toIndexWords(text: string): string[] {
  return toJoinedWords(text).flatMap((word) => {
    const parts = word.split(/[./'’&-]|\+(?=[\p{L}\p{N}])/u).filter((part) => part !== '')
    return [...new Set([word, ...parts].flatMap((part) => toTerms(part, [1, 2])))]
  })
}

function toJoinedWords(text: string): string[] {
  const words = fold(text).match(joinedWord) ?? []
  return words.map((word) => word.replace(/^\.{2,}/, ''))
}

/** @param lengths how many neighbouring characters of an unspaced script make a term */
function toTerms(word: string, lengths: readonly number[]): string[] {
  const plain = word.replace(/['’]/g, '')
  if (!hasUnspaced.test(plain)) return [plain]
  return (plain.match(runs) ?? []).flatMap((run) => {
    if (!hasUnspaced.test(run)) return run.match(joinedWord) ?? []
    const characters = run.match(/\P{M}\p{M}*/gu) ?? []
    return lengths.flatMap((length) => toNeighbours(characters, Math.min(length, characters.length)))
  })
}

function toNeighbours(characters: readonly string[], length: number): string[] {
  return Array.from({ length: characters.length - length + 1 }, (_, start) => characters.slice(start, start + length).join(''))
}
