import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { bundlesPrefix, clearLeftovers } from './clear-leftovers.ts'

const appEntry = 'src/app/render-pages.tsx'
const projectRoot = path.resolve(import.meta.dirname, '../..')

/**
 * Gives a folder for bundles, which is there while something works with them. Its name is another each
 * time: Node keeps a module that it has opened by its name.
 * @param root the board's root, absolute
 */
export async function withBundles<Result>(root: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const cache = path.join(root, 'node_modules/.cache/corkboard')
  await mkdir(cache, { recursive: true })
  await clearLeftovers(cache)
  const folder = await mkdtemp(path.join(cache, bundlesPrefix))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Bundles the app for Node: the pages that the build writes come from the components that the browser
 * runs, and build and app still import nothing of each other.
 * @param root the board's root, absolute
 * @returns the file, which exports a `PageRendererModule` and needs no other
 */
export async function bundleApp(root: string, folder: string): Promise<string> {
  return bundle({ root, entry: appEntry, folder, name: 'render-pages.js' })
}

/**
 * Bundles a module of the build that runs in threads: these start without a loader
 * of TypeScript, and so in the same way under every one.
 * @param entry absolute
 * @returns the file, which needs no other
 */
export async function bundleThread(entry: string, folder: string): Promise<string> {
  // What a library does that could be done better is no news to who builds a board.
  return bundle({ root: projectRoot, configFile: false, logLevel: 'error', entry, folder, name: `${path.basename(entry, '.ts')}.js` })
}

interface BundleOptions {
  readonly root: string
  readonly configFile?: false
  readonly logLevel?: 'error'
  readonly entry: string
  readonly folder: string
  readonly name: string
}

async function bundle({ entry, folder, name, ...options }: BundleOptions): Promise<string> {
  await build({
    mode: 'production',
    logLevel: 'warn',
    ...options,
    publicDir: false,
    // Whole: of libraries left out, Node would open the builds made for finding mistakes.
    ssr: { noExternal: true },
    // A bundle for Node would keep both builds of React and ask the environment each time.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: { ssr: entry, outDir: folder, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } } },
  })
  return path.join(folder, name)
}
