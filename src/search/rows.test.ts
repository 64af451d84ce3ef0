import { expect, test } from 'vitest'
import { ArtifactError, parseArtifact, rowChunkSchema } from '../domain/artifact.ts'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import { checkChunk, readRow, toChunkSize, writeRows } from './rows.ts'

test.each([0, 1, 63, 64, 65, 320, 321, 1_000])('each of %i rows is read back from its chunk and place', (count) => {
  const postings = Array.from({ length: count }, (_, index) =>
    aRenderedPosting({ slug: `p-${index}`, title: `Title ${index}`, lead: `Lead ${index}`, logoUrl: index % 2 === 0 ? null : `https://a.example/${index}` }),
  )
  const size = toChunkSize(count)
  const chunks = writeRows(postings).map((chunk) => parseArtifact(rowChunkSchema, JSON.parse(JSON.stringify(chunk))))
  expect(chunks).toHaveLength(Math.ceil(count / size))
  postings.forEach((posting, row) => {
    expect(readRow(chunks[Math.floor(row / size)]!, row % size)).toEqual({
      slug: posting.slug,
      title: posting.title,
      place: 'Lisbon, Portugal',
      lead: posting.lead,
      logoUrl: posting.logoUrl,
    })
  })
})

test('a small board is one chunk, a large one has 64 rows a chunk', () => {
  expect([toChunkSize(0), toChunkSize(320), toChunkSize(321)]).toEqual([320, 320, 64])
})

test('a place is shown without what its mode says', () => {
  const place = { ...aRenderedPosting().place, asWritten: 'Berlin, DE - Remote OK', cities: [{ name: 'Berlin', country: 'DE' }], countries: ['DE'], workMode: 'remote-possible' as const }
  const [chunk] = writeRows([aRenderedPosting({ place })])
  expect(readRow(chunk!, 0)).toMatchObject({ place: 'Berlin, DE' })
})

test('beyond its end a chunk has no row', () => {
  const [chunk] = writeRows([aRenderedPosting()])
  expect([readRow(chunk!, 1), readRow(chunk!, -1)]).toEqual([null, null])
})

test('another chunk than the one asked for, or one with a column cut off, is refused', () => {
  const chunks = writeRows(Array.from({ length: 321 }, (_, index) => aRenderedPosting({ slug: `p-${index}` })))
  expect(checkChunk(chunks[2]!, 128)).toBe(chunks[2])
  expect(() => checkChunk(chunks[2]!, 64)).toThrow(ArtifactError)
  for (const column of ['titles', 'places', 'leads', 'logos'] as const) expect(() => checkChunk({ ...chunks[2]!, [column]: chunks[2]![column].slice(1) }, 128)).toThrow(ArtifactError)
})
