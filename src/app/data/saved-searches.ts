import { check, maxLength, minLength, number, object, pipe, safeInteger, string, trim, type InferOutput } from 'valibot'
import { createKeptList, useKeptList } from './kept-list.ts'
import { toSearchHref } from './search-href.ts'

const savedSearchSchema = object({
  /** What its reader calls it: its sentence, as it was saved. */
  name: pipe(string(), trim(), minLength(1), maxLength(300)),
  /** Its address, as `toSearchHref` gives it. */
  href: pipe(string(), check((href) => toSearchHref(href) === href)),
  /** When it was last looked at, in milliseconds since 1970. */
  seenMs: pipe(number(), safeInteger()),
})

/** A search that somebody comes back to. */
export type SavedSearch = Readonly<InferOutput<typeof savedSearchSchema>>

const saved = createKeptList<SavedSearch>({ name: 'saved-searches-1', schema: savedSearchSchema, keyOf: ({ href }) => href, most: 50 })

/**
 * The searches that this browser keeps, in every tab the same. An address stands for its search: the page that
 * it was made on and the order do not count. What asks for nothing cannot be saved.
 */
export function useSavedSearches() {
  const list = useKeptList(saved)
  return {
    /** The newest first. */
    saved: list,
    isSaved: (href: string): boolean => list.some((search) => search.href === toSearchHref(href)),
    save: (name: string, href: string): void => {
      const search = toSearchHref(href)
      if (search !== null) saved.change((kept) => [{ name: name.trim().slice(0, 300), href: search, seenMs: Date.now() }, ...without(kept, search)])
    },
    remove: (href: string): void => {
      const search = toSearchHref(href)
      saved.change((kept) => without(kept, search))
    },
    /** Says that its list has been looked at now. */
    markSeen: (href: string): void => {
      const search = toSearchHref(href)
      if (list.some((one) => one.href === search)) saved.change((kept) => kept.map((one) => (one.href === search ? { ...one, seenMs: Date.now() } : one)))
    },
  }
}

function without(kept: readonly SavedSearch[], href: string | null): readonly SavedSearch[] {
  return kept.filter((search) => search.href !== href)
}
