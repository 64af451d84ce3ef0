import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ArtifactError } from '../../../domain/artifact.ts'
import { DataError, type DataErrorKind } from '../../data/data-error.ts'
import { isLostChunk, toFailureWords } from './failure-words.ts'

const setOnline = (onLine: boolean) => vi.stubGlobal('navigator', { onLine })

beforeEach(() => void setOnline(true))
afterEach(() => void vi.unstubAllGlobals())

test.each<[DataErrorKind, string, string]>([
  ['offline', 'You are offline', 'Try again'],
  ['unreachable', 'The board did not answer', 'Try again'],
  ['missing', 'A part of the board is gone', 'Reload the page'],
  ['refused', 'The board’s host refused', 'Try again'],
  ['version', 'This page is older than the board', 'Reload the page'],
  ['broken', 'The data came in pieces', 'Try again'],
])('where data is %s, the reader is told "%s" and can choose "%s"', (kind, heading, action) => {
  expect(toFailureWords(new DataError(kind, '/data/x.json', 'technical'))).toMatchObject({ heading, action, text: expect.stringMatching(/^[A-Z].*\.$/) })
})

test('a part whose columns disagree is broken data, one of another version another version', () => {
  expect(toFailureWords(new ArtifactError('shape', 'type has 1 rows, not 2')).heading).toBe('The data came in pieces')
  expect(toFailureWords(new ArtifactError('version', 'version 2')).heading).toBe('This page is older than the board')
})

test.each([
  'Failed to fetch dynamically imported module: https://a.example/x.js',
  'error loading dynamically imported module: https://a.example/x.js',
  'Importing a module script failed.',
])('a script that is gone after a new deploy (%s) is told as a part that is gone', (message) => {
  expect(isLostChunk(new TypeError(message))).toBe(true)
  expect(toFailureWords(new TypeError(message))).toMatchObject({ heading: 'A part of the board is gone', action: 'Reload the page' })
})

test('without a network a script that does not come is not lost: nothing reloads a page that could not come back', () => {
  setOnline(false)
  const error = new TypeError('Failed to fetch dynamically imported module: https://a.example/x.js')
  expect(isLostChunk(error)).toBe(false)
  expect(toFailureWords(error)).toMatchObject({ heading: 'You are offline', action: 'Try again' })
})

test.each([new TypeError('x is undefined'), new Error('Importing a module script failed.'), 'text', null, undefined, { kind: 'offline' }])(
  'anything else (%s) is told as unexpected, never as a kind of its own',
  (error) => {
    expect(isLostChunk(error)).toBe(false)
    expect(toFailureWords(error)).toMatchObject({ heading: 'Something went wrong', action: 'Reload the page' })
  },
)
