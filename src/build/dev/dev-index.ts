import type { RenderedPosting } from '../../domain/posting.ts'
import { dataPaths, sitePaths } from '../../domain/site-paths.ts'
import { compareRows, readFacets, writeFacets } from '../../search/facets.ts'
import type { SearchTexts } from '../../search/impact.ts'
import { toNameTexts } from '../../search/name-texts.ts'
import { bodyFields, listFields } from '../../search/occurrences.ts'
import { toChunkSize, writeRows } from '../../search/rows.ts'
import { writeSlugs } from '../../search/slugs.ts'
import { toBodyPath, toHashedFile, toHashedFolder, toJson, toManifest } from '../emit/data.ts'
import { emitJobsJson } from '../emit/jobs-json.ts'
import { toContentHash } from '../emit/output-file.ts'
import { createFacetNames } from '../emit/facet-names.ts'
import { createPostingPager, createSearchTexts, type IndexWords } from '../emit/to-artifact.ts'
import { createLazyTerms } from './lazy-terms.ts'

/** The index in memory: each file's path below the base, and what writes its text. */
export type DevIndex = ReadonlyMap<string, () => string>

/**
 * Makes what indexes the postings after each save. The files are those of a build, and nothing is done
 * twice for a posting that is the same object as before. The folders of words and the vocabulary are
 * written when they are asked for; as their content is not known before, the hash in their names is
 * over the texts that they are made from. Every other name is the build's.
 */
export function createDevIndex({ tags: aliasTable, synonyms, language }: IndexWords): (postings: readonly RenderedPosting[]) => DevIndex {
  const toTexts = keepFor<RenderedPosting, SearchTexts>(createSearchTexts())
  const facetNames = createFacetNames(language)
  const keepName = keepEqual<SearchTexts>(({ tags, company }) => JSON.stringify([tags, company]))
  const toPostingPage = createPostingPager(language)
  const toPageHash = keepFor((posting: RenderedPosting) => toContentHash(toJson(toPostingPage(posting))))
  const toBodyFile = keepFor((posting: RenderedPosting): [string, () => string] => [dataPaths.part(toBodyPath(posting.slug, toPageHash(posting))), () => toJson(toPostingPage(posting))])
  const writeTerms = createLazyTerms(listFields)
  const writeBodyTerms = createLazyTerms(bodyFields)

  return (postings) => {
    const rows = postings.toSorted(compareRows)
    const core = writeFacets(rows, aliasTable, facetNames)
    const texts = [...rows.map(toTexts), ...toNameTexts(core, aliasTable).map(keepName)]
    const board = readFacets(core)
    const facets = toHashedFile('facets', core)
    const rowChunks = toHashedFolder('rows', writeRows(rows))
    const slugs = toHashedFolder('slugs', writeSlugs(rows.map((posting, row) => ({ slug: posting.slug, row, hash: toPageHash(posting) }))))
    const terms = writeTerms(texts, board)
    const bodyTerms = writeBodyTerms(texts, board)
    const names = { terms: `terms.${terms.hash}`, termPlaces: `term-places.${terms.hash}`, bodyTerms: `body-terms.${bodyTerms.hash}`, bodyTermPlaces: `body-term-places.${bodyTerms.hash}`, vocabulary: `vocabulary.${terms.hash}.json` }
    const manifest = toManifest(core, rows.length, {
      facets: facets.name,
      terms: { folder: names.terms, places: names.termPlaces, firsts: [...terms.firsts] },
      bodyTerms: { folder: names.bodyTerms, places: names.bodyTermPlaces, firsts: [...bodyTerms.firsts] },
      vocabulary: names.vocabulary,
      synonyms: synonyms.map((group) => [...group]),
      rows: { folder: rowChunks.name, size: toChunkSize(rows.length), chunks: rowChunks.files.length },
      slugs: { folder: slugs.name, shards: slugs.files.length },
    })
    return new Map<string, () => string>([
      [dataPaths.manifest(), () => toJson(manifest)],
      ...[...facets.files, ...rowChunks.files, ...slugs.files].map(({ path, content }): [string, () => string] => [path, () => content]),
      ...toShardFiles(names.terms, terms.firsts, terms.toShard),
      ...toShardFiles(names.termPlaces, terms.firsts, terms.toPlaces),
      ...toShardFiles(names.bodyTerms, bodyTerms.firsts, bodyTerms.toShard),
      ...toShardFiles(names.bodyTermPlaces, bodyTerms.firsts, bodyTerms.toPlaces),
      [dataPaths.part(names.vocabulary), () => toJson(terms.toVocabulary())],
      ...rows.map(toBodyFile),
      [sitePaths.jobsJson().slice(1), () => emitJobsJson(postings).content],
    ])
  }
}

function toShardFiles(folder: string, firsts: readonly string[], write: (shard: number) => unknown): [string, () => string][] {
  return firsts.map((_, shard) => [dataPaths.shard(folder, shard), () => toJson(write(shard))])
}

/** Gives what a function gave for the same object before. */
function keepFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const known = kept.get(key) ?? { value: make(key) }
    kept.set(key, known)
    return known.value
  }
}

/** Gives the first object of those that are told by the same key. */
function keepEqual<Value extends object>(toKey: (value: Value) => string): (value: Value) => Value {
  const kept = new Map<string, Value>()
  return (value) => {
    const key = toKey(value)
    const known = kept.get(key) ?? value
    kept.set(key, known)
    return known
  }
}
