import Combobox from '@github/combobox-nav'
import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'

interface ComboboxNav {
  readonly input: HTMLInputElement
  /** In the page, hidden, also while it is closed. Its options are what has the role; each has an id. */
  readonly list: RefObject<HTMLElement | null>
  readonly isShown: boolean
  /** Where to begin when the list is opened; `null` for in the field. */
  readonly step: 1 | -1 | null
  readonly onOpen: (step: 1 | -1) => void
  readonly onClose: () => void
  /** Delete on an active option. */
  readonly onDelete: (option: HTMLElement) => void
  /** The form is sent: no option was active. */
  readonly onSearch: () => void
}

/**
 * The keys of a combobox as the ARIA Authoring Practices have them, while the focus stays in the field: a library
 * goes through the options of the open list and clicks the active one (record 30); the arrows open the list, and
 * Escape closes it. What a composition is made with stays its own.
 */
export function useComboboxNav(nav: ComboboxNav): void {
  const { input, list, isShown } = nav
  const combobox = useRef<Combobox>(null)
  const start = useEffectEvent((options: HTMLElement) => {
    combobox.current ??= new Combobox(input, options, { tabInsertsSuggestions: false })
    combobox.current.start()
    if (nav.step !== null) combobox.current.navigate(nav.step)
  })
  useLayoutEffect(() => {
    if (!list.current || !isShown) return undefined
    start(list.current)
    return () => combobox.current?.stop()
  }, [list, isShown])
  // The active option may have gone since.
  useLayoutEffect(() => {
    if (input.hasAttribute('aria-activedescendant') && !findActive(input)) combobox.current?.clearSelection()
  })

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (isArrow && !isShown) {
      event.preventDefault()
      nav.onOpen(event.key === 'ArrowDown' ? 1 : -1)
    }
    if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      nav.onClose()
    }
    const active = findActive(input)
    if (event.key === 'Delete' && active) nav.onDelete(active)
  })
  const onSubmit = useEffectEvent(() => nav.onSearch())
  useLayoutEffect(() => {
    const { form } = input
    const press = (event: KeyboardEvent) => onKeyDown(event)
    const submit = () => onSubmit()
    input.addEventListener('keydown', press)
    form?.addEventListener('submit', submit)
    return () => {
      input.removeEventListener('keydown', press)
      form?.removeEventListener('submit', submit)
    }
  }, [input])
}

function findActive(input: HTMLInputElement): HTMLElement | null {
  return document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
}
