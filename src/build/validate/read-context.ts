import { createTagResolver, type TagAlias } from '../../domain/hashtag.ts'
import { toPlace } from '../../domain/place/parse-place.ts'
import { readEligibility } from '../eligibility/read-eligibility.ts'
import { readGazetteer } from '../gazetteer/gazetteer.ts'
import type { ReadingContext } from '../read-posting.ts'
import type { ValidationContext } from './validate.ts'

/**
 * What postings are checked and read with.
 * @param tags the operator's tags
 * @param nowMs the clock; a build gives none
 */
export async function readValidationContext({ tags, nowMs }: { readonly tags: readonly TagAlias[]; readonly nowMs?: number }): Promise<ValidationContext & ReadingContext> {
  const gazetteer = await readGazetteer()
  return {
    resolveTag: createTagResolver(tags),
    tagNames: new Map(tags.map((tag) => [tag.slug, tag.name])),
    toPlace: (location) => toPlace(location, gazetteer),
    readEligibility: (source) => readEligibility(source, gazetteer),
    ...(nowMs === undefined ? {} : { nowMs }),
  }
}
