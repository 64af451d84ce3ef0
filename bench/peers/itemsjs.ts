import itemsjs from 'itemsjs'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'

interface Item {
  readonly id: number
  readonly slugs: readonly string[]
}

const configuration = {
  searchableFields: ['title', 'company', 'tags', 'place', 'lead'],
  aggregations: { slugs: { size: 1_000_000, conjunction: true } },
}

export const itemsJs: Peer = {
  name: 'ItemsJS',
  abilities: ['text', 'tags'],
  build: (postings) => {
    const items = postings.map((posting, row) => ({ id: row + 1, ...toSearchedFields(posting), slugs: posting.tags.map((tag) => tag.slug) }))
    return [JSON.stringify(items), JSON.stringify(itemsjs(items, configuration).serializeAll())]
  },
  open: ([itemPart = '', snapshotPart = '']) => {
    const { fulltext, facets } = JSON.parse(snapshotPart) as { fulltext: unknown; facets: unknown }
    const engine = itemsjs(JSON.parse(itemPart) as Item[], { ...configuration, fulltextSnapshot: fulltext, facetsSnapshot: facets })
    return {
      search: (text, tags) => {
        const { pagination, data } = engine.search({ query: text, per_page: topCount, filters: { slugs: tags } })
        const counts = new Map(data.aggregations.slugs.buckets.map((bucket) => [bucket.key, bucket.doc_count]))
        return { total: pagination.total, countOf: (tag) => counts.get(tag) ?? 0, top: data.items.map((item) => item.id - 1) }
      },
    }
  },
}
