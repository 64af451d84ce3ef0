import { board } from 'virtual:board'
import type { ListAddress, ListScope } from '../../domain/list-address.ts'
import { pageNames, withFilterNames } from '../../domain/page-title.ts'
import type { PostingQuery } from '../../domain/query.ts'
import type { Facets } from '../../search/facets.ts'
import { useListAddress, type HistoryStep } from '../data/use-list-address.ts'
import { useFacets, useResults } from '../data/use-results.ts'
import { Failure } from '../features/failure/failure.tsx'
import { FilterDrawer } from '../features/filters/filter-drawer.tsx'
import { FilterRail, type FiltersProps } from '../features/filters/filter-rail.tsx'
import { toScopeName } from '../features/listing/list-heading.ts'
import { Listing, resultsId } from '../features/listing/listing.tsx'
import { toFilterNames, toQueryParts, withoutFilters } from '../features/listing/query-parts.ts'
import { SkipLink } from '../ui/skip-link.tsx'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { MissingPage } from './missing-page.tsx'
import { usePageTitle } from './use-page-title.ts'

/** The list of all, a tag's page, a company's page: the filters and the list. */
export function ListPage() {
  const { address, change } = useListAddress()
  const { facets } = useFacets()
  return address && isKnown(address.scope, facets) ? <KnownList address={address} onChange={change} /> : <MissingPage />
}

function isKnown(scope: ListScope, facets: Facets): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'tag':
      return facets.tagIdBySlug.has(scope.slug)
    case 'company':
      return facets.companyIdBySlug.has(scope.slug)
  }
}

interface KnownListProps {
  readonly address: ListAddress
  readonly onChange: (change: Partial<PostingQuery>, step?: HistoryStep) => void
}

function KnownList({ address, onChange }: KnownListProps) {
  const { query, scope } = address
  const found = useResults(query)
  const { facets } = found
  const hasRail = useMediaQuery('(min-width: 47.5625rem)')
  const parts = toQueryParts(query, scope, facets)
  usePageTitle(withFilterNames(toPageName(toScopeName(scope, facets), scope.kind), toFilterNames(parts)))

  const toFilters = (step: HistoryStep): FiltersProps => ({
    found,
    query,
    filterCount: parts.length,
    onChange: (change) => onChange(change, step),
    onClear: () => onChange(withoutFilters(query, scope), step),
  })
  return (
    <div className="page-grid">
      {hasRail !== false && <SkipLink to={resultsId}>Skip to results</SkipLink>}
      {hasRail !== false && <FilterRail {...toFilters('push')} />}
      <Listing
        address={address}
        found={found}
        language={board.language}
        onChange={onChange}
        filterButton={hasRail !== true && <FilterDrawer {...toFilters('under-sheet')} />}
        renderFailure={(error, retry) => <Failure error={error} onRetry={retry} rank="part" />}
      />
    </div>
  )
}

function toPageName(name: string, kind: ListAddress['scope']['kind']): string {
  switch (kind) {
    case 'all':
      return pageNames.list()
    case 'tag':
      return pageNames.tag(name)
    case 'company':
      return pageNames.company(name)
  }
}
