import path from 'node:path'
import { build } from 'vite'

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
