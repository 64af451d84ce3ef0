import { brokenIndex, artifactVersion, type PostingPage, type SlugShard } from '../domain/artifact.ts'
import { hash32 } from '../domain/slug.ts'

/** About this many slugs share a shard: some 6 kB, brotli. */
const slugsPerShard = 512

/** Where a posting's parts are. */
export interface SlugEntry {
  readonly slug: string
  readonly row: number
  /** The hash in the name of its body file. */
  readonly hash: string
}

/** How many shards a board of this size has; at least one. */
export function toShardCount(postingCount: number): number {
  return Math.max(1, Math.ceil(postingCount / slugsPerShard))
}

/** The shard of a slug. Case does not count, so that a host which ignores it finds the posting. */
export function toShard(slug: string, shardCount: number): number {
  return hash32(slug.toLowerCase()) % shardCount
}

/** Writes all shards, in their order. */
export function writeSlugs(entries: readonly SlugEntry[]): SlugShard[] {
  const shardCount = toShardCount(entries.length)
  const shards = Array.from({ length: shardCount }, (): SlugShard => ({ version: artifactVersion, slugs: [], rows: [], hashes: [] }))
  for (const entry of entries) {
    const shard = shards[toShard(entry.slug, shardCount)]
    shard?.slugs.push(entry.slug)
    shard?.rows.push(entry.row)
    shard?.hashes.push(entry.hash)
  }
  return shards
}

/**
 * Gives back a shard that is the one asked for.
 * @throws ArtifactError where it is another, or its columns differ in length
 */
export function checkSlugs(part: SlugShard, shard: number, shardCount: number): SlugShard {
  const { slugs, rows, hashes } = part
  if (rows.length !== slugs.length || hashes.length !== slugs.length || slugs.some((slug) => toShard(slug, shardCount) !== shard)) {
    throw brokenIndex(`these are not the slugs of shard ${shard}, or not all of each`)
  }
  return part
}

/**
 * Gives back a posting's page that is the one asked for.
 * @throws ArtifactError where it is another's
 */
export function checkPosting(page: PostingPage, { slug }: SlugEntry): PostingPage {
  if (page.slug !== slug) throw brokenIndex(`"${page.slug}" is not "${slug}"`)
  return page
}

/** Looks a slug up in its shard: as written, else without regard to case; `null` where it is not there. */
export function findSlug(shard: SlugShard, slug: string): SlugEntry | null {
  const exact = shard.slugs.indexOf(slug)
  const index = exact >= 0 ? exact : shard.slugs.findIndex((candidate) => candidate.toLowerCase() === slug.toLowerCase())
  const found = shard.slugs[index]
  return found === undefined ? null : { slug: found, row: shard.rows[index] ?? 0, hash: shard.hashes[index] ?? '' }
}
