/** The fields of a posting that a search looks into. */
export type SearchField = 'title' | 'tags' | 'company' | 'place' | 'lead' | 'body'

/** Texts by field: of a row its own (title, place, lead, body), of a tag or a company its names. */
export type SearchTexts = Readonly<Record<SearchField, string>>

/** Texts that say nothing. */
export const noTexts: SearchTexts = { title: '', tags: '', company: '', place: '', lead: '', body: '' }

interface FieldWeight {
  /** How much a word in the field counts against one in the body. */
  readonly boost: number
  /** How much a long field dilutes its words: 0 not at all, 1 in proportion (`b` of BM25). */
  readonly dilution: number
  /** Whether a word counts once, however often it is there. */
  readonly isOnce: boolean
}

/**
 * BM25F's weights: a word of the title says what a job is, one of the body that it is mentioned.
 * Titles are diluted, so that among "Rust Engineer" and "Senior Rust Engineer, Payments" the one that says
 * no more than what was asked comes first. In a line or two, repetition and length say nothing.
 * (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.5.)
 */
export const fieldWeights: Readonly<Record<SearchField, FieldWeight>> = {
  title: { boost: 10, dilution: 0.6, isOnce: true },
  tags: { boost: 6, dilution: 0, isOnce: true },
  company: { boost: 4, dilution: 0, isOnce: true },
  place: { boost: 3, dilution: 0, isOnce: true },
  lead: { boost: 2, dilution: 0, isOnce: true },
  body: { boost: 1, dilution: 0.6, isOnce: false },
}

/** BM25's `k1`, for the boosted frequencies above: how soon more of the same word adds little. */
const saturation = 4

/** Impacts are written as one digit: 1 to 15. */
const levels = 15

/**
 * A word's weight in a posting, before its rarity is known, on a scale of 1 to 15.
 * @param frequency the boosted, diluted frequency of the word over the fields, above 0
 */
export function toImpact(frequency: number): number {
  return Math.max(1, Math.round((frequency / (frequency + saturation)) * levels))
}

/** The frequency that an impact stands for; `toImpact` backwards, as far as 15 steps allow. */
function toFrequency(impact: number): number {
  const share = Math.min(impact, levels - 0.5) / levels
  return (saturation * share) / (1 - share)
}

/** `toFrequency` of every impact, by impact. */
export const frequencyOfImpact = Float32Array.from({ length: levels + 1 }, (_, impact) => toFrequency(impact))

/** How much a word says that is in `found` of `rowCount` postings: BM25's inverse document frequency. */
export function toRarity(found: number, rowCount: number): number {
  return Math.log(1 + (rowCount - found + 0.5) / (found + 0.5))
}

/** What a boosted frequency adds to a posting's score, before its rarity: 0 to 1. */
export function toShare(frequency: number): number {
  return frequency / (frequency + saturation)
}
