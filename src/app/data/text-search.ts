import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { placeShardSchema, termShardSchema, vocabularySchema, type Manifest } from '../../domain/artifact.ts'
import { dataPaths } from '../../domain/site-paths.ts'
import { findNearest, findText, toTermDirectory, type FoundText, type TermKind, type TermLoader } from '../../search/find-text.ts'
import { readPlaceShard, readTermShard } from '../../search/term-shards.ts'
import { fetchPart } from './fetch-part.ts'
import { forEver } from './for-ever.ts'

/** Finds a text in the words of an index; each part of these is fetched once. */
export function searchText(client: QueryClient, manifest: Manifest, text: string): Promise<FoundText> {
  return findText(text, toTermDirectory(manifest), toTermLoader(client, manifest))
}

/** How many of some words the list fields of each row hold. */
export function searchNearest(client: QueryClient, manifest: Manifest, words: readonly string[]): Promise<Uint8Array> {
  return findNearest(words, toTermDirectory(manifest), toTermLoader(client, manifest))
}

/** One shard of words. */
const termTableQuery = (manifest: Manifest, kind: TermKind, shard: number) =>
  queryOptions({
    queryKey: [kind, manifest[kind].folder, shard],
    queryFn: async ({ signal }) =>
      readTermShard(
        await fetchPart({ path: dataPaths.shard(manifest[kind].folder, shard), schema: termShardSchema, freshness: 'for-ever', signal }),
        manifest.counts.postings,
      ),
    ...forEver,
  })

/** Where the words of one shard stand: needed for phrases and fields. */
const placeTableQuery = (manifest: Manifest, kind: TermKind, shard: number) =>
  queryOptions({
    queryKey: [kind, manifest[kind].places, shard],
    queryFn: async ({ signal }) =>
      readPlaceShard(await fetchPart({ path: dataPaths.shard(manifest[kind].places, shard), schema: placeShardSchema, freshness: 'for-ever', signal })),
    ...forEver,
  })

/** Every word of the list fields: needed where a word is misspelt. */
const vocabularyQuery = (manifest: Manifest) =>
  queryOptions({
    queryKey: ['vocabulary', manifest.vocabulary],
    queryFn: ({ signal }) => fetchPart({ path: dataPaths.part(manifest.vocabulary), schema: vocabularySchema, freshness: 'for-ever', signal }),
    ...forEver,
  })

/** The engine's parts through the cache: each is fetched once. */
function toTermLoader(client: QueryClient, manifest: Manifest): TermLoader {
  return {
    table: (kind, shard) => client.ensureQueryData(termTableQuery(manifest, kind, shard)),
    places: (kind, shard) => client.ensureQueryData(placeTableQuery(manifest, kind, shard)),
    vocabulary: () => client.ensureQueryData(vocabularyQuery(manifest)),
  }
}
