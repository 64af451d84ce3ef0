import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import type { RenderedPosting } from '../domain/posting.ts'
import { compareRows, readFacets, writeFacets } from './facets.ts'
import { findRelatedTags, leastJoint, leastSurety, toLogLikelihoodRatio } from './related-tags.ts'

const aPosting = (slug: string, tags: readonly string[], status: 'open' | 'closed' = 'open') => aRenderedPosting({ slug, status, tags: tags.map((tag) => ({ slug: tag, name: tag })) })

function aBoard(postings: readonly RenderedPosting[]) {
  const facets = readFacets(writeFacets(postings.toSorted(compareRows), []))
  return (...slugs: string[]) => findRelatedTags(facets, slugs.map((slug) => facets.tagIdBySlug.get(slug) ?? -1)).map(({ id, ...rest }) => ({ slug: facets.tags[id]?.slug ?? '', ...rest }))
}

/** Many postings alike, named by their number. */
const some = (count: number, name: string, tags: readonly string[], status: 'open' | 'closed' = 'open') => Array.from({ length: count }, (_, index) => aPosting(`${name}-${index}`, tags, status))

// The figures of the tests of Apache Mahout's LogLikelihood, to their precision.
for (const [both, one, other, neither, ratio] of [
  [1, 0, 0, 1, 2.772589],
  [10, 0, 0, 10, 27.72589],
  [5, 1_995, 0, 100_000, 39.33052],
  [1_000, 1_995, 1_000, 100_000, 4_730.737],
  [1_000, 1_000, 1_000, 100_000, 5_734.343],
  [1_000, 1_000, 1_000, 99_000, 5_714.932],
  [10, 10, 10, 10, 0],
] as const) {
  test(`G² of ${both}, ${one}, ${other}, ${neither} is ${ratio}`, () => {
    expect(toLogLikelihoodRatio(both, one, other, neither)).toBeCloseTo(ratio, 2)
  })
}

test('what stands together more often than by chance is related, the surest first', () => {
  const related = aBoard([...some(8, 'both', ['react', 'typescript']), ...some(3, 'redux', ['react', 'redux']), ...some(30, 'else', ['cobol']), ...some(2, 'typescript', ['typescript'])])
  expect(related('react').map(({ slug, joint }) => [slug, joint])).toEqual([['typescript', 8], ['redux', 3]])
  expect(related('typescript').map(({ slug }) => slug)).toEqual(['react'])
})

test('a tag that is everywhere is related to none, nor is one that met another twice or as often as chance has it', () => {
  const related = aBoard([...some(2, 'rare', ['everywhere', 'go', 'rare']), ...some(5, 'chance', ['everywhere', 'go', 'office']), ...some(5, 'go', ['everywhere', 'go']), ...some(10, 'office', ['everywhere', 'office']), ...some(10, 'none', ['everywhere'])])
  expect(related('go')).toEqual([])
  expect(related('everywhere')).toEqual([])
})

test('closed postings count as well', () => {
  const related = aBoard([...some(5, 'closed', ['react', 'jquery'], 'closed'), ...some(5, 'react', ['react']), ...some(20, 'else', ['cobol'])])
  expect(related('react').map(({ slug, joint }) => [slug, joint])).toEqual([['jquery', 5]])
})

test('to several tags is related what stands with all of them', () => {
  const related = aBoard([...some(6, 'all', ['go', 'linux', 'docker']), ...some(6, 'go', ['go', 'sql']), ...some(6, 'linux', ['linux', 'c']), ...some(20, 'else', ['cobol'])])
  expect(related('go', 'linux').map(({ slug }) => slug)).toEqual(['docker'])
})

test('nothing is related to no tag, or to one that the board does not have', () => {
  const related = aBoard(some(9, 'both', ['react', 'typescript']))
  expect(related()).toEqual([])
  expect(related('gone')).toEqual([])
})

test('the figures are those of a plain reading of the postings', () => {
  const tags = ['a', 'b', 'c', 'd']
  const posting = fc.tuple(fc.subarray(tags), fc.constantFrom('open' as const, 'closed' as const))
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 60 }), fc.subarray(tags, { minLength: 1, maxLength: 2 }), (postings, given) => {
      const related = aBoard(postings.map(([own, status], index) => aPosting(`p-${index}`, own, status)))(...given)
      const expected = tags.filter((tag) => !given.includes(tag)).flatMap((tag) => {
        const count = (isGiven: boolean, isTag: boolean) => postings.filter(([own]) => given.every((each) => own.includes(each)) === isGiven && own.includes(tag) === isTag).length
        const [both, one, other, neither] = [count(true, true), count(true, false), count(false, true), count(false, false)]
        const lift = both / (both + one) / ((both + other) / postings.length)
        const surety = toLogLikelihoodRatio(both, one, other, neither)
        return both >= leastJoint && lift > 1 + 1e-12 && surety >= leastSurety ? [{ slug: tag, joint: both, lift }] : []
      })
      const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)
      expect(related.map(({ slug, joint, lift }) => ({ slug, joint, lift: Math.round(lift * 1e6) })).toSorted(bySlug)).toEqual(expected.map((each) => ({ ...each, lift: Math.round(each.lift * 1e6) })).toSorted(bySlug))
      expect(related.map(({ surety }) => surety)).toEqual(related.map(({ surety }) => surety).toSorted((a, b) => b - a))
    }),
  )
})
