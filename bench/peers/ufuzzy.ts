import UFuzzy from '@leeoniya/ufuzzy'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'
import { readTagColumn, writeTagColumn } from './tag-column.ts'

/** Above so many hits they are found but not ranked: the library's own default. */
const rankedHits = 1_000

export const ufuzzy: Peer = {
  name: 'uFuzzy',
  abilities: ['text'],
  build: (postings) => [
    JSON.stringify(UFuzzy.latinize(postings.map((posting) => Object.values(toSearchedFields(posting)).join(' | ')))),
    writeTagColumn(postings),
  ],
  open: ([textPart = '', tagPart = '']) => {
    const finder = new UFuzzy({ intraMode: 1 })
    const texts = JSON.parse(textPart) as string[]
    const column = readTagColumn(tagPart)
    return {
      search: (text) => {
        const [found, info, order] = finder.search(texts, UFuzzy.latinize(text), 1, rankedHits)
        const rows = found ?? []
        const top = order ? order.slice(0, topCount).map((place) => info.idx[place]!) : rows.slice(0, topCount)
        return { total: rows.length, countOf: column.count(rows), top }
      },
    }
  },
}
