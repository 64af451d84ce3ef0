/** Shorter words are too often another word with an s: "news" is not the plural of "new". */
const shortestSingular = 4

/** A word of plain English letters that an s can be put to. */
const word = /^[a-z]+$/

/**
 * What may be the other number of an English word: of `engineers` `engineer`, of `agency` `agencies`, of `caches`
 * both `cache` and `cach`. Light: no list of exceptions, and a form that is no word finds nothing. None for
 * short words and for what is not plain letters.
 */
export function toOtherNumbers(folded: string): string[] {
  if (!word.test(folded) || folded.length < shortestSingular) return []
  if (!isPlural(folded)) return [toPlural(folded)]
  return toSingulars(folded).filter((singular) => singular.length >= shortestSingular)
}

function isPlural(folded: string): boolean {
  return folded.endsWith('s') && !/(?:ss|us|is)$/.test(folded)
}

/** Only after a hiss is it the word itself that may have the e: `caches`, `branches`; `planes` is not of `plan`. */
function toSingulars(plural: string): string[] {
  const shorter = plural.slice(0, -1)
  if (plural.endsWith('ies')) return [`${plural.slice(0, -3)}y`, shorter]
  return /(?:s|sh|ch|x|z)es$/.test(plural) ? [shorter, plural.slice(0, -2)] : [shorter]
}

function toPlural(folded: string): string {
  if (/[^aeiou]y$/.test(folded)) return `${folded.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(folded) ? `${folded}es` : `${folded}s`
}
