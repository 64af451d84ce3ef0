import { fork } from 'node:child_process'
import path from 'node:path'
import { build, type InlineConfig } from 'vite'

/** Where Vite works: in this process, or in one of its own, which gives back the memory that it took (some 500 MB) when it ends. */
export type Workplace = 'here' | 'apart'

/** What the other process runs: plain JavaScript, which starts without a loader. */
const script = path.join(import.meta.dirname, 'build-app-apart.js')

/**
 * Builds the app for the browser, with the board's own Vite configuration.
 * @param root the board's root, absolute
 * @param folder where the files are written, absolute
 * @throws whatever went wrong; from another process its message
 */
export async function buildApp(root: string, folder: string, workplace: Workplace): Promise<void> {
  const config: InlineConfig = { root, mode: 'production', logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } }
  // Vite keeps a NODE_ENV that is set; any other than this builds React's slow half.
  if (workplace === 'apart') return buildApart(config)
  process.env['NODE_ENV'] = 'production'
  await build(config)
}

function buildApart(config: InlineConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(script, { env: { ...process.env, NODE_ENV: 'production' }, execArgv: [], stdio: 'inherit' })
    let failure: string | null = null
    child.on('message', (message) => {
      if (typeof message === 'string') failure = message
    })
    child.on('error', reject)
    child.on('exit', (status, signal) => {
      if (status === 0) resolve()
      else reject(new Error(failure ?? `The build of the app ended with ${signal ?? `status ${String(status)}`}.`))
    })
    child.send(config)
  })
}
