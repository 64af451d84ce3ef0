import { artifactVersion, facetCoreSchema, parseArtifact, termShardSchema, type Vocabulary } from '../../src/domain/artifact.ts'
import { toQuery } from '../../src/domain/query.ts'
import { evaluate } from '../../src/search/evaluate.ts'
import { readFacets, writeFacets } from '../../src/search/facets.ts'
import { findText } from '../../src/search/find-text.ts'
import { createMemoryTerms } from '../../src/search/memory-terms.ts'
import { collectOccurrences, listFields } from '../../src/search/occurrences.ts'
import { writeTermShards } from '../../src/search/term-shards.ts'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'

/** The board's own engine, over the same fields as its peers: bodies are left out. */
export const ours: Peer = {
  name: 'Corkboard',
  abilities: ['text', 'tags'],
  build: (postings) => {
    const texts = postings.map((posting) => {
      const { title, tags, company, place, summary } = toSearchedFields(posting)
      return { title, tags, company, place, lead: summary, body: '' }
    })
    return [JSON.stringify(writeFacets(postings, [])), ...writeTermShards(collectOccurrences(texts, listFields)).shards.map((shard) => JSON.stringify(shard))]
  },
  open: ([facetPart = '', ...termParts]) => {
    const facets = readFacets(parseArtifact(facetCoreSchema, JSON.parse(facetPart)))
    const shards = termParts.map((part) => parseArtifact(termShardSchema, JSON.parse(part)))
    const terms = { shards, places: [], firsts: shards.map((shard) => shard.words[0] ?? '') }
    const vocabulary: Vocabulary = { version: artifactVersion, words: shards.flatMap((shard) => shard.words), counts: shards.flatMap((shard) => shard.counts) }
    const { directory, load } = createMemoryTerms({ terms, bodyTerms: writeTermShards(new Map()), vocabulary }, facets.rowCount)
    return {
      search: async (text, tags) => {
        const matches = text === '' ? null : await findText(text, directory, load)
        const { rows, counts } = evaluate(facets, toQuery({ text, tags, status: 'all' }), matches)
        return { total: rows.length, countOf: (tag) => counts.tags[facets.tagIdBySlug.get(tag) ?? -1] ?? 0, top: [...rows.subarray(0, topCount)] }
      },
    }
  },
}
