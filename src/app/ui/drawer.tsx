import { X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useModal } from './use-modal.ts'

interface DrawerProps {
  readonly title: string
  readonly closeLabel: string
  /** Beside the title: a "clear all", say. */
  readonly action: ReactNode
  readonly foot: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal sheet over the page, on the native dialog: Escape closes, focus stays inside and goes back. */
export function Drawer({ title, closeLabel, action, foot, onClose, children }: DrawerProps) {
  const modal = useModal(onClose)
  const titleId = useId()

  return (
    <dialog
      {...modal}
      aria-labelledby={titleId}
      className="drawer m-0 mt-7 h-[calc(100dvh-1.75rem)] max-h-none w-full max-w-none bg-paper p-0 text-ink backdrop:bg-[oklch(0.2_0.01_70/0.45)]"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-center gap-4 border-y border-rule border-t-ink px-4">
          <h2 id={titleId} className="flex-1 py-3.5 font-serif text-section">
            {title}
          </h2>
          {action}
          <button type="button" onClick={onClose} aria-label={closeLabel} className="-me-2.5 flex size-11 items-center justify-center">
            <X size={22} aria-hidden="true" />
          </button>
        </header>
        <div className="relative flex-1 overflow-y-auto overscroll-contain px-4">{children}</div>
        <footer className="border-t border-rule p-4 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))]">{foot}</footer>
      </div>
    </dialog>
  )
}
