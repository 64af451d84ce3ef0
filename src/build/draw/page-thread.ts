import { workerData } from 'node:worker_threads'
import { answerBatches } from '../threads/answer-batches.ts'
import { openPageDrawer, type DrawingInput } from './draw-pages.ts'

answerBatches(openPageDrawer(workerData as DrawingInput).then((drawer) => ({ work: drawer.draw, close: drawer.close })))
