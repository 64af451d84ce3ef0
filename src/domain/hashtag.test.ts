import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTagResolver, parseHashtags, toTagSlug } from './hashtag.ts'

test.each([
  ['#nets,#knots', ['nets', 'knots']],
  [' #nets , #knots ,', ['nets', 'knots']],
  ['#ui/ux,#C++,#.NET', ['ui/ux', 'C++', '.NET']],
  ['#English,#HR', ['English', 'HR']],
  ['', []],
])('%j names %j and nothing odd', (line, names) => {
  expect(parseHashtags(line)).toEqual({ names, oddities: [] })
})

test.each([
  ['##nets,#knots', ['nets', 'knots'], ['##nets']],
  ['# #nets', ['nets'], []],
  ['#nets,#nets', ['nets'], ['#nets']],
  ['#Nets,#nets', ['Nets'], ['#nets']],
  ['#nets,##nets', ['nets'], ['##nets']],
  ['nets', ['nets'], ['nets']],
  ['#,##, # ', [], ['#', '##', '#']],
  ['#C#,#csharp', ['C#'], ['#csharp']],
  ['#__proto__,#constructor', ['__proto__', 'constructor'], []],
])('%j names %j, and %j is odd', (line, names, oddities) => {
  expect(parseHashtags(line)).toEqual({ names, oddities })
})

test.each([
  ['C++', 'cplusplus'],
  ['C#', 'csharp'],
  ['F#', 'fsharp'],
  ['.NET', 'dotnet'],
  ['ASP.NET', 'asp-net'],
  ['Node.js', 'node-js'],
  ['ui/ux', 'ui-ux'],
  ['a/v', 'a-v'],
  ['Señor', 'senor'],
])('the tag %j has the slug %j', (name, slug) => {
  expect(toTagSlug(name)).toBe(slug)
})

/** Any code units, lone surrogates among them. */
const codeUnits = (maxLength: number) => fc.array(fc.nat(0xffff), { maxLength }).map((units) => String.fromCharCode(...units))

test('whatever the line, each name stands once and names a tag; each odd part stands in the line', () => {
  const piece = fc.oneof(fc.constantFrom('#', '##', ',', ' ', '#a', '#A', '#c++', '#ui/ux', '日本', '\ud800'), codeUnits(5))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const line = pieces.join('')
      const { names, oddities } = parseHashtags(line)
      const slugs = names.map(toTagSlug)
      expect(new Set(slugs).size).toBe(slugs.length)
      for (const name of names) expect(name).toMatch(/^[^#,\s]/)
      for (const written of oddities) expect(line).toContain(written)
      for (const slug of slugs) expect(toTagSlug(slug)).toBe(slug)
    }),
  )
})

test('ten thousand tags are told apart at once', () => {
  const line = Array.from({ length: 10_000 }, (_, index) => `#t${index}`).join(',')
  expect(parseHashtags(line).names).toHaveLength(10_000)
})

test('a tag is found by its slug, its shown name and its aliases, in any case', () => {
  const resolve = createTagResolver([
    { slug: 'golang', name: 'Go', aliases: ['go-lang'] },
    { slug: 'cplusplus', name: 'C++', aliases: ['cpp'] },
  ])
  expect(['golang', 'Go', 'GO', 'Go Lang'].map(resolve)).toEqual(['golang', 'golang', 'golang', 'golang'])
  expect(['c++', 'CPP', 'cplusplus'].map(resolve)).toEqual(['cplusplus', 'cplusplus', 'cplusplus'])
})

test('a spelling that the table does not know is its own slug', () => {
  const resolve = createTagResolver([])
  expect(['UI/UX', '__proto__', 'constructor', 'toString'].map(resolve)).toEqual(['ui-ux', 'proto', 'constructor', 'tostring'])
})

test('the slug of a row wins over an alias of another', () => {
  const resolve = createTagResolver([
    { slug: 'java', name: 'Java', aliases: [] },
    { slug: 'jvm', name: 'JVM', aliases: ['jdk'] },
  ])
  expect([resolve('java'), resolve('jdk')]).toEqual(['java', 'jvm'])
})
