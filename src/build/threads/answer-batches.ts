import { parentPort } from 'node:worker_threads'
import type { Answer } from './run-in-threads.ts'

/** What a thread does with its batches. */
export interface ThreadWork<Batch, Result> {
  readonly work: (batch: Batch) => Promise<Result>
  /** After the last batch. */
  readonly close: () => Promise<void>
}

/**
 * The other side of `runInThreads`: answers batches one after another, and `null` by closing.
 * An error goes to the one who gave the batch.
 * @throws Error outside a thread
 */
export function answerBatches<Batch, Result>(opening: Promise<ThreadWork<Batch, Result>>): void {
  if (parentPort === null) throw new Error('This module runs in a thread of the build.')
  const port = parentPort
  const answer = (message: Answer<Result>) => port.postMessage(message)
  let turn: Promise<unknown> = opening
  port.on('message', (batch: Batch | null) => {
    turn = turn.then(async () => {
      const { work, close } = await opening
      if (batch !== null) return answer({ kind: 'done', result: await work(batch) })
      await close()
      answer({ kind: 'closed' })
    })
    turn.catch((error: unknown) => answer({ kind: 'failed', error }))
  })
}
