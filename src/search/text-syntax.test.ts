import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { find } from './text-index-fixture.ts'
import { parseText, type Written } from './text-syntax.ts'

/** A piece as brackets and words show it. */
function show(piece: Written): string {
  const minus = piece.isUnwanted ? '-' : ''
  if (piece.kind === 'group') return `${minus}(${piece.alternatives.map((alternative) => alternative.map(show).join(' ')).join(' OR ')})`
  const name = piece.name === null ? '' : `${piece.name}:`
  return minus + name + (piece.kind === 'phrase' ? `"${piece.value}"` : piece.value) + (piece.isOpen ? '…' : '')
}

test.each([
  ['rust engineer', 'rust engineer…'],
  ['rust "design systems" -crypto', 'rust "design systems" -crypto'],
  ['go OR rust senior', '(go OR rust) senior…'],
  ['senior go OR rust OR zig x', 'senior (go OR rust OR zig) x…'],
  ['go or rust', 'go or rust…'],
  ['ORACLE OR-gate', 'ORACLE OR-gate…'],
  ['(go OR golang) x', '(go OR golang) x…'],
  ['(senior go OR "site reliability") x', '(senior go OR "site reliability") x…'],
  ['go|golang', '(go OR golang…)'],
  ['go || golang x', '(go OR golang) x…'],
  ['(a OR b) OR c d', '((a OR b) OR c) d…'],
  ['-(go OR php) -"a b" -tag:x', '-(go OR php) -"a b" -tag:x'],
  ['a OR -b', '(a OR -b)'],
  ['(a (b OR c))', '(a (b OR c))'],
  ['title:(go OR rust) x', '(title:go OR title:rust) x…'],
  ['title:(go OR tag:rust) x', '(title:go OR tag:rust) x…'],
  ['developer(s) C++(17) x', 'developer(s) C++(17) x…'],
  ['(developer(s) OR x) y', '(developer(s) OR x) y…'],
  ['country:spain mode:"not stated" x', 'country:spain mode:"not stated" x…'],
  ['http://x.example/a?b=c node:fs C++: 12:30', 'http://x.example/a?b=c node:fs C++: 12:30…'],
  ['TITLE:Rust: x', 'title:Rust: x…'],
  ['constructor:x __proto__:x toString:x hasOwnProperty:(a) y', 'constructor:x __proto__:x toString:x hasOwnProperty:(a) y…'],
  ['(go OR gol', '(go OR gol…)'],
  ['(go OR "site rel', '(go OR "site rel"…)'],
  ['-(go OR gol', '-(go OR gol)'],
  ['(go OR golang)', '(go OR golang)'],
  ['() OR a b', '(() OR a) b…'],
  ['OR a', 'a…'],
  ['a OR', 'a'],
  ['OR | OR', ''],
])('%j is read as %j', (text, read) => {
  expect(parseText(text).pieces.map(show).join(' ')).toBe(read)
})

const tell = (text: string) => parseText(text).faults.map(({ code, start, end, isOpenEnd }) => `${code} ${text.slice(start, end)}@${start}${isOpenEnd ? '…' : ''}`)

test.each([
  ['(go OR rust', ['never-closed (@0…']],
  ['a (go (b OR c)', ['never-closed (@2…']],
  ['go) rust', ['never-opened )@2']],
  ['a () b', ['empty-brackets ()@2']],
  ['a -()', ['empty-brackets ()@3…']],
  ['OR a', ['or-without-side OR@0']],
  ['a OR', ['or-without-side OR@2…']],
  ['a OR OR b', ['or-without-side OR@5']],
  ['(a OR) b', ['or-without-side OR@3']],
  ['(OR a) b', ['or-without-side OR@1']],
  ['a ||', ['or-without-side ||@2…']],
  ['a "design sys', ['quote-never-closed "@2…']],
  ['a “design sys', ['quote-never-closed “@2…']],
  ['salary:100 x', ['unknown-field salary:@0']],
  ['x -Compnay:acme', ['unknown-field Compnay:@3…']],
  ['mode:flying x', ['no-filter mode:flying@0']],
  ['(since:2021-03-01 OR a) x', ['no-filter since:2021-03-01@1']],
  ['((((((((a', ['never-closed (@0…', 'never-closed (@1…', 'never-closed (@2…', 'never-closed (@3…', 'never-closed (@4…', 'never-closed (@5…', 'nested-too-deep (@6', 'nested-too-deep (@7']],
])('of %j it tells %j', (text, faults) => {
  expect(tell(text).toSorted()).toEqual(faults.toSorted())
})

test.each(['rust engineer', 'http://x.example', 'https://a.example/b:c', 'node:fs', 'C++: x', 'std::vector', 'note:this', 'mailto:a@b.example', '12:30', 'c/c++', 'developer(s)', '(rust, go)', 'title:rust', '-tag:"c++"', 'a - b', 'Engineer (m/w/d)', 're:invent', 'npm:react'])('of %j it tells nothing', (text) => {
  expect(tell(`${text} x`)).toEqual([])
})

/** Texts that have much of the language in them. */
const pieces = fc.oneof(
  fc.constantFrom('a', 'ab', '"a b"', '"', '(', ')', '-(', '-', 'OR', '|', 'or', 'title:', 'tag:a', 'country:', 'salary:1', '“', '”', '東京', '🚀', '\ud800', ':', '-"a', ' ', '()', 'C++'),
  fc.string({ maxLength: 4 }),
)
const texts = fc.tuple(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('', ' ')).map(([some, between]) => some.join(between))

test('what every object has is no field of a posting: such a name is a word', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'valueOf']) expect(parseText(`${name}:x y`).pieces[0]).toMatchObject({ kind: 'word', value: `${name}:x`, name: null, field: null })
})

test('any text is read: its pieces and faults lie in it, in its order, and pieces do not overlap', () => {
  const within = (piece: Written): boolean => piece.kind !== 'group' || piece.alternatives.flat().every((inner) => inner.start >= piece.start && inner.end <= piece.end && within(inner))
  fc.assert(
    fc.property(texts, (text) => {
      const { pieces, faults } = parseText(text)
      let end = 0
      for (const piece of pieces) {
        expect(piece.start).toBeGreaterThanOrEqual(end)
        expect(piece.end).toBeGreaterThan(piece.start)
        expect(within(piece)).toBe(true)
        // What is in none says nothing: brackets that close none, an OR without neighbours.
        expect(text.slice(end, piece.start)).toMatch(/^[\s)|]*$/)
        end = piece.end
      }
      expect(text.slice(end)).toMatch(/^(?:[\s)|]|OR)*$/)
      for (const fault of faults) expect(text.slice(fault.start, fault.end)).not.toBe('')
    }),
    { numRuns: 2_000 },
  )
})

test('a hundred thousand brackets, minus signs or ORs are read', () => {
  for (const text of ['(', ')', '-(', 'OR ', 'a OR ', '(a ', '"', ':', 'a:', 'a(b)']) expect(parseText(text.repeat(100_000 / text.length)).pieces.length).toBeLessThanOrEqual(256)
})

/** A search as a tree, to be written as text and to be read plainly. */
type Tree = { readonly not: boolean } & ({ readonly words: readonly string[] } | { readonly any: readonly (readonly Tree[])[] })

const word = fc.constantFrom('ab', 'cd', 'ef', 'gh')
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.record({ not: fc.boolean(), words: fc.array(word, { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: fc.boolean(), any: fc.array(fc.array(tie('tree'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }) }),
  ),
}))

function write(node: Tree): string {
  const minus = node.not ? '-' : ''
  if ('words' in node) return minus + (node.words.length === 1 ? (node.words[0] ?? '') : `"${node.words.join(' ')}"`)
  return `${minus}(${node.any.map((all) => all.map(write).join(' ')).join(' OR ')})`
}

function holds(title: string, node: Tree): boolean {
  const isHeld = 'words' in node ? ` ${title} `.includes(` ${node.words.join(' ')} `) : node.any.some((all) => all.every((inner) => holds(title, inner)))
  return isHeld !== node.not
}

test('whatever brackets, ORs and minus signs stand in a text, it finds what a plain reading of it finds', async () => {
  const titles = fc.array(fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(titles, fc.array(tree, { minLength: 1, maxLength: 4 }), async (some, trees) => {
      const board = [...some, 'ab cd ef gh'].map((title) => ({ title }))
      const { rows } = await find(board, trees.map(write).join(' '))
      const expected = board.flatMap(({ title }, row) => (trees.every((node) => holds(title, node)) ? [row] : []))
      expect(rows.toSorted((a, b) => a - b)).toEqual(expected)
    }),
    { numRuns: 400 },
  )
})
