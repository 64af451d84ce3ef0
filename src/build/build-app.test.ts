import path from 'node:path'
import { expect, test } from 'vitest'
import { createBoard } from './board-fixture.ts'
import { buildApp } from './build-app.ts'

test('a process of its own builds the same app', { timeout: 60_000 }, async () => {
  const board = await createBoard({})
  await buildApp(board.root, path.join(board.root, 'here'), 'here')
  await buildApp(board.root, path.join(board.root, 'apart'), 'apart')
  const here = await board.snapshot('here')
  expect(here.size).toBeGreaterThan(1)
  expect(await board.snapshot('apart')).toEqual(here)
})

test('what goes wrong there comes out with its message', { timeout: 60_000 }, async () => {
  const board = await createBoard({ 'src/app/main.ts': `import './no-such-module.ts'\n` })
  await expect(buildApp(board.root, path.join(board.root, 'apart'), 'apart')).rejects.toThrow('no-such-module')
})
