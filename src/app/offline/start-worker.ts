import type { QueryClient } from '@tanstack/react-query'
import { workerFile, type WorkerMessage, type WorkerNews } from '../../domain/worker-messages.ts'
import { manifestQuery } from '../data/index-queries.ts'
import { toKeptData } from './kept-data.ts'
import { endNotice, showNotice } from '../notices/show-notice.ts'

/** How often a page that is open for long asks whether there is a new version of the app, when its reader comes back to it. */
const askAgainMs = 60 * 60 * 1000

/** How long a page with a kept list waits before it asks for the present one again. */
const retryMs = 15_000

/**
 * Starts the service worker: with it the app, the list and every posting that was opened are there without a network.
 * A browser that has none, or forbids it, shows the board as before.
 * @param script the address of the script that this page runs: its name is the version of the app
 */
export async function startWorker(client: QueryClient, script: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const container = navigator.serviceWorker
  const address = new URL(import.meta.env.BASE_URL + workerFile, window.location.href).href
  // The worker of another board, above this one on the same host, kept nothing of what this page has fetched.
  const wasKept = container.controller?.scriptURL === address
  const registration = await container.register(address).catch(() => null)
  if (!registration) return
  const tellOfKept = followNetwork(client)
  container.addEventListener('message', ({ data }: MessageEvent<WorkerNews>) => {
    if (data === 'kept') tellOfKept()
    if (data === 'older') showNotice({ kind: 'update', onReload: () => takeOver(registration.waiting) })
  })
  followVersions(registration, script)
  // What it said before this script was here.
  if (wasKept) tell(container.controller, { kind: 'news' })
  const { active } = await container.ready
  // Workbox keeps what it is told of, by the rules for what it is asked for.
  const urlsToCache = await toKeptData(client, wasKept ? 'beyond-this-page' : 'all').catch(() => [])
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } }, [])
}

/**
 * Says where there is no network.
 * @returns what says that the list is one that was kept, and asks for the present one until it comes
 */
function followNetwork(client: QueryClient): () => void {
  const look = () => (navigator.onLine ? endNotice('offline') : showNotice({ kind: 'offline' }))
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  look()
  let isWaiting = false
  return () => {
    if (isWaiting) return
    if (navigator.onLine) showNotice({ kind: 'no-answer' })
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      void client.refetchQueries(manifestQuery).then(() => {
        if (!isWaiting) endNotice('no-answer')
      })
    }, retryMs)
  }
}

function followVersions(registration: ServiceWorkerRegistration, script: string): void {
  const followNext = () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && registration.active) tell(next, { kind: 'ask', script })
    })
  }
  tell(registration.waiting, { kind: 'ask', script })
  followNext()
  registration.addEventListener('updatefound', followNext)
  let askedMs = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - askedMs < askAgainMs) return
    askedMs = performance.now()
    registration.update().catch(() => undefined)
  })
}

/** @param waiting `null` where the reader has said so in another tab already */
function takeOver(waiting: ServiceWorker | null): void {
  if (!waiting) return window.location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  tell(waiting, { kind: 'take-over' })
}

function tell(worker: ServiceWorker | null, message: WorkerMessage): void {
  worker?.postMessage(message, [])
}
