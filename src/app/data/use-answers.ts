import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Manifest } from '../../domain/artifact.ts'
import type { PostingQuery } from '../../domain/query.ts'
import type { Answer, Engine } from '../../search/engine.ts'
import { textQuery } from './index-queries.ts'

/** The answer to a query; `null` while the words of its text are on their way, or where they could not be had. */
export type AnswerTo = (query: PostingQuery) => Answer | null

interface Index {
  readonly manifest: Manifest
  readonly engine: Engine
}

/**
 * Answers other queries than the page's: those without a text, or with one whose words are at hand, at once.
 * @param texts those whose words are fetched
 * @returns another function when more words have come
 */
export function useAnswers({ manifest, engine }: Index, texts: readonly string[]): AnswerTo {
  const client = useQueryClient()
  const asked = [...new Set(texts)].filter((text) => text !== '')
  const found = useQueries({ queries: asked.map((text) => textQuery(manifest, text, 'whole')), combine: (answers) => answers.map(({ data }, index) => ({ text: asked[index], matches: data })) })
  return useCallback(
    (query) => {
      if (query.text === '') return engine.answer(query, null)
      const matches = found.find(({ text }) => text === query.text)?.matches ?? client.getQueryData(textQuery(manifest, query.text, 'whole').queryKey)
      return matches ? engine.answer(query, matches) : null
    },
    [client, manifest, engine, found],
  )
}
