import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from './watch-process.ts'

const peerFolder = path.join(import.meta.dirname, 'build-peers')
const packageFolder = path.join(import.meta.dirname, 'node_modules')

/** Where a generator works: nothing of an earlier run is there. */
export interface WorkFolders {
  /** The postings, in the form for generators. */
  readonly postings: string
  /** For what it needs besides. */
  readonly work: string
  readonly out: string
}

/** Something that makes a site of the same postings, with templates of `build-peers/`. */
export interface Generator {
  readonly name: string
  /** One where a run takes minutes and no goal names it. */
  readonly maxRuns: number
  /** `null` where it is not installed. */
  readonly readVersion: () => Promise<string | null>
  /** Puts everything in its place; what it takes is not counted. */
  readonly prepare: (folders: WorkFolders) => Promise<Command>
}

const hugo: Generator = {
  name: 'Hugo',
  maxRuns: Infinity,
  readVersion: async () => /v(\d+(?:\.\d+)+)/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? null,
  prepare: async ({ postings, work, out }) => {
    await cp(path.join(peerFolder, 'hugo'), work, { recursive: true })
    await cp(postings, path.join(work, 'content/jobs'), { recursive: true })
    return { program: 'hugo', args: ['--source', work, '--destination', out, '--cacheDir', path.join(work, 'cache'), '--quiet'] }
  },
}

const eleventy: Generator = {
  name: 'Eleventy',
  maxRuns: Infinity,
  readVersion: () => readPackageVersion('@11ty/eleventy'),
  prepare: async ({ postings, work, out }) => {
    await cp(path.join(peerFolder, 'eleventy'), work, { recursive: true })
    await cp(postings, path.join(work, 'jobs'), { recursive: true })
    await writeFile(path.join(work, 'jobs/jobs.json'), JSON.stringify({ layout: 'posting.liquid', permalink: '/jobs/{{ page.fileSlug }}/' }))
    return { program: process.execPath, args: [path.join(packageFolder, '@11ty/eleventy/cmd.cjs'), '--input=.', `--output=${out}`, '--quiet'], options: { cwd: work } }
  },
}

const astro: Generator = {
  name: 'Astro',
  maxRuns: 1,
  readVersion: () => readPackageVersion('astro'),
  prepare: async ({ postings, work, out }) => {
    const cwd = path.join(peerFolder, 'astro')
    await rm(path.join(cwd, 'node_modules'), { recursive: true, force: true })
    await mkdir(work, { recursive: true })
    return {
      program: process.execPath,
      args: [path.join(packageFolder, 'astro/astro.js'), 'build', '--silent'],
      options: { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BENCH_POSTINGS: postings, BENCH_OUT: out, BENCH_CACHE: work } },
    }
  },
}

export const generators: readonly Generator[] = [hugo, eleventy, astro]

async function readPackageVersion(name: string): Promise<string | null> {
  const text = await readFile(path.join(packageFolder, name, 'package.json'), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as { version: string }).version
}
