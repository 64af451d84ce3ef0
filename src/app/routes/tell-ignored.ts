import { findIgnored } from '../../domain/ignored-parameters.ts'
import type { PostingQuery } from '../../domain/query.ts'
import { setToldLink } from '../data/told-link.ts'
import { toLinkNote } from '../notices/link-words.ts'
import { endNotice, showNotice } from '../notices/show-notice.ts'

interface Link {
  readonly parameters: URLSearchParams
  /** What the link was read as. */
  readonly query: PostingQuery
  /** The name that a value has on this board. */
  readonly resolve: (key: string, value: string) => string
  /** The address that it is rewritten to, relative to the base path. */
  readonly href: string
}

/** Tells once what of a link is ignored, where anything is. */
export function tellIgnored({ parameters, query, resolve, href }: Link): void {
  const ignored = findIgnored(parameters, query, resolve)
  if (ignored.length === 0) return
  showNotice({ kind: 'link', text: toLinkNote(ignored) })
  setToldLink({ href, end: () => endNotice('link') })
}
