import type { FacetCore } from '../domain/artifact.ts'
import type { TagAlias } from '../domain/hashtag.ts'
import { noTexts, type SearchTexts } from './impact.ts'
import type { TextSpace } from './term-shards.ts'

/** The texts behind the rows' own: each tag in every spelling that the operator names, then each company; both by their ids. */
export function toNameTexts({ tags, companies }: FacetCore, aliasTable: readonly TagAlias[]): SearchTexts[] {
  const aliases = new Map(aliasTable.map((row) => [row.slug, row.aliases]))
  return [
    ...tags.slugs.map((slug, id) => ({ ...noTexts, tags: [tags.names[id] ?? slug, slug, ...(aliases.get(slug) ?? [])].join(' \n ') })),
    ...companies.names.map((company) => ({ ...noTexts, company })),
  ]
}

/** How many texts of each kind an index has. */
export function toTextSpace(counts: { readonly postings: number; readonly tags: number; readonly companies: number }): TextSpace {
  return { rowCount: counts.postings, tagCount: counts.tags, companyCount: counts.companies }
}
