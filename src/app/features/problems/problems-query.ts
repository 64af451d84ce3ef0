import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { dataPaths } from '../../../domain/site-paths.ts'
import { fetchPart } from '../../data/fetch-part.ts'

const problemsSchema = v.object({
  problems: v.array(
    v.object({
      code: v.string(),
      severity: v.picklist(['error', 'warning']),
      path: v.string(),
      line: v.number(),
      column: v.number(),
      message: v.string(),
      remedy: v.string(),
    }),
  ),
})

/** The problems of the postings folder, from the dev server. */
export const problemsQuery = queryOptions({
  queryKey: ['problems'],
  queryFn: ({ signal }) => fetchPart({ path: dataPaths.problems(), schema: problemsSchema, read: (part) => part, freshness: 'always-ask', signal }),
  staleTime: 0,
})
