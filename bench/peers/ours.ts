import { facetCoreSchema, parseArtifact, termsSchema } from '../../src/domain/artifact.ts'
import { toQuery } from '../../src/domain/query.ts'
import { evaluate } from '../../src/search/evaluate.ts'
import { readFacets, writeFacets } from '../../src/search/facets.ts'
import { matchTerms, writeTerms } from '../../src/search/terms.ts'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'

/** The board's own engine, over the same fields as its peers. */
export const ours: Peer = {
  name: 'Corkboard',
  abilities: ['text', 'tags'],
  build: (postings) => [
    JSON.stringify(writeFacets(postings, [])),
    JSON.stringify(writeTerms(postings.map((posting) => Object.values(toSearchedFields(posting)).join(' \n ')))),
  ],
  open: ([facetPart = '', termPart = '']) => {
    const facets = readFacets(parseArtifact(facetCoreSchema, JSON.parse(facetPart)))
    const terms = parseArtifact(termsSchema, JSON.parse(termPart))
    return {
      search: (text, tags) => {
        const matches = text === '' ? null : matchTerms(terms, text, facets.rowCount)
        const { rows, counts } = evaluate(facets, toQuery({ text, tags, status: 'all' }), matches)
        return { total: rows.length, countOf: (tag) => counts.tags[facets.tagIdBySlug.get(tag) ?? -1] ?? 0, top: [...rows.subarray(0, topCount)] }
      },
    }
  },
}
