import type { BoardConfig } from '../../domain/board-config.ts'
import { pageNames, toDocumentTitle } from '../../domain/page-title.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { writeListAddress } from '../../domain/list-address.ts'
import { toQuery } from '../../domain/query.ts'
import { siteFiles, sitePaths } from '../../domain/site-paths.ts'
import type { FacetCore } from '../../domain/artifact.ts'
import { toAtom } from './atom.ts'
import { toJsonFeed } from './json-feed.ts'
import type { OutputFile } from './output-file.ts'

/** How many postings the board's own feed has, the newest first: a reader asks for what is new. */
const mostOfBoard = 100

/** How many a tag's, a company's or a country's has. */
const mostOfScope = 20

/** What a feed has, in both of its forms. */
export interface Feed {
  readonly title: string
  /** The page whose postings it has, below the base path. */
  readonly page: string
  /** Its address: a country is a filter of the list, not a page of its own. */
  readonly home: string
  /** The newest first. */
  readonly postings: readonly RenderedPosting[]
}

/** Atom and JSON Feed for all open postings, and for each tag, company and country: an empty one where all are closed, for who has subscribed to it. */
export function* emitFeeds(config: BoardConfig, postings: readonly RenderedPosting[], facets: Pick<FacetCore, 'tags' | 'companies' | 'countries'>): Generator<OutputFile> {
  for (const feed of listFeeds(config, postings, facets)) {
    yield { path: siteFiles.atom(feed.page).slice(1), content: toAtom(feed, config) }
    yield { path: siteFiles.jsonFeed(feed.page).slice(1), content: toJsonFeed(feed, config) }
  }
}

function* listFeeds(config: BoardConfig, postings: readonly RenderedPosting[], { tags, companies, countries }: Pick<FacetCore, 'tags' | 'companies' | 'countries'>): Generator<Feed> {
  const open = postings.filter((posting) => posting.status === 'open').toSorted((a, b) => b.day - a.day || (a.slug < b.slug ? -1 : 1))
  const byTag = groupBy(open, (posting) => posting.tags.map(({ slug }) => slug))
  const byCompany = groupBy(open, (posting) => [posting.companySlug])
  const byCountry = groupBy(open, (posting) => posting.place.countries)
  const toTitle = (name: string) => toDocumentTitle(name, config.name)
  yield { title: config.name, page: sitePaths.list(), home: sitePaths.list(), postings: open.slice(0, mostOfBoard) }
  const scopes = [
    { values: tags.slugs, names: tags.names, groups: byTag, toPage: sitePaths.tag, toHome: sitePaths.tag, toName: pageNames.tag },
    { values: companies.slugs, names: companies.names, groups: byCompany, toPage: sitePaths.company, toHome: sitePaths.company, toName: pageNames.company },
    { values: countries.codes, names: countries.names, groups: byCountry, toPage: siteFiles.country, toHome: toCountryList, toName: pageNames.country },
  ]
  for (const { values, names, groups, toPage, toHome, toName } of scopes) {
    for (const [id, value] of values.entries()) {
      const held = groups.get(value) ?? []
      yield { title: toTitle(toName(names[id] ?? value)), page: toPage(value), home: toHome(value), postings: held.slice(0, mostOfScope) }
    }
  }
}

function toCountryList(code: string): string {
  const { path, parameters } = writeListAddress({ scope: { kind: 'all' }, query: toQuery({ countries: [code] }) })
  return `${path}?${new URLSearchParams(parameters).toString()}`
}

function groupBy(postings: readonly RenderedPosting[], keysOf: (posting: RenderedPosting) => readonly string[]): ReadonlyMap<string, readonly RenderedPosting[]> {
  const groups = new Map<string, RenderedPosting[]>()
  for (const posting of postings) {
    for (const key of new Set(keysOf(posting))) {
      const group = groups.get(key)
      if (group) group.push(posting)
      else groups.set(key, [posting])
    }
  }
  return groups
}
