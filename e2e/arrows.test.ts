import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/*
 * Plants every forbidden import in a copy of the project and sees lint and the compiler refuse it.
 * The copy keeps what others see of the project whole, and goes away however a test ends.
 */
const root = path.resolve(import.meta.dirname, '..')
let copy = ''

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'corkboard-arrows-'))
  for (const name of ['src', 'package.json', '.oxlintrc.json', 'board.config.ts', 'tsconfig.base.json', 'tsconfig.pure.json']) await cp(path.join(root, name), path.join(copy, name), { recursive: true })
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
})

afterAll(() => rm(copy, { recursive: true, force: true }))

async function plant(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(copy, file)), { recursive: true })
  await writeFile(path.join(copy, file), text)
}

/** Lints the copy: file to the codes of what was found in it. */
function lint(): ReadonlyMap<string, string> {
  const result = spawnSync(process.execPath, [path.join(root, 'node_modules/oxlint/bin/oxlint'), '--deny-warnings', '--format=json', 'src'], { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const { diagnostics } = JSON.parse(result.stdout) as { diagnostics: { filename: string; code: string }[] }
  const found = new Map<string, string>()
  for (const { filename, code } of diagnostics) found.set(path.relative(copy, path.resolve(copy, filename)), `${found.get(filename) ?? ''} ${code}`)
  return found
}

const restricted = 'no-restricted-imports'

/** A file to plant, what it imports from where, and the rule that must refuse it. */
const arrows: readonly (readonly [file: string, from: string, rule: string])[] = [
  ['src/domain/planted-search.ts', '../search/fold.ts', restricted],
  ['src/domain/planted-build.ts', '../build/commands/command.ts', restricted],
  ['src/domain/planted-app.ts', '../app/words.ts', restricted],
  ['src/domain/planted-node.ts', 'node:fs', restricted],
  ['src/domain/planted-bare-node.ts', 'fs', 'no-nodejs-modules'],
  ['src/search/planted-bare-node.ts', 'path', 'no-nodejs-modules'],
  ['src/app/planted-bare-node.ts', 'fs', 'no-nodejs-modules'],
  ['src/domain/planted-react.ts', 'react', restricted],
  ['src/search/planted-app.ts', '../app/words.ts', restricted],
  ['src/search/planted-build.ts', '../build/commands/command.ts', restricted],
  ['src/search/planted-node.ts', 'node:path', restricted],
  ['src/build/planted-app.ts', '../app/words.ts', restricted],
  ['src/build/emit/planted-app.ts', '../../app/words.ts', restricted],
  ['src/build/planted-react.ts', 'react', restricted],
  ['src/app/planted-build.ts', '../build/commands/command.ts', restricted],
  ['src/app/routes/planted-build.ts', '../../build/command.ts', restricted],
  ['src/app/data/planted-node.ts', 'node:fs', restricted],
  ['src/app/data/planted-feature.ts', '../features/failure/failure-words.ts', restricted],
  ['src/app/features/search/planted-feature.ts', '../failure/failure-words.ts', restricted],
  ['src/app/features/search/planted-route.ts', '../../routes/route-path.ts', restricted],
  ['src/app/features/search/planted-build.ts', '../../../build/command.ts', restricted],
  ['src/app/ui/planted-domain.ts', '../../domain/slug.ts', restricted],
  ['src/app/ui/planted-feature.ts', '../features/failure/failure-words.ts', restricted],
  ['src/app/ui/planted-data.ts', '../data/data-error.ts', restricted],
  ['src/app/planted-worker.ts', '../worker/caches.ts', restricted],
  ['src/app/offline/planted-feature.ts', '../features/failure/failure-words.ts', restricted],
  ['src/app/offline/planted-route.ts', '../routes/later-posting-page.ts', restricted],
  ['src/app/offline/planted-worker.ts', '../../worker/caches.ts', restricted],
  ['src/app/notices/planted-data.ts', '../data/data-error.ts', restricted],
  ['src/app/notices/planted-route.ts', '../routes/later-posting-page.ts', restricted],
  ['src/build/planted-worker.ts', '../worker/caches.ts', restricted],
  ['src/worker/planted-app.ts', '../app/words.ts', restricted],
  ['src/worker/planted-search.ts', '../search/fold.ts', restricted],
  ['src/app/ui/planted-words.ts', '../words.ts', restricted],
]

test('the project as it is has no forbidden arrow and no cycle', { timeout: 60_000 }, () => {
  expect([...lint()]).toEqual([])
})

test('lint refuses every forbidden arrow, and a cycle', { timeout: 60_000 }, async () => {
  for (const [file, from] of arrows) await plant(file, `import * as planted from '${from}'\n\nexport const used = planted\n`)
  await plant('src/domain/planted-cycle-one.ts', `import { two } from './planted-cycle-two.ts'\n\nexport const one = () => two\n`)
  await plant('src/domain/planted-cycle-two.ts', `import { one } from './planted-cycle-one.ts'\n\nexport const two = () => one\n`)
  await plant('src/app/planted-type.ts', `import type { CommandContext } from '../build/commands/command.ts'\n\nexport type Planted = CommandContext\n`)
  const found = lint()
  for (const [file, , rule] of arrows) expect.soft(found.get(file) ?? 'nothing', file).toContain(rule)
  expect.soft(found.get('src/domain/planted-cycle-one.ts') ?? 'nothing').toContain('no-cycle')
  expect.soft(found.get('src/app/planted-type.ts') ?? 'nothing', 'a type is an arrow too').toContain(restricted)
})

test('the compiler refuses the browser and Node in domain and search', { timeout: 120_000 }, async () => {
  const planted = { document: 'document.title', window: 'window.name', process: 'process.cwd()', buffer: 'Buffer.from("")', fetch: 'fetch("/")', timer: 'setTimeout(() => undefined, 1)' }
  for (const [name, expression] of Object.entries(planted)) {
    await plant(`src/domain/planted-${name}.ts`, `export const planted = () => ${expression}\n`)
    await plant(`src/search/planted-${name}.ts`, `export const planted = () => ${expression}\n`)
  }
  const out = path.join(copy, 'compiled')
  const { stdout, status } = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.pure.json', '--outDir', out, '--tsBuildInfoFile', path.join(out, 'info')], { cwd: copy, encoding: 'utf8' })
  expect(status).not.toBe(0)
  for (const name of Object.keys(planted)) for (const place of ['domain', 'search']) expect.soft(stdout, `${name} in ${place}`).toContain(`src/${place}/planted-${name}.ts(1,`)
})
