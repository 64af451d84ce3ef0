import { expect, test } from 'vitest'
import path from 'node:path'
import { createBoard } from './board-fixture.ts'
import { toRenderVersion } from './render-version.ts'

/** A module with imports, below a folder of packages. */
async function aModule() {
  const board = await createBoard({
    'src/render.ts': `import { a } from './a.ts'\nimport {\n  marked,\n} from 'marked'\nimport type { Path } from 'node:path'\nexport const render = a`,
    'src/a.ts': `export { b as a } from '../b.ts'`,
    'b.ts': `import { a } from './src/a.ts'\nexport const b = 1`,
    'src/other.ts': `export const other = 1`,
    'node_modules/marked/package.json': '{ "version": "1.0.0", "dependencies": { "@scope/entities": "^1" } }',
    'node_modules/@scope/entities/package.json': '{ "version": "1.0.0", "dependencies": { "marked": "^1" } }',
    'node_modules/unused/package.json': '{ "version": "1.0.0" }',
  })
  return { board, version: () => toRenderVersion(path.join(board.root, 'src/render.ts')) }
}

test.each([
  ['the module', 'src/render.ts', `import { a } from './a.ts'\nexport const render = [a]`],
  ['a module that it imports by way of another', 'b.ts', `export const b = 2`],
  ['a package', 'node_modules/marked/package.json', '{ "version": "1.0.1" }'],
  ['a package that a package depends on', 'node_modules/@scope/entities/package.json', '{ "version": "2.0.0" }'],
  ['the place where a package is found', 'src/node_modules/marked/package.json', '{ "version": "1.0.0" }'],
])('%s changes, and so does the version', async (_what, file, text) => {
  const { board, version } = await aModule()
  const before = await version()
  await board.write(file, text)
  expect(await version()).not.toBe(before)
})

test('what has no part in it leaves the version as it is', async () => {
  const { board, version } = await aModule()
  const before = await version()
  await board.write('src/other.ts', 'export const other = 2')
  await board.write('node_modules/unused/package.json', '{ "version": "2.0.0" }')
  expect(await version()).toBe(before)
})

test('the version of the render stage is found from its own imports', async () => {
  expect(await toRenderVersion()).toMatch(/^[0-9a-f]{64}$/)
  expect(await toRenderVersion()).toBe(await toRenderVersion())
})
