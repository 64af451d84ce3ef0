import { useCallback, useState, useSyncExternalStore } from 'react'

const inUse = ':is(:hover, :focus-within)'

/** Whether the pointer or the focus is in a part of the page. False in a page as the build draws it. */
export function useIsInUse(part: HTMLElement | null): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const listeners = new AbortController()
      for (const type of ['pointerenter', 'pointerleave', 'focusin']) part?.addEventListener(type, tell, listeners)
      // On its way from one control to the next the focus is nowhere: that is no leaving.
      part?.addEventListener('focusout', () => setTimeout(tell), listeners)
      return () => listeners.abort()
    },
    [part],
  )
  return useSyncExternalStore(subscribe, () => part?.matches(inUse) ?? false, () => false)
}

/**
 * A value that follows another, but stays as it is while it is held.
 * @param of what the value is about: of something new, the value is new as well
 */
export function useHeld<Value>(value: Value, isHeld: boolean, of: unknown): Value {
  const [held, setHeld] = useState({ value, of })
  const isNew = held.of !== of || (!isHeld && held.value !== value)
  if (isNew) setHeld({ value, of })
  return isNew ? value : held.value
}
