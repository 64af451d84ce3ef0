import { useMemo } from 'react'
import type { Manifest } from '../../../domain/artifact.ts'
import { toDay } from '../../../domain/day.ts'
import type { Engine } from '../../../search/engine.ts'
import type { SavedSearch } from '../../data/saved-searches.ts'
import { readListHref } from '../../data/search-href.ts'
import { useAnswers } from '../../data/use-answers.ts'

/** How many jobs a saved search has. */
export interface SavedCount {
  readonly total: number
  /** How many of them are of a later day, UTC, than the one on which it was last looked at. */
  readonly fresh: number
}

/** Counts what saved searches find now; `null` for one whose words are on their way, or do not come. */
export function useSavedCounts(saved: readonly SavedSearch[], manifest: Manifest, engine: Engine): readonly (SavedCount | null)[] {
  const queries = useMemo(() => saved.map(({ href }) => readListHref(href)?.query ?? null), [saved])
  const answerTo = useAnswers({ manifest, engine }, queries.map((query) => query?.text ?? ''))
  return useMemo(
    () =>
      queries.map((query, index): SavedCount | null => {
        const answer = query && answerTo(query)
        if (!answer) return null
        const seen = toDay(saved[index]?.seenMs ?? 0)
        return { total: answer.total, fresh: answer.rows.filter((row) => (engine.facets.days[row] ?? 0) > seen).length }
      }),
    [queries, answerTo, engine, saved],
  )
}
