/** What `parse`, `validate` and `render` made of each file, by the file's path, for as long as its text stays the same. */
export interface PostingCache {
  /** The value kept for this path and text, else what `make` gives. */
  take(path: string, text: string, make: () => unknown): unknown
}

export function createPostingCache(): PostingCache {
  const kept = new Map<string, { text: string; value: unknown }>()
  return {
    take(path, text, make) {
      const entry = kept.get(path)
      if (entry?.text === text) return entry.value
      const value = make()
      kept.set(path, { text, value })
      return value
    },
  }
}
