import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { ignoreDiskError, isDiskError } from '../disk-error.ts'
import { openPackStore, type StoredBytes } from './pack-store.ts'

const indexName = 'index.json'
const packPattern = /^[\w-]+\.pack$/
const ownPattern = /\.(?:pack|tmp)$/

/** A pack that holds less is copied together with others, so that a folder never holds many. */
const smallPackBytes = 8 * 1024 * 1024

const textSchema = v.strictTuple([v.string(), v.number(), v.number(), v.number(), v.string()])
const indexSchema = v.strictObject({ version: v.string(), packs: v.array(v.pipe(v.string(), v.regex(packPattern))), texts: v.array(textSchema) })

/** What builds before have made. */
export interface PackIndex {
  /** By their keys. */
  readonly known: ReadonlyMap<string, StoredBytes>
  /** The folder of the packs, absolute; `null` where it cannot be made: then nothing is kept. */
  readonly folder: string | null
  /** A name for a pack that nobody else writes. */
  newPack(): string
  /** Keeps what this build has used, and lets the rest go. Where the disk refuses, the next build makes more anew. */
  save(stored: readonly StoredBytes[]): Promise<void>
}

/**
 * The version of what a bundle makes: a hash of the bundle, which holds every library, of Node's version,
 * and of what else it goes by.
 * @param bundle absolute
 */
export async function toBundleVersion(bundle: string, settings = ''): Promise<string> {
  return createHash('sha256').update(`${process.version}\0${settings}\0`).update(await readFile(bundle)).digest('hex')
}

/** Opens the index of a folder. One that is missing, broken or of another version is empty. */
export async function openPackIndex(folder: string, version: string): Promise<PackIndex> {
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
        const texts = await copyTogether(folder, new Map(stored.map((text) => [text.key, text])), newPack())
        await writeIndex(folder, version, texts)
        const packs = new Set(texts.map((text) => text.pack))
        const left = (await readdir(folder)).filter((name) => ownPattern.test(name) && !packs.has(name))
        await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })))
      } catch (error) {
        ignoreDiskError(error)
      }
    },
  }
}

async function readIndex(folder: string, version: string): Promise<ReadonlyMap<string, StoredBytes>> {
  try {
    const index = v.parse(indexSchema, JSON.parse(await readFile(path.join(folder, indexName), 'utf8')))
    if (index.version !== version) return new Map()
    return new Map(index.texts.flatMap(([key, pack, offset, length, check]) => {
      const name = index.packs[pack]
      return name === undefined ? [] : [[key, { key, pack: name, offset, length, check }] as const]
    }))
  } catch (error) {
    if (!isDiskError(error) && !(error instanceof SyntaxError) && !v.isValiError(error)) throw error
    return new Map()
  }
}

/** Written beside its place and moved there, so that no build reads half of it. */
async function writeIndex(folder: string, version: string, texts: readonly StoredBytes[]): Promise<void> {
  const packs = [...new Set(texts.map((text) => text.pack))]
  const numbers = new Map(packs.map((pack, number) => [pack, number]))
  const index = { version, packs, texts: texts.map(({ key, pack, offset, length, check }) => [key, numbers.get(pack) ?? 0, offset, length, check]) }
  const staged = path.join(folder, `${randomUUID()}.tmp`)
  await writeFile(staged, JSON.stringify(index))
  await rename(staged, path.join(folder, indexName))
}

/** Copies the texts of packs that are small, or mostly of texts that nobody needs, into one. */
async function copyTogether(folder: string, texts: ReadonlyMap<string, StoredBytes>, newPack: string): Promise<StoredBytes[]> {
  const liveBytes = new Map<string, number>()
  for (const { pack, length } of texts.values()) liveBytes.set(pack, (liveBytes.get(pack) ?? 0) + length)
  const sizes = new Map(await Promise.all(Array.from(liveBytes.keys(), async (pack) => [pack, (await stat(path.join(folder, pack))).size] as const)))
  const poor = new Set([...liveBytes].filter(([pack, live]) => live < smallPackBytes || live * 2 < (sizes.get(pack) ?? 0)).map(([pack]) => pack))
  if (poor.size <= 1 && [...poor].every((pack) => liveBytes.get(pack) === sizes.get(pack))) return [...texts.values()]
  const store = openPackStore({ folder, known: texts, newPack })
  const copied = Array.from(texts.values(), (text) => {
    if (!poor.has(text.pack)) return text
    const read = store.read(text.key)
    return read && store.add(text.key, read.bytes)
  })
  store.close()
  return copied.filter((text) => text !== null)
}
