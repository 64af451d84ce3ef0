import { expect, test } from 'vitest'
import { toQuery } from '../../../domain/query.ts'
import { parseText } from '../../../search/text-syntax.ts'
import { toFaultSentence } from '../../fault-words.ts'
import { toMissedSentence } from '../../words.ts'
import { toPhrase } from './query-parts.ts'
import { toTextParts } from './text-parts.ts'

test.each([
  ['', ''],
  ['rust', 'for “rust”'],
  ['net mender', 'for “net mender”'],
  ['%', 'for “%”'],
  ['rust "design systems" -crypto (go OR golang)', 'for rust and “design systems” and go or golang without crypto'],
  ['senior rust "design systems" engineer', 'for senior rust and “design systems” and engineer'],
  ['"design systems"', 'for “design systems”'],
  ['-crypto -"on call" rust', 'for rust without crypto or “on call”'],
  ['-(go OR php)', 'without go or php'],
  ['title:engineer -company:acme', 'for engineer in the title without acme in the company’s name'],
  ['(go OR "site reliability" x)', 'for go or “site reliability” x'],
  ['company:(varve OR quernstone) -title:(go | rust)', 'for varve or quernstone in the company’s name without go or rust in the title'],
  ['(title:go OR rust)', 'for title:go or rust'],
  ['level:(senior OR staff)', 'for “level:(senior OR staff)”'],
  ['mode:flying rust', 'for “mode:flying” and rust'],
  ['() rust % "x"', 'for rust % and “x”'],
])('the sentence of %j is %j', (text, sentence) => {
  expect(toTextParts(text).map(toPhrase).join(' ')).toBe(sentence)
})

test('each part takes away itself alone, and leaves the others as they are written', () => {
  const text = 'senior rust "design systems" -crypto (go OR golang) -crypto'
  const parts = toTextParts(text)
  expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
  expect(parts.map(({ value, without }) => [value, without.text])).toEqual([
    ['senior rust', '"design systems" -crypto (go OR golang) -crypto'],
    ['“design systems”', 'senior rust -crypto (go OR golang) -crypto'],
    ['go or golang', 'senior rust "design systems" -crypto -crypto'],
    ['crypto', 'senior rust "design systems" (go OR golang) -crypto'],
    ['crypto', 'senior rust "design systems" -crypto (go OR golang)'],
  ])
  for (const { without } of parts) expect(toQuery(without).text).toBe(without.text)
})

test.each([
  ['a (go OR rust', 'The bracket before “go” is never closed: it was taken to the end. Write ) where it ends.'],
  ['go) rust', 'The bracket after “go” was never opened: it was passed over. Write ( where it begins.'],
  [') rust', 'The bracket at the beginning was never opened: it was passed over. Write ( where it begins.'],
  ['rust ()', 'The brackets after “rust” are empty: they were passed over. Write words in them.'],
  ['OR "rust"', 'OR before “rust” has nothing on one of its sides: it was passed over. Write a word before it and one behind.'],
  ['rust |', '| after “rust” has nothing on one of its sides: it was passed over. Write a word before it and one behind.'],
  ['x “design systems', 'The quote before “design” is never closed: it was taken to the end. Write " where it ends.'],
  ['((((((((a', 'The bracket before “a” is within too many others: it was passed over. Write fewer, one in the other.'],
  ['salary:100', '“salary:” is no field: its words were searched everywhere. Write title:, company:, tag: or place:, or no colon.'],
  ['-country:"the moon" x', '“-country:"the moon"” is no filter: what it names was searched as words, if at all. Write it like country:PT, outside brackets and without a minus.'],
  ['type:remote x', '“type:remote” is no filter: what it names was searched as words, if at all. Write it like type:software, outside brackets and without a minus.'],
  ['stated:level x', '“stated:level” is no filter: what it names was searched as words, if at all. Write it like stated:pay, outside brackets and without a minus.'],
  ['sort:salary x', '“sort:salary” is no filter: what it names was searched as words, if at all. Write it like sort:pay, outside brackets and without a minus.'],
])('of %j it is told: %j', (text, sentence) => {
  expect(toFaultSentence(parseText(text).faults.at(-1)!, text)).toBe(sentence)
})

test('words that no job has are told with their field', () => {
  expect(toMissedSentence({ written: 'zzz', field: null, isPhrase: false })).toBe('No job has “zzz”.')
  expect(toMissedSentence({ written: 'acme', field: 'title', isPhrase: false })).toBe('No job has “acme” in the title.')
  expect(toMissedSentence({ written: 'systems design', field: null, isPhrase: true })).toBe('No job has “systems design”, these words one after the other.')
})
