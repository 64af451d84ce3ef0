import { expect, test } from 'vitest'
import { createBoard } from './board-fixture.ts'
import { buildWorker } from './build-worker.ts'

const site = { 'dist/assets/index-a.js': 'x', 'dist/assets/index-b.css': 'x', 'dist/assets/face-c.woff2': 'x', 'dist/shell.html': '<p>Sails' }

test('the worker names the scripts, the styles and the page that starts them; another page makes it another worker', { timeout: 20_000 }, async () => {
  const board = await createBoard(site)
  const bytes = await buildWorker(`${board.root}/dist`, true)
  const worker = await board.read('dist/service-worker.js')
  expect(bytes).toBe(Buffer.byteLength(worker))
  for (const url of ['assets/index-a.js', 'assets/index-b.css', 'shell.html']) expect(worker).toContain(url)
  expect(worker).not.toContain('face-c')
  expect(worker).not.toContain('process.env')
  await buildWorker(`${board.root}/dist`, true)
  expect(await board.read('dist/service-worker.js')).toBe(worker)
  await board.write('dist/shell.html', '<p>Nets')
  await buildWorker(`${board.root}/dist`, true)
  expect(await board.read('dist/service-worker.js')).not.toBe(worker)
})

test('the worker that recalls it keeps nothing', { timeout: 20_000 }, async () => {
  const board = await createBoard(site)
  await buildWorker(`${board.root}/dist`, false)
  const worker = await board.read('dist/service-worker.js')
  expect(worker).toContain('unregister')
  expect(worker).not.toContain('shell.html')
  expect(worker).not.toContain('fetch')
})
