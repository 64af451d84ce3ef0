import { cacheNames, setCacheNameDetails } from 'workbox-core'

declare const self: ServiceWorkerGlobalScope

const prefix = 'corkboard'

setCacheNameDetails({ prefix })

/** The name of a cache of this board: other boards, and other pages, may live on the same host. */
export function toCacheName(kind: 'manifest' | 'parts' | 'bodies' | 'assets'): string {
  return `${prefix}-${kind}-${self.registration.scope}`
}

/** The cache of the app's own files. */
export const appCache = cacheNames.precache

/** Deletes all that this board has ever kept in the browser. */
export async function deleteCaches(): Promise<void> {
  const names = await caches.keys()
  const own = names.filter((name) => name.startsWith(`${prefix}-`) && name.endsWith(self.registration.scope))
  await Promise.all(own.map((name) => caches.delete(name)))
}
