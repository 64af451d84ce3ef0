import { readListAddress, type ListAddress } from './list-address.ts'
import { sitePaths } from './site-paths.ts'

/** How many entries a list shows at first, and how many more each time. */
export const pageSize = 20

/** How many entries each further page of a list has. */
export const furtherSize = 50

/**
 * A further page of a list without filters: plain links, for readers without JavaScript and for crawlers. The list itself
 * is page 1.
 */
export interface FurtherAddress {
  readonly list: ListAddress
  /** From 2. */
  readonly page: number
}

/** How many pages a list of so many entries has, itself included. */
export function countPages(entries: number): number {
  return 1 + Math.max(0, Math.ceil((entries - pageSize) / furtherSize))
}

/** Which entries a further page has: from the first, up to but not including the second. */
export function toFurtherEntries(page: number): readonly [from: number, to: number] {
  const from = pageSize + (page - 2) * furtherSize
  return [from, from + furtherSize]
}

/** Reads the path of a further page, in any case; `null` where it is none. */
export function readFurtherAddress(path: string): FurtherAddress | null {
  const match = /^(.*\/)page\/([1-9]\d*)\/?$/i.exec(path)
  const page = Number(match?.[2])
  const list = match && page >= 2 ? readListAddress(match[1] ?? '', []) : null
  return list && { list, page }
}

/** The path of a page of a list, below the base path. */
export function toPagePath(list: ListAddress, page: number): string {
  const { scope } = list
  const path = scope.kind === 'all' ? sitePaths.list() : scope.kind === 'tag' ? sitePaths.tag(scope.slug) : sitePaths.company(scope.slug)
  return page < 2 ? path : sitePaths.furtherPage(path, page)
}
