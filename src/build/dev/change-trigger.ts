/** An editor that saves in two steps (truncate and write, or write and rename) makes one change. */
const quietMs = 30

/**
 * The watcher drops a change of a file within 50 ms of the one before, and a removal within 100 ms
 * (chokidar's throttle): a look this long after the last event sees what was dropped.
 */
const afterMs = 150

/** Turns the events of a watcher into looks at the folder. */
export interface ChangeTrigger {
  /** To be called at each event, with what it is about. */
  notice(subject: string): void
  stop(): void
}

/**
 * Looks soon after an event, once for a burst of them, and a second time when the last one is past.
 * @param look given the subjects of all events since the last second look
 */
export function createChangeTrigger(look: (subjects: ReadonlySet<string>) => void): ChangeTrigger {
  let subjects = new Set<string>()
  let soon: NodeJS.Timeout | undefined
  let later: NodeJS.Timeout | undefined
  const stop = () => {
    clearTimeout(soon)
    clearTimeout(later)
  }
  return {
    notice(subject) {
      stop()
      subjects.add(subject)
      soon = setTimeout(() => look(subjects), quietMs)
      later = setTimeout(() => {
        const noticed = subjects
        subjects = new Set()
        look(noticed)
      }, afterMs)
    },
    stop,
  }
}
