import { artifactVersion, type FacetCore, type PostingPage, type RowChunk, type Vocabulary } from '../../domain/artifact.ts'
import type { BoardConfig } from '../../domain/board-config.ts'
import { toIsoDate } from '../../domain/day.ts'
import type { TagAlias } from '../../domain/hashtag.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { compareRows, writeFacets } from '../../search/facets.ts'
import { toChunkSize, writeRows } from '../../search/rows.ts'
import type { SearchTexts } from '../../search/impact.ts'
import { bodyFields, collectOccurrences, listFields } from '../../search/occurrences.ts'
import { writeTermShards, type WrittenTerms } from '../../search/term-shards.ts'

/** The index before it is cut into files: `emit/data.ts` gives the parts their names. */
export interface Artifact {
  /** In the artifact's order: open before closed, newest first, then by slug. */
  readonly postings: readonly RenderedPosting[]
  readonly facets: FacetCore
  /** The words of the fields that a list shows. */
  readonly terms: WrittenTerms
  readonly bodyTerms: WrittenTerms
  readonly vocabulary: Vocabulary
  readonly synonyms: BoardConfig['synonyms']
  readonly rows: { readonly size: number; readonly chunks: readonly RowChunk[] }
  /** One a posting, in the same order. */
  readonly pages: readonly PostingPage[]
}

/**
 * Turns all postings into the index.
 * @param words the operator's tags, for what else a tag can be found by, and synonyms
 */
export function toArtifact(postings: readonly RenderedPosting[], { tags: aliasTable, synonyms }: Pick<BoardConfig, 'tags' | 'synonyms'>): Artifact {
  const rows = postings.toSorted(compareRows)
  const texts = rows.map(createSearchTexts(aliasTable))
  const terms = writeTermShards(collectOccurrences(texts, listFields))
  return {
    postings: rows,
    facets: writeFacets(rows, aliasTable),
    terms,
    bodyTerms: writeTermShards(collectOccurrences(texts, bodyFields)),
    vocabulary: { version: artifactVersion, words: terms.shards.flatMap((shard) => shard.words), counts: terms.shards.flatMap((shard) => shard.counts) },
    synonyms,
    rows: { size: toChunkSize(rows.length), chunks: writeRows(rows) },
    pages: rows.map(toPostingPage),
  }
}

/** Makes what gives the texts that a search finds a posting by: a place also by its countries' names, a tag in every spelling. */
export function createSearchTexts(aliasTable: readonly TagAlias[]): (row: RenderedPosting) => SearchTexts {
  const countryNames = new Intl.DisplayNames('en', { type: 'region' })
  const aliases = new Map(aliasTable.map((row) => [row.slug, row.aliases]))
  return (row) => ({
    title: row.title,
    tags: row.tags.flatMap((tag) => [tag.name, tag.slug, ...(aliases.get(tag.slug) ?? [])]).join(' \n '),
    company: row.company,
    place: [row.place.asWritten, ...row.place.countries.map((country) => countryNames.of(country) ?? country), ...(row.place.workMode === 'remote' ? ['remote'] : [])].join(' \n '),
    lead: row.lead,
    body: row.rendered.text,
  })
}

/** What a posting's own page shows. */
export function toPostingPage(posting: RenderedPosting): PostingPage {
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
