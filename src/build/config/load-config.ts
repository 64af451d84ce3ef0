import { access } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { runnerImport } from 'vite'
import { boardConfigSchema, type BoardConfig } from '../../domain/board-config.ts'
import { quoteValue, type Problem } from '../../domain/problem.ts'
import { toBasePath } from '../../domain/site-paths.ts'
import { parseAccent } from './accent.ts'
import { checkTagTable } from './check-tag-table.ts'
import { ConfigError, configFile, toConfigProblem } from './config-problem.ts'
import { findNearestKey } from '../validate/nearest-key.ts'

/** The variables of the environment that override a key of the configuration. */
const overrides = { SITE_URL: 'siteUrl', POSTINGS_DIR: 'postingsDir' } as const

/**
 * Loads `board.config.ts` and checks it. `POSTINGS_DIR` and `SITE_URL` of the environment override
 * its keys, unless they are empty.
 * @param root the project's root, absolute
 * @returns the configuration with its defaults; `postingsDir` is absolute, `siteUrl` has a
 * lower-case host and ends with `/`
 * @throws ConfigError with every problem of the configuration
 */
export async function loadBoardConfig(root: string, env: NodeJS.ProcessEnv): Promise<BoardConfig> {
  const input = await readConfig(root)
  const origins = new Map<string, string>()
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
  const accentProblems = checkAccents(merged)
  if (!result.success) throw new ConfigError([...result.issues.map((issue) => toIssueProblem(issue, origins)), ...accentProblems])
  const config = result.output
  const problems = [...checkSiteUrl(config, origins), ...accentProblems, ...checkTagTable(config.tags)]
  if (problems.length > 0) throw new ConfigError(problems)
  return {
    ...config,
    siteUrl: new URL(config.siteUrl).origin + toBasePath(new URL(config.siteUrl).href),
    postingsDir: path.resolve(root, config.postingsDir),
  }
}

async function readConfig(root: string): Promise<unknown> {
  const file = path.join(root, configFile)
  if (!(await exists(file))) {
    throw new ConfigError([
      toConfigProblem('config/unreadable', `${configFile} is not in ${root}.`, 'Create it with "export default {}": every key has a default.'),
    ])
  }
  const loaded = await importFresh(file, root)
  if (loaded.ok) return loaded.value
  throw new ConfigError([toConfigProblem('config/unreadable', `${configFile} cannot be loaded: ${loaded.message}`, 'Mend the file, then run the command again.')])
}

/** Vite's module runner reads TypeScript under Node 20, in a command and in a dev server alike, and caches nothing. */
async function importFresh(file: string, root: string): Promise<{ ok: true; value: unknown } | { ok: false; message: string }> {
  const nodeEnv = process.env['NODE_ENV']
  try {
    const { module } = await runnerImport<Record<string, unknown>>(file, { root, configFile: false, logLevel: 'silent', envDir: false })
    return 'default' in module ? { ok: true, value: module['default'] } : { ok: false, message: 'it has no default export.' }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  } finally {
    // The runner sets it to "development" where it was not set, and a build after it would take that over.
    if (nodeEnv === undefined) delete process.env['NODE_ENV']
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

function toIssueProblem(issue: v.InferIssue<typeof boardConfigSchema>, origins: ReadonlyMap<string, string>): Problem {
  const key = v.getDotPath(issue)
  if (key === null) return toConfigProblem('config/value', `The default export is ${quoteValue(issue.input)}.`, 'Export an object: "export default {}".')
  const name = origins.get(key) ?? key
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const path = key.split('.')
    const nearest = findNearestKey(path.at(-1) ?? '', knownKeysBeside(path))
    const guess = nearest === null ? 'src/domain/board-config.ts lists every key.' : `Did you mean ${[...path.slice(0, -1), nearest].join('.')}?`
    return toConfigProblem('config/unknown-key', `${key} is no key of the configuration.`, guess)
  }
  if (issue.type === 'strict_object') {
    return toConfigProblem('config/value', `${key} is missing.`, 'Write it; src/domain/board-config.ts says what it means.')
  }
  return toConfigProblem('config/value', `${name} is ${quoteValue(issue.input)}.`, toRemedy(issue))
}

function knownKeysBeside(path: readonly string[]): readonly string[] {
  if (path.length === 1) return Object.keys(boardConfigSchema.entries)
  return path[0] === 'accent' ? ['light', 'dark'] : ['slug', 'name', 'aliases']
}

/** Where the schema has words of its own they say what is wanted; else the check's or the type's own expectation does. */
function toRemedy(issue: v.InferIssue<typeof boardConfigSchema>): string {
  if (issue.type === 'regex' || issue.type === 'check') return `Use ${issue.message}.`
  if (issue.type === 'non_empty') return 'Write something, or take the key out for its default.'
  return `Use a value of type ${(issue.expected ?? 'string').toLowerCase()}.`
}

function checkSiteUrl(config: BoardConfig, origins: ReadonlyMap<string, string>): Problem[] {
  const name = origins.get('siteUrl') ?? 'siteUrl'
  const wrong = (remedy: string) => [toConfigProblem('config/value', `${name} is ${quoteValue(config.siteUrl)}.`, remedy)]
  if (!URL.canParse(config.siteUrl)) return wrong('Use an absolute http(s) URL, such as "https://example.org/jobs/".')
  const url = new URL(config.siteUrl)
  return url.username === '' && url.password === '' ? [] : wrong('Take the user name and password out: the URL is published on every page.')
}

function checkAccents(input: unknown): Problem[] {
  const accents = isRecord(input) && isRecord(input['accent']) ? input['accent'] : {}
  return (['light', 'dark'] as const).flatMap((paper) => {
    const written = accents[paper]
    if (typeof written !== 'string') return []
    const accent = parseAccent(written, paper)
    return accent.ok ? [] : [toConfigProblem('config/accent', `accent.${paper} is ${quoteValue(written)}, which ${accent.found}.`, accent.remedy)]
  })
}

/** Scheme and host mean the same in any case; the path does not. */
function toLowerCaseHost(siteUrl: string): string {
  return siteUrl.replace(/^[a-z]+:\/\/[^/?#]*/i, (start) => start.toLowerCase())
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
