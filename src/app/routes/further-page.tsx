import type { QueryClient } from '@tanstack/react-query'
import { replace, useLocation, type LoaderFunctionArgs } from 'react-router-dom'
import { board } from 'virtual:board'
import { countPages, readFurtherAddress, toFurtherEntries, toPagePath, type FurtherAddress } from '../../domain/list-pages.ts'
import { withPageNumber } from '../../domain/page-title.ts'
import { toRoutePath } from '../data/route-path.ts'
import { countEntries } from '../../search/twins.ts'
import { loadRows, useEntries, useResults } from '../data/use-results.ts'
import { Failure } from '../features/failure/failure.tsx'
import { FurtherList } from '../features/listing/further-list.tsx'
import { toPageName } from '../features/listing/list-heading.ts'
import { LaterMissingPage } from './later-missing-page.tsx'
import { usePageTitle } from './use-page-title.ts'

/** The route of a list's further pages. */
export function furtherRoute(client: QueryClient) {
  return {
    element: <FurtherPage />,
    loader: async ({ request }: LoaderFunctionArgs): Promise<null> => {
      const address = readFurtherAddress(toRoutePath(new URL(request.url).pathname))
      if (!address) return null
      const pages = countPages(await loadRows(client, address.list.query, ...toFurtherEntries(address.page)))
      // Postings may have ended since the link was made.
      if (address.page > pages) throw replace(toPagePath(address.list, pages))
      return null
    },
  }
}

function FurtherPage() {
  const address = readFurtherAddress(useLocation().pathname)
  return address ? <KnownPage address={address} /> : <LaterMissingPage />
}

function KnownPage({ address }: { address: FurtherAddress }) {
  const { list, page } = address
  const { manifest, facets, results } = useResults(list.query)
  const entries = results.entries()
  const pages = countPages(countEntries(entries))
  const [from, to] = toFurtherEntries(page)
  const rows = useEntries(manifest, entries, from, to)
  usePageTitle(withPageNumber(toPageName(list.scope, facets), page))
  if (page > pages) return <LaterMissingPage />
  return (
    <FurtherList
      scope={list.scope}
      manifest={manifest}
      facets={facets}
      listed={rows.listed}
      first={(entries.offsets[from] ?? 0) + 1}
      last={entries.offsets[Math.min(to, countEntries(entries))] ?? 0}
      total={results.total}
      dateTable={board.dateTable}
      before={toPagePath(list, page - 1)}
      after={page < pages ? toPagePath(list, page + 1) : null}
      failure={rows.error && <Failure error={rows.error} onRetry={rows.retry} rank="part" />}
    />
  )
}
