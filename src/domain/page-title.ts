import { cutAtWord } from './cut-at-word.ts'

/** Browsers and search engines show less; a hostile title is longer. */
const maxTitleLength = 120

/** What each page is called, before the board's name: in its HTML file, in the tab, in the history. The first page is the board itself. */
export const pageNames = {
  list: () => '',
  tags: () => 'Hashtags',
  tag: (name: string) => `${name} jobs`,
  companies: () => 'Companies',
  company: (name: string) => `Jobs at ${name}`,
  country: (name: string) => `Jobs in ${name}`,
  posting: (title: string, company: string) => `${title} at ${company}`,
  notFound: () => 'Not found',
} as const

/** The name of a list's further page: "React jobs, page 2". */
export function withPageNumber(name: string, page: number): string {
  return name === '' ? `Page ${page}` : `${name}, page ${page}`
}

const maxTitleFilters = 3

/** A list's name with its filters: "React jobs: Go, Software, closed and 2 more"; without filters the name alone. */
export function withFilterNames(name: string, filters: readonly string[]): string {
  if (filters.length === 0) return name
  const rest = filters.length - maxTitleFilters
  const named = filters.slice(0, maxTitleFilters).join(', ')
  return `${name === '' ? '' : `${name}: `}${named}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** The document's title: at most 120 characters, the page's name cut at a word where it is longer. Without one it is the board's. */
export function toDocumentTitle(pageName: string, boardName: string): string {
  if (pageName === '') return cutAtWord(boardName, maxTitleLength)
  const end = ` · ${cutAtWord(boardName, maxTitleLength / 2)}`
  return cutAtWord(pageName, maxTitleLength - end.length) + end
}
