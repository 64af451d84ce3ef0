import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as v from 'valibot'
import { runnerImport } from 'vite'
import { boardConfigSchema, type BoardConfig } from '../../domain/board-config.ts'
import { quoteValue, type Position, type Problem } from '../../domain/problem.ts'
import { toBasePath } from '../../domain/site-paths.ts'
import { parseAccent } from './accent.ts'
import { checkTagTable } from './check-tag-table.ts'
import { toConfigSource, type ConfigSource } from './config-source.ts'
import { ConfigError, configFile, toConfigProblem } from './config-problem.ts'
import { findNearestKey } from '../validate/nearest-key.ts'

/** The variables of the environment that override a key of the configuration. */
const overrides = { SITE_URL: 'siteUrl', POSTINGS_DIR: 'postingsDir', PICTURES: 'pictures' } as const

/**
 * Loads `board.config.ts` and checks it. `POSTINGS_DIR`, `SITE_URL` and `PICTURES` of the environment
 * override its keys, unless they are empty.
 * @param root the project's root, absolute
 * @returns the configuration with its defaults; `postingsDir` is absolute, `siteUrl` has a
 * lower-case host and ends with `/`
 * @throws ConfigError with every problem of the configuration
 */
export async function loadBoardConfig(root: string, env: NodeJS.ProcessEnv): Promise<BoardConfig> {
  const { input, source } = await readConfig(root)
  const origins = new Map<string, string>()
  const positionOf = (key: string): Position => (origins.has(key) ? { line: 1, column: 1 } : source.positionOf(key))
  const place: Place = { origins, positionOf }
  const merged: unknown = isRecord(input) ? { ...input } : input
  if (isRecord(merged)) {
    if (typeof merged['siteUrl'] === 'string') merged['siteUrl'] = toLowerCaseHost(merged['siteUrl'])
    for (const [variable, key] of Object.entries(overrides)) {
      const value = env[variable]
      if (value === undefined || value === '') continue
      merged[key] = key === 'siteUrl' ? toLowerCaseHost(value) : value
      origins.set(key, `${variable} in the environment`)
    }
  }
  const result = v.safeParse(boardConfigSchema, merged)
  const accentProblems = checkAccents(merged, place)
  if (!result.success) throw new ConfigError([...result.issues.map((issue) => toIssueProblem(issue, place)), ...accentProblems])
  const config = result.output
  const problems = [...checkSiteUrl(config, place), ...accentProblems, ...checkTagTable(config.tags, positionOf)]
  if (problems.length > 0) throw new ConfigError(problems)
  return {
    ...config,
    siteUrl: new URL(config.siteUrl).origin + toBasePath(new URL(config.siteUrl).href),
    postingsDir: path.resolve(root, config.postingsDir),
  }
}

/** What a problem needs to name and place its key. */
interface Place {
  /** Keys that the environment sets, to the words for where. */
  readonly origins: ReadonlyMap<string, string>
  readonly positionOf: (key: string) => Position
}

async function readConfig(root: string): Promise<{ input: unknown; source: ConfigSource }> {
  const file = path.join(root, configFile)
  const refuse = (message: string, remedy: string, position?: Position) => new ConfigError([toConfigProblem('config/unreadable', message, remedy, position)])
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw refuse(`${configFile} is not in ${root}, or cannot be read.`, 'Create it with "export default {}": every key has a default.')
  const source = toConfigSource(text, file)
  if (source.syntaxError) {
    const { message, position } = source.syntaxError
    throw refuse(`${configFile} cannot be loaded: ${message}.`, 'Mend this line, or the one before it.', position)
  }
  const loaded = await importFresh(file, root)
  if (loaded.ok) return { input: loaded.value, source }
  throw refuse(`${configFile} cannot be loaded: ${loaded.message}`, 'Mend the file, then run the command again.', loaded.position)
}

/** Vite's module runner reads TypeScript under Node 20, in a command and in a dev server alike, and caches nothing. */
async function importFresh(file: string, root: string): Promise<{ ok: true; value: unknown } | { ok: false; message: string; position?: Position }> {
  const nodeEnv = process.env['NODE_ENV']
  const { sourceMapsEnabled } = process
  // Without maps the stack of what the file throws tells lines of the code that it was turned into.
  process.setSourceMapsEnabled(true)
  try {
    const { module } = await runnerImport<Record<string, unknown>>(file, { root, configFile: false, logLevel: 'silent', envDir: false })
    return 'default' in module ? { ok: true, value: module['default'] } : { ok: false, message: 'it has no default export.' }
  } catch (error) {
    return { ok: false, message: stripVTControlCharacters(error instanceof Error ? error.message : String(error)), ...findThrown(error, file) }
  } finally {
    process.setSourceMapsEnabled(sourceMapsEnabled)
    // The runner sets it to "development" where it was not set, and a build after it would take that over.
    if (nodeEnv === undefined) delete process.env['NODE_ENV']
  }
}

/** The line of the configuration that threw, from the error's stack. */
function findThrown(error: unknown, file: string): { position?: Position } {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const [, line, column] = /^:(\d+):(\d+)/.exec(stack.split(file).slice(1).find((rest) => /^:\d+:\d+/.test(rest)) ?? '') ?? []
  return line === undefined ? {} : { position: { line: Number(line), column: Number(column) } }
}

function toIssueProblem(issue: v.InferIssue<typeof boardConfigSchema>, { origins, positionOf }: Place): Problem {
  const key = v.getDotPath(issue)
  if (key === null) return toConfigProblem('config/value', `The default export is ${quoteValue(issue.input)}.`, 'Export an object: "export default {}".')
  const name = origins.get(key) ?? key
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const path = key.split('.')
    const nearest = findNearestKey(path.at(-1) ?? '', knownKeysBeside(path))
    const guess = nearest === null ? 'src/domain/board-config.ts lists every key.' : `Did you mean ${[...path.slice(0, -1), nearest].join('.')}?`
    return toConfigProblem('config/unknown-key', `${key} is no key of the configuration.`, guess, positionOf(key))
  }
  if (issue.type === 'strict_object' && issue.input === undefined) {
    return toConfigProblem('config/value', `${key} is missing.`, 'Write it; src/domain/board-config.ts says what it means.', positionOf(key))
  }
  return toConfigProblem('config/value', `${name} is ${quoteValue(issue.input)}.`, toRemedy(issue), positionOf(key))
}

function knownKeysBeside(path: readonly string[]): readonly string[] {
  if (path.length === 1) return Object.keys(boardConfigSchema.entries)
  return path[0] === 'accent' ? ['light', 'dark'] : ['slug', 'name', 'aliases']
}

/** Where the schema has words of its own they say what is wanted; else the check's or the type's own expectation does. */
function toRemedy(issue: v.InferIssue<typeof boardConfigSchema>): string {
  if (issue.type === 'regex' || issue.type === 'check' || issue.type === 'picklist') return `Use ${issue.message}.`
  if (issue.type === 'non_empty') return 'Write something, or take the key out for its default.'
  if (issue.type === 'strict_object') return v.getDotPath(issue) === 'accent' ? 'Write an object: { light: "#1d4ed8", dark: "#93c5fd" }, either of them or both.' : 'Write an object: { slug: "golang", name: "Go", aliases: ["go"] }.'
  return `Use a value of type ${(issue.expected ?? 'string').toLowerCase()}.`
}

function checkSiteUrl(config: BoardConfig, { origins, positionOf }: Place): Problem[] {
  const name = origins.get('siteUrl') ?? 'siteUrl'
  const wrong = (remedy: string) => [toConfigProblem('config/value', `${name} is ${quoteValue(config.siteUrl)}.`, remedy, positionOf('siteUrl'))]
  if (!URL.canParse(config.siteUrl)) return wrong('Use an absolute http(s) URL, such as "https://example.org/jobs/".')
  const url = new URL(config.siteUrl)
  if (url.username !== '' || url.password !== '') return wrong('Take the user name and password out: the URL is published on every page.')
  return isPlainPath(url.pathname) ? [] : wrong('Use letters, digits, "-", "_", "." and "~" in its path, others percent-encoded as UTF-8: hosts are told of it in files of their own.')
}

function checkAccents(input: unknown, { positionOf }: Place): Problem[] {
  const accents = isRecord(input) && isRecord(input['accent']) ? input['accent'] : {}
  return (['light', 'dark'] as const).flatMap((paper) => {
    const written = accents[paper]
    if (typeof written !== 'string') return []
    const accent = parseAccent(written, paper)
    return accent.ok ? [] : [toConfigProblem('config/accent', `accent.${paper} is ${quoteValue(written)}, which ${accent.found}.`, accent.remedy, positionOf(`accent.${paper}`))]
  })
}

/** A path that means the same to every host's configuration. */
function isPlainPath(path: string): boolean {
  try {
    return /^[\w.~/%-]*$/.test(path) && !/\p{Control}/u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

/** Scheme and host mean the same in any case; the path does not. */
function toLowerCaseHost(siteUrl: string): string {
  return siteUrl.replace(/^[a-z]+:\/\/[^/?#]*/i, (start) => start.toLowerCase())
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
