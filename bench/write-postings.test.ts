import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadBoardConfig } from '../src/build/config/load-config.ts'
import { runPipeline } from '../src/build/pipeline.ts'
import type { RenderedPosting } from '../src/domain/posting.ts'
import { generate } from './generate.ts'
import { toMarkdownFile, writePostings } from './write-postings.ts'

const root = path.resolve(import.meta.dirname, '..')
let folder = ''

afterEach(() => rm(folder, { recursive: true, force: true }))

test('what is written is read back by the build without an error, with the same fields', { timeout: 60_000 }, async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  const written = generate({ count: 120, seed: 7, bodyWords: 60 })
  await writePostings(written, folder, 'board')
  // Without the table of tags, which has other spellings for some.
  const config = { ...(await loadBoardConfig(root, { POSTINGS_DIR: folder })), tags: [] }
  const { postings, problems } = await runPipeline({ root, config, today: 0 })
  // Two made-up postings of one company may have one title, which is no more than a warning.
  expect(problems.filter((problem) => problem.code !== 'posting/duplicate')).toEqual([])
  const toFields = ({ slug, title, company, place, url, applyUrl, host, day, status, jobType, summary, featured, tags }: RenderedPosting) => ({
    slug, title, company, place: place.asWritten, url, applyUrl, host, day, status, jobType, summary, featured, tags: tags.map((tag) => tag.slug),
  })
  const bySlug = new Map(postings.map((posting) => [posting.slug, toFields(posting)]))
  expect(written.map((posting) => bySlug.get(posting.slug))).toEqual(written.map(toFields))
})

test('a body has its sentences as paragraphs and a list under two headings, and never is empty', () => {
  const [posting] = generate({ count: 1, seed: 7, bodyWords: 200 })
  const text = toMarkdownFile(posting!, 'board')
  const sentences = posting!.body.split(/(?<=\.) /)
  expect(sentences.filter((sentence) => text.replaceAll('**', '').split(sentence).length === 2)).toEqual(sentences)
  expect(text).toContain('\n## What you will do\n')
  expect(text).toContain('\n## What you bring\n\n- ')
  expect(toMarkdownFile({ ...posting!, body: '' }, 'board')).toContain('original.')
})

test('generators get tags as a list and no key that means something else to them', () => {
  const [posting] = generate({ count: 1, seed: 7, bodyWords: 10 })
  const text = toMarkdownFile(posting!, 'generators')
  expect(text).toContain(`tags: ${JSON.stringify(posting!.tags.map((tag) => tag.slug))}`)
  expect(text).toMatch(/^date: "\d{4}-\d\d-\d\d"$/m)
  expect(text).not.toMatch(/^(?:url|slug):/m)
})
