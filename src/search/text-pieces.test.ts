import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSynonyms } from './synonyms.ts'
import { toTextPieces } from './text-pieces.ts'
import { parseText } from './text-syntax.ts'
import { toTextQuery, type SoughtPart, type TextQuery } from './text-query.ts'

const text = 'rust "design systems" -crypto -tag:"c++" title:engineer (go OR "go lang" x) -(a|b)'

test('each piece has its kind, what it asks for as written, and the text without it', () => {
  expect(toTextPieces(text).map(({ kind, isUnwanted, label, name, field }) => [kind, isUnwanted, label, name, field])).toEqual([
    ['word', false, 'rust', null, null],
    ['phrase', false, 'design systems', null, null],
    ['word', true, 'crypto', null, null],
    ['field', true, 'c++', 'tag', 'tags'],
    ['field', false, 'engineer', 'title', 'title'],
    ['group', false, 'go OR "go lang" x', null, null],
    ['group', true, 'a OR b', null, null],
  ])
  expect(toTextPieces(text).map(({ rest }) => rest)).toEqual([
    '"design systems" -crypto -tag:"c++" title:engineer (go OR "go lang" x) -(a|b)',
    'rust -crypto -tag:"c++" title:engineer (go OR "go lang" x) -(a|b)',
    'rust "design systems" -tag:"c++" title:engineer (go OR "go lang" x) -(a|b)',
    'rust "design systems" -crypto title:engineer (go OR "go lang" x) -(a|b)',
    'rust "design systems" -crypto -tag:"c++" (go OR "go lang" x) -(a|b)',
    'rust "design systems" -crypto -tag:"c++" title:engineer -(a|b)',
    'rust "design systems" -crypto -tag:"c++" title:engineer (go OR "go lang" x)',
  ])
})

test.each([
  ['go OR golang rust', ['go OR golang', 'rust'], ['rust', 'go OR golang']],
  ['OR rust go OR', ['rust', 'go'], ['go OR', 'OR rust']],
  ['rust (go', ['rust', 'go'], ['(go', 'rust']],
  ['a"b c"d', ['a', 'b c', 'd'], ['"b c"d', 'a d', 'a"b c"']],
  ['', [], []],
])('of %j the pieces are %j, and without each it is %j', (text, labels, rests) => {
  expect(toTextPieces(text).map(({ label }) => label)).toEqual(labels)
  expect(toTextPieces(text).map(({ rest }) => rest)).toEqual(rests)
})

test('a group has the field that its brackets are behind', () => {
  const [group, unwanted] = toTextPieces('company:(varve | "acme ltd") -level:(senior OR staff)')
  expect(group).toMatchObject({ kind: 'group', label: 'varve OR "acme ltd"', name: 'company', field: 'company', anywhere: '(varve | "acme ltd") -level:(senior OR staff)' })
  expect(unwanted).toMatchObject({ kind: 'group', isUnwanted: true, name: 'level', field: null })
  expect(toTextPieces('title:go OR title:rust')).toMatchObject([{ kind: 'group', name: null, field: null, anywhere: null }])
})

test('the words of a field can be sought everywhere', () => {
  expect(toTextPieces('senior title:"site reliability" -tag:go').map(({ anywhere }) => anywhere)).toEqual([null, 'senior "site reliability" -tag:go', 'senior title:"site reliability" -go'])
})

const pieces = fc.oneof(
  fc.constantFrom('a', 'ab', '"a b"', '"', '(', ')', '-(', '-', 'OR', '|', 'title:', 'title:a', '-tag:"a b"', 'country:x', 'salary:1', '東京', '(a OR b)', '-(a b OR c)', '()', 'C++', 'a b'),
  fc.string({ maxLength: 3 }),
)
const texts = fc.array(pieces, { maxLength: 8 }).map((some) => some.join(' ').replace(/\s+/g, ' ').trim())

/** What is asked for, without what the end of a text says of its last word. */
function toMeaning({ wanted, unwanted, groups }: TextQuery): unknown {
  const ofPart = ({ forms, field, isPhrase, isQuoted }: SoughtPart) => ({ words: forms[0]?.map(({ word }) => word), field, isPhrase, isQuoted })
  return { wanted: wanted.map(ofPart), unwanted: unwanted.map(ofPart), groups: groups.map(({ alternatives, isUnwanted }) => ({ alternatives: alternatives.map(toMeaning), isUnwanted })) }
}

const meaningOf = (text: string) => toMeaning(toTextQuery(text, readSynonyms([])))

test('whatever the text, every letter of what it asks for is in one piece', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const covered = toTextPieces(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      expect(covered).toMatch(/^(?:[\s)|]|OR)*$/)
    }),
    { numRuns: 1_000 },
  )
})

test('whatever the text, without a piece it asks for all that the others ask for, and nothing else', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const all = toTextPieces(text)
      for (const [index, piece] of all.entries()) {
        const others = toTextPieces(piece.rest)
        expect(others.map(({ kind, label, isUnwanted, name }) => [kind, label, isUnwanted, name])).toEqual(all.filter((_, other) => other !== index).map(({ kind, label, isUnwanted, name }) => [kind, label, isUnwanted, name]))
      }
      // Each piece alone, one after the other, asks for what the text asks for.
      const byPiece = all.map(({ start, end }) => meaningOf(text.slice(start, end)) as { wanted: unknown[]; unwanted: unknown[]; groups: unknown[] })
      expect({ wanted: byPiece.flatMap(({ wanted }) => wanted), unwanted: byPiece.flatMap(({ unwanted }) => unwanted), groups: byPiece.flatMap(({ groups }) => groups) }).toEqual(meaningOf(text))
    }),
    { numRuns: 1_000 },
  )
})

test('without all of its pieces, one by one, a text is empty', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let rest = text
      while (parseText(rest).pieces.length > 0) rest = toTextPieces(rest)[0]?.rest ?? ''
      expect(rest).toMatch(/^(?:[\s)|]|OR)*$/)
    }),
  )
})
