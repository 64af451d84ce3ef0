import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => {}

/** False in a page as the build draws it and while the browser takes it over; true from then on. For what only the browser knows. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(subscribeToNothing, () => true, () => false)
}
