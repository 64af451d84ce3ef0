import { useEffectEvent, useLayoutEffect, useState } from 'react'

/** What stands in the field and where. */
export interface Typed {
  readonly text: string
  readonly caret: number
  /** Whether suggestions are wanted. */
  readonly isOpen: boolean
  /** Where an arrow key has opened the list: to its first option, or to its last. */
  readonly step: 1 | -1 | null
}

/**
 * Follows the field, which lives without this: it listens to the element. Typing opens the list, the focus and a
 * click open it where the field is empty, blur closes it.
 * @param isTyped whether somebody has typed before this has come
 * @param isCovered whether something lies over the page, which gives the focus back when it goes: that opens nothing
 */
export function useTyped(input: HTMLInputElement, isTyped: () => boolean, isCovered: boolean) {
  const [typed, setTyped] = useState(() => readTyped(input, document.activeElement === input && (isTyped() || input.value === '')))
  const onReach = useEffectEvent(() => {
    if (!isCovered) setTyped((last) => readTyped(input, input.value === '' || (last.isOpen && last.text === input.value)))
  })
  // At once, so that no key is missed.
  useLayoutEffect(() => {
    const reach = () => onReach()
    const listeners = [
      ['input', () => setTyped(readTyped(input, true))],
      ['focus', reach],
      ['click', reach],
      ['blur', () => setTyped(readTyped(input, false))],
      ['keyup', () => setTyped((last) => readAgain(input, last))],
    ] as const
    for (const [type, listener] of listeners) input.addEventListener(type, listener)
    return () => {
      for (const [type, listener] of listeners) input.removeEventListener(type, listener)
    }
  }, [input])
  return {
    typed,
    open: (step: 1 | -1) => setTyped({ ...readTyped(input, true), step }),
    close: () => setTyped(readTyped(input, false)),
    /** Puts a text and the caret into the field, and closes the list. */
    put: (text: string, caret: number): void => {
      write(input, text, caret)
      setTyped(readTyped(input, false))
    },
  }
}

function readTyped(input: HTMLInputElement, isOpen: boolean): Typed {
  return { text: input.value, caret: input.selectionStart ?? input.value.length, isOpen, step: null }
}

/** The same where nothing has changed. */
function readAgain(input: HTMLInputElement, last: Typed): Typed {
  return last.text === input.value && last.caret === input.selectionStart ? last : readTyped(input, last.isOpen)
}

function write(input: HTMLInputElement, text: string, caret: number): void {
  input.value = text
  input.setSelectionRange(caret, caret)
}
