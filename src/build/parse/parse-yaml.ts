import { isMap, isScalar, LineCounter, parseDocument, type Document, type ParsedNode, type YAMLError } from 'yaml'
import { quoteValue, type Position, type ProblemCode } from '../../domain/problem.ts'
import { toYamlMessage, toYamlRemedy } from './front-matter-messages.ts'

/** One key of the front matter. */
export interface YamlEntry {
  /** A string, number, boolean or `null`; a list or a map where the file has one. */
  readonly value: unknown
  /** The value as it is written, at most 200 characters of it. */
  readonly written: string
  readonly keyAt: Position
  readonly valueAt: Position
}

/** A problem before it knows its file. */
export interface YamlProblem {
  readonly code: ProblemCode
  readonly position: Position
  readonly message: string
  readonly remedy: string
}

export interface YamlResult {
  /** In the order written, the first of each key; empty where the source cannot be used. */
  readonly entries: ReadonlyMap<string, YamlEntry>
  readonly problems: readonly YamlProblem[]
  /** True where the problems leave the entries complete: only a key stands twice. */
  readonly isReadable: boolean
}

/** How often the aliases of one value may repeat what they stand for: `maxAliasCount` of `yaml`. */
const maxAliasCount = 20

/** The errors after these are mostly consequences of them. */
const maxYamlErrors = 20

/**
 * Parses the text between the two `---`, as a map of keys in YAML's core schema: no type but text,
 * numbers, booleans and null; no merge keys, no tags. Positions are the source's own, from 1.
 * Keys are compared here and not by `yaml`, whose comparison of each with each takes minutes
 * on a hostile file.
 */
export function parseYaml(source: string): YamlResult {
  const lines = new LineCounter()
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const refuse = (problems: YamlProblem[]): YamlResult => ({ entries: new Map(), problems, isReadable: false })
  let document: Document.Parsed
  try {
    document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      stringKeys: true,
      schema: 'core',
      resolveKnownTags: false,
      merge: false,
      logLevel: 'error',
    })
  } catch (error) {
    return refuse([toThrown(error, { line: 1, column: 1 })])
  }
  const errors = withoutEchoes([...document.errors, ...document.warnings])
  if (errors.length > 0) {
    const problems = errors.slice(0, maxYamlErrors).map((error): YamlProblem => {
      const offset = toOffset(error, document)
      return {
        code: 'front-matter/yaml',
        position: positionAt(offset),
        message: `${toYamlMessage(error)}, in ${quoteValue(lineAt(source, offset))}.`,
        remedy: toYamlRemedy(error),
      }
    })
    return refuse(problems)
  }
  if (!isMap(document.contents)) return refuse([toNoMap(document.contents, source, positionAt)])
  const entries = new Map<string, YamlEntry>()
  const problems: YamlProblem[] = []
  let isReadable = true
  for (const pair of document.contents.items) {
    const keyNode = pair.key
    const key = isScalar(keyNode) ? String(keyNode.value) : ''
    const keyAt = positionAt(keyNode.range[0])
    const first = entries.get(key)
    if (first) {
      problems.push({
        code: 'front-matter/duplicate-key',
        position: keyAt,
        message: `${quoteValue(key)} stands a second time; the first is on line ${first.keyAt.line}.`,
        remedy: 'Keep one of the two lines.',
      })
      continue
    }
    const node = pair.value
    const valueAt = node ? positionAt(node.range[0]) : keyAt
    try {
      const value: unknown = isScalar(node) ? node.value : (node?.toJS(document, { maxAliasCount }) ?? null)
      const written = node ? source.slice(node.range[0], Math.min(node.range[1], node.range[0] + 200)) : ''
      entries.set(key, { value, written, keyAt, valueAt })
    } catch (error) {
      isReadable = false
      problems.push(toThrown(error, valueAt))
    }
  }
  return { entries, problems, isReadable }
}

/** In the file's order. For an indented line `yaml` reports two errors at one place, of which one names the mistake. */
function withoutEchoes(errors: readonly YAMLError[]): YAMLError[] {
  const indented = new Set(errors.filter((error) => error.code === 'MULTILINE_IMPLICIT_KEY').map((error) => error.pos[0]))
  return errors
    .filter((error) => error.code !== 'BLOCK_AS_IMPLICIT_KEY' || !indented.has(error.pos[0]))
    .toSorted((a, b) => a.pos[0] - b.pos[0])
}

/** Where an error stands: a quote that is left open where it opens; `yaml` places it where it misses the other. */
function toOffset(error: YAMLError, { contents }: Document.Parsed): number {
  const [end] = error.pos
  if (error.code !== 'MISSING_CHAR') return end
  const values = isMap(contents) ? contents.items.map((pair) => pair.value) : [contents]
  const opened = values.findLast((value) => isScalar(value) && value.type?.startsWith('QUOTE_') === true && value.range[0] < end)
  return opened && error.message.endsWith('quote') ? opened.range[0] : end
}

function toNoMap(contents: ParsedNode | null, source: string, positionAt: (offset: number) => Position): YamlProblem {
  const code = 'front-matter/not-a-map'
  const remedy = 'Write one line for each key, as "title: ...": docs/posting-format.md.'
  if (contents === null) return { code, position: { line: 1, column: 1 }, message: 'The front matter is empty.', remedy }
  const offset = contents.range[0]
  const found = isScalar(contents) ? 'is one value' : 'is a list'
  return { code, position: positionAt(offset), message: `The front matter ${found}: ${quoteValue(lineAt(source, offset))}.`, remedy }
}

/** What `yaml` throws where it does not collect: aliases, and a nesting that exhausts the stack. */
function toThrown(error: unknown, position: Position): YamlProblem {
  const text = error instanceof Error ? error.message : String(error)
  if (text.startsWith('Excessive alias count')) {
    return { code: 'front-matter/alias', position, message: 'Aliases repeat what they stand for too often.', remedy: 'Write the value out, without "&" and "*".' }
  }
  const unresolved = /^Unresolved alias.*: (.*)$/s.exec(text)?.[1]
  if (unresolved !== undefined) {
    return {
      code: 'front-matter/yaml',
      position,
      message: `A value without quotes begins with "*", and nothing in the file is called ${quoteValue(unresolved)}.`,
      remedy: 'Put the whole value in double quotes.',
    }
  }
  const message = error instanceof RangeError ? 'Values are nested too deep to be read.' : `The YAML cannot be read: ${quoteValue(text)}.`
  return { code: 'front-matter/yaml', position, message, remedy: 'Write one line for each key, its value in double quotes.' }
}

function lineAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const from = Math.max(start, offset - 60)
  return source.slice(from, from + 100).split(/\r?\n/)[0] ?? ''
}
