import { artifactVersion, type FacetCore, type PostingPage, type RowChunk, type Terms } from '../../domain/artifact.ts'
import { toIsoDate } from '../../domain/day.ts'
import type { TagAlias } from '../../domain/hashtag.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { compareRows, writeFacets } from '../../search/facets.ts'
import { toChunkSize, writeRows } from '../../search/rows.ts'
import { writeTerms } from '../../search/terms.ts'

/** The index before it is cut into files: `emit/data.ts` gives the parts their names. */
export interface Artifact {
  /** In the artifact's order: open before closed, newest first, then by slug. */
  readonly postings: readonly RenderedPosting[]
  readonly facets: FacetCore
  readonly terms: Terms
  readonly rows: { readonly size: number; readonly chunks: readonly RowChunk[] }
  /** One a posting, in the same order. */
  readonly pages: readonly PostingPage[]
}

/**
 * Turns all postings into the index.
 * @param aliasTable the operator's tags: what else a tag can be found by
 */
export function toArtifact(postings: readonly RenderedPosting[], aliasTable: readonly TagAlias[]): Artifact {
  const rows = postings.toSorted(compareRows)
  return {
    postings: rows,
    facets: writeFacets(rows, aliasTable),
    terms: writeTerms(toSearchTexts(rows, aliasTable)),
    rows: { size: toChunkSize(rows.length), chunks: writeRows(rows) },
    pages: rows.map(toPostingPage),
  }
}

/** What a search finds each row by: title, company, place and its countries' names, tags in every spelling. */
function toSearchTexts(rows: readonly RenderedPosting[], aliasTable: readonly TagAlias[]): string[] {
  const countryNames = new Intl.DisplayNames('en', { type: 'region' })
  const aliases = new Map(aliasTable.map((row) => [row.slug, row.aliases]))
  return rows.map((row) =>
    [
      row.title,
      row.company,
      row.place.asWritten,
      ...row.place.countries.map((country) => countryNames.of(country) ?? country),
      ...(row.place.workMode === 'remote' ? ['remote'] : []),
      ...row.tags.flatMap((tag) => [tag.name, tag.slug, ...(aliases.get(tag.slug) ?? [])]),
    ].join(' \n '),
  )
}

function toPostingPage(posting: RenderedPosting): PostingPage {
  const { place } = posting
  return {
    version: artifactVersion,
    slug: posting.slug,
    title: posting.title,
    company: posting.company,
    companySlug: posting.companySlug,
    place: {
      asWritten: place.asWritten,
      countries: [...place.countries],
      cities: [...place.cities],
      regions: [...place.regions],
      worldwide: place.worldwide,
      workMode: place.workMode,
    },
    url: posting.url,
    applyUrl: posting.applyUrl,
    host: posting.host,
    companyWebsite: posting.companyWebsite,
    logoUrl: posting.logoUrl,
    datePosted: toIsoDate(posting.day),
    status: posting.status,
    tags: posting.tags.map(({ slug, name }) => ({ slug, name })),
    jobType: posting.jobType,
    lead: posting.lead,
    html: posting.rendered.html,
    headings: posting.rendered.headings.map(({ id, text, level }) => ({ id, text, level })),
  }
}
