import type { Notice } from './notice-slip.tsx'

let place: HTMLElement | null = null

/** What there is to say, the newest last: that one shows. */
const notices = new Map<Notice['kind'], Notice>()

/** Shows a notice beside the page, over those before. It is announced, and moves nothing. */
export function showNotice(notice: Notice): void {
  notices.delete(notice.kind)
  notices.set(notice.kind, notice)
  render()
}

/** Takes a notice away; the one before shows again. */
export function endNotice(kind: Notice['kind']): void {
  if (notices.delete(kind)) render()
}

function render(): void {
  if (place === null) {
    place = document.createElement('div')
    place.setAttribute('role', 'status')
    document.body.append(place)
  }
  const where = place
  const notice = [...notices.values()].at(-1) ?? null
  import('./notice-slip.tsx').then(
    ({ renderNotice }) => renderNotice(where, notice, endNotice),
    // Its script did not come, and what it says is no news to a reader without a network.
    () => undefined,
  )
}
