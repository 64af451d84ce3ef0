import path from 'node:path'
// The project's own Vite: Astro brings an older one to this folder.
import { build, type Plugin } from '../node_modules/vite/dist/node/index.js'

/**
 * Bundles the measurements and all peers as Vite bundles an app, so that nothing that translates
 * TypeScript on the fly is measured with them.
 * @returns the bundled `cell.js`
 */
export async function bundleCell(folder: string): Promise<string> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: 'cell.ts', outDir: folder, emptyOutDir: true, target: 'node20', minify: false },
  })
  return path.join(folder, 'cell.js')
}

/**
 * Bundles what runs in a page, with its peers, as Vite bundles an app.
 * @returns the folder, with an `index.html` that starts it
 */
export async function bundlePage(folder: string): Promise<string> {
  await build({
    root: path.join(import.meta.dirname, 'browser/page'),
    configFile: false,
    logLevel: 'error',
    plugins: [withoutNode],
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4_000, rolldownOptions: { shimMissingExports: true } },
  })
  return folder
}

/** What builds an index stands beside what opens it, and may ask for Node: in a page nobody calls it. */
const withoutNode: Plugin = {
  name: 'without-node',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('node:') ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0node:') ? 'export default {}' : null),
}
