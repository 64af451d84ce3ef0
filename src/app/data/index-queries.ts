import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { GenericSchema } from 'valibot'
import { manifestSchema, type Manifest } from '../../domain/artifact.ts'
import { dataPaths } from '../../domain/site-paths.ts'
import { createEngine, type Engine } from '../../search/engine.ts'
import type { Facets } from '../../search/facets.ts'
import type { TextDepth } from '../../search/find-text.ts'
import type { PartLoader } from '../../search/part-loader.ts'
import { facetsPart, placesPart, postingPart, rowsPart, slugsPart, tablePart, vocabularyPart, type Part, type TermKind } from '../../search/parts.ts'
import { findSlug, toShard, type SlugEntry } from '../../search/slugs.ts'
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
    ...keysOf('text').map((key) => client.prefetchQuery(textQuery(manifest, String(key[1]), key[2] === 'typed' ? 'typed' : 'whole'))),
    ...keysOf('rows').map((key) => client.prefetchQuery(rowsQuery(manifest, Number(key[2])))),
    ...keysOf('posting').map(async (key) => {
      const shard = await client.ensureQueryData(slugQuery(manifest, String(key[1]))).catch(() => null)
      const entry = shard && findSlug(shard, String(key[1]))
      if (entry) await client.prefetchQuery(postingQuery(entry))
    }),
  ])
}

/** A part under a hashed name: fetched once, kept for ever. */
function fetchNamed<Schema extends GenericSchema, Value>(part: Part<Schema, Value>, signal: AbortSignal): Promise<Value> {
  return fetchPart({ ...part, freshness: 'for-ever', signal })
}

/** The facet core, read into columns. */
export const facetsQuery = (manifest: Manifest) => queryOptions({ queryKey: ['facets', manifest.facets], queryFn: ({ signal }) => fetchNamed(facetsPart(manifest), signal), ...forEver })

const termTableQuery = (manifest: Manifest, kind: TermKind, shard: number) =>
  queryOptions({ queryKey: [kind, manifest[kind].folder, shard], queryFn: ({ signal }) => fetchNamed(tablePart(manifest, kind, shard), signal), ...forEver })

const placeTableQuery = (manifest: Manifest, kind: TermKind, shard: number) =>
  queryOptions({
    queryKey: [kind, manifest[kind].places, shard],
    queryFn: async ({ client, signal }) => fetchNamed(placesPart(manifest, kind, shard, await client.ensureQueryData(termTableQuery(manifest, kind, shard))), signal),
    ...forEver,
  })

const vocabularyQuery = (manifest: Manifest) =>
  queryOptions({ queryKey: ['vocabulary', manifest.vocabulary], queryFn: ({ signal }) => fetchNamed(vocabularyPart(manifest), signal), ...forEver })

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

const engines = new WeakMap<Facets, { readonly manifest: Manifest; readonly engine: Engine }>()

/** The engine of an index whose facet core is in the cache: one for the facets as they were built, another for them as of today where they differ. */
export function toEngine(client: QueryClient, manifest: Manifest, facets: Facets): Engine {
  const known = engines.get(facets)
  if (known?.manifest === manifest) return known.engine
  const engine = withLastAnswer(createEngine(manifest, facets, toPartLoader(client, manifest)))
  engines.set(facets, { manifest, engine })
  return engine
}

/** Opens the index of a manifest as it was built: what a text finds is the same on any day. */
export async function loadEngine(client: QueryClient, manifest: Manifest): Promise<Engine> {
  return toEngine(client, manifest, await client.ensureQueryData(facetsQuery(manifest)))
}

/** All that decides what a text finds: words, the rows of tags and companies, synonyms. */
const toTextKey = (manifest: Manifest) => [manifest.terms.folder, manifest.bodyTerms.folder, manifest.facets, manifest.synonyms] as const

/** In a build nothing is thrown away: a timer would hold its process. */
const matchesKeptMs = import.meta.env.SSR ? Number.POSITIVE_INFINITY : 60_000

/** What a text finds: kept for a while, as one goes back and forth while typing. */
export const textQuery = (manifest: Manifest, text: string, depth: TextDepth) =>
  queryOptions({
    queryKey: ['text', text, depth, ...toTextKey(manifest)],
    queryFn: async ({ client, signal }) => (await loadEngine(client, manifest)).find(text, depth, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: matchesKeptMs,
    // The parts are asked for again by themselves.
    retry: false,
  })

/** How many of some words each row holds: for an address that is none. */
export const nearestQuery = (manifest: Manifest, words: readonly string[]) =>
  queryOptions({
    queryKey: ['nearest', words, ...toTextKey(manifest)],
    queryFn: async ({ client, signal }) => (await loadEngine(client, manifest)).nearest(words, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: matchesKeptMs,
    retry: false,
  })

/** One chunk of rows. */
export const rowsQuery = (manifest: Manifest, chunk: number) =>
  queryOptions({
    queryKey: ['rows', manifest.rows.folder, chunk],
    queryFn: ({ signal }) => fetchNamed(rowsPart(manifest, chunk), signal),
    ...forEver,
  })

/** The shard that says where the posting of a slug is: `findSlug`. */
export const slugQuery = (manifest: Manifest, slug: string) => {
  const { folder, shards } = manifest.slugs
  const shard = toShard(slug, shards)
  return queryOptions({
    queryKey: ['slugs', folder, shard],
    queryFn: ({ signal }) => fetchNamed(slugsPart(manifest, shard), signal),
    ...forEver,
  })
}

/** Everything a posting's page shows. */
export const postingQuery = (entry: SlugEntry) =>
  queryOptions({
    queryKey: ['posting', entry.slug, entry.hash],
    queryFn: ({ signal }) => fetchNamed(postingPart(entry), signal),
    ...forEver,
  })

/** Fetches what a posting's page needs, each part once; `null` where there is no such posting. */
export async function loadPosting(client: QueryClient, slug: string) {
  const manifest = await client.ensureQueryData(manifestQuery)
  const shard = await client.ensureQueryData(slugQuery(manifest, slug))
  const entry = findSlug(shard, slug)
  return entry && { entry, posting: await client.ensureQueryData(postingQuery(entry)) }
}
