import MiniSearch, { type Options, type SearchOptions } from 'minisearch'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'
import { readTagColumn, writeTagColumn } from './tag-column.ts'

const indexOptions: Options = { fields: ['title', 'company', 'tags', 'place', 'lead'] }
const shared: SearchOptions = { boost: { title: 3 }, combineWith: 'AND' }

type FindRows = (index: MiniSearch, text: string) => number[]

const toRows = (index: MiniSearch, text: string, options: SearchOptions) => index.search(text, options).map((hit) => Number(hit.id))

/** As its documentation searches while somebody types: every word is a prefix and may have mistakes. */
const findAtOnce: FindRows = (index, text) => toRows(index, text, { ...shared, prefix: true, fuzzy: 0.2 })

/** As the board searches: the last word is a prefix, and mistakes are looked for only where nothing is found without. */
const findExactFirst: FindRows = (index, text) => {
  const exact: SearchOptions = { ...shared, prefix: (_, place, words) => place === words.length - 1 }
  const rows = toRows(index, text, exact)
  return rows.length > 0 ? rows : toRows(index, text, { ...exact, fuzzy: 0.2 })
}

const createPeer = (name: string, findRows: FindRows): Peer => ({
  name,
  abilities: ['text'],
  build: (postings) => {
    const index = new MiniSearch(indexOptions)
    index.addAll(postings.map((posting, id) => ({ id, ...toSearchedFields(posting) })))
    return [JSON.stringify(index), writeTagColumn(postings)]
  },
  open: ([indexPart = '', tagPart = '']) => {
    const index = MiniSearch.loadJSON(indexPart, indexOptions)
    const column = readTagColumn(tagPart)
    return {
      search: (text) => {
        const rows = findRows(index, text)
        return { total: rows.length, countOf: column.count(rows), top: rows.slice(0, topCount) }
      },
    }
  },
})

export const minisearch = createPeer('MiniSearch', findAtOnce)
export const minisearchExactFirst = createPeer('MiniSearch, exact first', findExactFirst)
