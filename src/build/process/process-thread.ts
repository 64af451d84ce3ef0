import { workerData } from 'node:worker_threads'
import { answerBatches } from '../threads/answer-batches.ts'
import { openFileProcessor, type FileBatch, type ProcessingInput } from './process-files.ts'

answerBatches(
  openFileProcessor(workerData as ProcessingInput).then(({ work, close }) => ({
    work: async (batch: FileBatch) => work(batch),
    close: async () => close(),
  })),
)
