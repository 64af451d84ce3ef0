import { useState } from 'react'
import { useIsHydrated } from './use-is-hydrated.ts'

/**
 * The present, in milliseconds since 1970, as read when the component was first shown; `null` in a page
 * as the build draws it, which cannot know when it will be read.
 */
export function usePresent(): number | null {
  const [shownAtMs] = useState(() => Date.now())
  return useIsHydrated() ? shownAtMs : null
}
