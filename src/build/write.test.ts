import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createBoard } from './board-fixture.ts'
import { countFiles, openStaging } from './write.ts'

const dotFolders = async (root: string) => (await readdir(root)).filter((name) => name.startsWith('.dist')).toSorted()

test('a staged site takes the place of the old one, whole', async () => {
  const board = await createBoard({ 'dist/index.html': 'old', 'dist/gone/index.html': 'old' })
  const dist = path.join(board.root, 'dist')
  const staging = await openStaging(dist)
  const written = await staging.write([
    { path: 'index.html', content: 'new ü' },
    { path: 'jobs/a/index.html', content: 'a' },
  ])
  expect(written).toEqual({ files: 2, bytes: 7 })
  expect(await board.snapshot('dist')).toEqual(new Map([['gone/index.html', 'old'], ['index.html', 'old']]))
  await staging.swap()
  expect(await board.snapshot('dist')).toEqual(new Map([['index.html', 'new ü'], ['jobs/a/index.html', 'a']]))
  expect(await dotFolders(board.root)).toEqual([])
  expect(await countFiles(dist)).toEqual(written)
})

test('what was staged and given up leaves nothing behind', async () => {
  const board = await createBoard({ 'dist/index.html': 'old' })
  const staging = await openStaging(path.join(board.root, 'dist'))
  await staging.write([{ path: 'index.html', content: 'new' }])
  await staging.discard()
  expect(await board.snapshot('dist')).toEqual(new Map([['index.html', 'old']]))
  expect(await dotFolders(board.root)).toEqual([])
})

test.each(['../x.html', 'a/../../x.html', '/etc/x', 'a//b', './a', 'a/.', 'a\\b', 'c:x', '', 'a\0b'])('a path that leaves the site or is none is refused: %j', async (file) => {
  const board = await createBoard({})
  const staging = await openStaging(path.join(board.root, 'dist'))
  await expect(staging.write([{ path: file, content: 'x' }])).rejects.toThrow('is no path below the built site')
  await staging.discard()
})

test('two files that a host which ignores case could not tell apart are refused', async () => {
  const board = await createBoard({})
  const staging = await openStaging(path.join(board.root, 'dist'))
  await expect(staging.write([{ path: 'jobs/A/index.html', content: '1' }, { path: 'jobs/a/index.html', content: '2' }])).rejects.toThrow('ignores case')
  await staging.discard()
})

test('a build that was killed between the two renames is put right by the next one', async () => {
  const board = await createBoard({ 'dist/index.html': 'old' })
  const dist = path.join(board.root, 'dist')
  await rename(dist, path.join(board.root, '.dist-previous'))
  const staging = await openStaging(dist)
  expect(await board.snapshot('dist')).toEqual(new Map([['index.html', 'old']]))
  await staging.discard()
})

test('a build that was killed after the two renames leaves a folder that the next one removes', async () => {
  const board = await createBoard({ 'dist/index.html': 'new', '.dist-previous/index.html': 'old' })
  const staging = await openStaging(path.join(board.root, 'dist'))
  expect(await dotFolders(board.root)).toEqual([path.basename(staging.folder)])
  expect(await board.read('dist/index.html')).toBe('new')
  await staging.discard()
})

test('what a killed build of another folder has left is none of this one', async () => {
  const board = await createBoard({ '.dist-previous/index.html': 'old', '.dist-staging-999999999/x': '' })
  const staging = await openStaging(path.join(board.root, 'site'))
  await staging.write([{ path: 'index.html', content: 'new' }])
  await staging.swap()
  expect(await board.snapshot('site')).toEqual(new Map([['index.html', 'new']]))
  expect(await dotFolders(board.root)).toEqual(['.dist-previous', '.dist-staging-999999999'])
})

test('the staged site of another build under way is left alone, that of a dead one is removed', async () => {
  const board = await createBoard({})
  const alive = `.dist-staging-${process.ppid}`
  await mkdir(path.join(board.root, alive))
  await mkdir(path.join(board.root, '.dist-staging-999999999'))
  const staging = await openStaging(path.join(board.root, 'dist'))
  expect(await dotFolders(board.root)).toEqual([alive, path.basename(staging.folder)].toSorted())
  await staging.discard()
})

test('where the new site cannot be moved in, the old one comes back', async () => {
  const board = await createBoard({ 'dist/index.html': 'old' })
  const staging = await openStaging(path.join(board.root, 'dist'))
  await staging.discard()
  await expect(staging.swap()).rejects.toThrow('ENOENT')
  expect(await board.snapshot('dist')).toEqual(new Map([['index.html', 'old']]))
  expect(await dotFolders(board.root)).toEqual([])
})

test('a build that is killed half-way leaves the old site byte for byte', async () => {
  const board = await createBoard({ 'dist/index.html': 'old', 'dist/data/manifest.json': '{}' })
  const before = await board.snapshot('dist')
  await writeFile(
    path.join(board.root, 'endless.mts'),
    `import { openStaging } from ${JSON.stringify(path.join(import.meta.dirname, 'write.ts'))}
    function* files() {
      for (let count = 0; ; count += 1) {
        if (count === 500) process.stdout.write('under way')
        yield { path: 'jobs/' + count + '/index.html', content: 'new' }
      }
    }
    openStaging(${JSON.stringify(path.join(board.root, 'dist'))}).then((staging) => staging.write(files()))`,
  )
  const tsx = path.join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs')
  const child = spawn(process.execPath, ['--import', tsx, path.join(board.root, 'endless.mts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const exited = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  child.kill('SIGKILL')
  expect(await exited).toBe('SIGKILL')
  expect(await board.snapshot('dist')).toEqual(before)
  const leftOver = await dotFolders(board.root)
  expect(leftOver).toEqual([`.dist-staging-${child.pid}`])
  expect((await readdir(path.join(board.root, leftOver[0]!, 'jobs'))).length).toBeGreaterThan(100)

  const staging = await openStaging(path.join(board.root, 'dist'))
  await staging.write([{ path: 'index.html', content: 'new' }])
  await staging.swap()
  expect(await readFile(path.join(board.root, 'dist/index.html'), 'utf8')).toBe('new')
  expect(await dotFolders(board.root)).toEqual([])
})
