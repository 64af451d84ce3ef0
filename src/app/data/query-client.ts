import { QueryClient } from '@tanstack/react-query'
import { DataError } from './data-error.ts'

const maxRetries = 2

/** The one cache. A failure that asking again cannot mend (missing, broken, another version) is not asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) =>
          error instanceof DataError && (error.kind === 'unreachable' || error.kind === 'refused') && failures < maxRetries,
        retryDelay: (attempt) => 300 * 2 ** attempt,
      },
    },
  })
}
