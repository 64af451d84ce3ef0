import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'

function createDatabase() {
  return create({
    schema: { title: 'string', company: 'string', tags: 'string', place: 'string', lead: 'string', slugs: 'enum[]' },
  } as const)
}

export const orama: Peer = {
  name: 'Orama',
  abilities: ['text', 'tags'],
  build: async (postings) => {
    const database = createDatabase()
    const documents = postings.map((posting, row) => ({ id: String(row), ...toSearchedFields(posting), slugs: posting.tags.map((tag) => tag.slug) }))
    await insertMultiple(database, documents)
    return [JSON.stringify(save(database))]
  },
  open: ([part = '']) => {
    const database = createDatabase()
    load(database, JSON.parse(part) as RawData)
    return {
      search: async (text, tags) => {
        const found = await search(database, {
          term: text,
          properties: ['title', 'company', 'tags', 'place', 'lead'],
          boost: { title: 3 },
          tolerance: 1,
          threshold: 0,
          limit: topCount,
          facets: { slugs: { limit: Infinity } },
          ...(tags.length > 0 && { where: { slugs: { containsAll: [...tags] } } }),
        })
        const counts = found.facets?.['slugs']?.values ?? {}
        return { total: found.count, countOf: (tag) => counts[tag] ?? 0, top: found.hits.map((hit) => Number(hit.id)) }
      },
    }
  },
}
