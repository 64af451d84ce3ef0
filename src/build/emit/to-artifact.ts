import { artifactVersion, type FacetCore, type PostingPage, type RowChunk, type Vocabulary } from '../../domain/artifact.ts'
import type { BoardConfig } from '../../domain/board-config.ts'
import { toIsoDate } from '../../domain/day.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { compareRows, readFacets, writeFacets } from '../../search/facets.ts'
import { toChunkSize, writeRows } from '../../search/rows.ts'
import { createFacetNames } from './facet-names.ts'
import { createTermsShower } from './shown-terms.ts'
import { noTexts, type SearchTexts } from '../../search/impact.ts'
import { toHeldWords, toPlacedWords } from '../../search/fold.ts'
import { toNameTexts } from '../../search/name-texts.ts'
import { bodyFields, collectOccurrences, listFields, type WordsOf } from '../../search/occurrences.ts'
import { writeTermShards, type WrittenTerms } from '../../search/term-shards.ts'
import { createRowCounter, writeVocabulary } from '../../search/vocabulary.ts'

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

/** What the configuration says about an index: its tags, for what else a tag can be found by, synonyms, and the language of countries' names. */
export type IndexWords = Pick<BoardConfig, 'tags' | 'synonyms' | 'language'>

/**
 * Turns all postings into the index.
 */
export function toArtifact(postings: readonly RenderedPosting[], { tags: aliasTable, synonyms, language }: IndexWords): Artifact {
  const rows = postings.toSorted(compareRows)
  const core = writeFacets(rows, aliasTable, createFacetNames(language))
  const facets = readFacets(core)
  const space = { rowCount: facets.rowCount, tagCount: facets.tags.length, companyCount: facets.companies.length }
  const texts = [...rows.map(createSearchTexts()), ...toNameTexts(core, aliasTable)]
  const wordsOf = createWordsOf()
  const occurrences = collectOccurrences(texts, listFields, wordsOf)
  return {
    postings: rows,
    facets: core,
    terms: writeTermShards(occurrences, space),
    bodyTerms: writeTermShards(collectOccurrences(texts, bodyFields, wordsOf), space),
    vocabulary: writeVocabulary([...occurrences.keys()].toSorted(), createRowCounter(facets, (word) => occurrences.get(word)?.texts ?? [])),
    synonyms,
    rows: { size: toChunkSize(rows.length), chunks: writeRows(rows) },
    pages: rows.map(createPostingPager(language)),
  }
}

/** Postings have most of their words in common: what each is held by is worked out once. */
function createWordsOf(): WordsOf {
  const known = new Map<string, ReturnType<typeof toHeldWords>>()
  const heldBy: typeof toHeldWords = (joined) => {
    let held = known.get(joined)
    if (held === undefined) {
      held = toHeldWords(joined)
      known.set(joined, held)
    }
    return held
  }
  return (texts, field) => toPlacedWords(texts[field], heldBy)
}

/** Makes what gives a row's own texts: a place also by its countries' names. Those of its tags and company are `toNameTexts`. */
export function createSearchTexts(): (row: RenderedPosting) => SearchTexts {
  const countryNames = new Intl.DisplayNames('en', { type: 'region' })
  return (row) => ({
    ...noTexts,
    title: row.title,
    place: [row.place.asWritten, ...row.place.countries.map((country) => countryNames.of(country) ?? country), ...(row.place.workMode === 'remote' ? ['remote'] : [])].join(' \n '),
    lead: row.lead,
    body: row.rendered.text,
  })
}

/**
 * Makes what gives what a posting's own page shows.
 * @param language the board's, a BCP 47 tag
 */
export function createPostingPager(language: string): (posting: RenderedPosting) => PostingPage {
  const toShownTerms = createTermsShower(language)
  return (posting) => toPostingPage(posting, toShownTerms(posting))
}

function toPostingPage(posting: RenderedPosting, terms: PostingPage['terms']): PostingPage {
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
    terms,
    lead: posting.lead,
    html: posting.rendered.html,
    headings: posting.rendered.headings.map(({ id, text, level }) => ({ id, text, level })),
  }
}
