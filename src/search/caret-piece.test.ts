import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPiece, replaceSpan } from './caret-piece.ts'

/** What is typed at the bar, each reading as it is typed, the longest first. */
function read(marked: string) {
  const caret = marked.lastIndexOf('|')
  return findPiece(marked.slice(0, caret) + marked.slice(caret + 1), caret)
}
const typed = (marked: string) => read(marked)?.spans.map((span) => span.typed) ?? null

test('the word before the caret is the piece, and with the words before it the beginning of a longer name', () => {
  expect(typed('rust|')).toEqual(['rust'])
  expect(typed('senior rust eng|')).toEqual(['senior rust eng', 'rust eng', 'eng'])
  expect(typed('a b c d e|')).toEqual(['b c d e', 'c d e', 'd e', 'e'])
  expect(typed('|')).toBeNull()
  expect(typed('  |')).toBeNull()
  expect(typed('rust |engineer')).toEqual(['rust'])
  expect(typed('kub|ernetes go')).toEqual(['kub'])
  expect(typed('go (|')).toBeNull()
})

test('a space behind a word does not end it: a name may go on', () => {
  expect(typed('product |')).toEqual(['product'])
})

test('minus, field and quotes are read and are no part of what is typed', () => {
  expect(read('-rea|')?.spans).toEqual([{ typed: 'rea', name: null, field: null, isUnwanted: true, start: 0, end: 4 }])
  expect(read('go tag:rea|')?.spans).toEqual([{ typed: 'rea', name: 'tag', field: 'tags', isUnwanted: false, start: 3, end: 10 }])
  expect(read('-tag:"social me|"')?.spans).toEqual([{ typed: 'social me', name: 'tag', field: 'tags', isUnwanted: true, start: 0, end: 16 }])
  expect(read('company:acme so|')?.spans[0]).toMatchObject({ typed: 'acme so', field: 'company', start: 0, end: 15 })
  expect(read('tag:|')?.spans).toMatchObject([{ typed: '', field: 'tags' }])
  expect(typed('“prod man|')).toEqual(['prod man'])
})

test('a name of a filter is read as the language reads it, also before anything follows', () => {
  expect(read('rust country:Spa|')?.spans).toEqual([{ typed: 'Spa', name: 'country', field: null, isUnwanted: false, start: 5, end: 16 }])
  expect(read('MODE:|')?.spans).toEqual([{ typed: '', name: 'mode', field: null, isUnwanted: false, start: 0, end: 5 }])
  expect(read('-tag:|')?.spans).toMatchObject([{ typed: '', name: 'tag', isUnwanted: true }])
  expect(read('company:(acme OR hop|)')).toMatchObject({ isInGroup: true, spans: [{ typed: 'hop', name: 'company', field: 'company' }] })
  expect(read('constructor:|')?.spans).toMatchObject([{ typed: 'constructor:', name: null }])
  expect(typed('node:fs|')).toEqual(['node:fs'])
})

test('brackets and the words that join are no part of a name', () => {
  expect(read('(go OR kub|)')).toMatchObject({ isInGroup: true, spans: [{ typed: 'kub', start: 7, end: 10 }] })
  expect(read('(go OR rust) kub|')).toMatchObject({ isInGroup: false, spans: [{ typed: 'kub' }] })
  expect([read('go OR kub|'), read('go | kub|'), read('kub| OR go')].map((piece) => piece?.isInGroup)).toEqual([true, true, true])
  expect(findPiece('rust OR gol', 11)).toMatchObject({ isInGroup: true, spans: [{ typed: 'gol', start: 8, end: 11 }] })
  expect(read('rust OR site rel|'), 'OR joins its two neighbours alone').toMatchObject({ isInGroup: false, spans: [{ typed: 'rel' }] })
  expect(read('(rust OR site rel|) x')?.spans.map(({ typed }) => typed)).toEqual(['site rel', 'rel'])
  expect(read('kub| OR')).toMatchObject({ isInGroup: true, spans: [{ typed: 'kub', start: 0, end: 3 }] })
  expect([read('go OR|'), read('go OR |'), read('go ||'), read('(kub)|')]).toEqual([null, null, null, null])
  expect([read('developer(s) kub|'), read('"(" kub|')].map((piece) => piece?.isInGroup), 'a bracket in a word, and one in quotes').toEqual([false, false])
  expect([read('FOR kub|'), read('kub| ORACLE')].map((piece) => piece?.isInGroup)).toEqual([false, false])
})

test('what is accepted takes the place of the words, and the caret goes behind it', () => {
  expect(replaceSpan('rust kub', { start: 5, end: 8 }, '')).toEqual({ text: 'rust ', caret: 5 })
  expect(replaceSpan('kub', { start: 0, end: 3 }, '')).toEqual({ text: '', caret: 0 })
  expect(replaceSpan('kub rust', { start: 0, end: 3 }, '')).toEqual({ text: 'rust', caret: 0 })
  expect(replaceSpan('a kub rust', { start: 2, end: 5 }, '')).toEqual({ text: 'a rust', caret: 2 })
  expect(replaceSpan('rust prod', { start: 5, end: 9 }, '"Product Manager"')).toEqual({ text: 'rust "Product Manager" ', caret: 23 })
  expect(replaceSpan('(go OR kub)', { start: 7, end: 10 }, 'tag:kubernetes')).toEqual({ text: '(go OR tag:kubernetes)', caret: 21 })
  expect(replaceSpan('(kub', { start: 1, end: 4 }, 'tag:kubernetes')).toEqual({ text: '(tag:kubernetes ', caret: 16 })
})

test('any text and any caret: each reading stands in the text, ends with the last, and begins before the next', () => {
  const text = fc.array(fc.constantFrom('rust', ' ', '"', '-', 'tag:', '(', ')', 'OR', '“', 'c++', '日本', '#'), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(60), (text, nat) => {
      const caret = Math.min(nat, text.length)
      const piece = findPiece(text, caret)
      if (!piece) return
      for (const [index, span] of piece.spans.entries()) {
        expect(text.slice(span.start, span.end)).toContain(span.typed)
        expect(span.start).toBeLessThan(caret)
        expect(span.end).toBe(piece.spans.at(-1)?.end)
        if (index > 0) expect(span.start).toBeGreaterThan(piece.spans[index - 1]?.start ?? Number.NaN)
      }
    }),
  )
})
