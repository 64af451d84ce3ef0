import { useSyncExternalStore } from 'react'
import { toDay, type Day } from '../../domain/day.ts'

const never = () => () => undefined

/** The day by the reader's clock, UTC; `null` while the page stands as it was built, on another day perhaps. */
export function useToday(): Day | null {
  return useSyncExternalStore(never, () => toDay(Date.now()), () => null)
}
