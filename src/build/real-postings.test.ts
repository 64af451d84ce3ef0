import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import config from '../../board.config.ts'
import { createTagResolver } from '../domain/hashtag.ts'
import { toPlace } from '../domain/place/parse-place.ts'
import { readGazetteer } from './gazetteer/gazetteer.ts'
import { parsePosting } from './parse/parse.ts'
import { readPostings } from './read/read.ts'
import { toPosting, validateSet } from './validate/validate-set.ts'
import { validatePosting } from './validate/validate.ts'

const root = resolve(import.meta.dirname, '../..')
const folders = ['postings', '../shared/postings/real', '../shared/postings/seed'].filter((folder) => existsSync(resolve(root, folder)))

async function take(folder: string) {
  const table = (config.tags ?? []).map((tag) => ({ ...tag, aliases: tag.aliases ?? [] }))
  const gazetteer = await readGazetteer()
  const context = {
    resolveTag: createTagResolver(table),
    tagNames: new Map(table.map((tag) => [tag.slug, tag.name])),
    toPlace: (location: string) => toPlace(location, gazetteer),
  }
  const source = await readPostings(folder, root)
  const problems = [...source.problems]
  const drafts = source.files.flatMap((file) => {
    const result = parsePosting(file)
    problems.push(...result.problems)
    if (!result.ok) return []
    const validated = validatePosting(result.parsed, context)
    problems.push(...validated.problems)
    return validated.draft ?? []
  })
  const set = validateSet(drafts)
  return { postings: drafts.map((draft) => toPosting(draft, set.toNames(draft), { today: 0, closeAfterDays: null })), problems: [...problems, ...set.problems] }
}

/** The value of a key as plain text tools see it: the files write `key: "value"` on one line. */
function grep(folder: string, name: string, key: string): string | undefined {
  const text = readFileSync(resolve(root, folder, name), 'utf8')
  const head = text.slice(0, text.indexOf('\n---'))
  return new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1]?.replace(/^(["'])(.*)\1$/, '$2')
}

describe.each(folders)('the postings of %s', (folder) => {
  const names = readdirSync(resolve(root, folder)).filter((name) => name.endsWith('.md') && name !== 'README.md')

  test('are all taken, without an error', async () => {
    const { postings, problems } = await take(folder)
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
    expect(postings.map((posting) => `${posting.slug}.md`).toSorted()).toEqual(names.toSorted())
  })

  test('are open or closed, with the links and dates that a plain text search finds', async () => {
    const { postings } = await take(folder)
    for (const posting of postings) {
      const name = `${posting.slug}.md`
      expect([name, posting.status]).toEqual([name, grep(folder, name, 'archived') === 'true' ? 'closed' : 'open'])
      expect(posting.applyUrl).toBe(grep(folder, name, 'applyUrl'))
      expect(posting.url).toBe(grep(folder, name, 'url'))
      expect(posting.day).toBe(Math.floor(Number(grep(folder, name, 'timestamp')) / 86_400_000))
    }
  })
})
