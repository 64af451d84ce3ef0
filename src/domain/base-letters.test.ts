import { expect, test } from 'vitest'
import { toBaseLetters } from './base-letters.ts'

test.each([
  ['Élève Å Ångström', 'eleve a angstrom'],
  ['Łódź, Straße, Ærø', 'lodz, strasse, aero'],
  ['Ёлка', 'елка'],
  ['ΑΘΉΝΑΣ Αθήνας', 'αθηνασ αθηνασ'],
  ['مُطَوِّر بــرامج', 'مطور برامج'],
  ['כְּרִית', 'כרית'],
])('the base letters of %j are %j', (text, base) => {
  expect(toBaseLetters(text)).toBe(base)
})

test.each(['हिन्दी', 'ภาษาไทย', '한국어', 'がぎぐ パピプ', '日本語', 'தமிழ்', 'বাংলা'])('%s keeps the marks that spell it, composed', (word) => {
  expect(toBaseLetters(word)).toBe(word.normalize('NFC'))
  expect(toBaseLetters(word.normalize('NFD'))).toBe(word.normalize('NFC'))
})

/** No character above it decomposes or has a case. */
const lastOfInterest = 0x2fa1f

test('of every character that has other forms, the base letters are their own base letters', () => {
  const unstable: string[] = []
  for (let code = 0; code <= lastOfInterest; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const base = toBaseLetters(String.fromCodePoint(code))
    if (toBaseLetters(base) !== base) unstable.push(code.toString(16))
  }
  expect(unstable).toEqual([])
}, 30_000)
