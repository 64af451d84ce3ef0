import type { QueryClient } from '@tanstack/react-query'
import { redirect, replace, type LoaderFunctionArgs } from 'react-router-dom'
import { readListAddress, type ListAddress } from '../../domain/list-address.ts'
import { toTagSlug } from '../../domain/hashtag.ts'
import { toQuery } from '../../domain/query.ts'
import type { Facets } from '../../search/facets.ts'
import { liftFields } from '../../search/lift-fields.ts'
import { readListState, toListHref } from '../data/use-list-address.ts'
import { loadList } from '../data/use-results.ts'
import { toRoutePath } from '../data/route-path.ts'

/** What the router is on its way to, with what its history entry remembers; `null` while it opens the first page. */
export type ToPending = () => { readonly state: unknown } | null

/**
 * Fetches what the list of a URL needs. A tag in any spelling, a company in any case, and what its text names that is a
 * filter lead to an address of their own: one state, one URL. A text that is being typed, or was when a filter was
 * chosen, is left as it is: the search field sees to it.
 */
export function listLoader(client: QueryClient, toPending: ToPending) {
  return async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const url = new URL(request.url)
    const address = readListAddress(toRoutePath(url.pathname), url.searchParams)
    if (!address) return null
    const facets = await loadList(client, address.query)
    const pending = toPending()
    const isArrival = readListState(pending?.state).by === undefined
    const resolved = withoutAliases(isArrival ? { ...address, query: liftFields(address.query, facets, null) } : address, facets)
    // A later page's entry is still to come: the address that it leads to is pushed as it would have been.
    if (toListHref(resolved) !== toListHref(address)) throw (pending ? redirect : replace)(toListHref(resolved))
    return null
  }
}

function withoutAliases({ scope, query }: ListAddress, facets: Facets): ListAddress {
  const resolve = (spelling: string) => facets.tags[facets.tagIdBySlug.get(spelling) ?? facets.tagIdBySlug.get(toTagSlug(spelling)) ?? -1]?.slug ?? spelling
  return {
    scope: scope.kind === 'tag' ? { kind: 'tag', slug: resolve(scope.slug) } : scope.kind === 'company' ? { kind: 'company', slug: scope.slug.toLowerCase() } : scope,
    query: toQuery({ ...query, tags: query.tags.map(resolve), notTags: query.notTags.map(resolve), companies: query.companies.map((slug) => slug.toLowerCase()) }),
  }
}
