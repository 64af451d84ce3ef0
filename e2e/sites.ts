import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeHostilePostings } from './hostile-postings.ts'
import { writeTwinPostings } from './twin-postings.ts'

/** The project's root, absolute. */
export const root = path.resolve(import.meta.dirname, '..')

/** Where built sites and their postings stand: a cache that may go at any time. */
const cache = path.join(root, 'node_modules/.cache/e2e')

/** Real postings, where somebody has put them beside the project. */
export const realFolders = ['../shared/postings/real', '../shared/postings/seed'].map((folder) => path.resolve(root, folder)).filter((folder) => existsSync(folder))

/** The sites that the suite looks at: the samples at `/`, the samples below a path, hostile postings, jobs with several postings, real ones. */
export const siteNames = ['samples', 'below-path', 'hostile', 'twins', ...(realFolders.length > 0 ? (['real'] as const) : [])] as const

export type SiteName = 'samples' | 'below-path' | 'hostile' | 'twins' | 'real'

/** The base path that a site is served under. `E2E_BASE` puts all of them below a path. */
export function toSiteBase(name: string): string {
  return name === 'below-path' ? '/careers/jobs/' : (process.env['E2E_BASE'] ?? '/')
}

/** The folder that a host of files has as its root: the site lies in it at its base path. */
export function toWebRoot(name: string): string {
  return path.join(cache, name, toSiteBase(name) === '/' ? 'root' : 'root-of-path')
}

/** The folder that a site is built into, absolute. */
export function toSiteFolder(name: string): string {
  return path.join(toWebRoot(name), toSiteBase(name)).replace(/\/$/, '')
}

/** The postings of a site, as files in a folder of their own where they are not the project's. */
export async function prepareSitePostings(name: SiteName): Promise<string> {
  const folder = path.join(cache, name, 'postings')
  switch (name) {
    case 'samples':
    case 'below-path':
      return path.join(root, 'postings')
    case 'hostile':
      await rm(folder, { recursive: true, force: true })
      await writeHostilePostings(folder)
      return folder
    case 'twins':
      await rm(folder, { recursive: true, force: true })
      await writeTwinPostings(folder)
      return folder
    case 'real':
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      for (const source of realFolders) await cp(source, folder, { recursive: true })
      return folder
  }
}

export interface BuildRequest {
  /** The postings, absolute. */
  readonly postings: string
  readonly siteUrl: string
  /** The folder to write to, absolute. */
  readonly out: string
}

/** What a run of the build said, and how it ended. */
export interface BuildResult {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the build as an operator does, in a process of its own. */
export function runBuild({ postings, siteUrl, out }: BuildRequest): Promise<BuildResult> {
  return runProject(['build', `--out=${out}`], { POSTINGS_DIR: postings, SITE_URL: siteUrl })
}

/** Runs a command of the build. */
export function runProject(commandLine: readonly string[], env: Readonly<Record<string, string>>): Promise<BuildResult> {
  return new Promise((resolve, reject) => {
    const { GITHUB_ACTIONS: _, ...inherited } = process.env
    const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/build/main.ts', ...commandLine], { cwd: root, env: { ...inherited, ...env } })
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...said }))
  })
}
