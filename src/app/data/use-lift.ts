import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PostingQuery } from '../../domain/query.ts'
import type { liftFields } from '../../search/lift-fields.ts'
import { facetsQuery, manifestQuery } from './index-queries.ts'

let loaded: typeof liftFields | null = null

/** Loads `liftFields`, which few searches need. */
export async function loadLift(): Promise<typeof liftFields> {
  loaded ??= (await import('../../search/lift-fields.ts')).liftFields
  return loaded
}

/** Whether a text may name a filter: `tag:`, `country:`. */
export function mayNameFilters(text: string): boolean {
  return text.includes(':')
}

/**
 * What makes filters of the pieces of a text that name one, as `liftFields` does. It asks for no part of the index:
 * until that and its script are at hand, all stays in the text.
 */
export function useLift() {
  const client = useQueryClient()
  const [isLoaded, setLoaded] = useState(loaded !== null)
  const load = () => {
    if (!isLoaded) void loadLift().then(() => setLoaded(true), () => undefined)
  }
  const lift = (query: PostingQuery, openAt: number | null): PostingQuery => {
    const manifest = client.getQueryData(manifestQuery.queryKey)
    const facets = manifest && client.getQueryData(facetsQuery(manifest).queryKey)
    return loaded && facets ? loaded(query, facets, openAt) : query
  }
  return { lift, isLoaded, load }
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
