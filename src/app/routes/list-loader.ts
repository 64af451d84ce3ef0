import type { QueryClient } from '@tanstack/react-query'
import { replace, type LoaderFunctionArgs } from 'react-router-dom'
import { readListAddress, type ListAddress } from '../../domain/list-address.ts'
import { toTagSlug } from '../../domain/hashtag.ts'
import { toQuery } from '../../domain/query.ts'
import type { Facets } from '../../search/facets.ts'
import { toListHref } from '../data/use-list-address.ts'
import { loadList } from '../data/use-results.ts'
import { toRoutePath } from '../data/route-path.ts'

/**
 * Fetches what the list of a URL needs. A URL that is not written as the board writes it is rewritten, once: a tag in
 * any spelling and a company in any case lead to their own address, what is unknown or contradictory goes, and is told.
 */
export function listLoader(client: QueryClient) {
  return async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const url = new URL(request.url)
    const path = toRoutePath(url.pathname)
    const address = readListAddress(path, url.searchParams)
    if (!address) return null
    const resolve = createResolver(await loadList(client, address.query))
    const resolved = withoutAliases(address, resolve)
    const href = toListHref(resolved)
    // A browser may write an address in another way than it was given.
    const { pathname, search } = new URL(href, url)
    if (pathname === path && search === url.search) return null
    if (url.search !== '') await tell(url.searchParams, resolved, href, resolve)
    throw replace(href)
  }
}

type Resolve = (key: string, value: string) => string

/** What the board calls a value of a key. */
function createResolver(facets: Facets): Resolve {
  return (key, value) => {
    if (key === 'tag' || key === 'not') return facets.tags[facets.tagIdBySlug.get(value) ?? facets.tagIdBySlug.get(toTagSlug(value)) ?? -1]?.slug ?? value
    return key === 'company' ? value.toLowerCase() : value
  }
}

function withoutAliases({ scope, query }: ListAddress, resolve: Resolve): ListAddress {
  const all = (key: string, values: readonly string[]) => values.map((value) => resolve(key, value))
  return {
    scope: scope.kind === 'all' ? scope : { kind: scope.kind, slug: resolve(scope.kind, scope.slug) },
    query: toQuery({ ...query, tags: all('tag', query.tags), notTags: all('not', query.notTags), companies: all('company', query.companies) }),
  }
}

async function tell(parameters: URLSearchParams, { query }: ListAddress, href: string, resolve: Resolve): Promise<void> {
  // Where its script does not come, the list does, and a reader misses a note.
  const told = await import('./tell-ignored.ts').catch(() => null)
  told?.tellIgnored({ parameters, query, resolve, href })
}
