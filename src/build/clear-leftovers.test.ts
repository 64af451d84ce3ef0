import { spawnSync } from 'node:child_process'
import { mkdir, readdir, utimes } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createBoard } from './board-fixture.ts'
import { withBundles } from './bundle.ts'

const cacheFolder = 'node_modules/.cache/corkboard'

test('bundles of builds that were killed, and what earlier versions kept, go with the next build; those of a build at work stay', async () => {
  const gone = spawnSync(process.execPath, ['--version']).pid
  const board = await createBoard({
    [`${cacheFolder}/bundles-${gone}-aB3_x9/app.js`]: 'left',
    [`${cacheFolder}/bundles-${process.ppid}-aB3_x9/app.js`]: 'at work',
    [`${cacheFolder}/bundles-${process.ppid}-old000/app.js`]: 'left long ago, its number now another process',
    [`${cacheFolder}/bundles-aB3x9z/app.js`]: 'perhaps at work: its name does not say',
    [`${cacheFolder}/bundles-old000/app.js`]: 'left long ago',
    [`${cacheFolder}/bodies/0.json`]: '{}',
    [`${cacheFolder}/pages/index.json`]: '{}',
    [`${cacheFolder}/notes.txt`]: 'mine',
  })
  const cache = path.join(board.root, cacheFolder)
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
  for (const name of [`bundles-${process.ppid}-old000`, 'bundles-old000']) await utimes(path.join(cache, name), twoDaysAgo, twoDaysAgo)
  const during = await withBundles(board.root, async (own) => {
    await mkdir(path.join(own, 'more'))
    return withBundles(board.root, async () => [path.basename(own), ...(await readdir(cache))])
  })
  expect(during.slice(1)).toContain(during[0])
  expect((await readdir(cache)).toSorted()).toEqual([`bundles-${process.ppid}-aB3_x9`, 'bundles-aB3x9z', 'notes.txt', 'pages'])
})
