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
  /** How many are kept. */
  readonly most: number
}

const none: readonly never[] = []

/** Opens a list. Where the browser's storage is closed or full, what is changed lasts as long as the page. */
export function createKeptList<Item>({ name, schema, most }: KeptListOptions<Item>): KeptList<Item> {
  // Boards of one host share its storage.
  const key = `corkboard:${name}:${import.meta.env.BASE_URL}`
  const listeners = new Set<() => void>()
  let last: { readonly text: string | null; readonly items: readonly Item[] } = { text: null, items: none }
  let unkept: readonly Item[] | null = null

  const parse = (text: string | null): readonly Item[] => {
    const items = text === null ? null : parseJson(text)
    if (!Array.isArray(items)) return none
    return items.flatMap((item: unknown) => {
      const read = safeParse(schema, item)
      return read.success ? [read.output] : []
    }).slice(0, most)
  }
  const read = (): readonly Item[] => {
    if (unkept) return unkept
    const text = readText(key)
    if (text !== last.text) last = { text, items: parse(text) }
    return last.items
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
        unkept = items
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
