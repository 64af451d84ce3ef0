import { useSyncExternalStore } from 'react'
import { toDay, type Day } from '../../domain/day.ts'
import type { Facets } from '../../search/facets.ts'
import { closeOver } from '../../search/last-days.ts'

const lastAsked = new WeakMap<Facets, { readonly today: Day; readonly facets: Facets }>()

/**
 * An index as it is today by the reader's clock, UTC: what has ended since it was built is closed. The same object
 * all day, and the one that was built where nothing has ended. A build asks no clock.
 */
export function asOfToday(built: Facets): Facets {
  if (import.meta.env.SSR) return built
  const today = toDay(Date.now())
  const last = lastAsked.get(built)
  if (last?.today === today) return last.facets
  const facets = closeOver(built, today)
  lastAsked.set(built, { today, facets })
  return facets
}

/** `asOfToday` in a page: as it was built while the browser takes the drawn page over, and anew when the reader comes back on another day. */
export function useAsOfToday(built: Facets): Facets {
  return useSyncExternalStore(whenSeenAgain, () => asOfToday(built), () => built)
}

function whenSeenAgain(notify: () => void): () => void {
  document.addEventListener('visibilitychange', notify)
  return () => document.removeEventListener('visibilitychange', notify)
}
