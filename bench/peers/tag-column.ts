import type { RenderedPosting } from '../../src/domain/posting.ts'

/** The tags of each posting, for peers that count no facets: a plain loop over the hits counts them. */
export interface TagColumn {
  readonly rowCount: number
  readonly count: (rows: Iterable<number>) => (tag: string) => number
}

/** Writes the column: the dictionary, how many tags each posting has, their ids. */
export function writeTagColumn(postings: readonly RenderedPosting[]): string {
  const slugs = [...new Set(postings.flatMap((posting) => posting.tags.map((tag) => tag.slug)))].toSorted()
  const ids = new Map(slugs.map((slug, id) => [slug, id]))
  return JSON.stringify({
    slugs,
    counts: postings.map((posting) => posting.tags.length),
    ids: postings.flatMap((posting) => posting.tags.map((tag) => ids.get(tag.slug))),
  })
}

export function readTagColumn(text: string): TagColumn {
  const column = JSON.parse(text) as { slugs: string[]; counts: number[]; ids: number[] }
  const idOf = new Map(column.slugs.map((slug, id) => [slug, id]))
  const ids = Uint32Array.from(column.ids)
  const offsets = new Uint32Array(column.counts.length + 1)
  column.counts.forEach((count, row) => {
    offsets[row + 1] = offsets[row]! + count
  })
  return {
    rowCount: column.counts.length,
    count: (rows) => {
      const counts = new Uint32Array(column.slugs.length)
      for (const row of rows) {
        const end = offsets[row + 1]!
        for (let index = offsets[row]!; index < end; index += 1) counts[ids[index]!]! += 1
      }
      return (tag) => counts[idOf.get(tag) ?? -1] ?? 0
    },
  }
}
