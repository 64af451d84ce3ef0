import { useState } from 'react'

/** The present as one page sees it: read once when the page opens, so that its dates agree. */
export function usePresent(): { readonly nowMs: number } {
  const [nowMs] = useState(() => Date.now())
  return { nowMs }
}
