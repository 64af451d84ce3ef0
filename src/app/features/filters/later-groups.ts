import { lazy } from 'react'

/** The groups that stand folded: fetched when the first of them is opened. */
export const LaterGroup = lazy(async () => ({ default: (await import('./later-group.tsx')).LaterGroup }))
