import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as v from 'valibot'
import type { BoardConfig } from '../../domain/board-config.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { bundleThread, withBundles } from '../bundle.ts'
import type { OnProgress } from '../progress.ts'
import { openPackIndex, toBundleVersion } from '../store/pack-index.ts'
import type { StoredBytes } from '../store/pack-store.ts'
import { runInThreads } from '../threads/run-in-threads.ts'
import { toPictureThreadCount } from '../threads/thread-count.ts'
import type { Staging, Written } from '../write.ts'
import { createCardMaker, toCardAlt } from './card.ts'
import { readFontFaces, type FontFace } from './font-faces.ts'
import { toFontTable } from './font-table.ts'
import type { MadePictures, PictureInput, PicturePlan } from './make-pictures.ts'

/** Where a build keeps the pictures that it drew, from the project's root. */
export const pictureCacheFolder = 'node_modules/.cache/corkboard/pictures'

/** A picture that a page names. */
export interface Picture {
  /** Its place below the site's folder. */
  readonly path: string
  /** What it says, for those who do not see it. */
  readonly alt: string
}

/** The pictures of a site. */
export interface SitePictures {
  /** For every page that has none of its own. */
  readonly board: Picture
  /** By the posting's slug. */
  readonly postings: ReadonlyMap<string, Picture>
}

/** What was made, and how much of it anew. */
export interface DrawnPictures extends Written {
  readonly pictures: SitePictures
  readonly drawn: number
  readonly kept: number
}

export interface PictureDrawing {
  /** The board's root, absolute. */
  readonly root: string
  readonly staging: Pick<Staging, 'folder' | 'claim'>
  readonly config: BoardConfig
  readonly postings: readonly RenderedPosting[]
  readonly onProgress: OnProgress
  /** How many threads draw; without it, as many as the pictures are worth. */
  readonly threads?: number
}

/** Enough that handing them over costs nothing beside drawing them. */
const batchSize = 16

/**
 * Draws and writes the board's card and, unless the configuration says otherwise, one for each open posting, in
 * threads. What an earlier build drew from the same is taken from its store.
 * @throws Error that names the picture which could not be made
 */
export async function drawPictures({ root, staging, config, postings, onProgress, ...options }: PictureDrawing): Promise<DrawnPictures> {
  const faces = await readFontFaces()
  const { board, ofPostings } = planPictures(config, postings, faces)
  const plans = [board, ...ofPostings.values()]
  const threads = options.threads ?? toPictureThreadCount(plans.length)
  const library = createRequire(import.meta.url).resolve('@takumi-rs/core')
  return withBundles(root, async (bundles) => {
    const file = await bundleThread(path.join(import.meta.dirname, 'picture-thread.ts'), bundles)
    const versions = [await readLibraryVersion(library), ...faces.map(({ name, version }) => `${name} ${version}`)]
    const index = await openPackIndex(path.join(root, pictureCacheFolder), await toBundleVersion(file, versions.join('\n')))
    const toInput = (): PictureInput => ({
      library,
      faces,
      folder: staging.folder,
      store: index.folder === null ? null : { folder: index.folder, known: index.known, newPack: index.newPack() },
    })
    const stored: StoredBytes[] = []
    const places = new Map<string, string>()
    const counts = { drawn: 0, kept: 0, bytes: 0 }
    const onResult = (made: MadePictures) => {
      stored.push(...made.stored)
      for (const { name, path: place, bytes, origin } of made.pictures) {
        staging.claim(place)
        places.set(name, place)
        counts[origin] += 1
        counts.bytes += bytes
      }
      onProgress('Drawing pictures', places.size, plans.length)
    }
    await runInThreads({ file, inputs: Array.from({ length: threads }, toInput), batches: toBatches(plans), onResult })
    await index.save(stored)
    const toPicture = ({ name, card }: PicturePlan): Picture => ({ path: places.get(name) ?? '', alt: toCardAlt(card) })
    const pictures = { board: toPicture(board), postings: new Map(Array.from(ofPostings, ([slug, plan]) => [slug, toPicture(plan)])) }
    return { pictures, files: plans.length, ...counts }
  })
}

/** The pictures that a board wants; a posting whose title cannot be drawn has none. */
function planPictures(config: BoardConfig, postings: readonly RenderedPosting[], faces: readonly FontFace[]): { board: PicturePlan; ofPostings: ReadonlyMap<string, PicturePlan> } {
  const cards = createCardMaker(config, toFontTable(faces))
  const ofPostings = new Map<string, PicturePlan>()
  for (const posting of config.pictures === 'each-posting' ? postings : []) {
    const card = posting.status === 'open' ? cards.ofPosting(posting) : null
    if (card !== null) ofPostings.set(posting.slug, { name: `assets/cards/${posting.slug}`, card })
  }
  return { board: { name: 'assets/card', card: cards.ofBoard() }, ofPostings }
}

function* toBatches(plans: readonly PicturePlan[]): Generator<readonly PicturePlan[]> {
  for (let first = 0; first < plans.length; first += batchSize) yield plans.slice(first, first + batchSize)
}

/** The library's version, from the package that its module lies in. */
async function readLibraryVersion(library: string): Promise<string> {
  const text = await readFile(path.join(path.dirname(library), '../package.json'), 'utf8')
  return v.parse(v.object({ version: v.string() }), JSON.parse(text)).version
}
