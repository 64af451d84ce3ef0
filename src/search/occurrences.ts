import { toPlacedWords, type PlacedWord } from './fold.ts'
import { fieldWeights, toImpact, type SearchField, type SearchTexts } from './impact.ts'
import { OccurrenceList } from './occurrence-list.ts'
import type { Occurrences } from './term-shards.ts'

/** The fields that a list shows, or filters by. */
export const listFields = ['title', 'tags', 'company', 'place', 'lead'] as const satisfies readonly SearchField[]

/** The one field that a list does not show: a large index of its own. */
export const bodyFields = ['body'] as const satisfies readonly SearchField[]

/** Gives the words that one field of a posting is found by, each as often as it is there. */
export type WordsOf = (texts: SearchTexts, field: SearchField) => Iterable<PlacedWord>

const readWords: WordsOf = (texts, field) => toPlacedWords(texts[field])

/** The places of a list field begin at its number among `listFields` times this; what is beyond is found, but in no phrase. */
const placesOfField = 1_000

/** A field that a search can be kept to. */
export type ListField = (typeof listFields)[number]

/** The first place of a list field, and the first after it. */
export function toPlacesOf(field: ListField): { readonly start: number; readonly end: number } {
  const start = listFields.indexOf(field) * placesOfField
  return { start, end: start + placesOfField }
}

/**
 * Collects where each word of some fields is, and its impact there. A field's length is counted in
 * characters, so that one pass over the words is enough.
 * @param texts in the order of their numbers: `toIndexedTexts`
 * @param wordsOf the words of one field: another gives those of `toPlacedWords`, or some of them, from memory
 */
export function collectOccurrences(texts: readonly SearchTexts[], fields: readonly SearchField[], wordsOf: WordsOf = readWords): Map<string, Occurrences> {
  const averages = new Map(fields.map((field) => [field, toAverageLength(texts, field)]))
  const occurrences = new Map<string, OccurrenceList>()
  texts.forEach((text, number) => {
    const held = new Map<string, { frequency: number; lastField: SearchField | null; readonly places: number[] }>()
    for (const [order, field] of fields.entries()) {
      const { boost, dilution, isOnce } = fieldWeights[field]
      const share = boost / (1 - dilution + dilution * (text[field].length / (averages.get(field) ?? 1)))
      for (const { word, place } of wordsOf(text, field)) {
        const here = held.get(word) ?? { frequency: 0, lastField: null, places: [] }
        held.set(word, here)
        if (!isOnce || here.lastField !== field) here.frequency += share
        here.lastField = field
        if (place < placesOfField || fields.length === 1) here.places.push(order * placesOfField + place)
      }
    }
    for (const [word, { frequency, places }] of held) {
      let known = occurrences.get(word)
      if (known === undefined) {
        known = new OccurrenceList()
        occurrences.set(word, known)
      }
      known.add(number, toImpact(frequency), places)
    }
  })
  return occurrences
}

/** Of the texts that say anything; 1 where none does. */
function toAverageLength(texts: readonly SearchTexts[], field: SearchField): number {
  const lengths = texts.map((text) => text[field].length).filter((length) => length > 0)
  return lengths.length === 0 ? 1 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}
