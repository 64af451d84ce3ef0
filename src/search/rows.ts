import { brokenIndex, artifactVersion, type RowChunk } from '../domain/artifact.ts'
import { toPlaceLabel } from '../domain/place/label.ts'
import type { RenderedPosting } from '../domain/posting.ts'

/** A large board's chunk: small enough that twenty scattered hits stay cheap (about 3 kB, brotli). */
const largeChunk = 64

/** Up to here a board's rows are one chunk: one request beats several. */
const smallBoard = 320

/** What a list shows of one row that the facet core does not hold. */
export interface Row {
  readonly slug: string
  readonly title: string
  /** What `toPlaceLabel` leaves of the location line. */
  readonly place: string
  readonly lead: string
  readonly logoUrl: string | null
}

/** How many rows a chunk of this board holds. */
export function toChunkSize(postingCount: number): number {
  return postingCount <= smallBoard ? smallBoard : largeChunk
}

/** Writes the chunks of all rows, given in the artifact's order. */
export function writeRows(postings: readonly RenderedPosting[]): RowChunk[] {
  const size = toChunkSize(postings.length)
  return Array.from({ length: Math.ceil(postings.length / size) }, (_, chunk) => {
    const rows = postings.slice(chunk * size, (chunk + 1) * size)
    return {
      version: artifactVersion,
      first: chunk * size,
      slugs: rows.map((row) => row.slug),
      titles: rows.map((row) => row.title),
      places: rows.map((row) => toPlaceLabel(row.place)),
      leads: rows.map((row) => row.lead),
      logos: rows.map((row) => row.logoUrl),
    }
  })
}

/**
 * Gives back a chunk that is the one asked for.
 * @throws ArtifactError where it is another, or its columns differ in length
 */
export function checkChunk(chunk: RowChunk, first: number): RowChunk {
  const { slugs, titles, places, leads, logos } = chunk
  if (chunk.first !== first || [titles, places, leads, logos].some((column) => column.length !== slugs.length)) {
    throw brokenIndex(`these are not the rows from ${first} on, or not all of each`)
  }
  return chunk
}

/** Reads the row at a place within its chunk; `null` where the chunk is shorter. */
export function readRow(chunk: RowChunk, index: number): Row | null {
  const slug = chunk.slugs[index]
  if (slug === undefined) return null
  return {
    slug,
    title: chunk.titles[index] ?? '',
    place: chunk.places[index] ?? '',
    lead: chunk.leads[index] ?? '',
    logoUrl: chunk.logos[index] ?? null,
  }
}
