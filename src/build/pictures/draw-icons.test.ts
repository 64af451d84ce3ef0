import path from 'node:path'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createBoard } from '../board-fixture.ts'
import { openStaging } from '../write.ts'
import { drawIcons, icons } from './draw-icons.ts'

/** The width and height that a PNG names (its first chunk). */
const toSize = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('each icon has its size, the same bytes each time, and gives way to an operator\u2019s own', async () => {
  const board = await createBoard({})
  const staging = await openStaging(path.join(board.root, 'dist'))
  await mkdir(path.join(staging.folder, 'icons'))
  await writeFile(path.join(staging.folder, 'icons/192.png'), 'my own')
  const written = await drawIcons(staging, '#1a47b5')
  expect(written.files).toBe(icons.length - 1)
  expect(await readFile(path.join(staging.folder, 'icons/192.png'), 'utf8')).toBe('my own')
  const drawn = await Promise.all(icons.slice(1).map(async (icon) => ({ icon, png: await readFile(path.join(staging.folder, icon.path)) })))
  for (const { icon, png } of drawn) expect([icon.path, ...toSize(png)]).toEqual([icon.path, icon.size, icon.size])
  expect(written.bytes).toBe(drawn.reduce((sum, { png }) => sum + png.length, 0))
  const again = await openStaging(path.join(board.root, 'dist'))
  await drawIcons(again, '#1a47b5')
  for (const { icon, png } of drawn) expect((await readFile(path.join(again.folder, icon.path))).equals(png)).toBe(true)
  await again.discard()
})
