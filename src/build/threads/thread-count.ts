import { availableParallelism } from 'node:os'

/** Below so many postings a board is done before threads would have started. */
const threadedFrom = 400

/** With more than this the main thread, which hands out the work, is what they wait for. */
const maxThreads = 8

/** Enough to be worth the start of a thread that draws them. */
const picturesPerThread = 100

/** Drawing itself is done by the four threads that Node has for native work. */
const maxPictureThreads = 4

/** How many threads so many pictures are worth: one at least. */
export function toPictureThreadCount(pictureCount: number): number {
  return Math.max(1, Math.min(maxPictureThreads, availableParallelism(), Math.ceil(pictureCount / picturesPerThread)))
}

/** How many threads a board of this many postings is worth; 0 where all is done in one. */
export function toThreadCount(postingCount: number): number {
  return postingCount < threadedFrom ? 0 : Math.min(maxThreads, availableParallelism())
}
