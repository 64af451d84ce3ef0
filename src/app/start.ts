import type { createBrowserRouter } from 'react-router-dom'
import { toRoutePath } from './data/route-path.ts'

/**
 * How the app takes over the HTML that the build drew: `alive` where it is the page asked for, `over` where
 * it is worth reading until the right page replaces it, `anew` where it shows something else.
 */
export type Start = 'alive' | 'over' | 'anew'

/**
 * Compares the page's HTML, which names the path that it was drawn for (`data-drawn-for`), with its address.
 * Filters and searches make another page of it, and some hosts answer an unknown address with another's page.
 */
export function chooseStart(root: HTMLElement): Start {
  const drawnFor = root.dataset['drawnFor']
  if (drawnFor === undefined) return root.hasChildNodes() ? 'over' : 'anew'
  const { pathname, search } = window.location
  if (search !== '' || withoutLastSlash(drawnFor) !== withoutLastSlash(toRoutePath(pathname))) return 'anew'
  return hasEntryState() ? 'over' : 'alive'
}

/** Resolves when the router has the first page's data, or knows that it has failed. */
export function whenLoaded(router: ReturnType<typeof createBrowserRouter>): Promise<'whole' | 'failed'> {
  return new Promise((resolve) => {
    let stop: () => void = () => undefined
    const check = () => {
      if (!router.state.initialized) return
      stop()
      resolve(router.state.errors ? 'failed' : 'whole')
    }
    stop = router.subscribe(check)
    check()
  })
}

/** Resolves when the page with all that it names has loaded, and the browser has nothing better to do. */
export async function whenIdle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
  await new Promise<unknown>((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve))
}

/** What a history entry remembers changes the page; React Router keeps it under `usr`. */
function hasEntryState(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'usr' in state && state.usr !== null && state.usr !== undefined
}

function withoutLastSlash(path: string): string {
  return path.replace(/\/$/, '')
}
