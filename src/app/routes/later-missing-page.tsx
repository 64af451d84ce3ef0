import { lazy } from 'react'

/** `MissingPage`, fetched when an address of a known kind turns out to name nothing: few readers ever see it. */
export const LaterMissingPage = lazy(async () => ({ default: (await import('./not-found-route.tsx')).MissingPage }))
