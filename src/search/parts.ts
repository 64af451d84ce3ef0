import type { GenericSchema, InferOutput } from 'valibot'
import {
  facetCoreSchema,
  placeShardSchema,
  postingPageSchema,
  rowChunkSchema,
  slugShardSchema,
  termShardSchema,
  vocabularySchema,
  type Manifest,
} from '../domain/artifact.ts'
import { dataPaths } from '../domain/site-paths.ts'
import { checkFacets, readFacets } from './facets.ts'
import { toTextSpace } from './name-texts.ts'
import { checkChunk } from './rows.ts'
import { checkPosting, checkSlugs, type SlugEntry } from './slugs.ts'
import { readPlaceShard, readTermShard, type TermTable } from './term-shards.ts'
import { readVocabulary } from './vocabulary.ts'

/** The two indexes of words: of the fields that a list shows, and of the bodies. */
export type TermKind = 'terms' | 'bodyTerms'

/** One part of an index. */
export interface Part<Schema extends GenericSchema, Value> {
  /** Below the base path, without a leading slash. */
  readonly path: string
  readonly schema: Schema
  /**
   * Makes of it what the engine works with.
   * @throws ArtifactError where it is broken, or another part than this one
   */
  readonly read: (part: InferOutput<Schema>) => Value
}

const toPart = <Schema extends GenericSchema, Value>(path: string, schema: Schema, read: Part<Schema, Value>['read']): Part<Schema, Value> => ({ path, schema, read })

export const facetsPart = (manifest: Manifest) => toPart(dataPaths.part(manifest.facets), facetCoreSchema, (core) => checkFacets(readFacets(core), manifest.counts))

/** One shard of words. */
export const tablePart = (manifest: Manifest, kind: TermKind, shard: number) =>
  toPart(dataPaths.shard(manifest[kind].folder, shard), termShardSchema, (part) => readTermShard(part, toTextSpace(manifest.counts), manifest[kind].firsts[shard]))

/** Where the words of a shard stand: needed for phrases and fields. */
export const placesPart = (manifest: Manifest, kind: TermKind, shard: number, table: TermTable) =>
  toPart(dataPaths.shard(manifest[kind].places, shard), placeShardSchema, (part) => readPlaceShard(part, table))

/** Every word of the list fields: needed where a word is misspelt. */
export const vocabularyPart = (manifest: Manifest) => toPart(dataPaths.part(manifest.vocabulary), vocabularySchema, readVocabulary)

/** One chunk of what a list shows. */
export const rowsPart = (manifest: Manifest, chunk: number) =>
  toPart(dataPaths.shard(manifest.rows.folder, chunk), rowChunkSchema, (part) => checkChunk(part, chunk * manifest.rows.size))

/** One shard of slugs. */
export const slugsPart = ({ slugs }: Manifest, shard: number) => toPart(dataPaths.shard(slugs.folder, shard), slugShardSchema, (part) => checkSlugs(part, shard, slugs.shards))

/** Everything that a posting's page shows. */
export const postingPart = (entry: SlugEntry) => toPart(dataPaths.body(entry.slug, entry.hash), postingPageSchema, (part) => checkPosting(part, entry))
