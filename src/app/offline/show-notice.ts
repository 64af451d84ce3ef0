import type { Notice } from './notice-slip.tsx'

let place: HTMLElement | null = null

/** Shows one notice beside the page, in place of the one before; `null` shows none. It is announced, and moves nothing. */
export function showNotice(notice: Notice | null): void {
  if (notice === null && place === null) return
  if (place === null) {
    place = document.createElement('div')
    place.setAttribute('role', 'status')
    document.body.append(place)
  }
  const where = place
  import('./notice-slip.tsx').then(
    ({ renderNotice }) => renderNotice(where, notice),
    // Its script did not come, and what it says is no news to a reader without a network.
    () => undefined,
  )
}
