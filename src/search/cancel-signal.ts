/** What the engine needs of an `AbortSignal`, which is one. */
export interface CancelSignal {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** @throws the signal's reason, once it is aborted */
export function throwIfAborted(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw signal.reason
}
