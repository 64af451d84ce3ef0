import { workerData } from 'node:worker_threads'
import { answerBatches } from '../threads/answer-batches.ts'
import { openPictureMaker, type PictureInput } from './make-pictures.ts'

answerBatches(openPictureMaker(workerData as PictureInput).then((maker) => ({ work: maker.make, close: maker.close })))
