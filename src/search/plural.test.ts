import { expect, test } from 'vitest'
import { toOtherNumbers } from './plural.ts'

test.each([
  ['engineers', ['engineer']],
  ['engineer', ['engineers']],
  ['agencies', ['agency']],
  ['agency', ['agencies']],
  ['branches', ['branch']],
  ['boxes', []],
  ['matches', ['match']],
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
