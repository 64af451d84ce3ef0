import { maxValues, readQuery, toQuery, writeQuery, type PostingQuery } from './query.ts'
import { sitePaths } from './site-paths.ts'

/** Which page a list stands on. A tag's or a company's page has that value in its path. */
export type ListScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'tag'; readonly slug: string }
  | { readonly kind: 'company'; readonly slug: string }

/** A list as an address names it: its page, and everything it shows, the page's own value included. */
export interface ListAddress {
  readonly scope: ListScope
  readonly query: PostingQuery
}

/**
 * Reads the address of a list; `null` where the path is no list's. The case of "tags" and "companies" does not count.
 * @param path below the base path, such as `/tags/react/`
 */
export function readListAddress(path: string, parameters: Iterable<readonly [string, string]>): ListAddress | null {
  const scope = readListScope(path)
  return scope && { scope, query: withScope(readQuery(parameters), scope) }
}

/**
 * The one path and the parameters of a list. It stays on its tag's or company's page while that
 * value is chosen in a way the page can say; otherwise it moves to the list of all.
 */
export function writeListAddress(address: ListAddress): { path: string; parameters: [string, string][] } {
  const { scope, query } = address
  if (scope.kind === 'tag' && query.tags.includes(scope.slug) && (query.match === 'all' || query.tags.length === 1)) {
    const rest = toQuery({ ...query, tags: query.tags.filter((tag) => tag !== scope.slug) })
    return { path: sitePaths.tag(scope.slug), parameters: writeQuery(rest) }
  }
  if (scope.kind === 'company' && query.companies.length === 1 && query.companies[0] === scope.slug) {
    return { path: sitePaths.company(scope.slug), parameters: writeQuery(toQuery({ ...query, companies: [] })) }
  }
  return { path: sitePaths.list(), parameters: writeQuery(query) }
}

function withScope(query: PostingQuery, scope: ListScope): PostingQuery {
  switch (scope.kind) {
    case 'all':
      return query
    case 'tag':
      // The page's own tag is one of the most that are read.
      return toQuery({ ...query, tags: [scope.slug, ...query.tags.filter((tag) => tag !== scope.slug).slice(0, maxValues - 1)], match: query.tags.length === 0 ? query.match : 'all' })
    case 'company':
      return toQuery({ ...query, companies: [scope.slug] })
  }
}

function readListScope(path: string): ListScope | null {
  if (path === '/' || path === '') return { kind: 'all' }
  const match = /^\/(tags|companies)\/([^/]+)\/?$/i.exec(path)
  if (!match) return null
  const slug = decode(match[2] ?? '').trim().toWellFormed()
  if (slug === '') return null
  return { kind: match[1]?.toLowerCase() === 'tags' ? 'tag' : 'company', slug }
}

/** Percent-decoding that keeps what cannot be decoded. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
