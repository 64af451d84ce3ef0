import { useSyncExternalStore } from 'react'
import { safeParse, type GenericSchema } from 'valibot'

/** A list that this browser keeps for a board, the newest first. All tabs have the same one. */
export interface KeptList<Item> {
  /** The same array until it changes. */
  readonly read: () => readonly Item[]
  /** Changes what is kept now, whoever has kept it: what another tab has added meanwhile stays. */
  readonly change: (how: (items: readonly Item[]) => readonly Item[]) => void
  /** Tells of every change, also by another tab. */
  readonly subscribe: (notify: () => void) => () => void
}

interface KeptListOptions<Item> {
  /** Names the list and the version of its form: another form has another name. */
  readonly name: string
  /** What an item is. What does not fit is left out: anybody can write to a browser's storage. */
  readonly schema: GenericSchema<unknown, Item>
  /** What an item is known by: of those with the same the first is kept. */
  readonly keyOf: (item: Item) => string
  /** How many are kept. */
  readonly most: number
}

const none: readonly never[] = []

/** Opens a list. Where the browser's storage is closed or full, what is changed lasts as long as the page. */
export function createKeptList<Item>({ name, schema, keyOf, most }: KeptListOptions<Item>): KeptList<Item> {
  // Boards of one host share its storage.
  const key = `corkboard:${name}:${import.meta.env.BASE_URL}`
  const listeners = new Set<() => void>()
  let last: { readonly text: string | null; readonly items: readonly Item[] } = { text: null, items: none }
  /** What the page has where it could not be written, and what the storage held then. */
  let unkept: { readonly items: readonly Item[]; readonly beside: typeof last } | null = null

  const parse = (text: string | null): readonly Item[] => {
    const written = text === null ? null : parseJson(text)
    if (!Array.isArray(written)) return none
    const items = new Map<string, Item>()
    for (const item of written) {
      if (items.size === most) break
      const read = safeParse(schema, item)
      if (read.success && !items.has(keyOf(read.output))) items.set(keyOf(read.output), read.output)
    }
    return [...items.values()]
  }
  const readStored = (): typeof last => {
    const text = readText(key)
    if (text !== last.text) last = { text, items: parse(text) }
    return last
  }
  const read = (): readonly Item[] => {
    const stored = readStored()
    if (unkept && unkept.beside !== stored) unkept = { items: merge(unkept, stored.items), beside: stored }
    return unkept?.items ?? stored.items
  }
  /** What another tab has added since comes first, and what it has taken away goes. */
  const merge = ({ items, beside }: NonNullable<typeof unkept>, stored: readonly Item[]): readonly Item[] => {
    const [before, now] = [beside.items, stored].map((some) => new Set(some.map(keyOf)))
    const added = stored.filter((item) => !before?.has(keyOf(item)))
    const isGone = (of: string) => before?.has(of) && !now?.has(of)
    const isAdded = (of: string) => now?.has(of) && !before?.has(of)
    return [...added, ...items.filter((item) => !isGone(keyOf(item)) && !isAdded(keyOf(item)))].slice(0, most)
  }
  const tell = () => {
    for (const notify of listeners) notify()
  }
  const hear = (event: StorageEvent) => {
    // Without a key, all of the storage was cleared.
    if (event.key === key || event.key === null) tell()
  }
  return {
    read,
    change: (how) => {
      const items = how(read()).slice(0, most)
      try {
        localStorage.setItem(key, JSON.stringify(items))
        unkept = null
      } catch {
        unkept = { items, beside: readStored() }
      }
      tell()
    },
    subscribe: (notify) => {
      if (listeners.size === 0) window.addEventListener('storage', hear)
      listeners.add(notify)
      return () => {
        listeners.delete(notify)
        if (listeners.size === 0) window.removeEventListener('storage', hear)
      }
    },
  }
}

/** What a list holds, kept up to date; empty in a page as the build draws it. */
export function useKeptList<Item>(list: KeptList<Item>): readonly Item[] {
  return useSyncExternalStore(list.subscribe, list.read, () => none)
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
