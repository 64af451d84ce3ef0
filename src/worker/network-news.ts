import type { WorkboxPlugin } from 'workbox-core/types.js'
import type { WorkerNews } from '../domain/worker-messages.ts'

declare const self: ServiceWorkerGlobalScope

/** Of the last manifest that was asked for. A worker that was ended in between knows nothing, and says nothing. */
let isKept = false

/** What the manifest's route is told by Workbox: a page says where its list is not the present one. */
export const tellOfNetwork: WorkboxPlugin = {
  fetchDidSucceed: async ({ response }) => {
    // A host in trouble is one that does not answer.
    if (response.status >= 500) throw new Error(`The host answered ${response.status}.`)
    isKept = false
    return response
  },
  cachedResponseWillBeUsed: async ({ cachedResponse, event }) => {
    if (!cachedResponse) return null
    isKept = true
    if (event instanceof FetchEvent) {
      const news: WorkerNews = 'kept'
      ;(await self.clients.get(event.clientId))?.postMessage(news)
    }
    return cachedResponse
  },
}

/** Whether the last manifest that a page was given is not from the network. */
export function isListKept(): boolean {
  return isKept
}
