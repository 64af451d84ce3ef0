import { useState } from 'react'
import { useIsHydrated } from './use-is-hydrated.ts'

/**
 * The present as one page sees it: read once when the page opens, so that its dates agree; `null` in a
 * page as the build draws it, which cannot know when it will be read.
 */
export function usePresent(): { readonly nowMs: number | null } {
  const [openedAtMs] = useState(() => Date.now())
  return { nowMs: useIsHydrated() ? openedAtMs : null }
}
