import { queryOptions, type QueryClient } from '@tanstack/react-query'
import {
  facetCoreSchema,
  manifestSchema,
  placeShardSchema,
  postingPageSchema,
  rowChunkSchema,
  slugShardSchema,
  termShardSchema,
  vocabularySchema,
  type Manifest,
} from '../../domain/artifact.ts'
import { dataPaths } from '../../domain/site-paths.ts'
import { readFacets, type Facets } from '../../search/facets.ts'
import { createEngine, type Engine } from '../../search/engine.ts'
import { toTextSpace } from '../../search/name-texts.ts'
import type { PartLoader, TermKind } from '../../search/part-loader.ts'
import { checkChunk } from '../../search/rows.ts'
import { checkPosting, checkSlugs, findSlug, toShard, type SlugEntry } from '../../search/slugs.ts'
import { readPlaceShard, readTermShard } from '../../search/term-shards.ts'
import { readVocabulary } from '../../search/vocabulary.ts'
import { fetchPart } from './fetch-part.ts'
import { withLastAnswer } from './last-answer.ts'

const manifestStaleMs = 60_000
const forEver = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const

/** The manifest: asked for anew when a minute old and the reader comes back to the page. */
export const manifestQuery = queryOptions({
  queryKey: ['manifest'],
  queryFn: async ({ client, signal }) => {
    const manifest = await fetchPart({ path: dataPaths.manifest(), schema: manifestSchema, read: (part) => part, freshness: 'always-ask', signal })
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
    queryFn: ({ signal }) => fetchPart({ path: dataPaths.part(manifest.facets), schema: facetCoreSchema, read: readFacets, freshness: 'for-ever', signal }),
    ...forEver,
  })

/** One shard of words. */
const termTableQuery = (manifest: Manifest, kind: TermKind, shard: number) =>
  queryOptions({
    queryKey: [kind, manifest[kind].folder, shard],
    queryFn: ({ signal }) =>
      fetchPart({
        path: dataPaths.shard(manifest[kind].folder, shard),
        schema: termShardSchema,
        read: (part) => readTermShard(part, toTextSpace(manifest.counts), manifest[kind].firsts[shard]),
        freshness: 'for-ever',
        signal,
      }),
    ...forEver,
  })

/** Where the words of one shard stand: needed for phrases and fields. */
const placeTableQuery = (manifest: Manifest, kind: TermKind, shard: number) =>
  queryOptions({
    queryKey: [kind, manifest[kind].places, shard],
    queryFn: ({ signal }) =>
      fetchPart({ path: dataPaths.shard(manifest[kind].places, shard), schema: placeShardSchema, read: readPlaceShard, freshness: 'for-ever', signal }),
    ...forEver,
  })

/** Every word of the list fields: needed where a word is misspelt. */
const vocabularyQuery = (manifest: Manifest) =>
  queryOptions({
    queryKey: ['vocabulary', manifest.vocabulary],
    queryFn: ({ signal }) => fetchPart({ path: dataPaths.part(manifest.vocabulary), schema: vocabularySchema, read: readVocabulary, freshness: 'for-ever', signal }),
    ...forEver,
  })

/** The engine's parts through the cache: each is fetched once. */
function toPartLoader(client: QueryClient, manifest: Manifest): PartLoader {
  return {
    facets: () => client.ensureQueryData(facetsQuery(manifest)),
    table: (kind, shard) => client.ensureQueryData(termTableQuery(manifest, kind, shard)),
    places: (kind, shard) => client.ensureQueryData(placeTableQuery(manifest, kind, shard)),
    vocabulary: () => client.ensureQueryData(vocabularyQuery(manifest)),
    rows: (chunk) => client.ensureQueryData(rowsQuery(manifest, chunk)),
  }
}

const engines = new WeakMap<Manifest, Engine>()

/** The engine of an index whose facet core is in the cache: one for each manifest. */
export function toEngine(client: QueryClient, manifest: Manifest, facets: Facets): Engine {
  const known = engines.get(manifest)
  if (known?.facets === facets) return known
  const engine = withLastAnswer(createEngine(manifest, facets, toPartLoader(client, manifest)))
  engines.set(manifest, engine)
  return engine
}

/** Opens the index of a manifest. */
export async function loadEngine(client: QueryClient, manifest: Manifest): Promise<Engine> {
  return toEngine(client, manifest, await client.ensureQueryData(facetsQuery(manifest)))
}

/** In a build nothing is thrown away: a timer would hold its process. */
const matchesKeptMs = import.meta.env.SSR ? Number.POSITIVE_INFINITY : 60_000

/** What a text finds: kept for a while, as one goes back and forth while typing. */
export const textQuery = (manifest: Manifest, text: string) =>
  queryOptions({
    queryKey: ['text', manifest.terms.folder, manifest.bodyTerms.folder, text],
    queryFn: async ({ client, signal }) => (await loadEngine(client, manifest)).find(text, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: matchesKeptMs,
    // The parts are asked for again by themselves.
    retry: false,
  })

/** How many of some words each row holds: for an address that is none. */
export const nearestQuery = (manifest: Manifest, words: readonly string[]) =>
  queryOptions({
    queryKey: ['nearest', manifest.terms.folder, ...words],
    queryFn: async ({ client, signal }) => (await loadEngine(client, manifest)).nearest(words, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: matchesKeptMs,
    retry: false,
  })

/** One chunk of rows. */
export const rowsQuery = (manifest: Manifest, chunk: number) =>
  queryOptions({
    queryKey: ['rows', manifest.rows.folder, chunk],
    queryFn: ({ signal }) =>
      fetchPart({
        path: dataPaths.shard(manifest.rows.folder, chunk),
        schema: rowChunkSchema,
        read: (part) => checkChunk(part, chunk * manifest.rows.size),
        freshness: 'for-ever',
        signal,
      }),
    ...forEver,
  })

/** Where the posting of a slug is; `null` where the board has none of that slug. */
export const slugQuery = (manifest: Manifest, slug: string) => {
  const { folder, shards } = manifest.slugs
  const shard = toShard(slug, shards)
  return queryOptions({
    queryKey: ['slugs', folder, shard],
    queryFn: ({ signal }) =>
      fetchPart({ path: dataPaths.shard(folder, shard), schema: slugShardSchema, read: (part) => checkSlugs(part, shard, shards), freshness: 'for-ever', signal }),
    select: (part) => findSlug(part, slug),
    ...forEver,
  })
}

/** Everything a posting's page shows. */
export const postingQuery = (entry: SlugEntry) =>
  queryOptions({
    queryKey: ['posting', entry.slug, entry.hash],
    queryFn: ({ signal }) =>
      fetchPart({ path: dataPaths.body(entry.slug, entry.hash), schema: postingPageSchema, read: (part) => checkPosting(part, entry), freshness: 'for-ever', signal }),
    ...forEver,
  })

/** Fetches what a posting's page needs, each part once; `null` where there is no such posting. */
export async function loadPosting(client: QueryClient, slug: string) {
  const manifest = await client.ensureQueryData(manifestQuery)
  const shard = await client.ensureQueryData(slugQuery(manifest, slug))
  const entry = findSlug(shard, slug)
  return entry && { entry, posting: await client.ensureQueryData(postingQuery(entry)) }
}
