import type { QueryClient } from '@tanstack/react-query'
import { replace, type LoaderFunctionArgs } from 'react-router-dom'
import { readListAddress, type ListAddress } from '../../domain/list-address.ts'
import { toTagSlug } from '../../domain/hashtag.ts'
import { toQuery } from '../../domain/query.ts'
import type { Facets } from '../../search/facets.ts'
import { toListHref } from '../data/use-list-address.ts'
import { loadList } from '../data/use-results.ts'
import { toRoutePath } from '../data/route-path.ts'

/** Fetches what the list of a URL needs. A tag in any spelling, and a company in any case, leads to its own address: one state, one URL. */
export function listLoader(client: QueryClient) {
  return async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const url = new URL(request.url)
    const address = readListAddress(toRoutePath(url.pathname), url.searchParams)
    if (!address) return null
    const facets = await loadList(client, address.query)
    const resolved = withoutAliases(address, facets)
    if (toListHref(resolved) !== toListHref(address)) throw replace(toListHref(resolved))
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
