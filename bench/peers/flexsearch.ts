import { Charset, Document } from 'flexsearch'
import { topCount, toSearchedFields, type Peer } from '../peer.ts'
import { readTagColumn, writeTagColumn } from './tag-column.ts'

const fields = ['title', 'company', 'tags', 'place', 'lead']

function createDocument() {
  return new Document({
    document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'forward' as const, encoder: Charset.LatinBalance })) },
  })
}

export const flexsearch: Peer = {
  name: 'FlexSearch',
  abilities: ['text'],
  build: async (postings) => {
    const document = createDocument()
    postings.forEach((posting, id) => document.add({ id, ...toSearchedFields(posting) }))
    const parts: [string, string][] = []
    // Its types say that it returns nothing; it returns a promise.
    await Promise.resolve(document.export(async (key: string, data: string) => void parts.push([key, data])))
    return [JSON.stringify(parts), writeTagColumn(postings)]
  },
  open: ([indexPart = '', tagPart = '']) => {
    const document = createDocument()
    for (const [key, data] of JSON.parse(indexPart) as [string, string][]) document.import(key, data)
    const column = readTagColumn(tagPart)
    return {
      search: (text) => {
        const find = (suggest: boolean) => {
          const fields = document.search(text, { limit: column.rowCount, suggest }) as { result: number[] }[]
          return [...new Set(fields.flatMap((field) => field.result))]
        }
        const exact = find(false)
        const rows = exact.length > 0 ? exact : find(true)
        return { total: rows.length, countOf: column.count(rows), top: rows.slice(0, topCount) }
      },
    }
  },
}
