import { access } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { readFontFaces, type FontFace } from './font-faces.ts'
import { toFontTable, type FontTable } from './font-table.ts'

let faces: readonly FontFace[]
let fonts: FontTable

beforeAll(async () => {
  faces = await readFontFaces()
  fonts = toFontTable(faces)
})

test('every file that the packages tell of is there, and every face has some', async () => {
  const files = faces.flatMap((face) => face.files.map(({ file }) => file))
  await Promise.all(files.map((file) => access(file)))
  expect(faces.map(({ name, files }) => [name, files.length > 0])).toEqual(faces.map(({ name }) => [name, true]))
  expect(new Set(files).size).toBe(files.length)
})

test.each([
  ['English', 'Head of “Sails” – €5 & more…', []],
  ['Polish', 'Inżynier żagli, Łódź', ['noto-serif']],
  ['Vietnamese', 'Kỹ sư phần mềm', ['noto-serif']],
  ['Russian', 'Старший инженер', ['noto-serif']],
  ['Greek', 'Μηχανικός λογισμικού', ['noto-serif']],
  ['Arabic', 'مهندس برمجيات، القاهرة', ['noto-naskh-arabic']],
  ['Hebrew', 'מהנדסת תוכנה', ['noto-serif-hebrew']],
  ['Hindi', 'वरिष्ठ सॉफ़्टवेयर इंजीनियर', ['noto-serif-devanagari']],
  ['Bengali', 'সফটওয়্যার ইঞ্জিনিয়ার', ['noto-serif-bengali']],
  ['Tamil', 'மென்பொருள் பொறியாளர்', ['noto-serif-tamil']],
  ['Telugu', 'సాఫ్ట్‌వేర్ ఇంజనీర్', ['noto-serif-telugu']],
  ['Thai', 'วิศวกรซอฟต์แวร์', ['noto-serif-thai']],
  ['Georgian', 'პროგრამისტი', ['noto-serif-georgian']],
  ['Armenian', 'Ծրագրավորող', ['noto-serif-armenian']],
  ['Japanese', 'エンジニア（東京）★', ['noto-serif-jp', 'noto-serif-sc']],
  ['Korean', '백엔드 개발자', ['noto-serif-kr']],
  ['Chinese', '高级后端工程师，臺北', ['noto-serif-sc', 'noto-serif-jp']],
  ['several', 'Инженер エンジニア', ['noto-serif', 'noto-serif-jp']],
])('%s is drawn whole, by the faces that it needs', (_name, text, expected) => {
  expect([...text].filter((character) => !fonts.has(character))).toEqual([])
  expect(fonts.fontsOf(text, 'en').faces).toEqual(expected)
})

test('what no face has is told', () => {
  for (const character of ['🚀', '👩', '❤', '\u{1f1f5}', 'አ', 'ခ', '\ufe0f']) expect(fonts.has(character), character).toBe(false)
})

test("letters that China and Japan share have the form of the text's language, or else of the board's", () => {
  expect(fonts.fontsOf('営業部長', 'en').faces[0]).toBe('noto-serif-sc')
  expect(fonts.fontsOf('営業部長', 'ja-JP').faces[0]).toBe('noto-serif-jp')
  expect(fonts.fontsOf('営業の部長', 'zh').faces[0]).toBe('noto-serif-jp')
})

test('a text needs few files, and the same ones whatever was asked before', () => {
  const ask = (table: FontTable) => table.fontsOf('東京の技術者 – Senior', 'en').files.map(({ file }) => file)
  const other = toFontTable(faces)
  other.fontsOf('高级后端工程师，工程师 백엔드 Инженер', 'zh')
  expect(ask(other)).toEqual(ask(fonts))
  expect(ask(fonts).length).toBeLessThan(24)
  expect(fonts.fontsOf('Senior Engineer', 'en').files).toHaveLength(2)
})
