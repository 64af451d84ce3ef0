import { employmentWords, levelWords, roleWords } from '../domain/job-words.ts'
import { employments } from '../domain/job-terms.ts'
import type { WorkMode } from '../domain/place/place.ts'
import { levels, roleFamilies } from '../domain/role.ts'
import type { Facets } from './facets.ts'
import type { SuggestionSource } from './suggest.ts'

/**
 * What a board can suggest: the values of its filters, and titles. Of the other names that its operator has
 * given a tag those are aliases that are not the tag's own name in an address.
 * @param titles as postings have them, the most important first; each is suggested once
 */
export function toSuggestionSources(facets: Facets, modeNames: Readonly<Record<WorkMode, string>>, titles: readonly string[]): SuggestionSource[] {
  const { tags, companies, countries, countryNames, places, workModes, languages, languageNames, tagIdBySlug } = facets
  const countryValues = { values: countries.map((code, id) => ({ slug: code, name: countryNames[id] ?? code })), aliases: countries.map((code, id) => [code, id] as const) }
  const named = <Slug extends string>(slugs: readonly Slug[], names: Readonly<Record<Slug, string>>) => ({ values: slugs.map((slug) => ({ slug, name: names[slug] })), aliases: [] })
  return [
    { kind: 'tag', values: tags, aliases: [...tagIdBySlug].filter(([alias, id]) => tags[id]?.slug !== alias) },
    { kind: 'company', values: companies, aliases: [] },
    { kind: 'title', values: [...new Set(titles)].map((title) => ({ slug: title, name: title })), aliases: [] },
    { kind: 'country', ...countryValues },
    { kind: 'place', values: places, aliases: [] },
    { kind: 'mode', ...named(workModes, modeNames) },
    { kind: 'from', ...countryValues },
    { kind: 'level', ...named(levels, levelWords) },
    { kind: 'role', ...named(roleFamilies, roleWords) },
    { kind: 'employment', ...named(employments, employmentWords) },
    { kind: 'language', values: languages.map((code, id) => ({ slug: code, name: languageNames[id] ?? code })), aliases: [] },
  ]
}
