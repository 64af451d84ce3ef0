import { useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Manifest } from '../../domain/artifact.ts'
import { pageSize } from '../../domain/list-pages.ts'
import { toQuery, type PostingQuery } from '../../domain/query.ts'
import type { Answer, Engine } from '../../search/engine.ts'
import type { Facets } from '../../search/facets.ts'
import { readRow, type Row } from '../../search/rows.ts'
import type { FoundText } from '../../search/find-text.ts'
import { countEntries, rowsOfEntries, type Entries } from '../../search/twins.ts'
import { useInReadersLanguage } from './in-readers-language.ts'
import { asOfToday, useAsOfToday } from './as-of-today.ts'
import { usePart } from './use-part.ts'
import { useSettled } from './use-settled.ts'
import { facetsQuery, loadEngine, manifestQuery, rowsQuery, textQuery, toEngine } from './index-queries.ts'

/** How many of these the build draws, more than a screen holds: a phone lays out half as much before its first paint. The others follow when the page is alive. */
export const drawnSize = 10

/** The index as far as lists need it, already fetched by the route's loader, as it is today. */
export function useIndex(): { manifest: Manifest; facets: Facets; engine: Engine } {
  const client = useQueryClient()
  const manifest = usePart(manifestQuery)
  const facets = useInReadersLanguage(useAsOfToday(usePart(facetsQuery(manifest))))
  return { manifest, facets, engine: toEngine(client, manifest, facets) }
}

/** What a text search finds, or what stands in for it while its words are on their way. */
interface TextMatch {
  readonly matches: FoundText | null
  readonly error: Error | null
  readonly isPending: boolean
  /** False while bodies may still bring more. */
  readonly isWhole: boolean
  readonly retry: () => void
}

/** Who does not type for so long has typed the word. */
const pauseMs = 300

/** With so many shards of bodies' words (some 1 MB), each further letter would ask for another. */
const manyBodyShards = 32

function isLarge(manifest: Manifest): boolean {
  return manifest.bodyTerms.firsts.length >= manyBodyShards
}

/**
 * The rows that a text finds. Its words are fetched when they are first asked for. On a large board what the
 * list's fields answer is shown at once, and bodies are asked for the last word when nothing was typed for a
 * moment; elsewhere all comes together, so that nothing moves.
 */
function useTextMatch(text: string): TextMatch {
  const { manifest } = useIndex()
  const waits = isLarge(manifest)
  // Nothing settles, and no page is drawn once more, where nothing waits.
  const settled = useSettled(waits ? text : '', pauseMs)
  const typed = useQuery({ ...textQuery(manifest, text, 'typed'), enabled: text !== '' && waits })
  const whole = useQuery({ ...textQuery(manifest, text, 'whole'), enabled: text !== '' && (!waits || settled === text) })
  if (text === '') return { matches: null, error: null, isPending: false, isWhole: true, retry: () => {} }
  const matches = whole.data ?? typed.data ?? null
  const error = whole.error ?? typed.error
  return {
    matches,
    error,
    isPending: matches === null && error === null,
    isWhole: matches?.isWhole ?? false,
    retry: () => {
      for (const query of [whole, typed]) if (query.error) void query.refetch()
    },
  }
}

/** The answer to a query, with what it was found in. */
export interface Found {
  readonly manifest: Manifest
  readonly facets: Facets
  readonly results: Answer
  readonly text: TextMatch
  /** False while the text's index is on its way, or has failed: `results` are those of the filters alone, or none yet. */
  readonly isSettled: boolean
  /** How many results a variation of the query would leave: one filter less, say, or no text; not another text, whose matches are not at hand. */
  readonly countWith: (change: Partial<PostingQuery>) => number
}

/** Answers a query. A page asks once and hands the answer to its parts: each call evaluates anew. */
export function useResults(query: PostingQuery): Found {
  const { manifest, facets, engine } = useIndex()
  const text = useTextMatch(query.text)
  const results = useMemo(() => engine.answer(query, text.matches), [engine, query, text.matches])
  const countWith = (change: Partial<PostingQuery>): number => engine.answer(toQuery({ ...query, ...change }), change.text === '' ? null : text.matches).total
  return { manifest, facets, results, text, isSettled: text.error === null && !text.isPending && (text.isWhole || results.total > 0), countWith }
}

/** A place in a list: its row, and what is shown of it once its chunk has come. */
export interface ListedRow {
  readonly row: number
  readonly entry: Row | null
}

/** What is shown of some rows; each chunk is fetched once. */
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

/** An entry of a list: its first row, and the others of the same job. */
export interface ListedEntry extends ListedRow {
  readonly twins: readonly ListedRow[]
}

/** Some entries of a list: from the first, up to but not including the second. One whose rows have not all come yet shows nothing, so that it does not grow. */
export function useEntries(manifest: Manifest, entries: Entries, from: number, to: number) {
  const { listed, error, retry } = useRows(manifest, rowsOfEntries(entries, from, to))
  const { offsets } = entries
  const start = offsets[from] ?? 0
  const lists = Array.from({ length: Math.max(0, Math.min(to, countEntries(entries)) - from) }, (_, index) => listed.slice((offsets[from + index] ?? 0) - start, (offsets[from + index + 1] ?? 0) - start))
  return {
    listed: lists.flatMap(([first, ...twins]): ListedEntry[] => (first ? [{ ...first, entry: error || twins.every(({ entry }) => entry !== null) ? first.entry : null, twins }] : [])),
    error,
    retry,
  }
}

/** What a text finds; `null` where that failed, which is said where it is shown. What has failed before is asked for again there, not by each filter. */
async function loadText(client: QueryClient, manifest: Manifest, text: string): Promise<FoundText | null> {
  // The first search of a visit comes with the address: nobody types.
  const isTyping = isLarge(manifest) && client.getQueryCache().find({ queryKey: ['text'], exact: false }) !== undefined
  const options = textQuery(manifest, text, isTyping ? 'typed' : 'whole')
  if (client.getQueryState(options.queryKey)?.status === 'error') return null
  return client.ensureQueryData(options).catch(() => null)
}

/** Fetches what a list needs to show its first entries at once. */
export async function loadList(client: QueryClient, query: PostingQuery): Promise<Facets> {
  const manifest = await client.ensureQueryData({ ...manifestQuery, revalidateIfStale: true })
  const [engine, text] = await Promise.all([
    loadEngine(client, manifest),
    query.text === '' ? null : loadText(client, manifest, query.text),
    client.prefetchQuery(rowsQuery(manifest, 0)),
  ])
  // One chunk is the whole board, and it is here: the page's own evaluation is enough.
  if (manifest.rows.chunks <= 1 || (query.text !== '' && text === null)) return engine.facets
  // What cannot be had is said where it is shown.
  await engine.rows(asBuiltAndToday(client, manifest, engine).flatMap((some) => [...rowsOfEntries(some.answer(query, text).entries(), 0, pageSize)])).catch(() => null)
  return engine.facets
}

/** The index as it was built, which a drawn page comes alive with, and as it is today. */
function asBuiltAndToday(client: QueryClient, manifest: Manifest, built: Engine): readonly Engine[] {
  return [toEngine(client, manifest, asOfToday(built.facets)), built]
}

/**
 * Fetches what a list without a text shows of some of its entries: from the first, up to but not including the second.
 * @returns how many entries the list has today
 */
export async function loadRows(client: QueryClient, query: PostingQuery, from: number, to: number): Promise<number> {
  const manifest = await client.ensureQueryData(manifestQuery)
  const engine = await loadEngine(client, manifest)
  const [today, built] = asBuiltAndToday(client, manifest, engine).map((some) => some.answer(query, null).entries())
  await engine.rows([today, built].flatMap((entries) => (entries ? [...rowsOfEntries(entries, from, to)] : []))).catch(() => null)
  return today ? countEntries(today) : 0
}
