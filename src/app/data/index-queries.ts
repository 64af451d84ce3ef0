import { queryOptions, type QueryClient } from '@tanstack/react-query'
import {
  facetCoreSchema,
  manifestSchema,
  postingPageSchema,
  rowChunkSchema,
  slugShardSchema,
  type Manifest,
} from '../../domain/artifact.ts'
import { dataPaths } from '../../domain/site-paths.ts'
import { readFacets } from '../../search/facets.ts'
import { findSlug, toShard, type SlugEntry } from '../../search/slugs.ts'
import { fetchPart } from './fetch-part.ts'
import { forEver } from './for-ever.ts'

const manifestStaleMs = 60_000

/** The manifest: asked for anew when a minute old and the reader comes back to the page. */
export const manifestQuery = queryOptions({
  queryKey: ['manifest'],
  queryFn: async ({ client, signal }) => {
    const manifest = await fetchPart({ path: dataPaths.manifest(), schema: manifestSchema, freshness: 'always-ask', signal })
    await fetchWhatIsShown(client, manifest)
    return manifest
  },
  staleTime: manifestStaleMs,
  gcTime: Number.POSITIVE_INFINITY,
})

/**
 * Fetches, under a new manifest's names, the parts that the page shows now, so that the page goes
 * from the old index to the new one in one frame. A part that fails here fails again where it is used.
 */
async function fetchWhatIsShown(client: QueryClient, manifest: Manifest): Promise<void> {
  const active = client.getQueryCache().findAll({ type: 'active' })
  const keysOf = (kind: string) => active.map((query) => query.queryKey).filter((key) => key[0] === kind)
  await Promise.all([
    client.prefetchQuery(facetsQuery(manifest)),
    ...keysOf('text').map((key) => client.prefetchQuery(textQuery(manifest, String(key[3])))),
    ...keysOf('rows').map((key) => client.prefetchQuery(rowsQuery(manifest, Number(key[2])))),
    ...keysOf('posting').map(async (key) => {
      const shard = await client.ensureQueryData(slugQuery(manifest, String(key[1]))).catch(() => null)
      const entry = shard && findSlug(shard, String(key[1]))
      if (entry) await client.prefetchQuery(postingQuery(entry))
    }),
  ])
}

/** The facet core, read into columns. */
export const facetsQuery = (manifest: Manifest) =>
  queryOptions({
    queryKey: ['facets', manifest.facets],
    queryFn: async ({ signal }) =>
      readFacets(
        await fetchPart({ path: dataPaths.part(manifest.facets), schema: facetCoreSchema, freshness: 'for-ever', signal }),
      ),
    ...forEver,
  })

/** The part of the app that searches texts: a file of its own, as most visits begin without a search. */
export const loadTextSearch = () => import('./text-search.ts')

/** In a build nothing is thrown away: a timer would hold its process. */
const matchesKeptMs = import.meta.env.SSR ? Number.POSITIVE_INFINITY : 60_000

/** What a text finds: kept for a while, as one goes back and forth while typing. */
export const textQuery = (manifest: Manifest, text: string) =>
  queryOptions({
    queryKey: ['text', manifest.terms.folder, manifest.bodyTerms.folder, text],
    queryFn: async ({ client }) => (await loadTextSearch()).searchText(client, manifest, text),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: matchesKeptMs,
    // The parts are asked for again by themselves.
    retry: false,
  })

/** How many of some words each row holds: for an address that is none. */
export const nearestQuery = (manifest: Manifest, words: readonly string[]) =>
  queryOptions({
    queryKey: ['nearest', manifest.terms.folder, ...words],
    queryFn: async ({ client }) => (await loadTextSearch()).searchNearest(client, manifest, words),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: matchesKeptMs,
    retry: false,
  })

/** One chunk of rows. */
export const rowsQuery = (manifest: Manifest, chunk: number) =>
  queryOptions({
    queryKey: ['rows', manifest.rows.folder, chunk],
    queryFn: ({ signal }) =>
      fetchPart({ path: dataPaths.shard(manifest.rows.folder, chunk), schema: rowChunkSchema, freshness: 'for-ever', signal }),
    ...forEver,
  })

/** Where the posting of a slug is; `null` where the board has none of that slug. */
export const slugQuery = (manifest: Manifest, slug: string) => {
  const shard = toShard(slug, manifest.slugs.shards)
  return queryOptions({
    queryKey: ['slugs', manifest.slugs.folder, shard],
    queryFn: ({ signal }) =>
      fetchPart({ path: dataPaths.shard(manifest.slugs.folder, shard), schema: slugShardSchema, freshness: 'for-ever', signal }),
    select: (part) => findSlug(part, slug),
    ...forEver,
  })
}

/** Everything a posting's page shows. */
export const postingQuery = (entry: SlugEntry) =>
  queryOptions({
    queryKey: ['posting', entry.slug, entry.hash],
    queryFn: ({ signal }) =>
      fetchPart({ path: dataPaths.body(entry.slug, entry.hash), schema: postingPageSchema, freshness: 'for-ever', signal }),
    ...forEver,
  })

/** Fetches what a posting's page needs, each part once; `null` where there is no such posting. */
export async function loadPosting(client: QueryClient, slug: string) {
  const manifest = await client.ensureQueryData(manifestQuery)
  const shard = await client.ensureQueryData(slugQuery(manifest, slug))
  const entry = findSlug(shard, slug)
  return entry && { entry, posting: await client.ensureQueryData(postingQuery(entry)) }
}
