import './caches.ts'
import { clientsClaim } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import * as navigationPreload from 'workbox-navigation-preload'
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'
import { shellFile } from '../domain/worker-messages.ts'
import { toCacheName } from './caches.ts'
import { answerData } from './data-routes.ts'
import { answerMessages } from './messages.ts'

declare const self: ServiceWorkerGlobalScope

/** The app's own files with their revisions: the build puts them in. */
declare const APP_FILES: PrecacheEntry[]

/** How long the network may take to give a page, before the app draws it from what is kept. */
const pageWaitSeconds = 3

/** Fonts, whose names hold a hash. */
const mostAssets = 40

navigationPreload.enable()
clientsClaim()
cleanupOutdatedCaches()
precacheAndRoute(APP_FILES, { cleanURLs: false })
answerData()

const assetsPath = new URL('assets/', self.registration.scope).pathname
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(assetsPath) && url.pathname.endsWith('.woff2'),
  new CacheFirst({ cacheName: toCacheName('assets'), plugins: [new ExpirationPlugin({ maxEntries: mostAssets, purgeOnQuotaError: true })] }),
)

const fromNetwork = new NetworkOnly({ networkTimeoutSeconds: pageWaitSeconds })
const page = new NavigationRoute(
  async (options) => fromNetwork.handle(options).catch(async (error: unknown) => {
    const shell = await matchPrecache(shellFile)
    if (!shell) throw error
    return shell
  }),
  // Feeds, jobs.json: files, no pages.
  { denylist: [/\/[^/?]+\.[a-z]+(?:\?|$)/] },
)
registerRoute(page)
answerMessages()
