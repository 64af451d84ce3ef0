import type { RenderedPosting } from '../src/domain/posting.ts'

/** What a keystroke needs: how many postings are found, their tags counted, and the first page. */
export interface Answer {
  readonly total: number
  /** How many of the found postings have a tag, by its slug. */
  readonly countOf: (tag: string) => number
  /** The first twenty, best first, as indexes into the postings that `build` was given. */
  readonly top: readonly number[]
}

/** An index that is ready to search. */
export interface OpenIndex {
  /**
   * @param text what the reader has typed; empty for all postings
   * @param tags slugs that a posting must have, all of them
   */
  readonly search: (text: string, tags: readonly string[]) => Answer | Promise<Answer>
  /** Only of an index that reads its parts when they are first asked for: reads all that a text may ask for. */
  readonly readAll?: () => Promise<void>
}

/** One way to search a board: its index as texts, as a page would fetch them, and the index that is opened from them. */
export interface Peer {
  readonly name: string
  /** What it is measured at: some have no text search, some no facets. */
  readonly abilities: readonly Ability[]
  /** @param postings in the order of `compareRows` */
  readonly build: (postings: readonly RenderedPosting[]) => readonly string[] | Promise<readonly string[]>
  readonly open: (parts: readonly string[]) => OpenIndex | Promise<OpenIndex>
}

/** `text`: keystrokes and titles; `tags`: counts after an AND of tags. */
export type Ability = 'text' | 'tags'

export const topCount = 20

/** The fields that every peer searches. */
export function toSearchedFields(posting: RenderedPosting) {
  return {
    title: posting.title,
    company: posting.company,
    tags: [...new Set(posting.tags.flatMap((tag) => [tag.name, tag.slug]))].join(' '),
    place: posting.place.asWritten,
    lead: posting.lead,
  }
}
