import { setCacheNameDetails } from 'workbox-core'
import type { WorkboxPlugin } from 'workbox-core/types.js'
import { CacheExpiration } from 'workbox-expiration'

declare const self: ServiceWorkerGlobalScope

const prefix = 'corkboard'

setCacheNameDetails({ prefix })

/** The name of a cache of this board: other boards, and other pages, may live on the same host. */
export function toCacheName(kind: 'manifest' | 'parts' | 'bodies' | 'fonts'): string {
  return `${prefix}-${kind}-${self.registration.scope}`
}

/** Some hosts, and the sign-in pages of many networks, answer with a page what they do not have: that is not kept in the place of a file. */
export const noPages: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 && !isPage(response) ? response : null),
}

/** Whether an answer is HTML. */
export function isPage(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('text/html') ?? false
}

/** Deletes all that this board has ever kept in the browser, and what Workbox noted of when it was read. */
export async function deleteCaches(): Promise<void> {
  const names = await caches.keys()
  const own = names.filter((name) => name.startsWith(`${prefix}-`) && name.endsWith(self.registration.scope))
  await Promise.all(own.map((name) => caches.delete(name)))
  await Promise.all((['parts', 'bodies', 'fonts'] as const).map((kind) => new CacheExpiration(toCacheName(kind), { maxEntries: 1 }).delete()))
}
