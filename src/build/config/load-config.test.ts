import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Problem } from '../../domain/problem.ts'
import { ConfigError } from './config-problem.ts'
import { loadBoardConfig } from './load-config.ts'

async function aRoot(config: string | null): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'corkboard-config-'))
  if (config !== null) await writeFile(path.join(root, 'board.config.ts'), config)
  return root
}

async function refusalOf(config: string | null, env: NodeJS.ProcessEnv = {}): Promise<readonly Problem[]> {
  try {
    await loadBoardConfig(await aRoot(config), env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

async function problemsOf(config: string | null, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  return (await refusalOf(config, env)).map((problem) => `${problem.code}: ${problem.message} ${problem.remedy}`)
}

async function placesOf(config: string, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  return (await refusalOf(config, env)).map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test('an empty configuration is filled with defaults', async () => {
  const root = await aRoot('export default {}')
  const config = await loadBoardConfig(root, {})
  expect(config).toMatchObject({ name: 'Corkboard', language: 'en', siteUrl: 'http://localhost:5173/', postingsDir: path.join(root, 'postings'), closeAfterDays: null, tags: [], synonyms: [] })
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

test('the environment overrides postings folder, site URL and pictures, and empty variables override nothing', async () => {
  const root = await aRoot('export default { siteUrl: "https://a.example/", postingsDir: "mine" }')
  expect(await loadBoardConfig(root, { SITE_URL: 'HTTPS://Jobs.Example.ORG:8443/Board', POSTINGS_DIR: '../theirs', PICTURES: 'board' })).toMatchObject({
    siteUrl: 'https://jobs.example.org:8443/Board/',
    postingsDir: path.join(path.dirname(root), 'theirs'),
    pictures: 'board',
  })
  expect(await loadBoardConfig(root, { SITE_URL: '', POSTINGS_DIR: '', PICTURES: '' })).toMatchObject({ siteUrl: 'https://a.example/', postingsDir: path.join(root, 'mine'), pictures: 'each-posting' })
})

test.each(['example.org', '/jobs/', 'ftp://example.org/', 'https://example.org/?x=1', 'https://example.org/#x', 'https://exa mple.org/', 'https://'])(
  'SITE_URL %j is refused with the name of the variable',
  async (siteUrl) => {
    expect(await problemsOf('export default {}', { SITE_URL: siteUrl })).toEqual([
      expect.stringContaining(`config/value: SITE_URL in the environment is ${JSON.stringify(siteUrl)}. Use an absolute http(s) URL`),
    ])
  },
)

test.each(['https://b.example/100%/', 'https://b.example/%E4/', 'https://b.example/a$b/', 'https://b.example/a;b/', 'https://b.example/a%0Ab/'])('a site URL whose path no host can be told of is refused: %s', async (siteUrl) => {
  expect(await problemsOf(`export default { siteUrl: ${JSON.stringify(siteUrl)} }`)).toEqual([expect.stringMatching(/^config\/value: siteUrl is ".*"\. Use letters, digits/)])
})

test('a site URL with a path in another script is one', async () => {
  expect((await loadBoardConfig(await aRoot(`export default { siteUrl: 'https://b.example/stellen/\u00e4/' }`), {})).siteUrl).toBe('https://b.example/stellen/%C3%A4/')
})

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

test('a spelling that a row has in several ways is told once', async () => {
  expect(await problemsOf(`export default { tags: [{ slug: 'golang', name: 'Go', aliases: ['go'] }, { slug: 'go-game', name: 'GO', aliases: ['Go', 'go', 'golang'] }] }`)).toHaveLength(1)
})

test('an accent that is no object is told with its value', async () => {
  expect(await problemsOf(`export default { accent: '#a00' }`)).toEqual([
    'config/value: accent is "#a00". Write an object: { light: "#1d4ed8", dark: "#93c5fd" }, either of them or both.',
  ])
  expect(await problemsOf(`export default { tags: ['go'] }`)).toEqual(['config/value: tags.0 is "go". Write an object: { slug: "golang", name: "Go", aliases: ["go"] }.'])
})

test('synonyms are lists of two spellings or more', async () => {
  expect(await problemsOf(`export default { synonyms: ['k8s', ['x'], ['a', 3]] }`)).toEqual([
    'config/value: synonyms.0 is "k8s". Use a value of type array.',
    'config/value: synonyms.1 is ["x"]. Use a list of two spellings or more: ["k8s", "kubernetes"].',
    'config/value: synonyms.2.1 is 3. Use a value of type string.',
  ])
})

test.each(['0', '-1', '1.5', '36501', 'Number.POSITIVE_INFINITY'])('closing after %s days is refused', async (days) => {
  expect(await problemsOf(`export default { closeAfterDays: ${days} }`)).toEqual([expect.stringMatching(/^config\/value: closeAfterDays is .*\. Use a whole number of days from 1 to 36500, or take the key out: then no posting closes by its age\.$/)])
})

test('closing after a number in quotes is refused, and none closes after no days', async () => {
  expect(await problemsOf(`export default { closeAfterDays: '30' }`)).toEqual(['config/value: closeAfterDays is "30". Use a value of type number.'])
  expect((await loadBoardConfig(await aRoot('export default { closeAfterDays: null }'), {})).closeAfterDays).toBeNull()
})

test('pictures are drawn for each posting or for the board alone', async () => {
  expect(await problemsOf(`export default { pictures: 'none' }`)).toEqual(['config/value: pictures is "none". Use either "each-posting" or "board".'])
  expect(await problemsOf(`export default {}`, { PICTURES: 'no' })).toEqual(['config/value: PICTURES in the environment is "no". Use either "each-posting" or "board".'])
  expect(await problemsOf(`export default { pictures: false }`)).toEqual(['config/value: pictures is false. Use either "each-posting" or "board".'])
})

test('a problem stands at its key, however the object is written', async () => {
  const lines = ['nmae: "x",', '  siteUrl: "nowhere",', '  accent: { light: "#777" },', '  tags: [', '    { slug: "a", name: "x" },', '    { slug: "b", nam: "y" },', '  ],']
  const places = ['2:1 nmae is no key of the configuration.', expect.stringMatching(/^3:3 siteUrl/), expect.stringMatching(/^4:13 accent.light/), '7:18 tags.1.nam is no key of the configuration.', '7:5 tags.1.name is missing.']
  const object = `{\n${lines.join('\n')}\n}`
  const shapes = [`export default ${object}`, `const board = ${object} as const;export default board`, `const defineBoard = <T>(x: T): T => x;export default defineBoard(${object})`]
  for (const shape of shapes) expect((await placesOf(shape)).toSorted()).toEqual(places)
})

test('a problem whose key the file does not show stands at what is around it, or at the first line', async () => {
  expect(await placesOf('const rows = [1].map((slug) => ({ slug }))\nexport default {\n  tags: rows,\n}')).toEqual(['3:3 tags.0.slug is 1.', '3:3 tags.0.name is missing.'])
  expect(await placesOf('export default {\n  siteUrl: "https://a.example/",\n}', { SITE_URL: 'nowhere' })).toEqual(['1:1 SITE_URL in the environment is "nowhere".'])
})

test('what keeps the file from loading stands at its line, in plain words', async () => {
  expect(await placesOf('export default {\n  name: "x"\n  language: "en",\n}')).toEqual(['3:3 board.config.ts cannot be loaded: Expected `,` or `}` but found `Identifier`.'])
  expect(await placesOf("export default {\n  name: 'x,\n}")).toEqual(['2:9 board.config.ts cannot be loaded: Unterminated string.'])
  expect(await problemsOf('throw new Error("no \u001b[31mwood")')).toEqual([expect.stringContaining('cannot be loaded: no wood Mend')])
})

test('what the file throws stands at the line that throws it', async () => {
  const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace') ?? {}
  onTestFinished(() => void Object.defineProperty(Error, 'prepareStackTrace', before))
  // The test runner's own, which knows nothing of the maps of Node.
  Reflect.deleteProperty(Error, 'prepareStackTrace')
  expect(await placesOf('interface X {\n  name: string\n}\nexport default {\n  name: nobody,\n} as X')).toEqual(['5:9 board.config.ts cannot be loaded: nobody is not defined'])
})

test('a configuration that is missing, broken, throws or exports nothing says so', async () => {
  expect(await problemsOf(null)).toEqual([expect.stringContaining('config/unreadable: board.config.ts is not in ')])
  expect(await problemsOf('export default {')).toEqual([expect.stringContaining('config/unreadable: board.config.ts cannot be loaded: ')])
  expect(await problemsOf('throw new Error("no such wood")')).toEqual([expect.stringContaining('no such wood')])
  expect(await problemsOf('export const board = {}')).toEqual([expect.stringContaining('it has no default export')])
  expect(await problemsOf('export default 5')).toEqual([expect.stringContaining('config/value: The default export is 5.')])
  expect(await problemsOf('export default null')).toEqual([expect.stringContaining('The default export is null.')])
})
