import { readListAddress, type ListAddress } from '../../domain/list-address.ts'
import { toQuery } from '../../domain/query.ts'
import { toListHref } from './use-list-address.ts'

/** Reads a list's address as `toListHref` gives it; `null` where it is none, whatever it is. */
export function readListHref(href: string): ListAddress | null {
  const [path = '/', ...search] = href.split('?')
  return readListAddress(path, new URLSearchParams(search.join('?')))
}

/**
 * The one address of a search, whichever page it was made on: what it finds counts, not the order.
 * @returns `null` where the address is no list's, or asks for nothing
 */
export function toSearchHref(href: string): string | null {
  const address = readListHref(href)
  if (!address) return null
  const search = toListHref({ scope: { kind: 'all' }, query: toQuery({ ...address.query, sort: 'best' }) })
  return search === toListHref({ scope: { kind: 'all' }, query: toQuery({}) }) ? null : search
}
