import { getCacheKeyForURL } from 'workbox-precaching'
import type { WorkerAnswer, WorkerMessage } from '../domain/worker-messages.ts'

declare const self: ServiceWorkerGlobalScope

/** Answers the pages, which alone decide when a new worker takes the place of the one before. */
export function answerMessages(): void {
  self.addEventListener('message', (event) => {
    const message: unknown = event.data
    if (!isOurs(message)) return
    if (message.kind === 'take-over') event.waitUntil(self.skipWaiting())
    else event.waitUntil(answer(message.script, event.ports[0]))
  })
}

async function answer(script: string, port: MessagePort | undefined): Promise<void> {
  const said: WorkerAnswer = getCacheKeyForURL(script) === undefined ? 'older' : 'same'
  port?.postMessage(said)
  if (said === 'older') return
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.length <= 1) await self.skipWaiting()
}

function isOurs(message: unknown): message is WorkerMessage {
  return typeof message === 'object' && message !== null && 'kind' in message && (message.kind === 'take-over' || (message.kind === 'ask' && 'script' in message && typeof message.script === 'string'))
}
