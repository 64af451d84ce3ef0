import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => {}

/** False on a server and while its page is taken over; true from then on. For what only the browser knows. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(subscribeToNothing, () => true, () => false)
}
