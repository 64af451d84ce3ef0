import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Manifest } from '../../../domain/artifact.ts'
import { toDay } from '../../../domain/day.ts'
import type { Engine } from '../../../search/engine.ts'
import { textQuery } from '../../data/index-queries.ts'
import type { SavedSearch } from '../../data/saved-searches.ts'
import { readListHref } from '../../data/search-href.ts'

/** How many jobs a saved search has. */
export interface SavedCount {
  readonly total: number
  /** How many of them are of a later day, UTC, than the one on which it was last looked at. */
  readonly fresh: number
}

/** Counts what saved searches find now; `null` for one whose words are on their way, or do not come. */
export function useSavedCounts(saved: readonly SavedSearch[], manifest: Manifest, engine: Engine): readonly (SavedCount | null)[] {
  const queries = useMemo(() => saved.map(({ href }) => readListHref(href)?.query ?? null), [saved])
  const texts = useQueries({
    queries: queries.map((query) => ({ ...textQuery(manifest, query?.text ?? '', 'whole'), enabled: query !== null && query.text !== '' })),
    combine: (answers) => answers.map(({ data }) => data ?? null),
  })
  return useMemo(
    () =>
      queries.map((query, index): SavedCount | null => {
        const text = texts[index] ?? null
        if (query === null || (query.text !== '' && text === null)) return null
        const { rows, total } = engine.answer(query, text)
        const seen = toDay(saved[index]?.seenMs ?? 0)
        return { total, fresh: rows.filter((row) => (engine.facets.days[row] ?? 0) > seen).length }
      }),
    [queries, texts, engine, saved],
  )
}
