/** True for what a disk refuses (full, read-only, gone): Node gives these a code. A slip of our own has none, and is no such error. */
export function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

/**
 * Goes on where a disk has refused: for a cache, which costs time where it cannot be kept and nothing else.
 * @throws every other error
 */
export function ignoreDiskError(error: unknown): void {
  if (!isDiskError(error)) throw error
}

/**
 * Takes a step that may be left out where the disk refuses it.
 * @throws every other error
 */
export function passOverDiskError(step: () => void): void {
  try {
    step()
  } catch (error) {
    ignoreDiskError(error)
  }
}
