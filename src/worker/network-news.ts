import type { WorkboxPlugin } from 'workbox-core/types.js'
import type { WorkerNews } from '../domain/worker-messages.ts'

declare const self: ServiceWorkerGlobalScope

/** Where the last manifest came from. A worker that was ended in between knows nothing, and says nothing. */
let last: WorkerNews = 'present'

/** What the manifest's route is told by Workbox: a page says where its list is not the present one. */
export const tellOfNetwork: WorkboxPlugin = {
  fetchDidSucceed: async ({ response }) => {
    // A host in trouble is one that does not answer.
    if (response.status >= 500) throw new Error(`The host answered ${response.status}.`)
    last = 'present'
    return response
  },
  cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
    if (!cachedResponse) return null
    last = 'kept'
    if (event instanceof FetchEvent) (await self.clients.get(event.clientId))?.postMessage(last)
    return cachedResponse
  },
}

/** Where the last manifest came from. */
export function toNews(): WorkerNews {
  return last
}
