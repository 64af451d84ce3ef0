/** Where the service worker lies, below the base path: its name never changes, or a browser would not find the next one. */
export const workerFile = 'service-worker.js'

/** The page that the worker answers with where the network does not: the app without anything drawn. Below the base path. */
export const shellFile = 'shell.html'

/**
 * What a page says to a worker that waits: `take-over` is the reader's own word; `ask` names the page's script, and
 * is answered with whether the page is older than the worker. A worker that is of the page's own version takes over
 * by itself where no other page is open.
 */
export type WorkerMessage = { readonly kind: 'take-over' } | { readonly kind: 'ask'; readonly script: string }

/** The answer to `ask`. */
export type WorkerAnswer = 'older' | 'same'
