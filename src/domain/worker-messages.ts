/** Where the service worker lies, below the base path: its name never changes, or a browser would not find the next one. */
export const workerFile = 'service-worker.js'

/** The page that the worker answers with where the network does not: the app without anything drawn. Below the base path. */
export const shellFile = 'shell.html'

/**
 * What a page says to a worker. To one that waits: `take-over` is the reader's own word; `ask` names the page's script, and
 * is answered where the page is older than the worker, which takes over by itself where it is of the page's own version and
 * no other page of the board is open. To the one that rules: `news` asks for what it may have said before the page could hear.
 */
export type WorkerMessage = { readonly kind: 'take-over' } | { readonly kind: 'news' } | { readonly kind: 'ask'; readonly script: string }

/** What a worker tells a page: that its list is not the present one but the last that was kept, or that it is older than the worker. */
export type WorkerNews = 'kept' | 'older'
