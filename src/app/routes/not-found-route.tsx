import type { QueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { pageNames } from '../../domain/page-title.ts'
import { emptyQuery } from '../../domain/query.ts'
import { loadList } from '../data/use-results.ts'
import { NotFound } from '../features/not-found/not-found.tsx'
import { usePageTitle } from './use-page-title.ts'

/** The route of every address that is no page. */
export function notFoundRoute(client: QueryClient) {
  return {
    element: <MissingPage />,
    loader: async (): Promise<null> => {
      await loadList(client, emptyQuery)
      return null
    },
  }
}

/** The page of an address that the board does not have. */
export function MissingPage() {
  const location = useLocation()
  usePageTitle(pageNames.notFound())
  // The file that a host shows for any unknown address cannot name it.
  return <NotFound path={import.meta.env.SSR ? null : location.pathname} />
}
