import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readOptions, type PartName } from './options.ts'
import { toReport } from './report.ts'
import { readResults } from './result-store.ts'
import { describeSurroundings } from './surroundings.ts'

/*
 * Installs the peers where they are missing, measures part after part, each in a process of its own, and
 * composes the report of the newest results of all parts.
 */

const folder = import.meta.dirname
const root = path.resolve(folder, '..')

const scripts: Readonly<Record<PartName, string>> = {
  search: 'measure-search.ts',
  engines: 'browser/measure-engines.ts',
  pagefind: 'browser/measure-pagefind.ts',
  board: 'browser/measure-board.ts',
  builds: 'measure-builds.ts',
  oracle: 'measure-oracle.ts',
}

const args = process.argv.slice(2)
const options = readOptions(args)
if (!existsSync(path.join(folder, 'node_modules/.package-lock.json'))) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
const failed = options.parts.filter((part) => !runPart(part))
const report = toReport(await readResults(), describeSurroundings())
process.stdout.write(`\n${report}`)
if (options.writes && failed.length === 0) await writeFile(path.join(root, 'docs/benchmarks.md'), report)
if (failed.length > 0) process.stderr.write(`\nNot measured: ${failed.join(', ')}. The report is not written.\n`)
process.exitCode = failed.length === 0 ? 0 : 1

function runPart(part: PartName): boolean {
  const startMs = performance.now()
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(folder, scripts[part]), ...args], { cwd: root, stdio: 'inherit' })
  process.stderr.write(`${part}: ${((performance.now() - startMs) / 1_000).toFixed(0)} s\n`)
  return status === 0
}
