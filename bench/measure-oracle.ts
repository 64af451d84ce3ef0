import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { dropResult, keepResult } from './result-store.ts'

/** Runs the tests that compare answers and counts with those of a plain reading of the postings: they say so in their titles, and no other test counts. */

interface Report {
  /** False too where a file could not be loaded, though no test of it failed. */
  readonly success: boolean
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

const root = path.resolve(import.meta.dirname, '..')
const folders = ['src/search', 'src/build']
const named = String.raw`\b(?:plain reading|oracle)\b`
const reportFolder = path.join(import.meta.dirname, 'node_modules/.cache')
const reportFile = path.join(reportFolder, 'oracle.json')

const tests = (await Promise.all(folders.map(async (folder) => (await readdir(path.join(root, folder), { recursive: true })).map((file) => path.join(folder, file))))).flat().filter((file) => file.endsWith('.test.ts'))
const texts = await Promise.all(tests.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const))
const files = texts.filter(([, text]) => new RegExp(named).test(text)).map(([file]) => file)
if (files.length === 0) throw new Error('No test names a plain reading.')
await mkdir(reportFolder, { recursive: true })
// What an earlier run said must not stand for this one, should it come to no end.
await dropResult('oracle', 'all')
await rm(reportFile, { force: true })
spawnSync(process.execPath, [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files, '-t', named, '--reporter=json', `--outputFile=${reportFile}`], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
const { success, testResults } = JSON.parse(await readFile(reportFile, 'utf8')) as Report

const counted = testResults
  .map(({ name, assertionResults }) => {
    const count = (status: string) => assertionResults.filter((assertion) => assertion.status === status).length
    return { file: path.relative(root, name).replaceAll(path.sep, '/'), passed: count('passed'), failed: count('failed') }
  })
  .filter(({ passed, failed }) => passed + failed > 0)
const sum = (key: 'passed' | 'failed') => counted.reduce((total, file) => total + file[key], 0)
const [passed, failed] = [sum('passed'), sum('failed')]
if (passed === 0 || (!success && failed === 0)) throw new Error('The tests that name a plain reading could not all be run.')
await keepResult('oracle', 'all', { result: { files: counted.map(({ file }) => file).toSorted(), passed, failed }, runs: 1 })
