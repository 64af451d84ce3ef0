import { useQueries } from '@tanstack/react-query'
import type { PostingQuery } from '../../domain/query.ts'
import { textQuery } from './index-queries.ts'
import { useIndex, type Found } from './use-results.ts'

/** How many jobs a query finds; `null` while the words of its text are on their way, or where they could not be had. */
export type CountOf = (query: PostingQuery) => number | null

/**
 * Counts what other queries than the page's find: those with its text or without one at once, others as soon as the
 * words of their texts are there.
 * @param texts the other texts that will be asked for
 */
export function useCounts({ manifest, text }: Found, ownText: string, texts: readonly string[]): CountOf {
  const { engine } = useIndex()
  const others = [...new Set(texts)].filter((other) => other !== '' && other !== ownText)
  const found = useQueries({ queries: others.map((other) => textQuery(manifest, other, 'whole')) })
  return (query) => {
    if (query.text === '') return engine.answer(query, null).total
    const matches = query.text === ownText ? text.matches : found[others.indexOf(query.text)]?.data
    return matches ? engine.answer(query, matches).total : null
  }
}
