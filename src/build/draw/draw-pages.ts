import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type { PageParts, PageRendererModule } from '../../domain/page-renderer.ts'
import { readShell } from '../emit/fill-shell.ts'
import type { PagePlan } from '../emit/pages.ts'
import { createFileWriter, type Written } from '../write.ts'
import { openPackStore, type PackStoreInput, type StoredBytes } from '../store/pack-store.ts'

/** What pages are drawn with; plain data, so that it can be handed to a thread. */
export interface DrawingInput {
  /** The bundle of the app, absolute. */
  readonly app: string
  readonly parts: PageParts
  /** The `index.html` that Vite built, as each page is made from it. */
  readonly shell: string
  /** Where the pages are written, absolute. */
  readonly folder: string
  /** Pages from builds before; `null` where every page is drawn. */
  readonly store: PackStoreInput | null
}

/** What was made of some plans. */
export interface DrawnPages extends Written {
  /** Where the pages stand for the next build. */
  readonly stored: readonly StoredBytes[]
}

/** Draws and writes the pages of plans. */
export interface PageDrawer {
  /** @throws Error that names the page which could not be drawn or written */
  readonly draw: (plans: readonly PagePlan[]) => Promise<DrawnPages>
  /** Ends what is drawn here; the store's new pages are on the disk. */
  readonly close: () => Promise<void>
}

/** Opens the app over an index. */
export async function openPageDrawer({ app, parts, shell, folder, store }: DrawingInput): Promise<PageDrawer> {
  const { createPageRenderer } = (await import(pathToFileURL(app).href)) as PageRendererModule
  const renderer = createPageRenderer(parts)
  const fill = readShell(shell)
  const pages = store && openPackStore(store)
  const writeFile = createFileWriter(folder)

  async function toHtml({ path, posting }: PagePlan): Promise<{ html: string; stored: StoredBytes | null }> {
    if (pages === null) return { html: await renderer.draw(path, posting), stored: null }
    const key = createHash('sha256').update(`${path}\0${renderer.toInputs(path, posting)}`).digest('hex')
    const known = pages.read(key)
    if (known !== null) return { html: known.bytes.toString('utf8'), stored: known.stored }
    const html = await renderer.draw(path, posting)
    return { html, stored: pages.add(key, html) }
  }

  async function drawPage(plan: PagePlan): Promise<{ bytes: number; stored: StoredBytes | null }> {
    try {
      const { html, stored } = await toHtml(plan)
      return { bytes: await writeFile({ path: plan.file, content: fill({ ...plan, html }) }), stored }
    } catch (error) {
      throw new Error(`The page ${plan.path} was not made: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }

  return {
    async draw(plans) {
      const stored: StoredBytes[] = []
      let bytes = 0
      // A page is drawn while the one before is on its way to the disk.
      for (const drawn of await Promise.all(plans.map(drawPage))) {
        bytes += drawn.bytes
        if (drawn.stored) stored.push(drawn.stored)
      }
      return { files: plans.length, bytes, stored }
    },
    async close() {
      pages?.close()
    },
  }
}
