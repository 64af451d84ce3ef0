import MiniSearch, { type Options } from 'minisearch'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'
import { readTagColumn, writeTagColumn } from './tag-column.ts'

const options: Options = {
  fields: ['title', 'company', 'tags', 'place', 'lead'],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 }, combineWith: 'AND' },
}

export const minisearch: Peer = {
  name: 'MiniSearch',
  abilities: ['text'],
  build: (postings) => {
    const index = new MiniSearch(options)
    index.addAll(postings.map((posting, id) => ({ id, ...toSearchedFields(posting) })))
    return [JSON.stringify(index), writeTagColumn(postings)]
  },
  open: ([indexPart = '', tagPart = '']) => {
    const index = MiniSearch.loadJSON(indexPart, options)
    const column = readTagColumn(tagPart)
    return {
      search: (text) => {
        const rows = index.search(text).map((hit) => Number(hit.id))
        return { total: rows.length, countOf: column.count(rows), top: rows.slice(0, topCount) }
      },
    }
  },
}
