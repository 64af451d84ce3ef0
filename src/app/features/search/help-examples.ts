import type { Facets } from '../../../search/facets.ts'
import { toWords } from '../../../search/fold.ts'

/** One form of the search language, by an example that finds something on this board. */
export interface HelpExample {
  readonly form: HelpForm
  readonly text: string
}

/** In the order of the panel. */
export type HelpForm = 'words' | 'phrase' | 'without' | 'tag' | 'company' | 'title' | 'place' | 'either' | 'neither'

/**
 * Makes the examples from what the board has most of; a form that it has nothing for is left out.
 * @param titles of open postings
 * @param openCounts how many open postings each tag, company and country has, by id
 */
export function toHelpExamples(facets: Facets, titles: readonly string[], openCounts: { readonly tags: Uint32Array; readonly companies: Uint32Array; readonly countries: Uint32Array }): HelpExample[] {
  const words = titles.map((title) => toWords(title).filter((word) => /^\p{L}{4,}$/u.test(word)))
  const [word] = toMostFrequent(words.flatMap((all) => [...new Set(all)]))
  const beside = toMostFrequent(words.filter((all) => word !== undefined && all.includes(word)).flatMap((all) => [...new Set(all)].filter((other) => other !== word)))
  const [phrase] = toMostFrequent(titles.flatMap(toPairs))
  const tags = toMost(facets.tags.map(({ name }) => name), openCounts.tags)
  const [company] = toMost(facets.companies.map(({ name }) => name), openCounts.companies)
  const [country] = toMost(facets.countryNames, openCounts.countries)
  const example = (form: HelpForm, text: string | false | undefined): HelpExample[] => (text ? [{ form, text }] : [])
  return [
    ...example('words', word),
    ...example('phrase', phrase && `"${phrase}"`),
    ...example('without', word && beside[0] && `${word} -${beside[0]}`),
    ...example('tag', tags[0] && `tag:${toValue(tags[0])}`),
    ...example('company', company && `company:${toValue(company)}`),
    ...example('title', word && `title:${word}`),
    ...example('place', country && `place:${toValue(country)}`),
    ...example('either', tags[1] && tags[2] && `(tag:${toValue(tags[1])} OR tag:${toValue(tags[2])})`),
    ...example('neither', word && beside[0] && beside[1] && `${word} -(${beside[0]} OR ${beside[1]})`),
  ]
}

/** Two words of a title that stand side by side, as one writes them. */
function toPairs(title: string): string[] {
  return [...title.toLowerCase().matchAll(/(?<![\p{L}\p{N}])(?=(\p{L}{3,} \p{L}{3,})(?![\p{L}\p{N}]))/gu)].flatMap(([, pair]) => pair ?? [])
}

function toMostFrequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([word]) => word)
}

/** The names that most open postings have, as far as any has them. */
function toMost(names: readonly string[], counts: Uint32Array): string[] {
  return names
    .map((name, id) => ({ name, count: counts[id] ?? 0, id }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.id - b.id)
    .map(({ name }) => name)
}

/** A value behind a colon: in quotes where it is more than one word. */
function toValue(name: string): string {
  const value = name.replace(/["“”„«»]/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase()
  return /^[\p{L}\p{N}.+#-]+$/u.test(value) ? value : `"${value}"`
}
