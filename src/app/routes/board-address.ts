import type { ListAddress } from '../../domain/list-address.ts'
import { toTagSlug } from '../../domain/hashtag.ts'
import { toQuery } from '../../domain/query.ts'
import type { Facets } from '../../search/facets.ts'
import type { liftFields } from '../../search/lift-fields.ts'

/** What the board calls a value of a key. */
export type Resolve = (key: string, value: string) => string

/** Knows a tag by its other names, and a company in any case. */
export function createResolver(facets: Facets): Resolve {
  return (key, value) => {
    if (key === 'tag' || key === 'not') return facets.tags[facets.tagIdBySlug.get(value) ?? facets.tagIdBySlug.get(toTagSlug(value)) ?? -1]?.slug ?? value
    return key === 'company' ? value.toLowerCase() : value
  }
}

/**
 * An address as the board writes it. Its values have the board's names before its text is lifted, since what is
 * chosen says what of the text can be.
 * @param lift what makes filters of the text; `null` where all is searched as text
 */
export function toBoardAddress({ scope, query }: ListAddress, facets: Facets, lift: typeof liftFields | null): ListAddress {
  const resolve = createResolver(facets)
  const all = (key: string, values: readonly string[]) => values.map((value) => resolve(key, value))
  const resolved = toQuery({ ...query, tags: all('tag', query.tags), notTags: all('not', query.notTags), companies: all('company', query.companies) })
  return {
    scope: scope.kind === 'all' ? scope : { kind: scope.kind, slug: resolve(scope.kind, scope.slug) },
    query: lift ? lift(resolved, facets, null) : resolved,
  }
}
