const storageKey = 'corkboard:reloaded-for'

/**
 * Reloads the page because a part is gone; once for each part, so that a part which stays away
 * leads to a message and not to a loop. The state is in the URL and survives.
 */
export function reloadOnce(lostUrl: string): void {
  try {
    if (sessionStorage.getItem(storageKey) === lostUrl) return
    sessionStorage.setItem(storageKey, lostUrl)
  } catch {
    return
  }
  window.location.reload()
}
