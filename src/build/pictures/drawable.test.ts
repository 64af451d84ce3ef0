import { beforeAll, expect, test } from 'vitest'
import { toDrawable } from './drawable.ts'
import { readFontFaces } from './font-faces.ts'
import { toFontTable, type FontTable } from './font-table.ts'

let fonts: FontTable

beforeAll(async () => {
  fonts = toFontTable(await readFontFaces())
})

test.each([
  ['a rocket', '🚀 Senior Engineer 🚀 (m/f/d)', 'Senior Engineer (m/f/d)'],
  ['a family, which joiners hold together', 'Cook 👨‍👩‍👧‍👦 and keeper', 'Cook and keeper'],
  ['a flag and a keycap', '🇵🇹 Lisbon 1️⃣', 'Lisbon 1'],
  ['a script that no face has', 'Cook አማርኛ', 'Cook'],
  ['control characters and lines', 'a\u0000b\nc\u2028d\t e', 'a b c d e'],
  ['what turns the direction', 'a\u202eb\u2066c', 'abc'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
  ['heaps of accents', 'Z\u0311\u0317\u032b\u033calgo', 'Zalgo'],
])('%s is left out, and the rest reads on', (_what, text, expected) => {
  expect(toDrawable(text, fonts)).toBe(expected)
})

test.each(['می‌خواهیم', 'क्‍ष', 'Crème brûlée – “5 €” & <b>', 'O’Neill ½ № ™ → ★'])('%s stays as it is', (text) => {
  expect(toDrawable(text, fonts)).toBe(text)
})
