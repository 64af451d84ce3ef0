import type { QueryClient } from '@tanstack/react-query'
import { redirect, replace, type LoaderFunctionArgs } from 'react-router-dom'
import { readListAddress, type ListAddress } from '../../domain/list-address.ts'
import { loadLift, mayNameFilters } from '../data/use-lift.ts'
import { readListState, toListHref } from '../data/use-list-address.ts'
import { loadList } from '../data/use-results.ts'
import { toRoutePath } from '../data/route-path.ts'
import { createResolver, toBoardAddress, type Resolve } from './board-address.ts'

/** What the router is on its way to, with what its history entry remembers; `null` while it opens the first page. */
export type ToPending = () => { readonly pathname: string; readonly search: string; readonly state: unknown } | null

/**
 * Fetches what the list of a URL needs. A URL that is not written as the board writes it is rewritten, once: a tag in
 * any spelling and a company in any case lead to their own address, what its text names becomes a filter, what is
 * unknown or contradictory goes, and is told. A text that is being typed, or was when a filter was chosen, stays as it
 * is: the search field sees to it.
 */
export function listLoader(client: QueryClient, toPending: ToPending) {
  return async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const url = new URL(request.url)
    const path = toRoutePath(url.pathname)
    const address = readListAddress(path, url.searchParams)
    if (!address) return null
    const facets = await loadList(client, address.query)
    const pending = toPending()
    const isArrival = readListState(pending?.state).by === undefined
    // Where the script of that does not come, all is searched as text.
    const lift = isArrival && mayNameFilters(address.query.text) ? await loadLift().catch(() => null) : null
    const resolved = toBoardAddress(address, facets, lift)
    const href = toListHref(resolved)
    // A browser may write an address in another way than it was given.
    const { pathname, search } = new URL(href, url)
    if (pathname === path && search === url.search) return null
    const isStill = () => {
      const at = toPending() ?? window.location
      return [href, path + url.search].includes(toRoutePath(at.pathname) + at.search)
    }
    if (url.search !== '') void tell(url.searchParams, resolved, href, createResolver(facets), isStill)
    // The entry of a later page is still to come, and comes with the address that it leads to.
    throw (pending ? redirect : replace)(href)
  }
}

/** Tells what of a link is ignored once the script of that has come, if its list is still the one that is shown or on its way. */
async function tell(parameters: URLSearchParams, { query }: ListAddress, href: string, resolve: Resolve, isStill: () => boolean): Promise<void> {
  // Where its script does not come, the list does, and a reader misses a note.
  const told = await import('./tell-ignored.ts').catch(() => null)
  if (told && isStill()) told.tellIgnored({ parameters, query, resolve, href })
}
