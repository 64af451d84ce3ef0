const storageKey = 'corkboard:reloaded-for'

/**
 * Reloads the page because a part is gone; once for each part, so that parts which stay away lead to
 * a message and not to a loop. The state is in the URL and survives.
 */
export function reloadOnce(lostUrl: string): void {
  try {
    const reloadedFor = (sessionStorage.getItem(storageKey) ?? '').split('\n')
    if (reloadedFor.includes(lostUrl)) return
    sessionStorage.setItem(storageKey, [...reloadedFor, lostUrl].join('\n'))
  } catch {
    return
  }
  window.location.reload()
}
