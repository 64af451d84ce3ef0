import { toIndexWords } from './fold.ts'
import { fieldWeights, toImpact, type SearchField, type SearchTexts } from './impact.ts'
import type { Occurrences } from './term-shards.ts'

/** The fields that a list shows, or filters by. */
export const listFields = ['title', 'tags', 'company', 'place', 'lead'] as const satisfies readonly SearchField[]

/** Gives the words that one field of a posting is found by, each as often as it is there, in their order. */
export type WordsOf = (texts: SearchTexts, field: SearchField) => Iterable<string>

const readWords: WordsOf = (texts, field) => toIndexWords(texts[field])

/** The one field that a list does not show: a large index of its own. */
export const bodyFields = ['body'] as const satisfies readonly SearchField[]

/**
 * Collects where each word of some fields is, and its impact there. A field's length is counted in
 * characters, so that one pass over the words is enough.
 * @param texts one posting's texts for each row, in the order of rows
 * @param wordsOf the words of one field: another gives those of `toIndexWords`, or some of them, from memory
 */
export function collectOccurrences(texts: readonly SearchTexts[], fields: readonly SearchField[], wordsOf: WordsOf = readWords): Map<string, Occurrences> {
  const averages = new Map(fields.map((field) => [field, toAverageLength(texts, field)]))
  const occurrences = new Map<string, Occurrences>()
  texts.forEach((text, row) => {
    const frequencies = new Map<string, number>()
    for (const field of fields) {
      const { boost, dilution } = fieldWeights[field]
      const share = boost / (1 - dilution + dilution * (text[field].length / (averages.get(field) ?? 1)))
      for (const word of wordsOf(text, field)) frequencies.set(word, (frequencies.get(word) ?? 0) + share)
    }
    for (const [word, frequency] of frequencies) {
      const impact = toImpact(frequency)
      const known = occurrences.get(word)
      if (known) {
        known.rows.push(row)
        known.impacts.push(impact)
      } else occurrences.set(word, { rows: [row], impacts: [impact] })
    }
  })
  return occurrences
}

/** Of the texts that say anything; 1 where none does. */
function toAverageLength(texts: readonly SearchTexts[], field: SearchField): number {
  const lengths = texts.map((text) => text[field].length).filter((length) => length > 0)
  return lengths.length === 0 ? 1 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}
