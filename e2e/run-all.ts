import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { ensurePrograms } from './programs.ts'
import { addCounts, readPlaywrightCounts, readVitestCounts, type Counts } from './report-counts.ts'

/** One part of the suite. All run, also where one fails. */
interface Part {
  readonly name: string
  readonly command: readonly string[]
  /** Where its report will be; without one its exit status is the one result. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Counts }
}

const root = path.resolve(import.meta.dirname, '..')
const reports = path.join(root, 'node_modules/.cache/e2e')
const vitestReport = path.join(reports, 'unit.json')
const playwrightReport = path.join(reports, 'report.json')

const parts: readonly Part[] = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  {
    name: 'unit',
    command: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    report: { file: vitestReport, read: readVitestCounts },
  },
  { name: 'browser', command: ['node_modules/@playwright/test/cli.js', 'test'], report: { file: playwrightReport, read: readPlaywrightCounts } },
]

await mkdir(reports, { recursive: true })
let total: Counts = { passed: 0, failed: 0 }
for (const part of parts) {
  const startMs = performance.now()
  process.stdout.write(`\n== ${part.name}: ${part.command.join(' ').replaceAll(`${root}/`, '')}\n`)
  const counts = await runPart(part).catch((error: unknown): Counts => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  })
  process.stdout.write(`== ${part.name}: ${counts.passed} passed, ${counts.failed} failed, in ${((performance.now() - startMs) / 1000).toFixed(1)} s\n`)
  total = addCounts(total, counts)
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1

async function runPart({ name, command, report }: Part): Promise<Counts> {
  if (name === 'browser') process.env['CHROME_PATH'] = ensurePrograms()
  if (report) await rm(report.file, { force: true })
  const status = await run(command)
  if (!report) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const counts = report.read(JSON.parse(await readFile(report.file, 'utf8')))
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function run(command: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', resolve)
  })
}
