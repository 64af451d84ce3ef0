import type { Facets } from './facets.ts'

/** A tag that stands beside others more often than by chance. */
export interface RelatedTag {
  readonly id: number
  /** How many postings have it together with the others. */
  readonly joint: number
  /** How many times as many as chance would give: above 1. */
  readonly lift: number
  /** Dunning's log-likelihood ratio G²: how surely that is not chance. */
  readonly surety: number
}

/** Together in fewer postings, two tags say something of these postings, not of each other. */
export const leastJoint = 3

/** G² that chance alone reaches once in a hundred pairs: the chi-squared distribution with one degree of freedom. */
export const leastSurety = 6.635

/**
 * The tags that occur together with all of some tags more often than by chance, the surest first; ties by how many
 * postings have both, then by id. How many postings have both, the given tags alone, the other alone and neither is a
 * table of two by two, for which G² = 2 Σ observed · ln(observed / expected) (Dunning 1993); unlike lift alone it does
 * not fall for two rare tags that met once. Closed postings count as well: what goes together is learnt from all.
 * @param tags ids; a tag that all postings have, or none, is related to nothing
 */
export function findRelatedTags({ tags: values, tagRows, tagLists, rowCount }: Pick<Facets, 'tags' | 'tagRows' | 'tagLists' | 'rowCount'>, tags: readonly number[]): RelatedTag[] {
  if (tags.length === 0) return []
  const joint = new Uint32Array(values.length)
  const rows = rowsWithAll(tagRows, tags)
  for (const row of rows) {
    for (const id of tagLists.ids.subarray(tagLists.offsets[row], tagLists.offsets[row + 1])) joint[id] = (joint[id] ?? 0) + 1
  }
  const given = new Set(tags)
  const related: RelatedTag[] = []
  joint.forEach((both, id) => {
    if (both < leastJoint || given.has(id)) return
    const withOther = (tagRows.offsets[id + 1] ?? 0) - (tagRows.offsets[id] ?? 0)
    const lift = (both * rowCount) / (rows.length * withOther)
    const surety = toLogLikelihoodRatio(both, rows.length - both, withOther - both, rowCount - rows.length - withOther + both)
    if (lift > 1 && surety >= leastSurety) related.push({ id, joint: both, lift, surety })
  })
  return related.toSorted((a, b) => b.surety - a.surety || b.joint - a.joint || a.id - b.id)
}

/**
 * G² of a table of two by two.
 * @param both how many have both, one alone, the other alone, and neither
 */
export function toLogLikelihoodRatio(both: number, one: number, other: number, neither: number): number {
  const total = both + one + other + neither
  const term = (observed: number, row: number, column: number) => (observed === 0 ? 0 : observed * Math.log((observed * total) / (row * column)))
  const sum = term(both, both + one, both + other) + term(one, both + one, one + neither) + term(other, other + neither, both + other) + term(neither, other + neither, one + neither)
  // Rounding may leave a little less than nothing where the two are independent.
  return Math.max(0, 2 * sum)
}

/** The rows that have all of some tags, of which there is at least one. */
function rowsWithAll({ offsets, ids }: Facets['tagRows'], tags: readonly number[]): Uint32Array {
  const [first = new Uint32Array(), ...others] = tags.map((tag) => ids.subarray(offsets[tag], offsets[tag + 1])).toSorted((a, b) => a.length - b.length)
  const sets = others.map((rows) => new Set(rows))
  return first.filter((row) => sets.every((rows) => rows.has(row)))
}
