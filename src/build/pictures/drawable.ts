import type { FontTable } from './font-table.ts'

/** White space and control characters, which are one space. */
const gaps = /[\p{Z}\p{Cc}\s]+/gu

/** What has no shape of its own, the two joiners aside. */
const shapeless = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu

/** Joiners shape the letters on both sides; elsewhere they held together what an emoji was made of. */
const looseJoiners = /(?<![\p{L}\p{M}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}])/gu

/** A text on one line, without the characters that no font has: emoji, rare symbols and scripts. */
export function toDrawable(text: string, fonts: Pick<FontTable, 'has'>): string {
  const kept = Array.from(text.toWellFormed().replace(gaps, ' ').replace(shapeless, ''), (character) => (character === ' ' || fonts.has(character) ? character : ''))
  return kept.join('').replace(looseJoiners, '').replace(/ {2,}/g, ' ').trim()
}
