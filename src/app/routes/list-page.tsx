import { board } from 'virtual:board'
import type { ListAddress } from '../../domain/list-address.ts'
import { pageNames } from '../../domain/page-title.ts'
import type { PostingQuery } from '../../domain/query.ts'
import { useListAddress } from '../data/use-list-address.ts'
import { useResults } from '../data/use-results.ts'
import { Failure } from '../features/failure/failure.tsx'
import { FilterDrawer } from '../features/filters/filter-drawer.tsx'
import { FilterRail } from '../features/filters/filter-rail.tsx'
import { toScopeName } from '../features/listing/list-heading.ts'
import { Listing } from '../features/listing/listing.tsx'
import { toQueryParts, withoutFilters } from '../features/listing/query-parts.ts'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { MissingPage } from './missing-page.tsx'
import { usePageTitle } from './use-page-title.ts'

/** The list of all, a tag's page, a company's page: the filters and the list. */
export function ListPage() {
  const { address, change } = useListAddress()
  return address ? <KnownList address={address} onChange={change} /> : <MissingPage />
}

interface KnownListProps {
  readonly address: ListAddress
  readonly onChange: (change: Partial<PostingQuery>) => void
}

function KnownList({ address, onChange }: KnownListProps) {
  const { query, scope } = address
  const { facets, results } = useResults(query)
  const hasRail = useMediaQuery('(min-width: 47.5625rem)')
  const isKnown =
    scope.kind === 'all' || (scope.kind === 'tag' ? facets.tagIdBySlug : facets.companyIdBySlug).has(scope.slug)
  usePageTitle(toPageName(toScopeName(scope, facets), scope.kind))
  if (!isKnown) return <MissingPage />

  const filterCount = toQueryParts(query, scope, facets).length
  const filters = { query, filterCount, onChange, onClear: () => onChange(withoutFilters(query, scope)) }
  return (
    <div className="page-grid">
      {hasRail && <FilterRail {...filters} />}
      <Listing
        address={address}
        language={board.language}
        onChange={onChange}
        filterButton={!hasRail && <FilterDrawer {...filters} total={results.rows.length} />}
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
