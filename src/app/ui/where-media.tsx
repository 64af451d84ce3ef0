import type { ReactNode } from 'react'
import { useMediaQuery } from './use-media-query.ts'

interface WhereMediaProps {
  readonly query: string
  /** Whether the children stand where the query matches, or where it does not. */
  readonly matches: boolean
  readonly children: ReactNode
}

/** Shows its children on one kind of screen; a page as the build draws it has both kinds, and the stylesheet hides one. */
export function WhereMedia({ query, matches, children }: WhereMediaProps) {
  return useMediaQuery(query) === !matches ? null : children
}
