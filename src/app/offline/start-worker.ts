import type { QueryClient } from '@tanstack/react-query'
import { workerFile, type WorkerAnswer, type WorkerMessage } from '../../domain/worker-messages.ts'
import { toKeptData } from './kept-data.ts'
import { showNotice } from './show-notice.ts'

/** How often a page that is open for long asks whether there is a new version of the app, when its reader comes back to it. */
const askAgainMs = 60 * 60 * 1000

/**
 * Starts the service worker: with it the app, the list and every posting that was opened are there without a network.
 * A browser that has none, or forbids it, shows the board as before.
 * @param script the address of the script that this page runs: its name is the version of the app
 */
export async function startWorker(client: QueryClient, script: string): Promise<void> {
  followNetwork()
  if (!('serviceWorker' in navigator)) return
  const isFirstVisit = navigator.serviceWorker.controller === null
  const registration = await navigator.serviceWorker.register(import.meta.env.BASE_URL + workerFile).catch(() => null)
  if (!registration) return
  followVersions(registration, script)
  const { active } = await navigator.serviceWorker.ready
  // Workbox keeps what it is told of, by the rules for what it is asked for.
  const urlsToCache = await toKeptData(client, isFirstVisit ? 'all' : 'beyond-this-page')
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } }, [])
}

function followNetwork(): void {
  const show = () => showNotice(navigator.onLine ? null : { kind: 'offline' })
  window.addEventListener('online', show)
  window.addEventListener('offline', show)
  if (!navigator.onLine) show()
}

function followVersions(registration: ServiceWorkerRegistration, script: string): void {
  const followNext = () => {
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && registration.active) meet(next, script)
    })
  }
  if (registration.waiting) meet(registration.waiting, script)
  followNext()
  registration.addEventListener('updatefound', followNext)
  let askedMs = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - askedMs < askAgainMs) return
    askedMs = performance.now()
    registration.update().catch(() => undefined)
  })
}

/** Asks a worker that waits whether this page is older than it, and offers the new version where it is. */
function meet(waiting: ServiceWorker, script: string): void {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data === 'older') showNotice({ kind: 'update', onReload: () => takeOver(waiting) })
    port1.close()
  })
  port1.start()
  tell(waiting, { kind: 'ask', script }, [port2])
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  tell(waiting, { kind: 'take-over' }, [])
}

function tell(worker: ServiceWorker, message: WorkerMessage, ports: MessagePort[]): void {
  worker.postMessage(message, ports)
}
