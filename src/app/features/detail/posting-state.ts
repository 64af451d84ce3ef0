import { readListAddress, type ListAddress } from '../../../domain/list-address.ts'

/** What a posting's history entry remembers of the list that led to it. */
export interface PostingState {
  /** The list's address, relative to the base path. */
  readonly from: string
  /** How many history entries back the list is. */
  readonly steps: number
}

/** The list that led to a posting; `null` where it was opened directly. */
export interface CameFrom extends PostingState {
  readonly address: ListAddress
}

/** Reads a history entry's state. Total: anything else means "opened directly". */
export function readCameFrom(state: unknown): CameFrom | null {
  if (typeof state !== 'object' || state === null || !('from' in state) || typeof state.from !== 'string') return null
  const steps = 'steps' in state && typeof state.steps === 'number' && Number.isSafeInteger(state.steps) ? Math.max(0, state.steps) : 0
  const [path = '/', ...search] = state.from.split('?')
  const address = readListAddress(path, new URLSearchParams(search.join('?')))
  return address && { from: state.from, steps, address }
}
