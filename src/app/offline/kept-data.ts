import type { QueryClient } from '@tanstack/react-query'
import type { Manifest } from '../../domain/artifact.ts'
import { dataPaths } from '../../domain/site-paths.ts'
import { findSlug, toShard } from '../../search/slugs.ts'
import { manifestQuery, slugQuery } from '../data/index-queries.ts'

/** As many rows as a small board has in all, and pages through the list of a large one. */
const keptRows = 320

/** So many shards of words or slugs are kept whole, so that a board of some hundred postings (120 kB of words) can be searched without a network. */
const fewShards = 8

/**
 * What of the index a reader should have without a network and has not yet: the list, a small board's words, and the
 * postings that were opened, as the present index has them.
 * @param extent `all` with what this page has fetched already, where no worker saw that
 * @returns absolute paths
 */
export async function toKeptData(client: QueryClient, extent: 'all' | 'beyond-this-page'): Promise<string[]> {
  const manifest = await client.ensureQueryData(manifestQuery)
  const opened = await findOpened()
  const shards = await Promise.all(opened.map((slug) => client.ensureQueryData(slugQuery(manifest, slug)).catch(() => null)))
  const entries = shards.flatMap((shard, index) => (shard && findSlug(shard, opened[index] ?? '')) ?? [])
  const parts = [...toListParts(manifest), ...opened.map((slug) => dataPaths.shard(manifest.slugs.folder, toShard(slug, manifest.slugs.shards))), ...entries.map(({ slug, hash }) => dataPaths.body(slug, hash))]
  const base = import.meta.env.BASE_URL
  const fetched = extent === 'all' ? performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith(`${base}data/`) || path.endsWith('.woff2')) : []
  const wished = [...new Set([...fetched, ...parts.map((part) => base + part)])]
  const kept = await Promise.all(wished.map((path) => caches.match(path)))
  return wished.filter((_path, index) => !kept[index])
}

function toListParts(manifest: Manifest): string[] {
  const { facets, rows, slugs, vocabulary } = manifest
  const shardsOf = (folder: string, count: number) => Array.from({ length: count }, (_, shard) => dataPaths.shard(folder, shard))
  const wholeOf = (folder: string, count: number) => (count <= fewShards ? shardsOf(folder, count) : [])
  return [
    dataPaths.part(facets),
    ...shardsOf(rows.folder, Math.min(rows.chunks, Math.ceil(keptRows / rows.size))),
    ...wholeOf(slugs.folder, slugs.shards),
    ...wholeOf(manifest.terms.folder, manifest.terms.firsts.length),
    ...wholeOf(manifest.terms.places, manifest.terms.firsts.length),
    ...wholeOf(manifest.bodyTerms.folder, manifest.bodyTerms.firsts.length),
    dataPaths.part(vocabulary),
  ]
}

/** The slugs of the postings that this browser keeps, of this board. */
async function findOpened(): Promise<string[]> {
  const scope = new URL(import.meta.env.BASE_URL, window.location.href).href
  const names = (await caches.keys()).filter((name) => name.endsWith(`-bodies-${scope}`))
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return requests.flat().flatMap(({ url }) => decodeURIComponent(/\/data\/bodies\/([^/]+)\.[^./]+\.json$/.exec(url)?.[1] ?? '') || [])
}
