import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from '../../domain/problem.ts'
import { parsePosting, type ParsedPosting } from './parse.ts'

function parse(text: string) {
  return parsePosting({ path: 'postings/x.md', slug: 'x', text })
}

function parsed(text: string): ParsedPosting {
  const result = parse(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.parsed
}

/** Processor time, which other work on the machine does not lengthen. */
function cpuMsOf(task: () => void): number {
  const before = process.cpuUsage()
  task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/**
 * Any character but halves of one, ASCII and controls more often than their share. fast-check's own
 * `binary` is slow at its first use, and on a busy machine once took longer than the test may.
 */
const character = fc.oneof(fc.integer({ min: 0, max: 0x9f }), fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff })).map((point) => String.fromCodePoint(point))

/** The same texts at every run. */
const fixedRuns = { numRuns: 200, seed: 1 }

function codes(text: string) {
  return parse(text).problems.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

test('takes a file apart and knows the line and column of each key and value', () => {
  const posting = parsed('---\ntitle: "A"\nurl:   https://a.example/\n\nfeatured: 3\n---\n\n## Body\n')
  expect({ ...posting.frontMatter }).toEqual({ title: 'A', url: 'https://a.example/', featured: 3 })
  expect(posting.positionOf('title')).toEqual({ line: 2, column: 8 })
  expect(posting.positionOf('url')).toEqual({ line: 3, column: 8 })
  expect(posting.positionOf('featured', 'key')).toEqual({ line: 5, column: 1 })
  expect(posting.positionOf('nothing')).toEqual({ line: 1, column: 1 })
  expect(posting.body).toBe('\n## Body\n')
  expect(posting.bodyLine).toBe(7)
})

test('knows the same lines in a file with CRLF', () => {
  const posting = parsed('---\r\ntitle: "A"\r\n\r\nfeatured: 3\r\n---\r\nBody\r\n')
  expect({ ...posting.frontMatter }).toEqual({ title: 'A', featured: 3 })
  expect(posting.positionOf('featured')).toEqual({ line: 4, column: 11 })
  expect(posting.body).toBe('Body\r\n')
  expect(posting.bodyLine).toBe(6)
})

test('a --- inside the body, and one inside a value, close nothing', () => {
  const posting = parsed('---\ntitle: a --- b\n---\nText\n\n---\n\nMore\n---\n')
  expect(posting.frontMatter['title']).toBe('a --- b')
  expect(posting.body).toBe('Text\n\n---\n\nMore\n---\n')
})

test('reads "--- yaml" as YAML, with blanks after either line of dashes', () => {
  expect(parsed('---yaml\ntitle: a\n---  \nText').frontMatter['title']).toBe('a')
  expect(parsed('---  \ntitle: a\n---\t\nText').positionOf('title')).toEqual({ line: 2, column: 8 })
})

test('keeps text as text: no dates, no octal, no yes and no', () => {
  const { frontMatter } = parsed('---\na: 2021-01-01\nb: yes\nc: 0123\nd: "0123"\n---\nx')
  expect({ ...frontMatter }).toEqual({ a: '2021-01-01', b: 'yes', c: 123, d: '0123' })
})

test('knows how a value is written', () => {
  const posting = parsed('---\na: 0123\nb: ~\nc:\nd: [1, 2]\n---\nx')
  expect(['a', 'b', 'c', 'd', 'e'].map(posting.writtenAs)).toEqual(['0123', '~', '', '[1, 2]', ''])
})

test.each(['---js', '--- js', '---javascript', '--- json', '---coffee', '---cson', '---toml', '---constructor', '---__proto__', '---toString', '--- # note'])(
  'refuses %s and runs nothing',
  (opening) => {
    const text = `${opening}\n{ title: (globalThis.wasRun = true) }\n---\nText`
    expect(codes(text)).toEqual(['front-matter/engine 1:4'])
    expect('wasRun' in globalThis).toBe(false)
  },
)

test('names the first line of a file without front matter', () => {
  expect(parse('# Hello\n')).toMatchObject({ ok: false, problems: [{ code: 'front-matter/missing', message: 'The file begins with "# Hello", not with front matter.' }] })
  expect(parse(' \n\n')).toMatchObject({ problems: [{ code: 'front-matter/missing', message: 'The file is empty.' }] })
  expect(codes('\n---\ntitle: a\n---\n')).toEqual(['front-matter/missing 1:1'])
  expect(codes('----\ntitle: a\n----\n')).toEqual(['front-matter/missing 1:1'])
})

test('front matter without its closing line is an error, and so is a line that only looks like one', () => {
  expect(codes('---\ntitle: a\n\nText')).toEqual(['front-matter/unclosed 1:1'])
  expect(codes('---')).toEqual(['front-matter/unclosed 1:1'])
  expect(codes('---\ntitle: a\n-----\nText')).toEqual(['front-matter/unclosed 3:1'])
  expect(codes('---\ntitle: a\n--- Text\n')).toEqual(['front-matter/unclosed 3:1'])
})

test('reports all YAML errors of a file at once, each at its place and with the line', () => {
  const result = parse('---\ntitle: Lead: Backend\nhost: @home\nurl: "https://a.example/"\n\tsummary: x\n---\nText')
  expect(result.ok).toBe(false)
  expect(result.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['front-matter/yaml', 2, 8],
    ['front-matter/yaml', 3, 7],
    ['front-matter/yaml', 5, 1],
  ])
  expect(result.problems[0]).toMatchObject({
    message: 'A value without quotes holds ": ", in "title: Lead: Backend".',
    remedy: 'Put the whole value in double quotes; write a quote inside it as \\".',
  })
})

test.each([
  ['title: "a\nhost: b', 'front-matter/yaml'],
  ['title: *bold* words', 'front-matter/yaml'],
  ['title: a\n...\nhost: b', 'front-matter/yaml'],
  ['? [a]\n: b', 'front-matter/yaml'],
  ['title: "\\q"', 'front-matter/yaml'],
  ['- a\n- b', 'front-matter/not-a-map'],
  ['just words', 'front-matter/not-a-map'],
  ['', 'front-matter/not-a-map'],
  ['# a comment', 'front-matter/not-a-map'],
  ['null', 'front-matter/not-a-map'],
])('refuses the front matter %j', (source, code) => {
  const { ok, problems } = parse(`---\n${source}\n---\nText`)
  expect(ok).toBe(false)
  expect(problems.map((problem) => problem.code)).toEqual([code])
})

test('a quote that is left open is placed where it opens, on the last line too', () => {
  expect(codes('---\ntitle: a\nhost: "b\n---\nText')).toEqual(['front-matter/yaml 3:7'])
  expect(codes("---\ntitle: a\nhost: 'b\n\n---\nText")).toEqual(['front-matter/yaml 3:7'])
  expect(codes('---\ntitle: "a\nhost: b\n---\nText')).toEqual(['front-matter/yaml 2:8'])
  expect(codes('---\ntitle: "a\nhost: "b"\nsummary: "c\nurl: d\n---\nText')).toEqual(['front-matter/yaml 2:8', 'front-matter/yaml 4:10'])
  expect(parse('---\nhost: "b\n---\nText').problems[0]?.message).toBe('A " is opened and not closed, in "host: \\"b".')
})

test('a list that YAML takes for a comment is told as one', () => {
  expect(parse('---\nhashtags: [#a, #b]\n---\nText').problems[0]).toMatchObject({
    code: 'front-matter/yaml',
    message: 'Without quotes, "#" begins a comment in YAML, in "hashtags: [#a, #b]".',
    remedy: 'Put the whole value in double quotes, without brackets.',
  })
})

test('a line that is indented by mistake is reported once, as what it is', () => {
  expect(parse('---\ntitle: 7\n  host: "b"\n---\nText').problems).toMatchObject([
    { code: 'front-matter/yaml', line: 2, column: 8, message: 'The line after this one is indented, as if it went on with this value, in "title: 7".' },
  ])
})

test('custom types are never made', () => {
  expect(codes('---\ntitle: !!js/function "function () { return 1 }"\nhost: !foo a\nurl: !!binary aGk=\n---\nText')).toEqual([
    'front-matter/yaml 2:8',
    'front-matter/yaml 3:7',
    'front-matter/yaml 4:6',
  ])
})

test('a key that stands twice is reported at its second place, and the first value stays', () => {
  const result = parse('---\ntitle: a\nhost: b\ntitle: c\n---\nText')
  expect(result.problems).toMatchObject([{ code: 'front-matter/duplicate-key', line: 4, column: 1, message: '"title" stands a second time; the first is on line 2.' }])
  expect(result.ok && result.parsed.frontMatter['title']).toBe('a')
  expect(result.ok && result.parsed.hasErrors).toBe(true)
})

test('aliases that explode are refused in no time; a plain one is read', () => {
  const levels = ['a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]']
  for (const [index, name] of [...'bcdefghi'].entries()) {
    const before = 'abcdefghi'[index]
    levels.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`)
  }
  const text = `---\n${levels.join('\n')}\n---\nText`
  expect(cpuMsOf(() => parse(text))).toBeLessThan(1000)
  const { ok, problems } = parse(text)
  expect(ok).toBe(false)
  expect(problems.some((problem) => problem.code === 'front-matter/alias')).toBe(true)
  expect(parsed('---\nurl: &u https://a.example/\napplyUrl: *u\n---\nText').frontMatter['applyUrl']).toBe('https://a.example/')
})

test('a key named __proto__ or << is a key like any other', () => {
  const { frontMatter } = parsed('---\n__proto__: { polluted: true }\nconstructor: x\n<<: { title: a }\n---\nText')
  expect(Object.keys(frontMatter)).toEqual(['__proto__', 'constructor', '<<'])
  expect(Object.getPrototypeOf(frontMatter)).toBe(null)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(frontMatter['title']).toBeUndefined()
})

test('the same broken file is reported alike when it is parsed again', () => {
  const text = '---\ntitle: "a\n---\nText'
  expect(parse(text)).toEqual(parse(text))
  expect(parse(text).problems).toHaveLength(1)
})

test.each([
  ['one value of a megabyte', `title: "${'x'.repeat(1e6)}"`],
  ['a megabyte of line ends', `title: a${'\n'.repeat(1e6)}`],
  ['a megabyte of blanks', `title: a${' '.repeat(1e6)}`],
  ['many short blank runs', `title: a\n${`${' '.repeat(900)}\n#\n`.repeat(500)}`],
  ['fifty thousand keys', Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ['a deep list', `title: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['opened quotes', 'a: "\n'.repeat(10_000)],
  ['commas', `a: [${','.repeat(20_000)}]`],
  ['anchors', `a: ${'&a '.repeat(10_000)}`],
])('takes a few seconds at most for %s', (_, source) => {
  const text = `---\n${source}\n---\nText`
  let problems: readonly Problem[] = []
  expect(cpuMsOf(() => (problems = parse(text).problems))).toBeLessThan(5_000)
  expect(problems.length).toBeLessThanOrEqual(20)
}, 120_000)

test('NUL bytes in the front matter stay characters of their value', () => {
  expect(parsed('---\ntitle: "a\u0000b"\n---\n\u0000').frontMatter['title']).toBe('a\u0000b')
})

test('never throws, whatever the text, and places every problem inside the file', () => {
  const line = fc.oneof(
    fc.constantFrom('---', '---js', '...', 'title: "a"', 'title: *x', 'b: &x [*x]', '- a', '? b', '"', "'", '|', '%YAML 1.1', '!!js/function x', '\t', '{', ']', '<<: *x', '#', '\ufeff', '\r'),
    fc.string({ unit: character, maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = ['---', ...lines, '---', 'Text'].join(end)
      const lineCount = text.split('\n').length
      return parse(text).problems.every(({ line, column, message }) => line >= 1 && line <= lineCount && column >= 1 && !message.includes('\n'))
    }),
    fixedRuns,
  )
})

test('text in double quotes, escaped as in JSON, is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: character }), fc.constantFrom('\n', '\r\n'), (title, end) => {
      expect(parsed(`---${end}title: ${JSON.stringify(title)}${end}---${end}Text`).frontMatter['title']).toBe(title)
    }),
    fixedRuns,
  )
})
