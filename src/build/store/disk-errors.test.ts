import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openPackIndex } from './pack-index.ts'
import { openPackStore } from './pack-store.ts'

const fail = vi.hoisted(() => ({ on: null as { readonly call: string; readonly error: Error } | null }))

/** The disk, but for the one call that a test lets fail. */
vi.mock('node:fs', async (importActual) => failing(await importActual()))
vi.mock('node:fs/promises', async (importActual) => failing(await importActual()))

function failing<Module extends object>(module: Module): Module {
  const wrapped = Object.entries(module).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function') return [name, value]
    return [name, (...values: unknown[]): unknown => {
      if (fail.on?.call === name) throw fail.on.error
      return Reflect.apply(value, undefined, values)
    }]
  })
  return { ...module, ...(Object.fromEntries(wrapped) as Partial<Module>) }
}

afterEach(() => {
  fail.on = null
})

const diskError = (code: string) => Object.assign(new Error(`${code}: the disk refuses`), { code, syscall: 'write' })
const slip = new TypeError('That is no function.')

async function aStore() {
  const folder = await mkdtemp(path.join(tmpdir(), 'corkboard-'))
  const store = openPackStore({ folder, known: new Map(), newPack: 'new.pack' })
  const stored = store.add('key', 'A text.')
  return { folder, store, stored }
}

test.each(['openSync', 'writeSync', 'fsyncSync', 'closeSync'])('a disk that refuses %s fails no build as its packs are closed', async (call) => {
  const { store } = await aStore()
  fail.on = { call, error: diskError('EIO') }
  expect(() => store.close()).not.toThrow()
})

test.each(['openSync', 'writeSync', 'fsyncSync', 'closeSync'])('any other error of %s comes out', async (call) => {
  const { store } = await aStore()
  fail.on = { call, error: slip }
  expect(() => store.close()).toThrow(slip)
})

test('a text that the disk took only in part is not known to the next build', async () => {
  const { folder, store, stored } = await aStore()
  fail.on = { call: 'writeSync', error: diskError('ENOSPC') }
  store.close()
  fail.on = null
  expect(stored).not.toBeNull()
  const next = openPackStore({ folder, known: new Map([['key', stored!]]), newPack: 'next.pack' })
  expect(next.read('key')).toBeNull()
  next.close()
})

test('an index that the disk does not give is empty; any other error of reading it comes out', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'corkboard-'))
  fail.on = { call: 'readFile', error: diskError('EIO') }
  expect((await openPackIndex(folder, '1')).known.size).toBe(0)
  fail.on = { call: 'readFile', error: slip }
  await expect(openPackIndex(folder, '1')).rejects.toThrow(slip)
})
