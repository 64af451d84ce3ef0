import { useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Manifest } from '../../domain/artifact.ts'
import { toQuery, type PostingQuery } from '../../domain/query.ts'
import type { Answer, Engine } from '../../search/engine.ts'
import type { Facets } from '../../search/facets.ts'
import { readRow, type Row } from '../../search/rows.ts'
import type { FoundText } from '../../search/find-text.ts'
import { usePart } from './use-part.ts'
import { facetsQuery, loadEngine, manifestQuery, rowsQuery, textQuery, toEngine } from './index-queries.ts'

/** How many entries a list shows at first, and how many more each time. */
export const pageSize = 20

/** How many of these the build draws, more than a screen holds: a phone lays out half as much before its first paint. The others follow when the page is alive. */
export const drawnSize = 10

/** The index as far as lists need it, already fetched by the route's loader. */
export function useIndex(): { manifest: Manifest; facets: Facets; engine: Engine } {
  const client = useQueryClient()
  const manifest = usePart(manifestQuery)
  const facets = usePart(facetsQuery(manifest))
  return { manifest, facets, engine: toEngine(client, manifest, facets) }
}

/** What a text search finds, or what stands in for it while its words are on their way. */
interface TextMatch {
  readonly matches: FoundText | null
  readonly error: Error | null
  readonly isPending: boolean
  readonly retry: () => void
}

/** The rows that a text finds. Its words are fetched when they are first asked for. */
function useTextMatch(text: string): TextMatch {
  const { manifest } = useIndex()
  const found = useQuery({ ...textQuery(manifest, text), enabled: text !== '' })
  return {
    matches: text === '' ? null : (found.data ?? null),
    error: text === '' ? null : found.error,
    isPending: text !== '' && found.isPending,
    retry: () => void found.refetch(),
  }
}

/** The answer to a query, with what it was found in. */
export interface Found {
  readonly manifest: Manifest
  readonly facets: Facets
  readonly results: Answer
  readonly text: TextMatch
  /** False while the text's index is on its way, or has failed: `results` are those of the filters alone. */
  readonly isSettled: boolean
  /** How many results a variation of the query would leave (one filter less, say). */
  readonly countWith: (change: Partial<PostingQuery>) => number
}

/** Answers a query. A page asks once and hands the answer to its parts: each call evaluates anew. */
export function useResults(query: PostingQuery): Found {
  const { manifest, facets, engine } = useIndex()
  const text = useTextMatch(query.text)
  const results = useMemo(() => engine.answer(query, text.matches), [engine, query, text.matches])
  const countWith = (change: Partial<PostingQuery>): number => engine.answer(toQuery({ ...query, ...change }), change.text === '' ? null : text.matches).total
  return { manifest, facets, results, text, isSettled: text.error === null && !text.isPending, countWith }
}

/** A place in a list: its row, and what is shown of it once its chunk has come. */
export interface ListedRow {
  readonly row: number
  readonly entry: Row | null
}

/** The entries of some rows; each chunk is fetched once. */
export function useRows(manifest: Manifest, rows: Uint32Array) {
  const chunkOf = (row: number) => Math.floor(row / manifest.rows.size)
  const chunks = [...new Set(Array.from(rows, chunkOf))]
  return useQueries({
    queries: chunks.map((chunk) => rowsQuery(manifest, chunk)),
    combine: (answers) => {
      const byChunk = new Map(chunks.map((chunk, index) => [chunk, answers[index]?.data]))
      return {
        listed: Array.from(rows, (row): ListedRow => {
          const chunk = byChunk.get(chunkOf(row))
          return { row, entry: chunk ? readRow(chunk, row % manifest.rows.size) : null }
        }),
        error: answers.find((answer) => answer.error)?.error ?? null,
        retry: () => {
          for (const answer of answers) if (answer.error) void answer.refetch()
        },
      }
    },
  })
}

/** Fetches what a list needs to show its first entries at once. */
export async function loadList(client: QueryClient, query: PostingQuery): Promise<Facets> {
  const manifest = await client.ensureQueryData({ ...manifestQuery, revalidateIfStale: true })
  const [engine, text] = await Promise.all([
    loadEngine(client, manifest),
    query.text === '' ? null : client.ensureQueryData(textQuery(manifest, query.text)).catch(() => null),
    client.prefetchQuery(rowsQuery(manifest, 0)),
  ])
  // One chunk is the whole board, and it is here: the page's own evaluation is enough.
  if (manifest.rows.chunks <= 1 || (query.text !== '' && text === null)) return engine.facets
  // What cannot be had is said where it is shown.
  await engine.rows(engine.answer(query, text).rows.subarray(0, pageSize)).catch(() => null)
  return engine.facets
}
