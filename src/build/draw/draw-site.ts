import path from 'node:path'
import type { PageParts } from '../../domain/page-renderer.ts'
import type { PagePlan } from '../emit/pages.ts'
import type { OnProgress } from '../progress.ts'
import { runInThreads } from '../threads/run-in-threads.ts'
import { toThreadCount } from '../threads/thread-count.ts'
import type { Staging, Written } from '../write.ts'
import { bundleApp, bundleThread, withBundles } from '../bundle.ts'
import { openPageDrawer, type DrawingInput, type DrawnPages } from './draw-pages.ts'
import { openPackIndex, toBundleVersion } from '../store/pack-index.ts'
import type { StoredBytes } from '../store/pack-store.ts'

/** Where a build keeps the pages that it drew, from the project's root. */
export const pageCacheFolder = 'node_modules/.cache/corkboard/pages'

export interface SiteDrawing {
  /** The board's root, absolute. */
  readonly root: string
  readonly staging: Pick<Staging, 'folder' | 'claim'>
  /** The `index.html` that Vite built. */
  readonly shell: string
  readonly parts: PageParts
  readonly plans: Iterable<PagePlan>
  readonly onProgress: OnProgress
  /** How many threads draw; 0 draws in this one. Without it, as many as the board is worth. */
  readonly threads?: number
}

/** Enough that handing them over costs nothing beside drawing them. */
const batchSize = 24

/**
 * Draws and writes every page. Pages that an earlier build drew from the same are taken from its store.
 * @throws Error that names the page which could not be made
 */
export async function drawSite(drawing: SiteDrawing): Promise<Written> {
  const { root, staging, shell, parts, onProgress } = drawing
  const threads = drawing.threads ?? toThreadCount(parts.manifest.counts.postings)
  return withBundles(root, async (bundles) => {
    const app = await bundleApp(root, bundles)
    const index = await openPackIndex(path.join(root, pageCacheFolder), await toBundleVersion(app))
    const toInput = (): DrawingInput => ({
      app,
      parts,
      shell,
      folder: staging.folder,
      store: index.folder === null ? null : { folder: index.folder, known: index.known, newPack: index.newPack() },
    })
    const stored: StoredBytes[] = []
    let files = 0
    let bytes = 0
    const onResult = (drawn: DrawnPages) => {
      files += drawn.files
      bytes += drawn.bytes
      stored.push(...drawn.stored)
      onProgress('Drawing pages', files, 0)
    }
    const batches = toBatches(drawing.plans, (plan) => staging.claim(plan.file))
    if (threads === 0) {
      const drawer = await openPageDrawer(toInput())
      for (const batch of batches) onResult(await drawer.draw(batch))
      await drawer.close()
    } else {
      const file = await bundleThread(path.join(import.meta.dirname, 'page-thread.ts'), bundles)
      await runInThreads({ file, inputs: Array.from({ length: threads }, toInput), batches, onResult })
    }
    await index.save(stored)
    return { files, bytes }
  })
}

function* toBatches(plans: Iterable<PagePlan>, onPlan: (plan: PagePlan) => void): Generator<PagePlan[]> {
  let batch: PagePlan[] = []
  for (const plan of plans) {
    onPlan(plan)
    batch.push(plan)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
