import path from 'node:path'
import { build } from 'vite'

const appEntry = 'src/app/render-pages.tsx'
const projectRoot = path.resolve(import.meta.dirname, '../../..')

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
 * Bundles a module of the build that runs in threads: these start in a tenth of the time that a loader
 * of TypeScript takes, and in the same way under every one.
 * @param entry absolute
 * @returns the file, which needs no other
 */
export async function bundleThread(entry: string, folder: string): Promise<string> {
  return bundle({ root: projectRoot, configFile: false, entry, folder, name: `${path.basename(entry, '.ts')}.js` })
}

interface BundleOptions {
  readonly root: string
  readonly configFile?: false
  readonly entry: string
  readonly folder: string
  readonly name: string
}

async function bundle({ entry, folder, name, ...options }: BundleOptions): Promise<string> {
  await build({
    ...options,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    // Whole: of libraries left out, Node would open the builds made for finding mistakes.
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } } },
  })
  return path.join(folder, name)
}
