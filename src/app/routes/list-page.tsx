import { lazy, Suspense, useCallback, useMemo } from 'react'
import { board } from 'virtual:board'
import type { ListAddress, ListScope } from '../../domain/list-address.ts'
import { withFilterNames } from '../../domain/page-title.ts'
import type { QueryChange } from '../../domain/query-changes.ts'
import type { PostingQuery } from '../../domain/query.ts'
import type { Facets } from '../../search/facets.ts'
import { toListHref, useListAddress, type HistoryStep } from '../data/use-list-address.ts'
import { useIndex, useResults } from '../data/use-results.ts'
import { Failure } from '../features/failure/failure.tsx'
import { FilterDrawer } from '../features/filters/filter-drawer.tsx'
import { FilterRail, type FiltersProps } from '../features/filters/filter-rail.tsx'
import { toPlaces } from '../features/filters/filter-values.ts'
import { useInsight } from '../features/insight/use-insight.tsx'
import { toPageName } from '../features/listing/list-heading.ts'
import { Listing, resultsId } from '../features/listing/listing.tsx'
import { toFilterNames, toQueryName, toQueryParts, withoutFilters } from '../features/listing/query-parts.ts'
import { SkipLink } from '../ui/skip-link.tsx'
import { WhereMedia } from '../ui/where-media.tsx'
import { LaterMissingPage } from './later-missing-page.tsx'
import { usePageTitle } from './use-page-title.ts'

/** An extra: where it does not come, the list is what it was without. */
const SaveSearch = lazy(() => import('../features/search/save-search.tsx').then(({ SaveSearch }) => ({ default: SaveSearch }), () => ({ default: () => null })))

/** Where the filters have room beside the list: the `mid` breakpoint. */
const besideTheList = '(min-width: 47.5625rem)'

/** The list of all, a tag's page, a company's page: the filters and the list. */
export function ListPage() {
  const { address, change } = useListAddress()
  const { facets } = useIndex()
  return address && isKnown(address.scope, facets) ? <KnownList address={address} onChange={change} /> : <LaterMissingPage />
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
  readonly onChange: (change: QueryChange, step?: HistoryStep) => void
}

function KnownList({ address, onChange }: KnownListProps) {
  const { query, scope } = address
  const found = useResults(query)
  const { facets } = found
  const toParts = useCallback((some: PostingQuery) => toQueryParts(some, scope, { facets, board }), [scope, facets])
  const parts = useMemo(() => toParts(query), [toParts, query])
  usePageTitle(withFilterNames(toPageName(scope, facets), toFilterNames(parts)))

  const toFilters = (step: HistoryStep): FiltersProps => ({
    found,
    query,
    board,
    filterCount: parts.length,
    onChange: (change) => onChange(change, step),
    onClear: () => onChange(withoutFilters(query, scope), step),
  })
  const insight = useInsight({ found, places: toPlaces(facets), query, board, onChange })
  return (
    <div className="page-grid">
      <WhereMedia query={besideTheList} matches>
        <SkipLink to={resultsId}>Skip to results</SkipLink>
        {/* A boundary of its own: a phone takes the rail away without having brought it to life. */}
        <Suspense>
          <FilterRail {...toFilters('push')} />
        </Suspense>
      </WhereMedia>
      <Listing
        address={address}
        found={found}
        parts={parts}
        toParts={toParts}
        dateTable={board.dateTable}
        onChange={onChange}
        filterButton={
          <WhereMedia query={besideTheList} matches={false}>
            <FilterDrawer {...toFilters('under-sheet')} />
          </WhereMedia>
        }
        insight={insight}
        saveButton={
          parts.length > 0 && (
            <Suspense>
              <SaveSearch name={toQueryName(query, { facets, board })} href={toListHref(address)} />
            </Suspense>
          )
        }
        renderFailure={(error, retry) => <Failure error={error} onRetry={retry} rank="part" />}
      />
    </div>
  )
}
