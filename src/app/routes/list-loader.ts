import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router-dom'
import { readListAddress } from '../../domain/list-address.ts'
import { loadList } from '../data/use-results.ts'
import { toRoutePath } from './route-path.ts'

/** Fetches what the list of a URL needs. */
export function listLoader(client: QueryClient) {
  return async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const url = new URL(request.url)
    const address = readListAddress(toRoutePath(url.pathname), url.searchParams)
    if (address) await loadList(client, address.query)
    return null
  }
}
