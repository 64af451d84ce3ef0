import { useLayoutEffect, useRef, type RefObject, type SyntheticEvent } from 'react'

/**
 * What makes a native dialog a modal one for as long as it is there: Escape closes it, focus stays inside and goes back.
 * @param onClose it was closed
 */
export function useModal(onClose: () => void): { readonly ref: RefObject<HTMLDialogElement | null>; readonly onClose: (event: SyntheticEvent<HTMLDialogElement>) => void } {
  const ref = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page: a dialog that is merely removed gives no focus back.
  useLayoutEffect(() => {
    const element = ref.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return {
    ref,
    onClose: (event) => {
      if (!event.currentTarget.open) onClose()
    },
  }
}
