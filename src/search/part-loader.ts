import type { GenericSchema } from 'valibot'
import { brokenIndex, parseArtifact, type Manifest, type RowChunk } from '../domain/artifact.ts'
import type { Facets } from './facets.ts'
import { facetsPart, placesPart, rowsPart, tablePart, vocabularyPart, type Part, type TermKind } from './parts.ts'
import type { PlaceTable, TermTable } from './term-shards.ts'
import type { Words } from './vocabulary.ts'

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
  const once = async <Schema extends GenericSchema, Value>({ path, schema, read }: Part<Schema, Value>): Promise<Value> => {
    const text = getText(path)
    if (text === undefined) throw brokenIndex(`there is no ${path}`)
    const value = known.has(path) ? (known.get(path) as Value) : read(parseArtifact(schema, JSON.parse(text)))
    known.set(path, value)
    return value
  }
  const table = (kind: TermKind, shard: number) => once(tablePart(manifest, kind, shard))
  return {
    facets: () => once(facetsPart(manifest)),
    table,
    places: async (kind, shard) => once(placesPart(manifest, kind, shard, await table(kind, shard))),
    vocabulary: () => once(vocabularyPart(manifest)),
    rows: (chunk) => once(rowsPart(manifest, chunk)),
  }
}
