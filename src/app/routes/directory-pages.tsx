import type { QueryClient } from '@tanstack/react-query'
import { emptyQuery } from '../../domain/query.ts'
import { pageNames } from '../../domain/page-title.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { hash32 } from '../../domain/slug.ts'
import { toOpenCounts } from '../data/open-counts.ts'
import { loadList, useIndex } from '../data/use-results.ts'
import { Directory } from '../features/directory/directory.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { usePageTitle } from './use-page-title.ts'

/** The route of all tags. */
export function tagsRoute(client: QueryClient) {
  return { element: <TagsPage />, loader: () => load(client) }
}

/** The route of all companies. */
export function companiesRoute(client: QueryClient) {
  return { element: <CompaniesPage />, loader: () => load(client) }
}

async function load(client: QueryClient): Promise<null> {
  await loadList(client, emptyQuery)
  return null
}

function TagsPage() {
  const { facets } = useIndex()
  const counts = toOpenCounts(facets)
  usePageTitle(pageNames.tags())
  return (
    <Directory
      heading={`${facets.tags.length} hashtags`}
      lead="Each with its number of open jobs."
      items={facets.tags.map((tag, id) => ({ key: tag.slug, to: sitePaths.tag(tag.slug), name: tag.name, count: counts.tags[id] ?? 0 }))}
    />
  )
}

function CompaniesPage() {
  const { facets } = useIndex()
  const counts = toOpenCounts(facets)
  usePageTitle(pageNames.companies())
  return (
    <Directory
      heading={`${facets.companies.length} companies`}
      lead="Each with its number of open jobs."
      items={facets.companies.map((company, id) => ({
        key: company.slug,
        to: sitePaths.company(company.slug),
        name: company.name,
        count: counts.companies[id] ?? 0,
        before: <Avatar name={company.name} seed={hash32(company.slug)} imageUrl={null} />,
      }))}
    />
  )
}
