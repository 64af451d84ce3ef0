import { TypedFastBitSet } from 'typedfastbitset'
import type { RenderedPosting } from '../../src/domain/posting.ts'
import { topCount, type Peer } from '../peer.ts'
import { readTagColumn, writeTagColumn } from './tag-column.ts'

/** A set of rows a tag. */
function readSets(part: string) {
  const { slugs, rows } = JSON.parse(part) as { slugs: string[]; rows: number[][] }
  return { setOf: new Map(slugs.map((slug, id) => [slug, new TypedFastBitSet(rows[id])])) }
}

function writeSets(postings: readonly RenderedPosting[]): string {
  const rowsOf = new Map<string, number[]>()
  postings.forEach((posting, row) => {
    for (const { slug } of posting.tags) {
      const rows = rowsOf.get(slug)
      if (rows) rows.push(row)
      else rowsOf.set(slug, [row])
    }
  })
  return JSON.stringify({ slugs: [...rowsOf.keys()], rows: [...rowsOf.values()] })
}

function toIntersection(setOf: ReadonlyMap<string, TypedFastBitSet>, tags: readonly string[]): TypedFastBitSet {
  const [first = new TypedFastBitSet(), ...others] = tags.map((tag) => setOf.get(tag) ?? new TypedFastBitSet())
  const found = first.clone()
  for (const other of others) found.intersection(other)
  return found
}

/** Every tag's set is intersected with the set of the found. */
export const bitset: Peer = {
  name: 'TypedFastBitSet',
  abilities: ['tags'],
  build: (postings) => [writeSets(postings)],
  open: ([part = '']) => {
    const { setOf } = readSets(part)
    return {
      search: (_, tags) => {
        const found = toIntersection(setOf, tags)
        const counts = new Map([...setOf].map(([tag, set]) => [tag, found.intersection_size(set)]))
        const rows = found.array()
        return { total: rows.length, countOf: (tag) => counts.get(tag) ?? 0, top: rows.slice(0, topCount) }
      },
    }
  },
}

/** The sets find, a plain loop over the tags of the found counts. */
export const bitsetAndLoop: Peer = {
  name: 'TypedFastBitSet and a loop',
  abilities: ['tags'],
  build: (postings) => [writeSets(postings), writeTagColumn(postings)],
  open: ([setPart = '', tagPart = '']) => {
    const { setOf } = readSets(setPart)
    const column = readTagColumn(tagPart)
    return {
      search: (_, tags) => {
        const rows = toIntersection(setOf, tags).array()
        return { total: rows.length, countOf: column.count(rows), top: rows.slice(0, topCount) }
      },
    }
  },
}
