/** Where the service worker lies, below the base path: its name never changes, or a browser would not find the next one. */
export const workerFile = 'service-worker.js'

/** The page that the worker answers with where the network does not: the app without anything drawn. Below the base path. */
export const shellFile = 'shell.html'

/**
 * What a page says to a worker: `take-over`, to one that waits, is the reader's own word; `ask` names the page's script, and
 * is answered with whether the page is older than the worker, which takes over by itself where it is of the page's own
 * version and no other page of the board is open; `news`, to the one that rules, is answered with `WorkerNews`.
 */
export type WorkerMessage = { readonly kind: 'take-over' } | { readonly kind: 'news' } | { readonly kind: 'ask'; readonly script: string }

/** The answer to `ask`. */
export type WorkerAnswer = 'older' | 'same'

/** What a worker tells a page of the list it gave: the present one, or the last that it has kept. It tells `kept` unasked too. */
export type WorkerNews = 'present' | 'kept'
