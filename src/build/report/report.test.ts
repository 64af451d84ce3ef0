import { expect, test } from 'vitest'
import { toProblem, type Problem } from '../../domain/problem.ts'
import { toGithubReport } from './github.ts'
import { toJsonReport } from './json.ts'
import { toSummary } from './summary.ts'
import { toTerminalReport } from './terminal.ts'

const scheme = toProblem(
  'posting/url-scheme',
  { path: 'postings/acme-rust.md', line: 6, column: 12 },
  'applyUrl is "javascript:alert(1)", which is not a web or mail address.',
  'Use a URL that starts with https://, http:// or mailto:.',
)

function aWarning(line: number, message = 'The link is over http.'): Problem {
  return toProblem('posting/http-link', { path: 'postings/b.md', line, column: 1 }, message, 'Use https.')
}

test('a problem is two lines: place and finding, then what to do and the code', () => {
  expect(toTerminalReport([scheme], { colour: 'off', extent: 'all' })).toBe(
    'postings/acme-rust.md:6:12  error: applyUrl is "javascript:alert(1)", which is not a web or mail address.\n' +
      '  Use a URL that starts with https://, http:// or mailto:.   [posting/url-scheme]',
  )
})

test('no problem is no text', () => {
  expect(toTerminalReport([], { colour: 'on', extent: 'short' })).toBe('')
  expect(toGithubReport([])).toBe('')
})

test('warnings stand in their order, and errors last', () => {
  const lines = toTerminalReport([scheme, aWarning(9), aWarning(2)], { colour: 'off', extent: 'short' }).split('\n')
  expect(lines.filter((line) => !line.startsWith(' ')).map((line) => line.split('  ')[0])).toEqual(['postings/b.md:2:1', 'postings/b.md:9:1', 'postings/acme-rust.md:6:12'])
})

test('a short report shows five warnings of a code and counts the others; a full one shows all; errors are never left out', () => {
  const warnings = Array.from({ length: 62 }, (_, index) => aWarning(index + 1))
  const errors = Array.from({ length: 9 }, (_, index) => ({ ...scheme, line: index + 1 }))
  const short = toTerminalReport([...warnings, ...errors], { colour: 'off', extent: 'short' })
  expect(short.match(/warning:/g)).toHaveLength(5)
  expect(short).toContain('\nand 57 more [posting/http-link]; `npm run check` lists all\n')
  expect(short.match(/error:/g)).toHaveLength(9)
  const full = toTerminalReport(warnings, { colour: 'off', extent: 'all' })
  expect(full.match(/warning:/g)).toHaveLength(62)
  expect(full).not.toContain('more [')
  expect(toTerminalReport(warnings.slice(0, 5), { colour: 'off', extent: 'short' })).not.toContain('more [')
})

test('a posting can inject neither terminal escapes nor lines', () => {
  const nasty = { ...aWarning(1, 'title is \u001b[2J\u0007\r\n\u009b31m\u2028\u202eevil'), path: 'postings/\u001b]0;x\u0007.md' }
  const report = toTerminalReport([nasty], { colour: 'off', extent: 'all' })
  expect(report).toBe('postings/\\u{1b}]0;x\\u{7}.md:1:1  warning: title is \\u{1b}[2J\\u{7}\\u{d}\\u{a}\\u{9b}31m\\u{2028}\\u{202e}evil\n  Use https.   [posting/http-link]')
})

test('colours are only added where they are on', () => {
  const plain = toTerminalReport([scheme, aWarning(1)], { colour: 'off', extent: 'all' })
  const coloured = toTerminalReport([scheme, aWarning(1)], { colour: 'on', extent: 'all' })
  expect(coloured).toContain('\u001b[31merror:\u001b[0m')
  // oxlint-disable-next-line no-control-regex -- takes the colours off again
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain)
})

test('GitHub gets a command a problem, errors first, with its characters escaped', () => {
  const odd = { ...aWarning(3, '100% of a::b,\r\n::error::c'), path: 'postings/a,b:c%.md' }
  expect(toGithubReport([odd, scheme])).toBe(
    '::error file=postings/acme-rust.md,line=6,col=12,title=posting/url-scheme::applyUrl is "javascript:alert(1)", which is not a web or mail address. Use a URL that starts with https://, http:// or mailto:.\n' +
      '::warning file=postings/a%2Cb%3Ac%25.md,line=3,col=1,title=posting/http-link::100%25 of a::b,\\u{d}\\u{a}::error::c Use https.',
  )
})

test('JSON holds every problem in order, and the counts', () => {
  const report: unknown = JSON.parse(toJsonReport([aWarning(2), aWarning(1), scheme]))
  expect(report).toEqual({ version: 1, problems: [scheme, aWarning(1), aWarning(2)], counts: { errors: 1, warnings: 2 } })
  expect(JSON.parse(toJsonReport([]))).toEqual({ version: 1, problems: [], counts: { errors: 0, warnings: 0 } })
})

test('the summary is aligned and speaks of one thing as one', () => {
  expect(toSummary({ postings: 1276, open: 28, closed: 1248, tags: 214, companies: 1, pictures: { drawn: 3, kept: 1026 }, errors: 0, warnings: 1, bytes: 2_345_678, files: 1603, elapsedMs: 1834, siteUrl: 'https://board.example/' })).toBe(
    '  postings    1,276 (28 open, 1,248 closed)\n  tags        214\n  companies   1\n  pictures    1,029 (3 drawn, 1,026 kept)\n  problems    0 errors, 1 warning\n  for         https://board.example/\n  written     2.3 MB in 1,603 files\n  time        1.8 s',
  )
  const small = toSummary({ postings: 1, open: 1, closed: 0, tags: 0, companies: 1, pictures: { drawn: 1, kept: 0 }, errors: 1, warnings: 0, bytes: 999, files: 1, elapsedMs: 12.4, siteUrl: 'https://board.example/' })
  expect(small).toContain('999 B in 1 file\n')
  expect(small).toContain('12 ms')
})
