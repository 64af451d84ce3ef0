import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FacetCore } from '../domain/artifact.ts'
import type { BoardConfig } from '../domain/board-config.ts'
import type { RenderedPosting } from '../domain/posting.ts'
import { toBasePath } from '../domain/site-paths.ts'
import { workerFile } from '../domain/worker-messages.ts'
import { buildApp } from './build-app.ts'
import { buildWorker } from './build-worker.ts'
import { toBuildMarker } from './build-marker.ts'
import { emitData, type DataFiles } from './emit/data.ts'
import { emitJobsJson } from './emit/jobs-json.ts'
import type { OutputFile } from './emit/output-file.ts'
import { drawSite } from './draw/draw-site.ts'
import { planPages } from './emit/pages.ts'
import { emitFeeds } from './emit/feeds.ts'
import { emitCaddyfile } from './emit/hosts/caddy.ts'
import { emitHeadersFiles } from './emit/hosts/headers-file.ts'
import { toHostRules } from './emit/hosts/host-rules.ts'
import { emitNginx } from './emit/hosts/nginx.ts'
import { toMoves, type Move } from './emit/moves.ts'
import { emitRedirects } from './emit/redirects.ts'
import { withPolicy } from './emit/security.ts'
import { emitShellPage } from './emit/shell-page.ts'
import { startAfterPaint } from './emit/start-script.ts'
import { emitWebManifest, withWebManifest } from './emit/web-manifest.ts'
import { emitSitemap } from './emit/sitemap.ts'
import { emitPostingsFolder } from './emit/postings-folder.ts'
import { toAccentHex } from './config/accent.ts'
import { drawIcons } from './pictures/draw-icons.ts'
import { drawPictures, type SitePictures } from './pictures/draw-pictures.ts'
import type { OnProgress } from './progress.ts'
import { toThreadCount } from './threads/thread-count.ts'
import { toArtifact } from './emit/to-artifact.ts'
import { countFiles, openStaging, type Staging, type Written } from './write.ts'

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
  /** Pictures for link previews: how many were drawn, and how many were there from earlier builds. */
  readonly pictures: { readonly drawn: number; readonly kept: number }
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
    await buildApp(root, staging.folder, toThreadCount(postings.length) === 0 ? 'here' : 'apart')
    const app = await countFiles(staging.folder)
    const built = await readFile(path.join(staging.folder, 'index.html'), 'utf8')
    const shell = withWebManifest(startAfterPaint(built), config.siteUrl)
    onProgress('Drawing pictures', 0, 0)
    const pictures = await drawPictures({ root, staging, config, postings, onProgress })
    const drawnIcons = await drawIcons(staging, toAccentHex(config.accent.light, 'light'))
    onProgress('Writing the index', 0, 0)
    const { written, parts, plans, moves } = await writeIndex({ config, postings, pictures: pictures.pictures, staging, onProgress })
    const { manifest } = parts
    const guarded = withPolicy(shell)
    const drawn = await drawSite({ root, staging, shell: guarded, parts, plans, onProgress })
    const rules = toHostRules(shell, config.siteUrl, moves)
    const rest = await staging.write([...emitHeadersFiles(rules, manifest), emitNginx(rules), emitCaddyfile(rules), emitWebManifest(config), ...(config.offline ? [emitShellPage(guarded, config)] : [])])
    staging.claim(workerFile)
    const workerBytes = await buildWorker(staging.folder, config.offline)
    const marker = await staging.write([await toBuildMarker(staging.folder)])
    await staging.swap()
    const { open, tags, companies } = manifest.counts
    // The worker is one more; the shell was counted with the app, and the list's page has taken its place.
    const files = app.files + pictures.files + drawnIcons.files + written.files + drawn.files + rest.files + marker.files
    const bytes = app.bytes + pictures.bytes + drawnIcons.bytes + written.bytes + drawn.bytes + rest.bytes + workerBytes + marker.bytes - Buffer.byteLength(built)
    return { files, bytes, open, tags, companies, pictures }
  } finally {
    await staging.discard()
  }
}

/** Writes the index, and gives what pages are drawn from: the words, the larger part of it, go out of memory. */
async function writeIndex({ config, postings, pictures, staging, onProgress }: Pick<SiteInput, 'config' | 'postings' | 'onProgress'> & { readonly pictures: SitePictures; readonly staging: Staging }) {
  const artifact = toArtifact(postings, config)
  const data = emitData(artifact)
  const moves = toMoves(postings, artifact.facets.tags)
  const written = await staging.write(withProgress(emitFiles(data, artifact.facets, moves, { config, postings }), onProgress))
  const { facets, pages, rows } = artifact
  const { manifest, slugs, bodyPaths } = data
  const plans = planPages({ config, artifact: { postings: artifact.postings, facets, pages }, data: { manifest, bodyPaths }, pictures, postingScripts: await findPostingScripts(staging.folder, config) })
  return { written, parts: { manifest, slugs, facets, rows: rows.chunks }, plans, moves }
}

/** The file that the route of a posting is in: Vite names it after its module. */
async function findPostingScripts(folder: string, config: BoardConfig): Promise<string[]> {
  const names = await readdir(path.join(folder, 'assets'))
  return names.filter((name) => /^posting-page-[\w-]+\.js$/.test(name)).map((name) => `${toBasePath(config.siteUrl)}assets/${name}`)
}

function* emitFiles(data: DataFiles, facets: FacetCore, moves: readonly Move[], { config, postings }: Pick<SiteInput, 'config' | 'postings'>): Generator<OutputFile> {
  yield* data.files
  yield emitJobsJson(postings)
  yield emitPostingsFolder(config.siteUrl)
  yield* emitSitemap(config, postings)
  yield* emitFeeds(config, postings, facets)
  yield* emitRedirects(config, moves)
}

function* withProgress(files: Iterable<OutputFile>, onProgress: OnProgress): Generator<OutputFile> {
  let done = 0
  for (const file of files) {
    yield file
    done += 1
    onProgress('Writing files', done, 0)
  }
}
