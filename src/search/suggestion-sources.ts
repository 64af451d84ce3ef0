import type { WorkMode } from '../domain/place/place.ts'
import type { Facets } from './facets.ts'
import type { SuggestionSource } from './suggest.ts'

/**
 * What a board can suggest: the values of its filters, and titles. Of the other names that its operator has
 * given a tag those are aliases that are not the tag's own name in an address.
 * @param titles as postings have them, the most important first; each is suggested once
 */
export function toSuggestionSources(facets: Facets, modeNames: Readonly<Record<WorkMode, string>>, titles: readonly string[]): SuggestionSource[] {
  const { tags, companies, countries, countryNames, places, workModes, tagIdBySlug } = facets
  return [
    { kind: 'tag', values: tags, aliases: [...tagIdBySlug].filter(([alias, id]) => tags[id]?.slug !== alias) },
    { kind: 'company', values: companies, aliases: [] },
    { kind: 'title', values: [...new Set(titles)].map((title) => ({ slug: title, name: title })), aliases: [] },
    { kind: 'country', values: countries.map((code, id) => ({ slug: code, name: countryNames[id] ?? code })), aliases: countries.map((code, id) => [code, id]) },
    { kind: 'place', values: places, aliases: [] },
    { kind: 'mode', values: workModes.map((mode) => ({ slug: mode, name: modeNames[mode] })), aliases: [] },
  ]
}
