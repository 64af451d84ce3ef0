import { brokenIndex, type Manifest } from '../domain/artifact.ts'
import type { PostingQuery } from '../domain/query.ts'
import { evaluate, type FacetCounts } from './evaluate.ts'
import type { Facets } from './facets.ts'
import { findNearest, findText, openTextIndex, type FoundText, type TextDepth } from './find-text.ts'
import type { CancelSignal } from './cancel-signal.ts'
import { once } from './once.ts'
import type { PartLoader } from './part-loader.ts'
import { readRow, type Row } from './rows.ts'
import { foldTwins, type Entries } from './twins.ts'

/** The answer to a query. */
export interface Answer {
  /** The rows that are found, in the query's order. Sorted when they are first asked for. */
  readonly rows: Uint32Array
  readonly total: number
  /** The same rows as a list shows them, those of one job in one entry. Made when they are first asked for. */
  readonly entries: () => Entries
  readonly counts: FacetCounts
  /** What the query's text finds, what was corrected in it and what to mark; `null` where it has none. */
  readonly text: FoundText | null
}

/**
 * One index, open. What is asynchronous fetches parts through the loader, in parallel and each only where it
 * is needed, and takes a signal: once that is aborted it rejects with the signal's reason, whatever the loader
 * still brings: a late answer to an old question never shows, and is not worked out.
 */
export interface Engine {
  readonly facets: Facets
  /** Answers a query. */
  query(query: PostingQuery, signal?: CancelSignal): Promise<Answer>
  /** The first half of `query`: what a text finds. */
  find(text: string, depth: TextDepth, signal?: CancelSignal): Promise<FoundText>
  /** The second half, from the facet core alone: at once. */
  answer(query: PostingQuery, text: FoundText | null): Answer
  /** What a list shows of some rows, in their order. */
  rows(rows: Iterable<number>, signal?: CancelSignal): Promise<Row[]>
  /** For "perhaps one of these": for each row, how many of some words its list fields hold. */
  nearest(words: readonly string[], signal?: CancelSignal): Promise<Uint8Array>
}

/**
 * Opens an index: fetches its facet core.
 * @throws what the loader throws
 */
export async function openEngine(manifest: Manifest, load: PartLoader, signal?: CancelSignal): Promise<Engine> {
  return createEngine(manifest, await abortable(load.facets(), signal), load)
}

/** Opens an index whose facet core is at hand. */
export function createEngine(manifest: Manifest, facets: Facets, load: PartLoader): Engine {
  const texts = openTextIndex(manifest, facets, load)
  const find = (text: string, depth: TextDepth, signal?: CancelSignal) => abortable(findText(text, texts, depth, signal), signal)
  const answer = (query: PostingQuery, text: FoundText | null): Answer => {
    const results = evaluate(facets, query, text)
    return {
      get rows() {
        return results.rows
      },
      total: results.total,
      entries: once(() => foldTwins(facets, results.rows)),
      counts: results.counts,
      text,
    }
  }
  return {
    facets,
    find,
    answer,
    query: async (query, signal) => answer(query, query.text === '' ? null : await find(query.text, 'whole', signal)),
    async rows(rows, signal) {
      const wanted = [...rows]
      const chunkOf = (row: number) => Math.floor(row / manifest.rows.size)
      const numbers = [...new Set(wanted.map(chunkOf))]
      const chunks = new Map(await abortable(Promise.all(numbers.map(async (number) => [number, await load.rows(number)] as const)), signal))
      return wanted.map((row) => {
        const chunk = chunks.get(chunkOf(row))
        const shown = chunk && readRow(chunk, row % manifest.rows.size)
        if (!shown) throw brokenIndex(`there is no row ${row}`)
        return shown
      })
    },
    nearest: (words, signal) => abortable(findNearest(words, texts), signal),
  }
}

/** Rejects as soon as the signal is aborted; what the promise brings later is dropped. */
async function abortable<Value>(promise: Promise<Value>, signal: CancelSignal | undefined): Promise<Value> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
