import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { toDay, type Day } from '../../domain/day.ts'

const run = promisify(execFile)

/** A hook's own variables name another repository than the folder's; and what a partial clone lacks is not fetched for this. */
const env = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))), GIT_NO_LAZY_FETCH: '1' }

/** The names of a whole history of a large board. */
const mostBytes = 512 * 1024 * 1024

/**
 * The day (UTC) of the last commit that changed each file of a folder, by the file's name. A file that no commit has is
 * not there, and no file is where the folder is in no repository, git is not installed, or the history is cut short (a
 * shallow clone): there the days would be those of the cut.
 * @param folder absolute
 */
export async function readChangedDays(folder: string): Promise<ReadonlyMap<string, Day>> {
  const git = async (...commandLine: string[]) => (await run('git', ['-c', 'core.quotePath=false', ...commandLine], { cwd: folder, maxBuffer: mostBytes, env })).stdout
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return new Map()
    return readLog(await git('log', '--no-show-signature', '--no-renames', '--relative', '--name-only', '--format=%x00%ct', '--', '.'))
  } catch {
    return new Map()
  }
}

/** The newest commit comes first. */
function readLog(log: string): Map<string, Day> {
  const days = new Map<string, Day>()
  for (const commit of log.split('\0').slice(1)) {
    const [seconds = '', ...names] = commit.split('\n').filter((line) => line !== '')
    const day = toDay(Number(seconds) * 1000)
    for (const name of names) days.set(name, Math.max(day, days.get(name) ?? day))
  }
  return days
}
