import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openBodyCache } from './body-cache.ts'
import { createBoard } from './board-fixture.ts'
import { renderBody } from './render/render.ts'

/** A cache's folder of its own, and what opens it; `rendered` notes each text that was rendered. */
async function aFolder() {
  const folder = path.join((await createBoard({})).root, 'cache/bodies')
  const open = async ({ version = '1', today = 20_000 } = {}) => {
    const render = vi.fn(renderBody)
    const cache = await openBodyCache({ folder, version, today, renderBody: render })
    return { ...cache, rendered: () => render.mock.calls.map(([text]) => text) }
  }
  const keep = async (texts: readonly string[], options: Parameters<typeof open>[0] = {}) => {
    const cache = await open(options)
    const bodies = texts.map((text) => cache.render(text))
    await cache.save()
    return { bodies, rendered: cache.rendered() }
  }
  const files = async () => new Map(await Promise.all((await readdir(folder)).toSorted().map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)))
  return { folder, open, keep, files }
}

const text = '## What we do\n\nWe sail out <blink>every</blink> morning — at **five**, \ud800 and [mend](https://harbour.example).'

test('a body that a build has rendered is not rendered again, and is the same', async () => {
  const { keep } = await aFolder()
  expect((await keep([text, 'Other.'])).rendered).toEqual([text, 'Other.'])
  const { bodies, rendered } = await keep([text, 'Other.', 'New.'])
  expect(rendered).toEqual(['New.'])
  expect(bodies).toEqual([text, 'Other.', 'New.'].map(renderBody))
})

test('a build without a new body writes nothing', async () => {
  const { keep, files } = await aFolder()
  await keep([text])
  const before = await files()
  await keep([text], { today: 20_006 })
  expect(await files()).toEqual(before)
})

test('bodies of another version are rendered anew, and theirs go', async () => {
  const { keep, files } = await aFolder()
  await keep([text], { version: 'before' })
  expect((await keep([text], { version: 'after' })).rendered).toEqual([text])
  expect((await keep([text], { version: 'after' })).rendered).toEqual([])
  expect([...(await files()).values()].join('')).not.toContain('before')
})

test.each([
  ['half a file', (content: string) => content.slice(0, content.length / 2)],
  ['an empty file', () => ''],
  ['another shape', () => '[]'],
  ['entries of another shape', (content: string) => content.replace('"sentences"', '"phrases"')],
  ['an entry that lacks a value', (content: string) => content.replace(/"sentences":\[[^\]]*\],/, '')],
  ['a value of another type', (content: string) => content.replace(/"html":"[^"]*"/, '"html":7')],
])('%s is rendered anew and replaced', async (_what, spoil) => {
  const { folder, keep, files } = await aFolder()
  await keep(['Plain.'])
  const [[name, content] = ['', '']] = await files()
  const spoilt = spoil(content)
  expect(spoilt).not.toBe(content)
  await writeFile(path.join(folder, name), spoilt)
  const { bodies, rendered } = await keep(['Plain.'])
  expect(rendered).toEqual(['Plain.'])
  expect(bodies).toEqual([renderBody('Plain.')])
  expect((await files()).get(name)).toBe(content)
})

test('a body that no build has used for a month goes; one that is in use stays', async () => {
  const { keep, open } = await aFolder()
  const bodies = Array.from({ length: 40 }, (_, index) => `Body ${index}.`)
  await keep(bodies)
  for (const today of [20_010, 20_020, 20_030]) await keep(bodies.slice(20), { today })
  const cache = await open({ today: 20_030 })
  for (const body of bodies) cache.render(body)
  expect(cache.rendered()).toEqual(bodies.slice(0, 20))
})

test('what a killed build has left is removed', async () => {
  const { folder, keep, files } = await aFolder()
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'a.json.1.tmp'), '{"version":"1","entr')
  await keep([text])
  expect([...(await files()).keys()]).toEqual([expect.stringMatching(/^[0-9a-f]\.json$/)])
})

test('where the folder cannot be written, bodies are rendered all the same', async () => {
  const { folder, keep } = await aFolder()
  await mkdir(path.dirname(folder), { recursive: true })
  await writeFile(folder, 'a file')
  expect((await keep([text])).bodies).toEqual([renderBody(text)])
  expect((await keep([text])).rendered).toEqual([text])
  expect(await readFile(folder, 'utf8')).toBe('a file')
})

test('what is no fault of the disk is not passed over', async () => {
  const { open } = await aFolder()
  const cache = await open()
  cache.render('Plain.')
  vi.spyOn(JSON, 'stringify').mockImplementationOnce(() => {
    throw new RangeError('Invalid string length')
  })
  await expect(cache.save()).rejects.toThrow('Invalid string length')
})
