import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inks, settings, toMark } from './card-look.ts'

const root = path.resolve(import.meta.dirname, '../../..')

test("cards have the colours of the board's light pages", async () => {
  const tokens = await readFile(path.join(root, 'src/app/style/tokens.css'), 'utf8')
  for (const [name, colour] of Object.entries(inks)) expect(tokens).toContain(`--${name}: light-dark(${colour}, `)
})

test("cards have the board's mark", async () => {
  const icon = await readFile(path.join(root, 'public/favicon.svg'), 'utf8')
  const mark = toMark('#1a47b5')
  for (const shape of ['M18 6.5H6.5v20H19l6.5-6.5v-3', 'stroke-width="4.5"', 'cx="25" cy="7" r="5"']) expect([icon.includes(shape), mark.includes(shape)]).toEqual([true, true])
})

test('sizes go down', () => {
  for (const { sizes } of Object.values(settings)) expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
})
