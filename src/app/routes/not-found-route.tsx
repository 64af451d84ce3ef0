import type { QueryClient } from '@tanstack/react-query'
import { emptyQuery } from '../../domain/query.ts'
import { loadList } from '../data/use-results.ts'
import { MissingPage } from './missing-page.tsx'

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
