import type { QueryClient } from '@tanstack/react-query'
import { workerFile, type WorkerAnswer, type WorkerMessage, type WorkerNews } from '../../domain/worker-messages.ts'
import { manifestQuery } from '../data/index-queries.ts'
import { toKeptData } from './kept-data.ts'
import { endNotice, showNotice } from './show-notice.ts'

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
  const address = new URL(import.meta.env.BASE_URL + workerFile, window.location.href).href
  // The worker of another board, above this one on the same host, kept nothing of what this page has fetched.
  const wasKept = navigator.serviceWorker.controller?.scriptURL === address
  if (wasKept) followNetwork(client)
  const registration = await navigator.serviceWorker.register(address).catch(() => null)
  if (!registration) return
  followVersions(registration, script)
  const { active } = await navigator.serviceWorker.ready
  // Workbox keeps what it is told of, by the rules for what it is asked for.
  const urlsToCache = await toKeptData(client, wasKept ? 'beyond-this-page' : 'all').catch(() => [])
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } }, [])
  if (!wasKept) followNetwork(client)
}

/** Says where the list is one that was kept, and asks for the present one until it comes. */
function followNetwork(client: QueryClient): void {
  const look = () => (navigator.onLine ? endNotice('offline') : showNotice({ kind: 'offline' }))
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  if (!navigator.onLine) look()
  let isWaiting = false
  const hear = (news: WorkerAnswer | WorkerNews) => {
    if (news !== 'kept' || isWaiting) return
    if (navigator.onLine) showNotice({ kind: 'no-answer' })
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      void client.refetchQueries(manifestQuery).then(() => {
        if (!isWaiting) endNotice('no-answer')
      })
    }, retryMs)
  }
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerNews>) => hear(data))
  // What it said before this script was here.
  if (navigator.serviceWorker.controller) ask(navigator.serviceWorker.controller, { kind: 'news' }, hear)
}

function followVersions(registration: ServiceWorkerRegistration, script: string): void {
  const meet = (waiting: ServiceWorker) =>
    ask(waiting, { kind: 'ask', script }, (answer) => {
      if (answer === 'older') showNotice({ kind: 'update', onReload: () => takeOver(waiting) })
    })
  const followNext = () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && registration.active) meet(next)
    })
  }
  if (registration.waiting) meet(registration.waiting)
  followNext()
  registration.addEventListener('updatefound', followNext)
  let askedMs = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - askedMs < askAgainMs) return
    askedMs = performance.now()
    registration.update().catch(() => undefined)
  })
}

function takeOver(waiting: ServiceWorker): void {
  // In another tab the reader may have said so already.
  if (waiting.state !== 'installed') return window.location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  tell(waiting, { kind: 'take-over' }, [])
}

function ask(worker: ServiceWorker, message: WorkerMessage, hear: (answer: WorkerAnswer | WorkerNews) => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer | WorkerNews>) => {
    hear(data)
    port1.close()
  })
  port1.start()
  tell(worker, message, [port2])
}

function tell(worker: ServiceWorker, message: WorkerMessage, ports: MessagePort[]): void {
  worker.postMessage(message, ports)
}
