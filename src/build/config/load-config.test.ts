import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError } from './config-problem.ts'
import { loadBoardConfig } from './load-config.ts'

async function aRoot(config: string | null): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'corkboard-config-'))
  if (config !== null) await writeFile(path.join(root, 'board.config.ts'), config)
  return root
}

async function problemsOf(config: string | null, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  try {
    await loadBoardConfig(await aRoot(config), env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((problem) => `${problem.code}: ${problem.message} ${problem.remedy}`)
    throw error
  }
  return []
}

test('an empty configuration is filled with defaults', async () => {
  const root = await aRoot('export default {}')
  const config = await loadBoardConfig(root, {})
  expect(config).toMatchObject({ name: 'Corkboard', language: 'en', siteUrl: 'http://localhost:5173/', postingsDir: path.join(root, 'postings'), tags: [] })
})

test('the configuration may be written in TypeScript', async () => {
  const root = await aRoot('interface X { name: string }\nconst board: X = { name: "Pinnwand" }\nexport default board satisfies X')
  expect((await loadBoardConfig(root, {})).name).toBe('Pinnwand')
})

test('a changed file is read anew', async () => {
  const root = await aRoot('export default { name: "Before" }')
  await loadBoardConfig(root, {})
  await writeFile(path.join(root, 'board.config.ts'), 'export default { name: "After" }')
  expect((await loadBoardConfig(root, {})).name).toBe('After')
})

test('loading leaves NODE_ENV as it was', async () => {
  const before = process.env['NODE_ENV']
  delete process.env['NODE_ENV']
  await loadBoardConfig(await aRoot('export default {}'), {})
  expect(process.env['NODE_ENV']).toBeUndefined()
  process.env['NODE_ENV'] = before
})

test('the environment overrides postings folder and site URL, and empty variables override nothing', async () => {
  const root = await aRoot('export default { siteUrl: "https://a.example/", postingsDir: "mine" }')
  expect(await loadBoardConfig(root, { SITE_URL: 'HTTPS://Jobs.Example.ORG:8443/Board', POSTINGS_DIR: '../theirs' })).toMatchObject({
    siteUrl: 'https://jobs.example.org:8443/Board/',
    postingsDir: path.join(path.dirname(root), 'theirs'),
  })
  expect(await loadBoardConfig(root, { SITE_URL: '', POSTINGS_DIR: '' })).toMatchObject({ siteUrl: 'https://a.example/', postingsDir: path.join(root, 'mine') })
})

test.each(['example.org', '/jobs/', 'ftp://example.org/', 'https://example.org/?x=1', 'https://example.org/#x', 'https://exa mple.org/', 'https://'])(
  'SITE_URL %j is refused with the name of the variable',
  async (siteUrl) => {
    expect(await problemsOf('export default {}', { SITE_URL: siteUrl })).toEqual([
      expect.stringContaining(`config/value: SITE_URL in the environment is ${JSON.stringify(siteUrl)}. Use an absolute http(s) URL`),
    ])
  },
)

test('a site URL with a password is refused', async () => {
  expect(await problemsOf('export default { siteUrl: "https://me:secret@example.org/" }')).toEqual([expect.stringContaining('Take the user name and password out')])
})

test('all problems come at once, with key, value and what to do', async () => {
  const problems = await problemsOf(`export default {
    nmae: 'x', name: 3, language: 'english!', accent: { light: '#777', dakr: 'white' },
    tags: [{ slug: 'A b', name: 'x' }, { slug: 'b', nam: 'x' }],
  }`)
  expect(problems).toEqual(
    expect.arrayContaining([
      'config/unknown-key: nmae is no key of the configuration. Did you mean name?',
      'config/value: name is 3. Use a value of type string.',
      'config/value: language is "english!". Use a language tag such as "en" or "de-AT".',
      'config/unknown-key: accent.dakr is no key of the configuration. Did you mean accent.dark?',
      'config/accent: accent.light is "#777", which has a contrast of 4.17 on the light paper; text needs 4.5. Use a darker colour.',
      'config/value: tags.0.slug is "A b". Use a slug: lower-case letters, digits and single hyphens.',
      'config/value: tags.1.name is missing. Write it; src/domain/board-config.ts says what it means.',
      'config/unknown-key: tags.1.nam is no key of the configuration. Did you mean tags.1.name?',
    ]),
  )
  expect(problems).toHaveLength(8)
})

test('two rows of the tag table that claim one spelling are refused', async () => {
  expect(await problemsOf(`export default { tags: [{ slug: 'golang', name: 'Go' }, { slug: 'go', name: 'the game of Go' }] }`)).toEqual([
    'config/tag-conflict: tags.1 (go) claims "go", which tags.0 (golang) has already. Keep the spelling in one of the two.',
  ])
})

test('a configuration that is missing, broken, throws or exports nothing says so', async () => {
  expect(await problemsOf(null)).toEqual([expect.stringContaining('config/unreadable: board.config.ts is not in ')])
  expect(await problemsOf('export default {')).toEqual([expect.stringContaining('config/unreadable: board.config.ts cannot be loaded: ')])
  expect(await problemsOf('throw new Error("no such wood")')).toEqual([expect.stringContaining('no such wood')])
  expect(await problemsOf('export const board = {}')).toEqual([expect.stringContaining('it has no default export')])
  expect(await problemsOf('export default 5')).toEqual([expect.stringContaining('config/value: The default export is 5.')])
  expect(await problemsOf('export default null')).toEqual([expect.stringContaining('The default export is null.')])
})
