import { expect, test } from 'vitest'
import { toOtherNumbers } from './plural.ts'

test.each([
  ['engineers', ['engineer']],
  ['engineer', ['engineers']],
  ['agencies', ['agency', 'agencie']],
  ['agency', ['agencies']],
  ['branches', ['branche', 'branch']],
  ['boxes', ['boxe']],
  ['caches', ['cache', 'cach']],
  ['sizes', ['size']],
  ['movies', ['movy', 'movie']],
  ['statuses', ['statuse', 'status']],
  ['planes', ['plane']],
  ['matches', ['matche', 'match']],
  ['coach', ['coaches']],
  ['business', ['businesses']],
  ['status', ['statuses']],
  ['journeys', ['journey']],
  ['journey', ['journeys']],
  ['news', []],
  ['ios', []],
  ['css', []],
  ['c++', []],
  ['node.js', []],
  ['équipe', []],
  ['full-stack', []],
])('the other number of %j is %j', (word, others) => {
  expect(toOtherNumbers(word)).toEqual(others)
})
