import {
  ArtifactError,
  facetCoreSchema,
  parseArtifact,
  placeShardSchema,
  rowChunkSchema,
  termShardSchema,
  vocabularySchema,
  type Manifest,
  type RowChunk,
} from '../domain/artifact.ts'
import { dataPaths } from '../domain/site-paths.ts'
import { readFacets, type Facets } from './facets.ts'
import { toTextSpace } from './name-texts.ts'
import { readPlaceShard, readTermShard, type PlaceTable, type TermTable } from './term-shards.ts'
import { readVocabulary, type Words } from './vocabulary.ts'

/** The two indexes of words: of the fields that a list shows, and of the bodies. */
export type TermKind = 'terms' | 'bodyTerms'

/** Where the parts of one index come from: a cache over the network, or memory. Each part may be asked for often. */
export interface PartLoader {
  facets(): Promise<Facets>
  table(kind: TermKind, shard: number): Promise<TermTable>
  /** Where the words of the table of that kind and shard stand. */
  places(kind: TermKind, shard: number): Promise<PlaceTable>
  vocabulary(): Promise<Words>
  rows(chunk: number): Promise<RowChunk>
}

/**
 * Serves the parts of an index whose files are at hand; each is read when it is first asked for.
 * @param getText the text of a file below the base path, by `dataPaths`; `undefined` where there is none
 * @throws ArtifactError from each of its functions, where a file is broken or not there
 */
export function createMemoryLoader(manifest: Manifest, getText: (path: string) => string | undefined): PartLoader {
  const known = new Map<string, unknown>()
  const once = async <Part>(path: string, read: (part: unknown) => Part): Promise<Part> => {
    const text = getText(path)
    if (text === undefined) throw new ArtifactError('shape', `There is no ${path}.`)
    const part = known.has(path) ? (known.get(path) as Part) : read(JSON.parse(text))
    known.set(path, part)
    return part
  }
  const space = toTextSpace(manifest.counts)
  return {
    facets: () => once(dataPaths.part(manifest.facets), (part) => readFacets(parseArtifact(facetCoreSchema, part))),
    table: (kind, shard) => once(dataPaths.shard(manifest[kind].folder, shard), (part) => readTermShard(parseArtifact(termShardSchema, part), space)),
    places: (kind, shard) => once(dataPaths.shard(manifest[kind].places, shard), (part) => readPlaceShard(parseArtifact(placeShardSchema, part))),
    vocabulary: () => once(dataPaths.part(manifest.vocabulary), (part) => readVocabulary(parseArtifact(vocabularySchema, part))),
    rows: (chunk) => once(dataPaths.shard(manifest.rows.folder, chunk), (part) => parseArtifact(rowChunkSchema, part)),
  }
}
