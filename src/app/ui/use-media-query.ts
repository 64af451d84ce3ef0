import { useCallback, useSyncExternalStore } from 'react'

/**
 * Whether a media query matches, kept up to date; `null` in a page as the build draws it, which stands
 * for every screen: there both sides are drawn, and the stylesheet shows one.
 */
export function useMediaQuery(query: string): boolean | null {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', notify)
      return () => list.removeEventListener('change', notify)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches, () => null)
}
