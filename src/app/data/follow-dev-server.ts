import type { QueryClient } from '@tanstack/react-query'
import { manifestQuery } from './index-queries.ts'

/** While postings are written: when the dev server has a new index, the page takes it, without a reload. */
export function followDevServer(client: QueryClient): void {
  import.meta.hot?.on('corkboard:update', () => {
    void client.invalidateQueries({ queryKey: manifestQuery.queryKey })
    void client.invalidateQueries({ queryKey: ['problems'] })
  })
}
