import { spellOut } from '../base-letters.ts'

/**
 * The form in which names of places are compared: lower case, no accents on Latin letters, no full stops
 * or apostrophes, one space for every other mark ("St. John’s" and "st johns", "Asia-Pacific" and "asia pacific").
 * Other scripts keep their marks, which carry meaning there.
 */
export function toPlaceKey(name: string): string {
  const lower = name.toLowerCase()
  return (/^[a-z ]*$/.test(lower) ? lower : withoutMarks(lower)).trim()
}

function withoutMarks(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
  return spellOut(plain)
    .replace(/[.'’ʼ`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
}
