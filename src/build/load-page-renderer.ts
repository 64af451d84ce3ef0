import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { PageParts, PageRendererModule, RenderPage } from '../domain/page-renderer.ts'

const entry = 'src/app/render-pages.tsx'

/**
 * Bundles the app for Node and opens it over an index: the pages that the build writes come from the
 * components that the browser runs, and build and app still import nothing of each other.
 * @param root the project's root, absolute
 */
export async function loadPageRenderer(root: string, parts: PageParts): Promise<RenderPage> {
  // Below node_modules, so that the bundle finds the libraries it leaves out.
  const outDir = path.join(root, 'node_modules/.cache/corkboard', `renderer-${process.pid}`)
  try {
    await build({
      root,
      mode: 'production',
      logLevel: 'warn',
      publicDir: false,
      build: { ssr: entry, outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'render-pages.js', codeSplitting: false } } },
    })
    const { createPageRenderer } = (await import(pathToFileURL(path.join(outDir, 'render-pages.js')).href)) as PageRendererModule
    return createPageRenderer(parts)
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
