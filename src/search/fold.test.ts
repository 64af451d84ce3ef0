import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, toIndexWords, toWords } from './fold.ts'

test.each([
  ['  Net\u00a0Mender \n', 'net mender'],
  ['Ent\u00adwick\u200bler\ufeff', 'entwickler'],
  ['Ingénieur·e', 'ingenieur·e'],
  ['Ｒｕｓｔ', 'rust'],
  ['Straße', 'strasse'],
  ['نیم\u200cفاصله', 'نیمفاصله'],
  ['‮evil‬', 'evil'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test.each([
  ['C++, C# and .NET', ['c++', 'c#', 'and', '.net']],
  ['Node.js (UI/UX)', ['node.js', 'ui/ux']],
  ['ASP.NET/Objective-C++', ['asp.net/objective-c++']],
  ['R&D at AT&T', ['r&d', 'at', 'at&t']],
  ["O'Reilly’s", ['oreillys']],
  ['Full-Stack — remote…', ['full-stack', 'remote']],
  ['wait...what ..net', ['wait', 'what', 'net']],
  ['c++17 c++', ['c++', '17', 'c++']],
  ['#rust #go', ['rust', 'go']],
  ['Ingénieur·e', ['ingenieur', 'e']],
  ['👩‍💻 1️⃣ 🚀', ['1']],
  ['हिन्दी कि की', ['हिन्दी', 'कि', 'की']],
  ['한국어 개발자', ['한국어', '개발자']],
  ['مُطَوِّر برامج', ['مطور', 'برامج']],
  ['Senior-Разработчик', ['senior-разработчик']],
  ['', []],
  ['?! … —', []],
])('the words of %j are %j', (text, words) => {
  expect(toWords(text)).toEqual(words)
})

test.each([
  ['東京', ['東京']],
  ['東', ['東']],
  ['東京都', ['東京', '京都']],
  ['Web開発/React', ['web', '開発', 'react']],
  ['東京 net', ['東京', 'net']],
  ['サーバー', ['サー', 'ーバ', 'バー']],
  ['ｻｰﾊﾞｰ', ['サー', 'ーバ', 'バー']],
  ['งาน', ['งา', 'าน']],
  ['กิจการ', ['กิจ', 'จก', 'กา', 'าร']],
])('%j, in a script without spaces, gives the neighbours %j', (text, words) => {
  expect(toWords(text)).toEqual(words)
})

test.each([
  ['full-stack', ['full-stack', 'full', 'stack']],
  ['UI/UX', ['ui/ux', 'ui', 'ux']],
  ['.NET', ['.net', 'net']],
  ['Node+React', ['node+react', 'node', 'react']],
  ['Objective-C++', ['objective-c++', 'objective', 'c++']],
  ["Chef d'équipe", ['chef', 'dequipe', 'd', 'equipe']],
  ['C++', ['c++']],
  ['東京都', ['東', '京', '都', '東京', '京都']],
  ['net net', ['net', 'net']],
])('%j is found by %j', (text, words) => {
  expect(toIndexWords(text)).toEqual(words)
})

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('c++', '.net', 'ui/ux', '.', '..', '+', '-', "'", '’', '&', '/', '#', ' ', '東京', 'タワー', 'ไทย', 'हिन्दी', '한국', '\u200b', '\u0301', '\ufe0f', 'ß', 'É', '🚀', '\ud800'),
    fc.array(fc.nat(0xffff), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  ),
  { maxLength: 12 },
)
const text = pieces.map((parts) => parts.join(''))

test('a folded text folds to itself, and spelling it in other forms of Unicode changes nothing', () => {
  fc.assert(
    fc.property(text, (someText) => {
      const folded = fold(someText)
      expect(fold(folded)).toBe(folded)
      expect(fold(someText.normalize('NFD'))).toBe(folded)
    }),
  )
})

test('every word that can be searched for is one that a text is found by, and no word is blank', () => {
  fc.assert(
    fc.property(text, (someText) => {
      const indexed = toIndexWords(someText)
      for (const word of toWords(someText)) expect(indexed).toContain(word)
      for (const word of indexed) expect(word).toMatch(/[\p{Letter}\p{Number}]/u)
    }),
  )
})

test('a word is its own word', () => {
  fc.assert(
    fc.property(text, (someText) => {
      for (const word of toWords(someText)) expect(toWords(word)).toEqual([word])
    }),
  )
})

test('a megabyte without a space is no work', () => {
  expect(toWords('a.'.repeat(500_000))).toHaveLength(1)
  expect(toWords('+'.repeat(1_000_000))).toEqual([])
  expect(toWords('.'.repeat(100_000))).toEqual([])
  expect(toIndexWords('東'.repeat(100_000))).toEqual(['東', '東東'])
})
