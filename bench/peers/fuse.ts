import Fuse, { type IFuseOptions } from 'fuse.js'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'
import { readTagColumn, writeTagColumn } from './tag-column.ts'

type Fields = ReturnType<typeof toSearchedFields>

const keys = [{ name: 'title', weight: 3 }, 'company', 'tags', 'place', 'lead']
const options: IFuseOptions<Fields> = { keys, useTokenSearch: true, tokenMatch: 'all', ignoreLocation: true, threshold: 0.3 }

export const fuse: Peer = {
  name: 'Fuse.js',
  abilities: ['text'],
  build: (postings) => {
    const list = postings.map(toSearchedFields)
    return [JSON.stringify(list), JSON.stringify(Fuse.createIndex(keys, list)), writeTagColumn(postings)]
  },
  open: ([listPart = '', indexPart = '', tagPart = '']) => {
    const index = Fuse.parseIndex<Fields>(JSON.parse(indexPart) as Parameters<typeof Fuse.parseIndex<Fields>>[0])
    const fuse = new Fuse(JSON.parse(listPart) as Fields[], options, index)
    const column = readTagColumn(tagPart)
    return {
      search: (text) => {
        const rows = fuse.search(text).map((hit) => hit.refIndex)
        return { total: rows.length, countOf: column.count(rows), top: rows.slice(0, topCount) }
      },
    }
  },
}
