/** Shorter words are too often another word with an s: "news" is not the plural of "new". */
const shortestSingular = 4

/** A word of plain English letters that an s can be put to. */
const word = /^[a-z]+$/

/**
 * The other number of an English word: of `engineers` `engineer`, of `agency` `agencies`. Light: no list of
 * exceptions, and a form that is no word finds nothing. None for short words and for what is not plain letters.
 */
export function toOtherNumbers(folded: string): string[] {
  if (!word.test(folded) || folded.length < shortestSingular) return []
  const singular = toSingular(folded)
  if (singular === null) return [toPlural(folded)]
  return singular.length < shortestSingular ? [] : [singular]
}

/** `null` where a word does not end as a plural does. */
function toSingular(folded: string): string | null {
  if (!folded.endsWith('s') || /(?:ss|us|is)$/.test(folded)) return null
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`
  return /(?:ss|sh|ch|x|z)es$/.test(folded) ? folded.slice(0, -2) : folded.slice(0, -1)
}

function toPlural(folded: string): string {
  if (/[^aeiou]y$/.test(folded)) return `${folded.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(folded) ? `${folded}es` : `${folded}s`
}
