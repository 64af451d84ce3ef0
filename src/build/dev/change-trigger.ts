/** An editor that saves in two steps (truncate and write, or write and rename) makes one change. */
const quietMs = 30

/**
 * The watcher drops a change of a file within 50 ms of the one before, and a removal within 100 ms
 * (chokidar's throttle): a look this long after the last event sees what was dropped.
 */
const afterMs = 150

/** Turns the events of a watcher into looks at the folder. */
export interface ChangeTrigger {
  /** To be called at each event. */
  notice(): void
  stop(): void
}

/** Looks soon after an event, once for a burst of them, and a second time when the last one is past. */
export function createChangeTrigger(look: () => void): ChangeTrigger {
  let soon: NodeJS.Timeout | undefined
  let later: NodeJS.Timeout | undefined
  const stop = () => {
    clearTimeout(soon)
    clearTimeout(later)
  }
  return {
    notice() {
      stop()
      soon = setTimeout(look, quietMs)
      later = setTimeout(look, afterMs)
    },
    stop,
  }
}
