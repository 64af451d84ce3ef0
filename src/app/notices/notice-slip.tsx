import { createRoot, type Root } from 'react-dom/client'
import { LinkButton } from '../ui/button.tsx'

/**
 * What a reader is told beside the page: there is no network, or none that answers, or a new version of the app; or
 * what of a link was ignored.
 */
export type Notice =
  | { readonly kind: 'offline' | 'no-answer' }
  | { readonly kind: 'update'; readonly onReload: () => void }
  | { readonly kind: 'link'; readonly text: string }

const words: Readonly<Record<Exclude<Notice['kind'], 'link'>, string>> = {
  offline: 'You are offline. This is the board as you last saw it.',
  'no-answer': 'The network does not answer. This is the board as you last saw it.',
  update: 'There is a new version of this board.',
}

const roots = new WeakMap<HTMLElement, Root>()

/**
 * Draws a notice into a live region; `null` empties it.
 * @param onClose the reader has read it
 */
export function renderNotice(place: HTMLElement, notice: Notice | null, onClose: (kind: Notice['kind']) => void): void {
  const root = roots.get(place) ?? createRoot(place)
  roots.set(place, root)
  const close = (kind: Notice['kind']) => {
    onClose(kind)
    // The focus was on the button that goes.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  root.render(notice && <NoticeSlip notice={notice} onClose={() => close(notice.kind)} />)
}

function NoticeSlip({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  return (
    <div className="notice-slip screen-only fixed inset-x-4 bottom-4 z-20 mx-auto flex max-w-[34rem] items-center gap-x-5 border-[1.5px] border-ink bg-paper px-4 py-2 text-ui">
      <p className="me-auto min-w-0 py-1.5 [overflow-wrap:anywhere]">{notice.kind === 'link' ? notice.text : words[notice.kind]}</p>
      {notice.kind === 'update' && <LinkButton onClick={notice.onReload}>Reload</LinkButton>}
      <LinkButton onClick={onClose}>{notice.kind === 'update' ? 'Later' : 'Close'}</LinkButton>
    </div>
  )
}
