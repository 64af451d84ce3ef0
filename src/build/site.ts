import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import type { BoardConfig } from '../domain/board-config.ts'
import type { RenderedPosting } from '../domain/posting.ts'
import { toBuildMarker } from './build-marker.ts'
import { emitData, type DataFiles } from './emit/data.ts'
import { emitJobsJson } from './emit/jobs-json.ts'
import type { OutputFile } from './emit/output-file.ts'
import { drawSite } from './draw/draw-site.ts'
import { planPages } from './emit/pages.ts'
import { emitPostingsFolder } from './emit/postings-folder.ts'
import type { OnProgress } from './progress.ts'
import { toArtifact } from './emit/to-artifact.ts'
import { countFiles, openStaging, type Written } from './write.ts'

/** Where the built site stands unless it is told otherwise, from the project's root. */
export const distFolder = 'dist'

export interface SiteInput {
  /** The project's root, absolute: `vite.config.ts` and `index.html` are there. */
  readonly root: string
  /** The folder that the site is served from, absolute. */
  readonly outDir: string
  readonly config: BoardConfig
  readonly postings: readonly RenderedPosting[]
  readonly onProgress: OnProgress
}

/** What a build made, for its summary. */
export interface BuiltSite extends Written {
  readonly open: number
  readonly tags: number
  readonly companies: number
}

/**
 * Builds the app and every page and data file beside the served site, then puts them in its place.
 * @throws whatever went wrong, with the served site as it was
 */
export async function buildSite({ root, outDir, config, postings, onProgress }: SiteInput): Promise<BuiltSite> {
  const staging = await openStaging(outDir)
  try {
    onProgress('Building the app', 0, 0)
    // Vite keeps a NODE_ENV that is set; any other than this builds React's slow half.
    process.env['NODE_ENV'] = 'production'
    await build({ root, mode: 'production', logLevel: 'warn', build: { outDir: staging.folder, emptyOutDir: true } })
    const app = await countFiles(staging.folder)
    const shell = await readFile(path.join(staging.folder, 'index.html'), 'utf8')
    const artifact = toArtifact(postings, config)
    const data = emitData(artifact)
    const { manifest, slugs } = data
    const written = await staging.write(withProgress(emitFiles(data, postings), onProgress))
    const parts = { manifest, slugs, facets: artifact.facets, rows: artifact.rows.chunks }
    const drawn = await drawSite({ root, staging, shell, parts, plans: planPages({ config, artifact, data }), onProgress })
    const marker = await staging.write([await toBuildMarker(staging.folder)])
    await staging.swap()
    const { open, tags, companies } = manifest.counts
    // The shell itself was counted with the app; the list's page has taken its place.
    const files = app.files + written.files + drawn.files + marker.files - 1
    const bytes = app.bytes + written.bytes + drawn.bytes + marker.bytes - Buffer.byteLength(shell)
    return { files, bytes, open, tags, companies }
  } finally {
    await staging.discard()
  }
}

function* emitFiles(data: DataFiles, postings: readonly RenderedPosting[]): Generator<OutputFile> {
  yield* data.files
  yield emitJobsJson(postings)
  yield emitPostingsFolder()
}

function* withProgress(files: Iterable<OutputFile>, onProgress: OnProgress): Generator<OutputFile> {
  let done = 0
  for (const file of files) {
    yield file
    done += 1
    onProgress('Writing files', done, 0)
  }
}
