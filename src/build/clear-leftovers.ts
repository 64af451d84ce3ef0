import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isRunning } from './is-running.ts'

/** What an earlier version of the build kept, by its name in the cache. */
const oldCaches: readonly string[] = ['bodies']

/** A folder of bundles, with the process that made it; an earlier version's name has none. */
const bundlesPattern = /^bundles-(?:(\d+)-)?\w+$/

/** No build takes so long: what is older was left behind, whoever has the number of its process now. */
const longestBuildMs = 24 * 60 * 60 * 1000

/** A name for a folder of bundles up to the part that makes it another each time: see `clearLeftovers`. */
export const bundlesPrefix = `bundles-${process.pid}-`

/**
 * Removes from a build's cache what builds that were killed, and earlier versions, have left. Another build may
 * be at work in the same folder: its bundles stay.
 * @param cache absolute
 */
export async function clearLeftovers(cache: string): Promise<void> {
  const names = await readdir(cache)
  const isLeft = await Promise.all(names.map(async (name) => oldCaches.includes(name) || isLeftBehind(name, path.join(cache, name))))
  await Promise.all(names.filter((_, index) => isLeft[index]).map((name) => rm(path.join(cache, name), { recursive: true, force: true })))
}

async function isLeftBehind(name: string, folder: string): Promise<boolean> {
  const match = bundlesPattern.exec(name)
  if (match === null) return false
  if (match[1] !== undefined && !isRunning(Number(match[1]))) return true
  // One that has gone since is another build's, which has ended.
  const stats = await stat(folder).catch(() => null)
  return stats !== null && Date.now() - stats.mtimeMs > longestBuildMs
}
