/**
 * Characters that split a word for a search but not for an eye: soft hyphen, zero-width space and
 * (non-)joiners, word joiner, byte order mark. Search text only: emoji in a body keep their joiners.
 */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** A text as it is compared: lower case, without accents and invisible characters, white space folded. */
export function fold(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The words of a text, folded, in their order. `c++`, `c#`, `.net`, `node.js`, `ui/ux` stay words;
 * other punctuation separates.
 */
export function toWords(text: string): string[] {
  const words = fold(text).match(/\.?[\p{Letter}\p{Number}]+(?:[./'’&+-]?[\p{Letter}\p{Number}]+)*(?:\+\+|#)?/gu) ?? []
  return words.map((word) => word.replace(/['’]/g, ''))
}

/** The words of a text and, beside a joined word (`full-stack`, `ui/ux`), its parts. */
export function toIndexWords(text: string): string[] {
  return toWords(text).flatMap((word) => {
    const parts = word.split(/[./&-]/).filter((part) => part !== '')
    return parts.length > 1 ? [word, ...parts] : [word]
  })
}
