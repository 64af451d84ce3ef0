import { expect, test } from 'vitest'
import type { RenderedPosting } from '../../domain/posting.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { emitData } from '../emit/data.ts'
import { emitJobsJson } from '../emit/jobs-json.ts'
import { toArtifact } from '../emit/to-artifact.ts'
import { createDevIndex } from './dev-index.ts'

const words = { tags: [{ slug: 'golang', name: 'Go', aliases: ['gopher'] }], synonyms: [['mend', 'repair']], language: 'de' }

/** Postings whose bodies fill several shards. */
function somePostings(count: number): RenderedPosting[] {
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 200 }, (_, word) => `unheardof${(index * 7919 + word * word) % 9001}`)
    return aRenderedPosting({ slug: `p${index}`, title: `Net Mender ${index % 7}`, day: index % 30, status: index % 5 === 0 ? 'closed' : 'open', ...aBody(`${words.join(' ')} mend mend`) })
  })
}

function aBody(text: string): Pick<RenderedPosting, 'rendered'> {
  const { rendered } = aRenderedPosting({})
  return { rendered: { ...rendered, text, html: `${rendered.html}<!-- ${text.length} -->` as typeof rendered.html } }
}

/** The names of a folder of words or of the vocabulary are the one thing that may differ. */
function toComparable(files: Iterable<readonly [string, string]>): Map<string, string> {
  const withoutHash = (text: string) => text.replaceAll(/\b((?:body-)?terms?(?:-places)?|vocabulary)\.[0-9a-f]{10}/g, '$1')
  return new Map(Array.from(files, ([path, content]): [string, string] => [withoutHash(path), path === 'data/manifest.json' ? withoutHash(content) : content]).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function build(postings: readonly RenderedPosting[]): Map<string, string> {
  return toComparable([...emitData(toArtifact(postings, words)).files, emitJobsJson(postings)].map(({ path, content }) => [path, content]))
}

test('after each change the index is the one that a build would write', { timeout: 30_000 }, () => {
  const toIndex = createDevIndex(words)
  let postings: readonly RenderedPosting[] = somePostings(60)
  const change = (index: number, keys: Partial<RenderedPosting>) => {
    postings = postings.map((posting, at) => (at === index ? { ...posting, ...keys } : posting))
  }
  const steps: readonly (() => void)[] = [
    () => undefined,
    () => change(3, { title: 'Sail Mender', lead: 'Sails, and wholly unheardof words.' }),
    () => change(4, aBody('東京 c++ mend aardvark zzz')),
    () => change(4, aBody('')),
    () => change(5, { day: 99, tags: [{ slug: 'golang', name: 'Go' }] }),
    () => change(6, { status: 'closed', url: 'https://harbour.example/other' }),
    () => (postings = postings.toSpliced(7, 20)),
    () => (postings = [...postings, aRenderedPosting({ slug: 'zz', company: 'Ünheard', companySlug: 'unheard' })]),
    () => (postings = []),
    () => (postings = somePostings(2)),
  ]
  for (const step of steps) {
    step()
    const index = toIndex(postings)
    expect(toComparable([...index].map(([path, write]) => [path, write()]))).toEqual(build(postings))
  }
  expect(build(somePostings(60)).has('data/body-terms/1.json')).toBe(true)
})

test('an index is still whole when the next one has been made', () => {
  const toIndex = createDevIndex(words)
  const before = somePostings(30)
  const index = toIndex(before)
  toIndex(before.map((posting) => ({ ...posting, ...aBody(`other ${posting.slug}`) })))
  expect(toComparable([...index].map(([path, write]) => [path, write()]))).toEqual(build(before))
})

test('a folder of words has another name when a text has changed, and the one from before when the text is as it was', () => {
  const toIndex = createDevIndex(words)
  const folders = (postings: readonly RenderedPosting[]) => [...toIndex(postings).keys()].filter((path) => /terms|vocabulary/.test(path))
  const [, a, b] = somePostings(3) as [RenderedPosting, RenderedPosting, RenderedPosting]
  const before = folders([a, b])
  expect(folders([a, { ...b, ...aBody(`${b.rendered.text} again`) }])).not.toEqual(before)
  expect(folders([{ ...a, day: b.day }, { ...b, day: a.day }])).not.toEqual(before)
  expect(folders([a, { ...b }])).toEqual(before)
})
