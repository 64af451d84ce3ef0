import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'
import { ignoreDiskError, passOverDiskError } from '../disk-error.ts'

/** Where the bytes of something stand that a build has made. */
export interface StoredBytes {
  /** A hash of everything that it is made from. */
  readonly key: string
  /** The name of the pack, a file of many one after another. */
  readonly pack: string
  /** From the pack's beginning, in bytes. */
  readonly offset: number
  readonly length: number
  /** A hash of the bytes: others than those which were stored are made anew. */
  readonly check: string
}

/** Plain data, so that it can be handed to a thread. */
export interface PackStoreInput {
  /** Absolute; must be there. */
  readonly folder: string
  /** What builds before have made, by its keys. */
  readonly known: ReadonlyMap<string, StoredBytes>
  /** The name of the pack for what is new, which no other writes. */
  readonly newPack: string
}

/** Reads what packs hold, and adds to a pack of its own. */
export interface PackStore {
  /** The bytes of a key, and where they stand; `null` where they are not known or not whole. */
  read(key: string): { readonly bytes: Buffer; readonly stored: StoredBytes } | null
  /** Stores bytes, or a text as UTF-8; the next build can read them, once the store is closed. `null` where the disk does not take them. */
  add(key: string, content: Buffer | string): StoredBytes | null
  /** Closes every pack. What the disk refuses only now is noticed when it is read: its hash is another. */
  close(): void
}

/** So much is written at once. */
const flushBytes = 4 * 1024 * 1024

/** Opens the packs of a folder; each file is opened when it is first needed. What the disk refuses is not known. */
export function openPackStore({ folder, known, newPack }: PackStoreInput): PackStore {
  const packs = new Map<string, number | null>()
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let end = 0
  const target = { written: null as number | null, isBroken: false }

  function flush(): void {
    if (waiting.length === 0 || target.isBroken) return
    target.isBroken = true
    passOverDiskError(() => {
      target.written ??= openSync(path.join(folder, newPack), 'wx')
      writeWhole(target.written, Buffer.concat(waiting))
      target.isBroken = false
    })
    waiting = []
    waitingBytes = 0
  }

  return {
    read(key) {
      const stored = known.get(key)
      if (stored === undefined) return null
      const pack = packs.get(stored.pack) ?? openPack(path.join(folder, stored.pack))
      packs.set(stored.pack, pack)
      const bytes = pack === null ? null : readWhole(pack, stored)
      return bytes === null || toCheck(bytes) !== stored.check ? null : { bytes, stored }
    },
    add(key, content) {
      if (target.isBroken) return null
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      const stored = { key, pack: newPack, offset: end, length: bytes.length, check: toCheck(bytes) }
      end += bytes.length
      waiting.push(bytes)
      waitingBytes += bytes.length
      if (waitingBytes >= flushBytes) flush()
      return stored
    },
    close() {
      flush()
      const { written } = target
      if (written !== null) {
        passOverDiskError(() => fsyncSync(written))
        passOverDiskError(() => closeSync(written))
      }
      for (const pack of packs.values()) if (pack !== null) passOverDiskError(() => closeSync(pack))
      packs.clear()
    },
  }
}

function toCheck(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
}

function openPack(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch (error) {
    ignoreDiskError(error)
    return null
  }
}

function readWhole(pack: number, { offset, length }: StoredBytes): Buffer | null {
  const bytes = Buffer.allocUnsafe(length)
  try {
    return readSync(pack, bytes, 0, length, offset) === length ? bytes : null
  } catch (error) {
    ignoreDiskError(error)
    return null
  }
}

function writeWhole(pack: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(pack, bytes, written)
}
