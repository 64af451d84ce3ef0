import { execFileSync } from 'node:child_process'
import { mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { fromIsoDate } from '../../domain/day.ts'
import { readChangedDays } from './changed-days.ts'

const inHistory = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@x.example', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@x.example' }

async function aRepository() {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'corkboard-history-')))
  const git = (commandLine: readonly string[], time = '') => execFileSync('git', commandLine, { cwd: root, env: { ...process.env, ...inHistory, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }, stdio: 'pipe' })
  git(['init', '-q', '.'])
  const commit = async (files: Readonly<Record<string, string>>, time: string) => {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text)
    git(['add', '-A'])
    git(['commit', '-q', '-m', 'x'], time)
  }
  return { root, git, commit }
}

afterEach(() => void vi.unstubAllEnvs())

test('each file has the day of the last commit that changed it; one that none has is not there', async () => {
  const { root, commit } = await aRepository()
  await commit({ 'a.md': '1', 'b.md': '1', 'ä.md': '1' }, '2024-03-01T12:00:00Z')
  await commit({ 'b.md': '2' }, '2024-05-02T23:30:00-05:00')
  await writeFile(path.join(root, 'c.md'), '1')
  expect(await readChangedDays(root)).toEqual(new Map([['a.md', fromIsoDate('2024-03-01')], ['b.md', fromIsoDate('2024-05-03')], ['ä.md', fromIsoDate('2024-03-01')]]))
})

test('a history that is cut short says nothing, and neither does a folder without one', async () => {
  const { root, commit } = await aRepository()
  await commit({ 'a.md': '1' }, '2024-03-01T12:00:00Z')
  await commit({ 'b.md': '1' }, '2024-04-01T12:00:00Z')
  const shallow = await mkdtemp(path.join(tmpdir(), 'corkboard-shallow-'))
  execFileSync('git', ['clone', '-q', '--depth=1', `file://${root}`, shallow], { stdio: 'pipe' })
  expect(await readChangedDays(shallow)).toEqual(new Map())
  expect(await readChangedDays(await mkdtemp(path.join(tmpdir(), 'corkboard-bare-')))).toEqual(new Map())
  expect(await readChangedDays(path.join(root, 'no-such-folder'))).toEqual(new Map())
})

test('the repository is the folder\u2019s own, whatever a hook has set, and runs no program for its signatures', async () => {
  const { root, git, commit } = await aRepository()
  await commit({ 'a.md': '1' }, '2024-03-01T12:00:00Z')
  git(['config', 'log.showSignature', 'true'])
  git(['config', 'gpg.program', path.join(root, 'no-such-program')])
  const other = await aRepository()
  await other.commit({ 'other.md': '1' }, '2024-03-01T12:00:00Z')
  vi.stubEnv('GIT_DIR', path.join(other.root, '.git'))
  expect([...(await readChangedDays(root)).keys()]).toEqual(['a.md'])
})
