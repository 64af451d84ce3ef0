import matter from 'gray-matter'
import { quoteValue, toProblem, type Position, type Problem, type ProblemCode } from '../../domain/problem.ts'
import { parseYaml } from './parse-yaml.ts'
import type { SourceFile } from '../read/read.ts'

/** A file taken apart: what its keys hold, unchecked, and where each stands. */
export interface ParsedPosting {
  readonly file: SourceFile
  /** Without a prototype, so that a key `__proto__` is a key like any other. */
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** Markdown, byte for byte. */
  readonly body: string
  /** Where a key or its value stands in the file; line 1, column 1 where the key is not there. */
  readonly positionOf: (key: string, at?: 'key' | 'value') => Position
  /** The value as written, at most 200 characters; empty where the key is not there. */
  readonly writtenAs: (key: string) => string
  /** The line of the file that the body begins on. */
  readonly bodyLine: number
  /** True where parsing met an error that lets the keys be checked all the same: no posting comes of it. */
  readonly hasErrors: boolean
}

export type ParseResult =
  | { readonly ok: true; readonly parsed: ParsedPosting; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const formatRemedy = 'Begin the file with a line "---", one line for each key, and another line "---": docs/posting-format.md.'

/** Languages that gray-matter would read, or run: each is refused, whatever its spelling. */
const refusedLanguages = ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml']

/**
 * gray-matter splits only: what is between the `---` goes to `parseYaml` afterwards. Options are
 * always given (without them gray-matter keeps a cache by content), and every engine is.
 */
const splitOptions = {
  language: 'yaml',
  engines: {
    yaml: () => ({}),
    ...Object.fromEntries(refusedLanguages.map((language) => [language, refuseLanguage])),
  },
}

/**
 * Takes a file apart. Never throws, and runs nothing: front matter in another language than YAML
 * is an error. The front matter begins on the first line of the file.
 */
export function parsePosting(file: SourceFile): ParseResult {
  const { text } = file
  const refuse = (code: ProblemCode, position: Position, message: string, remedy: string): ParseResult => ({
    ok: false,
    problems: [toProblem(code, { path: file.path, ...position }, message, remedy)],
  })
  const start = { line: 1, column: 1 }
  const firstLine = lineFrom(text, 0)
  if (!firstLine.startsWith('---') || firstLine.startsWith('----')) {
    const message = text.trim() === '' ? 'The file is empty.' : `The file begins with ${quoteValue(firstLine)}, not with front matter.`
    return refuse('front-matter/missing', start, message, formatRemedy)
  }
  const language = firstLine.slice(3).trim()
  if (!/^(?:ya?ml)?$/.test(language)) {
    return refuse('front-matter/engine', { line: 1, column: 4 }, `The front matter begins with ${quoteValue(firstLine)}: only YAML is read, and nothing is run.`, 'Let the first line be "---" alone.')
  }
  const closing = text.indexOf('\n---', 3)
  if (closing < 0) {
    return refuse('front-matter/unclosed', start, 'The front matter has no closing line "---".', 'Put a line "---" between the last key and the text.')
  }
  const closingLine = lineFrom(text, closing + 1)
  if (!/^---[ \t]*$/.test(closingLine)) {
    return refuse('front-matter/unclosed', { line: lineOf(text, closing + 1), column: 1 }, `The line ${quoteValue(closingLine)} does not close the front matter.`, 'Let the line be "---" alone.')
  }
  // gray-matter looks for comments with an expression whose time grows with the square of a blank run.
  const blank = /\s{1000}/.exec(text.slice(3, closing))
  if (blank) {
    return refuse('front-matter/yaml', { line: lineOf(text, 3 + blank.index), column: 1 }, 'The front matter holds a thousand blanks in a row.', 'Take them out.')
  }
  const split = matter(text, splitOptions)
  // Where lines end with CRLF, the split leaves a lone CR at the end, which YAML would take for a part of the last value.
  const yaml = parseYaml(`${split.matter}\n`)
  const problems = yaml.problems.map(({ code, position, message, remedy }) => toProblem(code, { path: file.path, ...position }, message, remedy))
  if (!yaml.isReadable) return { ok: false, problems }
  const frontMatter: Record<string, unknown> = Object.create(null)
  for (const [key, entry] of yaml.entries) frontMatter[key] = entry.value
  const positionOf = (key: string, at: 'key' | 'value' = 'value') => {
    const entry = yaml.entries.get(key)
    return entry === undefined ? start : at === 'key' ? entry.keyAt : entry.valueAt
  }
  const parsed: ParsedPosting = {
    file,
    frontMatter,
    body: split.content,
    positionOf,
    writtenAs: (key) => yaml.entries.get(key)?.written ?? '',
    bodyLine: lineOf(text, text.length - split.content.length),
    hasErrors: problems.length > 0,
  }
  return { ok: true, parsed, problems }
}

function refuseLanguage(): never {
  throw new Error('Front matter in a language other than YAML is never read.')
}

function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return (end < 0 ? text.slice(offset) : text.slice(offset, end)).replace(/\r$/, '')
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
