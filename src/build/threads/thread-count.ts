import { availableParallelism } from 'node:os'

/** Below so many postings a board is done before threads would have started. */
const threadedFrom = 400

/** With more than this the main thread, which hands out the work, is what they wait for. */
const maxThreads = 8

/** How many threads a board of this many postings is worth; 0 where all is done in one. */
export function toThreadCount(postingCount: number): number {
  return postingCount < threadedFrom ? 0 : Math.min(maxThreads, availableParallelism())
}
