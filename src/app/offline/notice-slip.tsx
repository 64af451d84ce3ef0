import { createRoot, type Root } from 'react-dom/client'
import { LinkButton } from '../ui/button.tsx'

/** What a reader is told of the board's own state: that there is no network, or that a new version of the app is there. */
export type Notice = { readonly kind: 'offline' } | { readonly kind: 'update'; readonly onReload: () => void }

const roots = new WeakMap<HTMLElement, Root>()

/** Draws a notice into a live region; `null` empties it. */
export function renderNotice(place: HTMLElement, notice: Notice | null): void {
  const root = roots.get(place) ?? createRoot(place)
  roots.set(place, root)
  root.render(notice && <NoticeSlip notice={notice} onClose={() => renderNotice(place, null)} />)
}

function NoticeSlip({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  return (
    <div className="notice-slip screen-only fixed inset-x-4 bottom-4 z-20 mx-auto flex max-w-[34rem] items-center gap-x-5 border-[1.5px] border-ink bg-paper px-4 py-2 text-ui">
      <p className="me-auto min-w-0 py-1.5">{notice.kind === 'offline' ? 'You are offline. This is the board as you last saw it.' : 'There is a new version of this board.'}</p>
      {notice.kind === 'update' && <LinkButton onClick={notice.onReload}>Reload</LinkButton>}
      <LinkButton onClick={onClose}>{notice.kind === 'update' ? 'Later' : 'Close'}</LinkButton>
    </div>
  )
}
