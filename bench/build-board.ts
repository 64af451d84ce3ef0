import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { BuildRun } from './results.ts'
import { watchProcess } from './watch-process.ts'

const root = path.resolve(import.meta.dirname, '..')

/** What builds keep for the next one. */
export const buildCache = path.join(root, 'node_modules/.cache/corkboard')

/** `cold`: nothing of earlier builds is left; `warm`: all of it. */
export type Start = 'cold' | 'warm'

/** Builds the board as `npm run build` does, without a picture for each posting: no peer draws any. */
export async function buildBoard(postings: string, out: string, start: Start): Promise<BuildRun> {
  if (start === 'cold') {
    await rm(buildCache, { recursive: true, force: true })
    await rm(out, { recursive: true, force: true })
  }
  return watchProcess({
    program: process.execPath,
    args: [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/build/main.ts', 'build', `--out=${out}`],
    options: { cwd: root, env: { ...process.env, POSTINGS_DIR: postings, SITE_URL: 'https://board.example/', PICTURES: 'board' } },
  })
}
