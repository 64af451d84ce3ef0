import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { resolveConfig } from 'vite'
import { buildTarget, supportedBrowsers } from './supported-browsers.ts'

const root = resolve(import.meta.dirname, '../..')

test('README.md names the browsers that the board is built for', () => {
  const [, listed = ''] = /^## Browsers\n\n(.+)$/m.exec(readFileSync(resolve(root, 'README.md'), 'utf8')) ?? []
  expect(Array.from(listed.matchAll(/(\p{Lu}\w+) (\d[\d.]*\d)/gu), ([, name, version]) => [name, version])).toEqual(Object.entries(supportedBrowsers))
})

test('scripts and styles of the app are built for them', async () => {
  const { build, environments } = await resolveConfig({ root, logLevel: 'silent' }, 'build', 'production')
  expect(buildTarget).toEqual(['chrome111', 'edge111', 'firefox128', 'safari16.4'])
  for (const { target, cssTarget } of [build, environments['client']!.build]) expect([target, cssTarget]).toEqual([buildTarget, buildTarget])
})
