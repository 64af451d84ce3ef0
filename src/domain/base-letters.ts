/**
 * Marks that readers leave out when they type: accents (with their rarer blocks), the points of
 * Hebrew, the vowel marks of Arabic and the stroke that lengthens its words. Marks of other scripts
 * (Devanagari, Thai, kana) spell the word and stay.
 */
const optionalMarks = new RegExp(
  [
    '[\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]',
    '[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed]',
  ].join('|'),
  'g',
)

/** Letters that Unicode does not decompose into a base letter and an accent, and the sigma that ends a word. */
const undecomposed: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ł', 'l'], ['ı', 'i'], ['ς', 'σ'],
])

/** Lower-case text with two letters, or a plain one, for each letter that Unicode leaves whole: `ß` is `ss`, `ø` is `o`. */
export function spellOut(lower: string): string {
  return lower.replace(/[ßæœøđðþłıς]/g, (letter) => undecomposed.get(letter) ?? letter)
}

/**
 * A text in the letters by which spellings are compared: lower case, compatibility forms resolved
 * (`ﬁ`, full-width, `𝐁𝐨𝐥𝐝`), accents gone, composed (NFC). Applying it twice changes nothing more.
 */
export function toBaseLetters(text: string): string {
  return spellOut(text.normalize('NFKD').replace(optionalMarks, '').toLowerCase()).normalize('NFC')
}
