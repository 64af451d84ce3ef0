import type { RenderedPosting } from '../src/domain/posting.ts'
import { toArtifact } from '../src/build/emit/to-artifact.ts'
import { toPlaceLabel } from '../src/domain/place/label.ts'
import type { ColumnResult } from './cell-result.ts'
import { toBrotliBytes } from './weigh.ts'

/**
 * Weighs what a list shows and filters by, as the build cuts it, beside one JSON with an array a field.
 * That one spells tags and companies only once, as slug or as name, so that it errs to the smaller side.
 */
export async function weighColumns(postings: readonly RenderedPosting[]): Promise<ColumnResult> {
  const { facets, rows } = toArtifact(postings, { tags: [], synonyms: [], language: 'en' })
  const column = (toValue: (posting: RenderedPosting) => unknown) => postings.map(toValue)
  const rowColumns = {
    slugs: column((posting) => posting.slug),
    titles: column((posting) => posting.title),
    places: column((posting) => toPlaceLabel(posting.place)),
    leads: column((posting) => posting.lead),
    logos: column((posting) => posting.logoUrl),
  }
  const facetColumns = {
    days: column((posting) => posting.day),
    statuses: column((posting) => posting.status),
    companies: column((posting) => posting.company),
    types: column((posting) => posting.jobType),
    tags: column((posting) => posting.tags.map((tag) => tag.slug)),
    countries: column((posting) => posting.place.countries),
    workModes: column((posting) => posting.place.workMode),
    featured: column((posting) => posting.featured),
  }
  const chunks = rows.chunks.map((chunk) => JSON.stringify(chunk))
  return {
    rows: { oursBytes: await toBrotliBytes(chunks), floorBytes: await toBrotliBytes([JSON.stringify(rowColumns)]) },
    all: {
      oursBytes: await toBrotliBytes([...chunks, JSON.stringify(facets)]),
      floorBytes: await toBrotliBytes([JSON.stringify({ ...rowColumns, ...facetColumns })]),
    },
  }
}
