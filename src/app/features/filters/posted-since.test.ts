import { expect, test } from 'vitest'
import { toTimeMs } from '../../../domain/day.ts'
import { aRenderedPosting } from '../../../domain/posting-fixture.ts'
import type { Status } from '../../../domain/posting.ts'
import { toQuery } from '../../../domain/query.ts'
import { evaluate } from '../../../search/evaluate.ts'
import { compareRows, readFacets, writeFacets } from '../../../search/facets.ts'
import { closeOver } from '../../../search/last-days.ts'
import { toPostedChoices, toPostedFrom } from './posted-since.ts'

/** 2021-03-12. */
const newest = 18_698

function aBoard(...postings: readonly (readonly [day: number, status: Status])[]) {
  return readFacets(writeFacets(postings.map(([day, status], index) => aRenderedPosting({ slug: `p${index}`, day, status })).toSorted(compareRows), []))
}

test('days are counted back from the present, as long as an open posting is of the last thirty days', () => {
  const facets = aBoard([newest, 'open'], [newest - 9, 'open'])
  expect(toPostedFrom(facets, toTimeMs(newest))).toEqual({ day: newest, kind: 'today' })
  expect(toPostedFrom(facets, toTimeMs(newest + 31) - 1)).toEqual({ day: newest + 30, kind: 'today' })
})

test('on an older board they are counted back from the newest open posting', () => {
  const facets = aBoard([newest + 31, 'closed'], [newest, 'open'], [newest - 9, 'open'])
  expect(toPostedFrom(facets, toTimeMs(newest + 31))).toEqual({ day: newest, kind: 'newest' })
})

test('where no posting is open, the newest closed one stands in', () => {
  expect(toPostedFrom(aBoard([newest - 9, 'closed'], [newest, 'closed']), toTimeMs(newest + 400))).toEqual({ day: newest, kind: 'newest' })
})

test('a posting that ended since the board was built is no newest open one', () => {
  const built = readFacets(writeFacets([aRenderedPosting({ slug: 'a', day: newest, lastDay: newest + 1 }), aRenderedPosting({ slug: 'b', day: newest - 9, lastDay: newest + 5 })], []))
  const from = (today: number) => toPostedFrom(closeOver(built, today), toTimeMs(newest + 400))?.day
  expect([1, 2, 6].map((days) => from(newest + days))).toEqual([newest, newest - 9, newest])
})

test('a posting from the future moves nothing', () => {
  expect(toPostedFrom(aBoard([newest, 'open'], [newest - 9, 'open']), toTimeMs(newest - 200))).toEqual({ day: newest - 200, kind: 'today' })
})

test('without a present, as in a drawn page, the newest open posting stands in for it', () => {
  expect(toPostedFrom(aBoard([newest, 'open'], [newest - 9, 'open']), null)).toEqual({ day: newest, kind: 'today' })
})

test('where all postings are of one day there is nothing to choose', () => {
  expect(toPostedFrom(aBoard([newest, 'open'], [newest, 'closed']), null)).toBeNull()
  expect(toPostedFrom(aBoard(), null)).toBeNull()
})

test('each choice counts what its address finds', () => {
  const facets = aBoard(...[0, 0, 1, 2, 3, 4, 8, 13, 14, 15, 30, 31, 900].map((age): [number, Status] => [newest - age, 'open']), [newest - 1, 'closed'])
  const { days } = evaluate(facets, toQuery({ since: '2021-03-12' }), null).counts
  const choices = toPostedChoices(facets, days, { day: newest, kind: 'newest' })
  expect(choices.map(({ span, since, count }) => [span, since, count])).toEqual([
    [1, '2021-03-11', 3],
    [3, '2021-03-09', 5],
    [7, '2021-03-05', 6],
    [14, '2021-02-26', 9],
    [30, '2021-02-10', 11],
  ])
  expect(choices.map(({ since }) => evaluate(facets, toQuery({ since }), null).rows.length)).toEqual(choices.map(({ count }) => count))
})

test('choices that reach behind the first day, or lie after the last, count all and none', () => {
  const facets = aBoard([newest, 'open'], [newest - 2, 'open'])
  const { days } = evaluate(facets, toQuery({}), null).counts
  const counts = (day: number) => toPostedChoices(facets, days, { day, kind: 'today' }).map(({ count }) => count)
  expect(counts(newest)).toEqual([1, 2, 2, 2, 2])
  expect(counts(newest + 20)).toEqual([0, 0, 0, 0, 2])
  expect(counts(newest + 400)).toEqual([0, 0, 0, 0, 0])
})
