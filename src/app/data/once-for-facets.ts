import type { Facets } from '../../search/facets.ts'

/**
 * What follows from an index alone is worked out once for it, not once for each page that shows it: a
 * build draws a page for every tag and company over one index.
 */
export function onceForFacets<Result>(workOut: (facets: Facets) => Result): (facets: Facets) => Result {
  const known = new WeakMap<Facets, { readonly result: Result }>()
  return (facets) => {
    const found = known.get(facets) ?? { result: workOut(facets) }
    known.set(facets, found)
    return found.result
  }
}
