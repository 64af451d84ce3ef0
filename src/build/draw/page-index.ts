import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { ignoreDiskError, isDiskError } from '../disk-error.ts'
import { openPageStore, type StoredPage } from './page-store.ts'

/** Where a build keeps the pages that it drew, from the project's root. */
export const pageCacheFolder = 'node_modules/.cache/corkboard/pages'

const indexName = 'index.json'
const packPattern = /^[\w-]+\.pack$/
const ownPattern = /\.(?:pack|tmp)$/

/** A pack that holds less is copied together with others, so that a folder never holds many. */
const smallPackBytes = 8 * 1024 * 1024

const pageSchema = v.strictTuple([v.string(), v.number(), v.number(), v.number(), v.string()])
const indexSchema = v.strictObject({ version: v.string(), packs: v.array(v.pipe(v.string(), v.regex(packPattern))), pages: v.array(pageSchema) })

/** The pages of the builds before. */
export interface PageIndex {
  /** By their keys. */
  readonly known: ReadonlyMap<string, StoredPage>
  /** The folder of the packs, absolute; `null` where it cannot be made: then nothing is kept. */
  readonly folder: string | null
  /** A name for a pack that nobody else writes. */
  newPack(): string
  /** Keeps the pages that this build has shown, and lets the others go. Where the disk refuses, the next build draws more. */
  save(stored: readonly StoredPage[]): Promise<void>
}

/**
 * The version of pages that an app draws: a hash of its bundle, which holds every library, and of Node's version.
 * @param app the bundle, absolute
 */
export async function toDrawVersion(app: string): Promise<string> {
  return createHash('sha256').update(process.version).update(await readFile(app)).digest('hex')
}

/** Opens the index of a folder. One that is missing, broken or of another version is empty. */
export async function openPageIndex(folder: string, version: string): Promise<PageIndex> {
  const isThere = await mkdir(folder, { recursive: true }).then(
    () => true,
    (error: unknown) => {
      ignoreDiskError(error)
      return false
    },
  )
  const newPack = () => `${randomUUID()}.pack`
  return {
    known: isThere ? await readIndex(folder, version) : new Map(),
    folder: isThere ? folder : null,
    newPack,
    async save(stored) {
      if (!isThere) return
      try {
        const pages = await copyTogether(folder, new Map(stored.map((page) => [page.key, page])), newPack())
        await writeIndex(folder, version, pages)
        const packs = new Set(pages.map((page) => page.pack))
        const left = (await readdir(folder)).filter((name) => ownPattern.test(name) && !packs.has(name))
        await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })))
      } catch (error) {
        ignoreDiskError(error)
      }
    },
  }
}

async function readIndex(folder: string, version: string): Promise<ReadonlyMap<string, StoredPage>> {
  try {
    const index = v.parse(indexSchema, JSON.parse(await readFile(path.join(folder, indexName), 'utf8')))
    if (index.version !== version) return new Map()
    return new Map(index.pages.flatMap(([key, pack, offset, length, check]) => {
      const name = index.packs[pack]
      return name === undefined ? [] : [[key, { key, pack: name, offset, length, check }] as const]
    }))
  } catch (error) {
    if (!isDiskError(error) && !(error instanceof SyntaxError) && !v.isValiError(error)) throw error
    return new Map()
  }
}

/** Written beside its place and moved there, so that no build reads half of it. */
async function writeIndex(folder: string, version: string, pages: readonly StoredPage[]): Promise<void> {
  const packs = [...new Set(pages.map((page) => page.pack))]
  const numbers = new Map(packs.map((pack, number) => [pack, number]))
  const index = { version, packs, pages: pages.map(({ key, pack, offset, length, check }) => [key, numbers.get(pack) ?? 0, offset, length, check]) }
  const staged = path.join(folder, `${randomUUID()}.tmp`)
  await writeFile(staged, JSON.stringify(index))
  await rename(staged, path.join(folder, indexName))
}

/** Copies the pages of packs that are small, or mostly of pages that nobody needs, into one. */
async function copyTogether(folder: string, pages: ReadonlyMap<string, StoredPage>, newPack: string): Promise<StoredPage[]> {
  const liveBytes = new Map<string, number>()
  for (const { pack, length } of pages.values()) liveBytes.set(pack, (liveBytes.get(pack) ?? 0) + length)
  const sizes = new Map(await Promise.all(Array.from(liveBytes.keys(), async (pack) => [pack, (await stat(path.join(folder, pack))).size] as const)))
  const poor = new Set([...liveBytes].filter(([pack, live]) => live < smallPackBytes || live * 2 < (sizes.get(pack) ?? 0)).map(([pack]) => pack))
  if (poor.size <= 1 && [...poor].every((pack) => liveBytes.get(pack) === sizes.get(pack))) return [...pages.values()]
  const store = openPageStore({ folder, known: pages, newPack })
  const copied = Array.from(pages.values(), (page) => {
    if (!poor.has(page.pack)) return page
    const read = store.read(page.key)
    return read && store.add(page.key, read.html)
  })
  store.close()
  return copied.filter((page) => page !== null)
}
