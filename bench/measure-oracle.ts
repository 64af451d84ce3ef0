import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { keepResult } from './result-store.ts'

/** Runs the tests of the engine that compare its answers with those of a plain reading of the postings: they say so in a title. */

const root = path.resolve(import.meta.dirname, '..')
const reportFolder = path.join(import.meta.dirname, 'node_modules/.cache')
const reportFile = path.join(reportFolder, 'oracle.json')

const tests = (await readdir(path.join(root, 'src/search'), { recursive: true })).filter((file) => file.endsWith('.test.ts')).map((file) => path.join('src/search', file))
const texts = await Promise.all(tests.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const))
const files = texts.filter(([, text]) => / plain reading\b/.test(text)).map(([file]) => file).toSorted()
if (files.length === 0) throw new Error('No test of the engine names a plain reading.')
await mkdir(reportFolder, { recursive: true })
spawnSync(process.execPath, [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files, '--reporter=json', `--outputFile=${reportFile}`], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
const report = JSON.parse(await readFile(reportFile, 'utf8')) as { readonly numPassedTests: number; readonly numFailedTests: number }
await keepResult('oracle', 'all', { result: { files, passed: report.numPassedTests, failed: report.numFailedTests }, runs: 1 })
