const thai = /\p{Script=Thai}/u
const words = new Intl.Segmenter('th', { granularity: 'word' })

/** A text with a place to break between the words of a script that writes no spaces and breaks nowhere else. */
export function withBreaks(text: string): string {
  return thai.test(text) ? Array.from(words.segment(text), ({ segment }) => segment).join('\u200b') : text
}

const firstLetter = /\p{L}/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

/** The direction of a text, by its first letter. */
export function toDirection(text: string): 'ltr' | 'rtl' {
  return rightToLeft.test(firstLetter.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'
}
