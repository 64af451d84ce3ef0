import type { Board } from '../../../domain/board-config.ts'
import { toDateWords } from '../../../domain/date-words.ts'
import { employmentWords, levelWords, roleWords } from '../../../domain/job-words.ts'
import { toQuery, type PostingQuery } from '../../../domain/query.ts'
import type { ListScope } from '../../../domain/list-address.ts'
import { toCountryName, type Facets } from '../../../search/facets.ts'
import { notStated } from '../../../search/job-facets.ts'
import { atLeast, orNotKnown, orNotStated, jobTypeWord, payStated, statusWords, toLanguageName, workModeWords } from '../../words.ts'
import { toTextParts } from './text-parts.ts'

/** One part of a query as a sentence says it, with the change that takes it away. */
export interface QueryPart {
  readonly key: string
  /** The word before the value: "with", "or", "without", "at", "in", "since"; may be empty. */
  readonly lead: string
  readonly value: string
  readonly kind: 'with' | 'without' | 'text' | 'day'
  readonly without: Partial<PostingQuery>
  /** What a query without any filter becomes by this part; a page's own value stays beside it. */
  readonly only: Partial<PostingQuery>
}

/** Where the names of a query's values stand. */
export interface ValueNames {
  readonly facets: Facets
  readonly board: Pick<Board, 'dateTable' | 'language'>
}

/** The parts of a query in the order of its sentence. A page's own value is its heading, not a part. */
export function toQueryParts(query: PostingQuery, scope: ListScope, { facets, board }: ValueNames): QueryPart[] {
  const tagName = (slug: string) => facets.tags[facets.tagIdBySlug.get(slug) ?? -1]?.name ?? slug
  const companyName = (slug: string) => facets.companies[facets.companyIdBySlug.get(slug) ?? -1]?.name ?? slug
  const drop = (values: readonly string[], value: string) => values.filter((item) => item !== value)
  const tags = query.tags.filter((tag) => !(scope.kind === 'tag' && tag === scope.slug))
  const companies = query.companies.filter((company) => !(scope.kind === 'company' && company === scope.slug))
  const joint = query.match === 'any' ? 'or' : 'and'
  return [
    ...toTextParts(query.text),
    ...tags.map((tag, index) => ({
      key: `tag:${tag}`,
      lead: index === 0 ? 'with' : joint,
      value: tagName(tag),
      kind: 'with' as const,
      without: { tags: drop(query.tags, tag) },
      only: { tags: scope.kind === 'tag' ? [scope.slug, tag] : [tag] },
    })),
    ...query.notTags.map((tag, index) => ({
      key: `not:${tag}`,
      lead: index === 0 ? 'without' : 'or',
      value: tagName(tag),
      kind: 'without' as const,
      without: { notTags: drop(query.notTags, tag) },
      only: { notTags: [tag] },
    })),
    ...companies.map((company, index) => ({
      key: `company:${company}`,
      lead: index === 0 ? 'at' : 'or',
      value: companyName(company),
      kind: 'with' as const,
      without: { companies: drop(query.companies, company) },
      only: { companies: scope.kind === 'company' ? [scope.slug, company] : [company] },
    })),
    ...query.types.map((type, index) => ({
      key: `type:${type}`,
      lead: index === 0 ? 'in' : 'or',
      value: jobTypeWord(type),
      kind: 'with' as const,
      without: { types: drop(query.types, type) },
      only: { types: [type] },
    })),
    ...query.modes.map((mode, index) => ({
      key: `mode:${mode}`,
      lead: index === 0 ? '' : 'or',
      value: workModeWords[mode].toLowerCase(),
      kind: 'with' as const,
      without: { modes: query.modes.filter((other) => other !== mode) },
      only: { modes: [mode] },
    })),
    ...query.countries.map((country, index) => ({
      key: `country:${country}`,
      lead: index === 0 ? 'in' : 'or',
      value: toCountryName(facets, country, board.language),
      kind: 'with' as const,
      without: { countries: drop(query.countries, country) },
      only: { countries: [country] },
    })),
    ...query.places.map((place, index) => ({
      key: `place:${place}`,
      lead: index + query.countries.length === 0 ? 'in' : 'or',
      value: facets.places.find(({ slug }) => slug === place)?.name ?? place,
      kind: 'with' as const,
      without: { places: drop(query.places, place) },
      only: { places: [place] },
    })),
    ...(query.from === null
      ? []
      : [{ key: 'from', lead: 'open to', value: query.stated.includes('from') ? toCountryName(facets, query.from, board.language) : orNotStated(toCountryName(facets, query.from, board.language)), kind: 'with' as const, without: { from: null, stated: query.stated.filter((what) => what !== 'from') }, only: { from: query.from } }]),
    ...(query.stated.includes('from') ? [{ key: 'stated:from', lead: query.from === null ? 'that' : 'and', value: 'say from where one may apply', kind: 'with' as const, without: { stated: query.stated.filter((what) => what !== 'from') }, only: { stated: ['from' as const] } }] : []),
    ...(query.pay === null ? [] : [{ key: 'pay', lead: 'paying', value: query.stated.includes('pay') ? atLeast(query.pay) : orNotKnown(atLeast(query.pay)), kind: 'with' as const, without: { pay: null }, only: { pay: query.pay } }]),
    ...(query.stated.includes('pay') ? [{ key: 'stated:pay', lead: 'where', value: payStated, kind: 'with' as const, without: { stated: query.stated.filter((what) => what !== 'pay') }, only: { stated: ['pay' as const] } }] : []),
    ...query.levels.map((level, index) => ({
      key: `level:${level}`,
      lead: index === 0 ? 'for' : 'or',
      value: levelWords[level].toLowerCase(),
      kind: 'with' as const,
      without: { levels: query.levels.filter((other) => other !== level) },
      only: { levels: [level] },
    })),
    ...query.roles.map((role, index) => ({
      key: `role:${role}`,
      lead: index === 0 ? 'in' : 'or',
      value: roleWords[role],
      kind: 'with' as const,
      without: { roles: query.roles.filter((other) => other !== role) },
      only: { roles: [role] },
    })),
    ...query.employments.map((employment, index) => ({
      key: `employment:${employment}`,
      lead: index === 0 ? '' : 'or',
      value: employmentWords[employment].toLowerCase(),
      kind: 'with' as const,
      without: { employments: query.employments.filter((other) => other !== employment) },
      only: { employments: [employment] },
    })),
    ...query.languages.map((code, index) => ({
      key: `lang:${code}`,
      lead: index === 0 ? 'written in' : 'or',
      value: code === notStated ? 'a language not known' : toLanguageName(code, facets),
      kind: 'with' as const,
      without: { languages: drop(query.languages, code) },
      only: { languages: [code] },
    })),
    ...(['since', 'until'] as const).flatMap((key) => {
      const date = query[key]
      return date === null ? [] : [{ key, lead: key, value: toDateWords(date, board.dateTable, null).short, kind: 'day' as const, without: { [key]: null }, only: { [key]: date } }]
    }),
    ...(query.status === 'open'
      ? []
      : [{ key: 'status', lead: '', value: statusWords[query.status].toLowerCase(), kind: 'with' as const, without: { status: 'open' as const }, only: { status: query.status } }]),
  ]
}

/** A part as one phrase: "with react", "closed". */
export function toPhrase(part: QueryPart): string {
  return part.lead === '' ? part.value : `${part.lead} ${part.value}`
}

/** What one calls a query: "“rust”, Go, without React". */
export function toQueryName(query: PostingQuery, names: ValueNames): string {
  return toFilterNames(toQueryParts(query, { kind: 'all' }, names)).join(', ')
}

/** The parts as a title lists them: "“net mender”", "C++ or React", "without java", "since 5 Mar 2021", "closed". */
export function toFilterNames(parts: readonly QueryPart[]): string[] {
  const names: string[] = []
  for (const part of parts) {
    if (part.lead === 'or') names.push(`${names.pop() ?? ''} or ${part.value}`)
    else names.push(part.kind === 'without' || part.kind === 'day' ? toPhrase(part) : part.value)
  }
  return names
}

/** The query without any filter; its page's own value and the order stay. */
export function withoutFilters(query: PostingQuery, scope: ListScope): PostingQuery {
  return toQuery({
    tags: scope.kind === 'tag' ? [scope.slug] : [],
    companies: scope.kind === 'company' ? [scope.slug] : [],
    sort: query.sort,
  })
}
