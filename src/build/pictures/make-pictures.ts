import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type * as Takumi from '@takumi-rs/core'
import { toBytesHash } from '../emit/output-file.ts'
import { openPackStore, type PackStoreInput, type StoredBytes } from '../store/pack-store.ts'
import { createFileWriter } from '../write.ts'
import type { Card } from './card.ts'
import { createCardDrawer } from './draw-card.ts'
import type { FontFace } from './font-faces.ts'
import { toFontTable } from './font-table.ts'

/** What pictures are made with; plain data, so that it can be handed to a thread. */
export interface PictureInput {
  /** The module of `@takumi-rs/core`, absolute: it has a binary, which no bundle holds. */
  readonly library: string
  readonly faces: readonly FontFace[]
  /** Where the pictures are written, absolute. */
  readonly folder: string
  /** Pictures from builds before; `null` where every one is drawn. */
  readonly store: PackStoreInput | null
}

/** A card whose picture is wanted. */
export interface PicturePlan {
  /** The picture's place below the site's folder, up to the hash in its name. */
  readonly name: string
  readonly card: Card
}

/** A picture in its place. */
export interface MadePicture {
  readonly name: string
  /** Its place below the site's folder. */
  readonly path: string
  readonly bytes: number
  readonly origin: 'drawn' | 'kept'
}

/** What was made of some plans, in their order. */
export interface MadePictures {
  readonly pictures: readonly MadePicture[]
  /** Where they stand for the next build. */
  readonly stored: readonly StoredBytes[]
}

/** Makes and writes the pictures of plans. */
export interface PictureMaker {
  /** @throws Error that names the picture which could not be drawn or written */
  readonly make: (plans: readonly PicturePlan[]) => Promise<MadePictures>
  /** The store's new pictures are on the disk. */
  readonly close: () => Promise<void>
}

/** Opens the library that draws, and the store. */
export async function openPictureMaker({ library, faces, folder, store }: PictureInput): Promise<PictureMaker> {
  const { Renderer } = (await import(pathToFileURL(library).href)) as typeof Takumi
  const draw = createCardDrawer(new Renderer(), toFontTable(faces))
  const packs = store && openPackStore(store)
  const writeFile = createFileWriter(folder)

  async function toPng(card: Card): Promise<{ png: Buffer; stored: StoredBytes | null; origin: MadePicture['origin'] }> {
    const key = createHash('sha256').update(JSON.stringify(card)).digest('hex')
    const known = packs?.read(key)
    if (known) return { png: known.bytes, stored: known.stored, origin: 'kept' }
    const png = await draw(card)
    return { png, stored: packs?.add(key, png) ?? null, origin: 'drawn' }
  }

  async function makePicture({ name, card }: PicturePlan): Promise<{ picture: MadePicture; stored: StoredBytes | null }> {
    try {
      const { png, stored, origin } = await toPng(card)
      const path = `${name}.${toBytesHash(png)}.png`
      return { picture: { name, path, bytes: await writeFile({ path, content: png }), origin }, stored }
    } catch (error) {
      throw new Error(`The picture ${name} was not made: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }

  return {
    async make(plans) {
      const pictures: MadePicture[] = []
      const stored: StoredBytes[] = []
      for (const plan of plans) {
        const made = await makePicture(plan)
        pictures.push(made.picture)
        if (made.stored) stored.push(made.stored)
      }
      return { pictures, stored }
    },
    async close() {
      packs?.close()
    },
  }
}
