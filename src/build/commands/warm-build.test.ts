import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aPostingFile, createBoard, type BoardFixture } from '../board-fixture.ts'
import { runCommand } from './run-command.ts'

/** An app that shows of the configuration and of the postings what a page can. */
const app = `
import { board } from 'virtual:board'
export function createPageRenderer({ manifest }) {
  const toInputs = (path, posting) => JSON.stringify([path, posting, manifest.counts])
  const draw = async (path, posting) => '<main lang="' + board.language + '">' + [board.name, import.meta.env.BASE_URL, toInputs(path, posting)].join(' ') + '</main>'
  return { draw, toInputs }
}
`

/** So many postings are worth threads: what is made of each file is kept, too. */
const threaded = 400

const toConfig = (keys: Readonly<Record<string, unknown>>) => `export default ${JSON.stringify({ name: 'Test Board', siteUrl: 'https://board.example/', ...keys })}\n`

async function aBoard(count: number): Promise<BoardFixture> {
  const postings = Array.from({ length: count }, (_, index): [string, string] => [
    `postings/p${index}.md`,
    aPostingFile({ title: `Net Mender ${index}`, hashtags: `#nets,#knots-${index % 5}`, companyName: `Harbour ${index % 3}` }),
  ])
  return createBoard({ ...Object.fromEntries(postings), 'src/app/render-pages.tsx': app, 'board.config.ts': toConfig({}) })
}

/** Builds, and gives every file of the site. */
async function build(board: BoardFixture) {
  const said: string[] = []
  const stream = { write: (text: string) => said.push(text) }
  expect(await runCommand(['build'], { root: board.root, env: {}, now: Date.now, out: stream, err: stream }), said.join('')).toBe(0)
  return board.snapshot('dist')
}

/** A file of the board, and what stands in it from then on. */
interface Change {
  readonly what: string
  readonly file: string
  readonly text: string
}

const changedPosting: Change = { what: 'a posting', file: 'postings/p7.md', text: aPostingFile({ title: 'Sail Mender', hashtags: '#sails' }, 'Another text.') }
const toChange = (what: string, keys: Readonly<Record<string, unknown>>): Change => ({ what, file: 'board.config.ts', text: toConfig(keys) })

test.each([
  {
    count: 10,
    changes: [
      toChange('the name', { name: 'Another Board' }),
      toChange('the language', { name: 'Another Board', language: 'de' }),
      toChange('the base path', { siteUrl: 'https://board.example/jobs/' }),
      toChange('the site', { siteUrl: 'https://other.example/jobs/' }),
      changedPosting,
    ],
  },
  { count: threaded, changes: [toChange('a tag', { tags: [{ slug: 'nets', name: 'Fishing nets', aliases: ['knots-1'] }] }), changedPosting] },
])('a build of $count postings that finds what earlier ones have kept writes the bytes of one that finds nothing, whatever was changed', { timeout: 180_000 }, async ({ count, changes }) => {
  const [warm, cold] = [await aBoard(count), await aBoard(count)]
  let before = await build(warm)
  for (const { what, file, text } of changes) {
    for (const board of [warm, cold]) await board.write(file, text)
    await rm(path.join(cold.root, 'node_modules'), { recursive: true, force: true })
    const after = await build(warm)
    expect(after, what).not.toEqual(before)
    expect(after, what).toEqual(await build(cold))
    before = after
  }
})
