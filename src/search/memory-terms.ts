import { ArtifactError, type Vocabulary } from '../domain/artifact.ts'
import type { TermDirectory, TermKind, TermLoader } from './find-text.ts'
import { readSynonyms } from './synonyms.ts'
import { readPlaceShard, readTermShard, type WrittenTerms } from './term-shards.ts'

/** The words of an index that is in memory, for tests and benchmarks. */
export interface WrittenText {
  readonly terms: WrittenTerms
  readonly bodyTerms: WrittenTerms
  readonly vocabulary: Vocabulary
  readonly synonyms?: readonly (readonly string[])[]
}

/**
 * Serves the words of an index from memory; each shard is read when it is first asked for.
 * @throws ArtifactError from `table`, where a shard is broken or not there
 */
export function createMemoryTerms(written: WrittenText, rowCount: number): { readonly directory: TermDirectory; readonly load: TermLoader } {
  const tables = new Map<string, ReturnType<typeof readTermShard>>()
  return {
    directory: { rowCount, firsts: { terms: written.terms.firsts, bodyTerms: written.bodyTerms.firsts }, synonyms: readSynonyms(written.synonyms ?? []) },
    load: {
      async table(kind: TermKind, number: number) {
        const key = `${kind} ${number}`
        const shard = written[kind].shards[number]
        if (!shard) throw new ArtifactError('shape', `There is no shard ${number} of ${kind}.`)
        const table = tables.get(key) ?? readTermShard(shard, rowCount)
        tables.set(key, table)
        return table
      },
      async places(kind, number) {
        const shard = written[kind].places[number]
        if (!shard) throw new ArtifactError('shape', `There are no places for shard ${number} of ${kind}.`)
        return readPlaceShard(shard)
      },
      vocabulary: async () => written.vocabulary,
    },
  }
}
