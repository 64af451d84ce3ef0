export type ShortcutsSetting = 'on' | 'off'

const storageKey = 'corkboard:shortcuts'

/** Whether single keys act; on where the reader has not said, or where storage is closed. */
export function readShortcutsSetting(): ShortcutsSetting {
  try {
    return localStorage.getItem(storageKey) === 'off' ? 'off' : 'on'
  } catch {
    return 'on'
  }
}

/** Keeps the reader's choice, where storage is open. */
export function writeShortcutsSetting(setting: ShortcutsSetting): void {
  try {
    localStorage.setItem(storageKey, setting)
  } catch {
    // Storage is closed in some private modes: the choice then lasts as long as the page.
  }
}
