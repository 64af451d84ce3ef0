import { toCompanySlug } from '../domain/company.ts'
import { toTagSlug } from '../domain/hashtag.ts'
import { readQuery, sorts, toQuery, writeQuery, type PostingQuery } from '../domain/query.ts'
import { toSlug } from '../domain/slug.ts'
import type { Facets } from './facets.ts'
import { fold } from './fold.ts'
import { cutText } from './text-pieces.ts'
import { parseText, type FilterName, type Written, type WrittenGroup, type WrittenWords } from './text-syntax.ts'

/** A filter as an address has it: its parameter and the value. */
type Parameter = readonly [key: string, value: string]

/** What a value is in an address; `null` where the board does not know it. */
type ToParameter = (value: string, facets: Facets) => Parameter | null

/** What people write for values that addresses call otherwise. */
const otherSpellings: Readonly<Record<string, string>> = {
  onsite: 'on-site',
  'mid-level': 'mid',
  staff: 'principal',
  'front-end': 'frontend',
  'back-end': 'backend',
  fullstack: 'full-stack',
  fulltime: 'full-time',
  parttime: 'part-time',
  contract: 'contractor',
  internship: 'intern',
}

/** A value of a closed list: which there are, `readQuery` knows. */
const ofList =
  (key: string): ToParameter =>
  (value) => {
    const slug = toSlug(value)
    return [key, Object.hasOwn(otherSpellings, slug) ? (otherSpellings[slug] ?? slug) : slug]
  }

const asWritten =
  (key: string): ToParameter =>
  (value) => [key, value]

const toCountry = (value: string, facets: Facets): string | null => {
  const code = value.toUpperCase().replace(/^UK$/, 'GB').replace(/^USA$/, 'US')
  return facets.countries[facets.countries.indexOf(code)] ?? facets.countries[findName(facets.countryNames, value)] ?? null
}

/** What several places or countries are called stays a search, and so do two letters: `CA` is California to many. */
const toPlace: ToParameter = (value, facets) => {
  if (/^\p{L}{2}$/u.test(value)) return null
  const country = toCountry(value, facets)
  const places = facets.places.filter(({ slug, name }) => slug === value.toLowerCase() || fold(name) === fold(value))
  const known: Parameter[] = [...(country ? [['country', country] as const] : []), ...places.map(({ slug }) => ['place', slug] as const)]
  return known.length === 1 ? (known[0] ?? null) : null
}

function toParameterOf(key: string, value: string | null): Parameter | null {
  return value === null ? null : [key, value]
}

function findName(names: readonly string[], sought: string): number {
  const folded = fold(sought)
  return names.findIndex((name) => fold(name) === folded)
}

/** Each name that can become a filter: one more filter is one more line. */
const toParameters: Readonly<Record<FilterName | 'tag' | 'company' | 'place' | 'location', ToParameter>> = {
  tag: (value, { tags, tagIdBySlug }) => {
    const tag = tags[tagIdBySlug.get(value) ?? tagIdBySlug.get(toTagSlug(value)) ?? -1]
    return tag ? ['tag', tag.slug] : null
  },
  company: (value, { companyIdBySlug }) => {
    const slug = [value.toLowerCase(), toCompanySlug(value)].find((known) => companyIdBySlug.has(known))
    return slug === undefined ? null : ['company', slug]
  },
  place: toPlace,
  location: toPlace,
  country: (value, facets) => toParameterOf('country', toCountry(value, facets)),
  // Who may apply is asked of any country, also of one in which the board has no posting.
  from: (value, facets) => toParameterOf('from', toCountry(value, facets) ?? (/^[a-z]{2}$/i.test(value) ? value : null)),
  language: (value, { languages, languageNames }) => toParameterOf('lang', languages.find((code) => code === value.toLowerCase()) ?? languages[findName(languageNames, value)] ?? null),
  mode: ofList('mode'),
  is: (value, facets) => ofList(/^(?:open|closed)$/i.test(value) ? 'status' : 'mode')(value, facets),
  level: ofList('level'),
  role: ofList('role'),
  employment: ofList('employment'),
  status: (value) => (/^(?:open|closed|all)$/i.test(value) ? ['status', value.toLowerCase()] : null),
  type: (value, { types }) => toParameterOf('type', types.find((type) => type === value.toLowerCase()) ?? null),
  pay: asWritten('pay'),
  stated: ofList('stated'),
  sort: (value) => toParameterOf('sort', sorts.find((sort) => sort === value.toLowerCase()) ?? null),
  since: asWritten('since'),
  until: asWritten('until'),
}

/**
 * Makes filters of what a text names: of its pieces outside brackets those that are exactly a value of the board
 * (`tag:k8s`, `-tag:php`, `company:"Acme Ltd"`, `country:Spain`), in any spelling, and groups of hashtags alone
 * (`tag:go OR tag:rust`). What is typed and what is chosen is then one state. All else stays in the text: values that the board does not have, what a minus stands before and
 * no filter can leave out, and what would find something else as a filter than as a text.
 * @param openAt the place in the text where somebody types: a piece that is not yet left stays; `null` where nobody does
 * @returns the query itself where there is nothing to lift
 */
export function liftFields(query: PostingQuery, facets: Facets, openAt: number | null): PostingQuery {
  let lifted = query
  const taken: Written[] = []
  for (const piece of parseText(query.text).pieces) {
    if (openAt !== null && piece.start < openAt && openAt <= piece.end) continue
    const next = piece.kind === 'group' ? withTagGroup(lifted, piece, facets) : withFilter(lifted, piece, facets)
    if (next) taken.push(piece)
    lifted = next ?? lifted
  }
  if (lifted === query) return query
  return toQuery({ ...lifted, text: taken.reduceRight((text, piece) => cutText(text, piece), query.text) })
}

function withFilter(query: PostingQuery, { name, value, isUnwanted }: WrittenWords, facets: Facets): PostingQuery | null {
  const [key, known] = (isLiftable(name) && toParameters[name](value, facets)) || []
  if (key === undefined || known === undefined || (isUnwanted && key !== 'tag')) return null
  const parameter: Parameter = [isUnwanted ? 'not' : key, known]
  // The values that hold anyway have none in an address.
  const isKnown = key === 'status' || key === 'sort' || writeQuery(readQuery([parameter])).length > 0
  if (!isKnown || isOtherwiseThere(query, parameter, name)) return null
  // Of what there is once the first counts.
  return readQuery([parameter, ...writeQuery(query)])
}

/** Alternatives that are each one hashtag are any of these hashtags, where none is chosen yet; with a minus each is left out. */
function withTagGroup(query: PostingQuery, { alternatives, isUnwanted }: WrittenGroup, facets: Facets): PostingQuery | null {
  const slugs = alternatives.map(([piece, ...others]) => (piece && others.length === 0 && piece.kind !== 'group' && piece.name === 'tag' && !piece.isUnwanted ? toParameters.tag(piece.value, facets)?.[1] : undefined))
  const tags = slugs.filter((slug) => slug !== undefined)
  if (tags.length < 2 || tags.length < slugs.length) return null
  if (isUnwanted) return tags.some((tag) => query.tags.includes(tag)) ? null : toQuery({ ...query, notTags: [...query.notTags, ...tags] })
  const match = new Set(tags).size > 1 ? 'any' : query.match
  return query.tags.length > 0 || tags.some((tag) => query.notTags.includes(tag)) ? null : toQuery({ ...query, tags, match })
}

/** Whether a filter would find something else than the text, by what is chosen already: what is asked for and left out at once, one more of "any of these", a company or a place beside another. */
function isOtherwiseThere({ tags, notTags, match, companies, countries, places }: PostingQuery, [key, value]: Parameter, name: string | null): boolean {
  if (key === 'not') return tags.includes(value)
  if (key === 'tag') return notTags.includes(value) || (match === 'any' && tags.some((tag) => tag !== value))
  if (key === 'company') return companies.some((company) => company !== value)
  return (name === 'place' || name === 'location') && [...countries, ...places].some((chosen) => chosen !== value)
}

function isLiftable(name: string | null): name is keyof typeof toParameters {
  return name !== null && Object.hasOwn(toParameters, name)
}
