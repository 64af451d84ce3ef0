import path from 'node:path'
import { bundleThread, withBundles } from '../bundle.ts'
import type { ProcessedPosting } from '../process-posting.ts'
import type { OnProgress } from '../progress.ts'
import type { SourceFile } from '../read/read.ts'
import { openPackIndex, toBundleVersion } from '../store/pack-index.ts'
import type { StoredBytes } from '../store/pack-store.ts'
import { runInThreads } from '../threads/run-in-threads.ts'
import type { FileBatch, ProcessedBatch, ProcessingInput, ProcessSettings } from './process-files.ts'

/** Where a build keeps what it made of each file, from the project's root. */
export const postingCacheFolder = 'node_modules/.cache/corkboard/postings'

export interface ThreadedProcessing {
  /** The board's root, absolute. */
  readonly root: string
  readonly files: readonly SourceFile[]
  readonly settings: ProcessSettings
  readonly threads: number
  readonly onProgress: OnProgress
}

/** Enough that handing them over costs nothing beside processing them. */
const batchSize = 50

/**
 * Takes files through parse, validate and render in threads. What an earlier build made of a file is
 * taken from its store.
 * @returns what each file gives, in the order of the files
 * @throws whatever went wrong in a thread
 */
export async function processInThreads({ root, files, settings, threads, onProgress }: ThreadedProcessing): Promise<ProcessedPosting[]> {
  return withBundles(root, async (bundles) => {
    const file = await bundleThread(path.join(import.meta.dirname, 'process-thread.ts'), bundles)
    const index = await openPackIndex(path.join(root, postingCacheFolder), await toBundleVersion(file, JSON.stringify(settings)))
    const toInput = (): ProcessingInput => ({ settings, store: index.folder === null ? null : { folder: index.folder, known: index.known, newPack: index.newPack() } })
    const results = Array.from<ProcessedPosting>({ length: files.length })
    const stored: StoredBytes[] = []
    let done = 0
    await runInThreads<FileBatch, ProcessedBatch>({
      file,
      inputs: Array.from({ length: threads }, toInput),
      batches: toBatches(files),
      onResult: (batch) => {
        for (const [at, result] of batch.results.entries()) results[batch.first + at] = result
        stored.push(...batch.stored)
        done += batch.results.length
        onProgress('Rendering postings', done, files.length)
      },
    })
    await index.save(stored)
    return results
  })
}

function* toBatches(files: readonly SourceFile[]): Generator<FileBatch> {
  for (let first = 0; first < files.length; first += batchSize) yield { first, files: files.slice(first, first + batchSize) }
}
