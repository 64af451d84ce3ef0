import path from 'node:path'
import { expect, test } from 'vitest'
import { createBoard } from '../board-fixture.ts'
import { runInThreads } from './run-in-threads.ts'

/** A thread that adds one to each number, throws at 7 and dies at 8. */
const thread = `
import { parentPort, workerData } from 'node:worker_threads'
parentPort.on('message', (batch) => {
  if (batch === null) parentPort.postMessage({ kind: 'closed' })
  else if (batch === 8) process.exit(0)
  else if (batch === 7) parentPort.postMessage({ kind: 'failed', error: new RangeError('Seven.') })
  else parentPort.postMessage({ kind: 'done', result: batch + workerData })
})
`

async function run(batches: Iterable<number>, onResult: (result: number) => void = () => {}) {
  const board = await createBoard({ 'thread.mjs': thread })
  return runInThreads<number, number>({ file: path.join(board.root, 'thread.mjs'), inputs: [100, 100], batches, onResult })
}

test('every batch is answered once', async () => {
  const results: number[] = []
  await run([1, 2, 3, 4, 5, 6], (result) => results.push(result))
  expect(results).toHaveLength(6)
  expect(new Set(results)).toEqual(new Set([101, 102, 103, 104, 105, 106]))
})

test('no batch at all is no failure', async () => {
  await expect(run([])).resolves.toBeUndefined()
})

test('batches are asked for as the threads get on', async () => {
  let made = 0
  function* make() {
    for (made = 0; made < 1000; made += 1) yield made === 20 ? 7 : 1
  }
  await expect(run(make())).rejects.toThrow('Seven.')
  expect(made).toBeLessThan(40)
})

test("a thread's error comes out as it was", async () => {
  await expect(run([1, 7, 2])).rejects.toThrow(new RangeError('Seven.'))
})

test('a thread that ends too early is an error', async () => {
  await expect(run([1, 8, 2])).rejects.toThrow('ended before its work did')
})

test('an error of what makes the batches, or of what takes the results, comes out', async () => {
  const broken = function* (): Generator<number> {
    yield 1
    throw new Error('No more.')
  }
  await expect(run(broken())).rejects.toThrow('No more.')
  await expect(run([1], () => { throw new Error('Not wanted.') })).rejects.toThrow('Not wanted.')
})
