import { useQueryClient } from '@tanstack/react-query'
import type { PostingQuery } from '../../domain/query.ts'
import { liftFields } from '../../search/lift-fields.ts'
import { facetsQuery, manifestQuery } from './index-queries.ts'

/**
 * Gives what makes filters of the pieces of a text that name one, as `liftFields` does. Asks for no part of the index: where it is not at hand yet, all stays in the text, and the list's loader sees to it.
 */
export function useLift(): (query: PostingQuery, openAt: number | null) => PostingQuery {
  const client = useQueryClient()
  return (query, openAt) => {
    const manifest = client.getQueryData(manifestQuery.queryKey)
    const facets = manifest && client.getQueryData(facetsQuery(manifest).queryKey)
    return facets ? liftFields(query, facets, openAt) : query
  }
}

/** Leaves in a field what has not become a filter; who types goes on where they were. */
export function leaveInField(field: HTMLInputElement, rest: string): void {
  const { value, selectionEnd } = field
  if (rest === value) return
  const behind = value.length - (selectionEnd ?? value.length)
  field.value = /\s$/.test(value) && rest !== '' ? `${rest} ` : rest
  const caret = Math.max(0, field.value.length - behind)
  field.setSelectionRange(caret, caret)
}
