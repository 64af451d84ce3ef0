import { getCacheKeyForURL } from 'workbox-precaching'
import type { WorkerMessage, WorkerNews } from '../domain/worker-messages.ts'
import { isListKept } from './network-news.ts'

declare const self: ServiceWorkerGlobalScope

/** Answers the pages, which alone decide when a new worker takes the place of the one before. */
export function answerMessages(): void {
  self.addEventListener('message', (event) => {
    const message: unknown = event.data
    if (!isOurs(message)) return
    const reply = (news: WorkerNews) => event.source?.postMessage(news)
    if (message.kind === 'take-over') event.waitUntil(self.skipWaiting())
    else if (message.kind === 'news') {
      if (isListKept()) reply('kept')
    } else if (getCacheKeyForURL(message.script) === undefined) reply('older')
    else event.waitUntil(takeOverAlone())
  })
}

async function takeOverAlone(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.filter(({ url }) => url.startsWith(self.registration.scope)).length <= 1) await self.skipWaiting()
}

function isOurs(message: unknown): message is WorkerMessage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  return message.kind === 'take-over' || message.kind === 'news' || (message.kind === 'ask' && 'script' in message && typeof message.script === 'string')
}
