import { Worker, type WorkerOptions } from 'node:worker_threads'

/** What a thread answers to a batch; `closed` to `null`, after which it ends. */
export type Answer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface ThreadedRun<Batch, Result> {
  /** The bundle of the threads' module, absolute: see `answerBatches`. */
  readonly file: string
  /** What each thread is given at its start. */
  readonly inputs: readonly unknown[]
  /** Drawn from as the threads get on, so that few are in memory together. */
  readonly batches: Iterable<Batch>
  readonly onResult: (result: Result) => void
}

/** How many batches each thread holds: the next is there when one is done. */
const batchesAhead = 2

/** Megabytes for what is young: a page's worth of objects dies there, and what lives is not copied at each turn. */
const resourceLimits: WorkerOptions['resourceLimits'] = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2048 }

/**
 * Hands batches to threads, one for each input. Which thread takes which batch is a matter of time:
 * a result may not depend on it.
 * @throws the first error of a thread or of the batches; all threads have ended by then
 */
export async function runInThreads<Batch, Result>({ file, inputs, batches, onResult }: ThreadedRun<Batch, Result>): Promise<void> {
  const iterator = batches[Symbol.iterator]()
  const workers = inputs.map((input) => new Worker(file, { workerData: input, resourceLimits, execArgv: [] }))
  const feed = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let isClosing = false
      const handNext = () => {
        if (isClosing) return
        const next = iterator.next()
        isClosing = next.done === true
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
        worker.postMessage(next.done ? null : next.value)
      }
      const guard = (step: () => void) => {
        try {
          step()
        } catch (error) {
          reject(error)
        }
      }
      const take = (answer: Answer<Result>) => {
        switch (answer.kind) {
          case 'done':
            onResult(answer.result)
            return handNext()
          case 'closed':
            return resolve()
          case 'failed':
            return reject(answer.error)
        }
      }
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('A thread of the build ended before its work did.')))
      worker.on('message', (answer: Answer<Result>) => guard(() => take(answer)))
      guard(() => {
        for (let ahead = 0; ahead < batchesAhead; ahead += 1) handNext()
      })
    })
  try {
    await Promise.all(workers.map(feed))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
