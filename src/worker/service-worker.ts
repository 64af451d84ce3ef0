import { isPage, noPages, toCacheName } from './caches.ts'
import { clientsClaim } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import * as navigationPreload from 'workbox-navigation-preload'
import { addPlugins, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'
import { shellFile } from '../domain/worker-messages.ts'
import { answerData } from './data-routes.ts'
import { answerMessages } from './messages.ts'

declare const self: ServiceWorkerGlobalScope

/** The app's own files with their revisions: the build puts them in. */
declare const APP_FILES: PrecacheEntry[]

/** How long the network may take to give a page, before the app draws it from what is kept. */
const pageWaitSeconds = 3

/** Fonts, whose names hold a hash. */
const mostFonts = 40

const basePath = new URL(self.registration.scope).pathname

navigationPreload.enable()
clientsClaim()
// A worker that was given a page for a script does not install: the one before it stays.
addPlugins([{ cacheWillUpdate: async ({ request, response }) => (response.status === 200 && (!isPage(response) || request.url.includes(shellFile)) ? response : null) }])
precacheAndRoute(APP_FILES, { cleanURLs: false })
answerData()

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(`${basePath}assets/`) && url.pathname.endsWith('.woff2'),
  new CacheFirst({ cacheName: toCacheName('fonts'), plugins: [noPages, new ExpirationPlugin({ maxEntries: mostFonts, purgeOnQuotaError: true })] }),
)

const fromNetwork = new NetworkOnly({ networkTimeoutSeconds: pageWaitSeconds })
const page = new NavigationRoute(
  async (options) => {
    const answer = await fromNetwork.handle(options).catch(() => null)
    // A host in trouble is one that does not answer.
    if (answer !== null && answer.status < 500) return answer
    return (await matchPrecache(shellFile)) ?? answer ?? Response.error()
  },
  {
    // The board's own pages: what else lies on the host is none of this worker's business.
    allowlist: [new RegExp(`^${basePath.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:(?:tags|companies|jobs|page)(?:[/?]|$)|[?]|$)`)],
    // Feeds beside them: files, no pages.
    denylist: [/\/[^/?]+\.[a-z]+(?:\?|$)/],
  },
)
registerRoute(page)
answerMessages()
