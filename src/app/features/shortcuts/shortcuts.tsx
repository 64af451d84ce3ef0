import { useEffect, useRef, useState } from 'react'
import { useIsHydrated } from '../../ui/use-is-hydrated.ts'
import { readShortcutsSetting, writeShortcutsSetting, type ShortcutsSetting } from './shortcuts-setting.ts'

const keys = [
  { key: '/', does: 'Go to the search field' },
  { key: '−', does: 'On a hashtag among the filters: leave it out, or no longer' },
  { key: '?', does: 'Show these keys' },
  { key: 'Esc', does: 'Clear the search field; close what is open' },
] as const

/** Single-key shortcuts: listed with "?", never while typing, and they can be switched off (WCAG 2.1.4). */
export function Shortcuts() {
  const isHydrated = useIsHydrated()
  const [chosen, setChosen] = useState<ShortcutsSetting | null>(null)
  const setting = chosen ?? (isHydrated ? readShortcutsSetting() : 'on')
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (setting === 'off') return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return
      if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('[role="search"] input')?.focus()
      }
      if (event.key === '?') dialog.current?.showModal()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [setting])

  const change = (next: ShortcutsSetting) => {
    setChosen(next)
    writeShortcutsSetting(next)
  }

  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()} className="flex min-h-11 items-center hover:text-pencil max-mid:hidden noscript:hidden">
        Keys
      </button>
      <dialog ref={dialog} aria-labelledby="keys-heading" className="m-auto w-[min(26rem,calc(100vw-2rem))] border border-ink bg-paper p-5 text-ui text-ink backdrop:bg-[oklch(0.2_0.01_70/0.45)]">
        <h2 id="keys-heading" className="font-serif text-section">
          Keys
        </h2>
        <dl className="mt-2">
          {keys.map(({ key, does }) => (
            <div key={key} className="flex items-center gap-4 border-b border-rule py-2.5">
              <dt className="w-12 flex-none">
                <kbd className="rounded-[2px] border border-edge px-2 py-0.5 font-sans text-small">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-3 flex min-h-11 items-center gap-2.5">
          <input type="checkbox" checked={setting === 'on'} onChange={(event) => change(event.currentTarget.checked ? 'on' : 'off')} className="size-4 accent-pencil" />
          Use single keys
        </label>
        <form method="dialog" className="mt-2">
          <button className="min-h-11 rounded-[2px] border border-ink px-5 text-large font-[600] hover:border-pencil hover:text-pencil">Close</button>
        </form>
      </dialog>
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:textarea|select)$/i.test(target.tagName))
}
