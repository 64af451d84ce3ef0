import { createHash } from 'node:crypto'
import type { TagAlias } from '../../domain/hashtag.ts'
import { processPosting, type ProcessedPosting } from '../process-posting.ts'
import type { SourceFile } from '../read/read.ts'
import { openPackStore, type PackStoreInput, type StoredBytes } from '../store/pack-store.ts'
import { readValidationContext } from '../validate/read-context.ts'

/** What a file is processed by, beside itself. */
export interface ProcessSettings {
  /** The operator's tags. */
  readonly tags: readonly TagAlias[]
  /** The clock, for the warning about dates in the future. */
  readonly nowMs?: number
}

/** Plain data, so that it can be handed to a thread. */
export interface ProcessingInput {
  readonly settings: ProcessSettings
  /** What builds before have made of files; `null` where every file is processed. */
  readonly store: PackStoreInput | null
}

/** Some files, one after another in the order of all. */
export interface FileBatch {
  /** The place of the first among all. */
  readonly first: number
  readonly files: readonly SourceFile[]
}

/** What each file of a batch gives. */
export interface ProcessedBatch {
  readonly first: number
  readonly results: readonly ProcessedPosting[]
  /** Where the results stand for the next build. */
  readonly stored: readonly StoredBytes[]
}

/** Opens what takes files through parse, validate and render, or finds what an earlier build made of the same text under the same path. */
export async function openFileProcessor({ settings, store }: ProcessingInput): Promise<{ work: (batch: FileBatch) => ProcessedBatch; close: () => void }> {
  const context = await readValidationContext(settings)
  const packs = store && openPackStore(store)
  return {
    work({ first, files }) {
      const stored: StoredBytes[] = []
      const results = files.map((file) => {
        const key = createHash('sha256').update(`${file.path}\0${file.text}`).digest('hex')
        const known = packs?.read(key)
        if (known) {
          stored.push(known.stored)
          return JSON.parse(known.bytes.toString('utf8')) as ProcessedPosting
        }
        const result = processPosting(file, context)
        const added = packs?.add(key, JSON.stringify(result))
        if (added) stored.push(added)
        return result
      })
      return { first, results, stored }
    },
    close: () => packs?.close(),
  }
}
