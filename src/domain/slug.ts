import { toBaseLetters } from './base-letters.ts'

/** Long enough for any real name, short enough for a file name on every host (255 bytes). */
const maxSlugLength = 80

/** How much of a hostile, megabyte-long name is looked at. */
const maxInputLength = 400

/**
 * A URL-safe name: lower-case ASCII letters, digits and single hyphens, at most 80 characters.
 * Case, accents and punctuation do not count. Letters that ASCII lacks (日本語) become a hash, alone
 * (`x-1k2j3h`) or after the rest (`n1-1k2j3h`), so that 英語 N1 and 日本語 N1 have addresses of their own.
 */
export function toSlug(text: string): string {
  const cut = text.slice(0, maxInputLength)
  const base = toBaseLetters(cut.replace(/[™℠]/g, ' '))
  const ascii = cutSlug(base.replace(/[^a-z0-9]+/g, '-'), maxSlugLength)
  if (!/[\p{Letter}\p{Number}]/u.test(base.replace(/[a-z0-9]+/g, ''))) return ascii === '' ? `x-${toHash(cut)}` : ascii
  const hash = toHash(base.replace(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, ' ').trim())
  return `${cutSlug(ascii, maxSlugLength - hash.length - 1) || 'x'}-${hash}`
}

function cutSlug(text: string, maxLength: number): string {
  return text.replace(/^-+/, '').slice(0, maxLength).replace(/-+$/, '')
}

function toHash(text: string): string {
  return hash32(text).toString(36)
}

/**
 * FNV-1a over UTF-16 code units, an unsigned 32-bit integer. It spreads names over shards and
 * colours; it is no defence against somebody who looks for a collision.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
