import { useSyncExternalStore } from 'react'

const neverChanges = () => () => undefined

/** False in a page as the build draws it, and in its first render in a browser: there nothing of the reader is known. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(neverChanges, () => true, () => false)
}
