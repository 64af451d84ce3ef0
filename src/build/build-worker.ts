import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { shellFile, workerFile } from '../domain/worker-messages.ts'
import { buildTarget } from './supported-browsers.ts'

/** A file that a worker keeps from the start, as Workbox has it; one whose name holds a hash has no other revision. */
interface AppFile {
  readonly url: string
  readonly revision: string | null
}

const workers = { on: 'service-worker.ts', off: 'recall-worker.ts' } as const

/**
 * Builds the service worker into a site whose app and shell are there.
 * @param folder the site, absolute
 * @param offline whether it keeps the board; else it is the one that undoes every worker before it
 * @returns its size in bytes
 */
export async function buildWorker(folder: string, offline: boolean): Promise<number> {
  await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, '../..'),
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify('production'), APP_FILES: JSON.stringify(offline ? await listAppFiles(folder) : []) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: buildTarget,
      rolldownOptions: {
        input: path.join(import.meta.dirname, '../worker', workers[offline ? 'on' : 'off']),
        output: { format: 'iife', entryFileNames: workerFile },
      },
    },
  })
  return (await stat(path.join(folder, workerFile))).size
}

/** The scripts and styles, and the page that starts them where no page comes from the network. Fonts are kept when they are used. */
async function listAppFiles(folder: string): Promise<AppFile[]> {
  const assets = (await readdir(path.join(folder, 'assets'))).filter((name) => /\.(?:js|css)$/.test(name)).toSorted()
  const shell = createHash('sha256').update(await readFile(path.join(folder, shellFile))).digest('hex').slice(0, 16)
  return [...assets.map((name) => ({ url: `assets/${name}`, revision: null })), { url: shellFile, revision: shell }]
}
