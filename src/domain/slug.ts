/** Latin letters that Unicode does not decompose into a base letter and an accent. */
const undecomposed: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ł', 'l'], ['ı', 'i'],
])

/** Long enough for any real name, short enough for a file name on every host (255 bytes). */
const maxSlugLength = 80

/** How much of a hostile, megabyte-long name is looked at. */
const maxInputLength = 400

/**
 * A URL-safe name: lower-case ASCII letters, digits and single hyphens, at most 80 characters.
 * The same text always gives the same slug. Text without a Latin letter or digit (日本語) gives
 * `x-` and a hash of the text, so that it still has an address of its own.
 */
export function toSlug(text: string): string {
  const cut = text.slice(0, maxInputLength)
  const ascii = cut
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßæœøđðþłı]/g, (letter) => undecomposed.get(letter) ?? '')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxSlugLength)
    .replace(/^-+|-+$/g, '')
  return ascii === '' ? `x-${hash32(cut).toString(36)}` : ascii
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
