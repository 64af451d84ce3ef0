import { deleteCaches } from './caches.ts'

declare const self: ServiceWorkerGlobalScope

// The kill switch: it takes the place of every worker before it, deletes what they kept, and goes.
self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(deleteCaches().then(() => self.registration.unregister())))
