import { check, pipe, string } from 'valibot'
import { createKeptList, useKeptList } from './kept-list.ts'
import { toSearchHref } from './search-href.ts'

const recent = createKeptList({ name: 'recent-searches-1', schema: pipe(string(), check((href) => toSearchHref(href) === href)), keyOf: (href) => href, most: 8 })

/** The addresses of the last searches, the newest first. */
export function useRecentSearches(): readonly string[] {
  return useKeptList(recent)
}

/** Keeps a search that somebody has settled on; a list that asks for nothing is none. */
export function recordSearch(href: string): void {
  const search = toSearchHref(href)
  if (search !== null && recent.read()[0] !== search) recent.change((kept) => [search, ...kept.filter((other) => other !== search)])
}

/** Forgets one search. */
export function forgetSearch(href: string): void {
  recent.change((kept) => kept.filter((other) => other !== href))
}

/** Forgets them all. */
export function forgetSearches(): void {
  recent.change(() => [])
}
