import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst, Strategy, type StrategyHandler } from 'workbox-strategies'
import { dataPaths } from '../domain/site-paths.ts'
import { noPages, toCacheName } from './caches.ts'
import { tellOfNetwork } from './network-news.ts'

declare const self: ServiceWorkerGlobalScope

/** How long the network may take to give the present list, before the last one is shown. */
const manifestWaitSeconds = 3

/** How long the network may take to begin to give a part. The app asks three times. */
const partWaitSeconds = 8

/** Far more than a reader opens in a search for a job; the least recently asked for go first. */
const mostBodies = 500

/** The parts of some versions of a large board's index. */
const mostParts = 1000

const dataPath = new URL('data/', self.registration.scope).pathname
const bodiesPath = `${dataPath}bodies/`
const manifestPath = new URL(dataPaths.manifest(), self.registration.scope).pathname

/** A part that came damaged is asked for past every cache, and kept anew. Without a network what is kept is better than nothing. */
class Anew extends Strategy {
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    return handler.fetchAndCachePut(request).catch(async (error: unknown) => {
      const kept = await handler.cacheMatch(request)
      if (!kept) throw error
      return kept
    })
  }
}

/** A part that is not kept, and that the network does not give in time, is told as such: a reader does not wait for ever. */
function inTime(answer: Promise<Response>): Promise<Response> {
  const late = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error(`No answer in ${partWaitSeconds} seconds.`)), partWaitSeconds * 1000))
  return Promise.race([answer, late])
}

/**
 * Answers requests for the index: what has a hash in its name is kept, with every posting that was opened; the manifest,
 * which names all else, comes from the network where that answers in time.
 */
export function answerData(): void {
  const toOptions = (kind: 'parts' | 'bodies', maxEntries: number) => ({
    cacheName: toCacheName(kind),
    plugins: [noPages, new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true })],
  })
  const bodies = toOptions('bodies', mostBodies)
  const parts = toOptions('parts', mostParts)
  const manifest = new NetworkFirst({ cacheName: toCacheName('manifest'), networkTimeoutSeconds: manifestWaitSeconds, plugins: [noPages, tellOfNetwork] })

  registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === manifestPath, manifest)
  for (const [path, options] of [[bodiesPath, bodies], [dataPath, parts]] as const) {
    registerRoute(({ url, sameOrigin, request }) => sameOrigin && request.cache === 'reload' && url.pathname.startsWith(path), new Anew(options))
    const keptFirst = new CacheFirst(options)
    registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(path), (asked) => inTime(keptFirst.handle(asked)))
  }
}
