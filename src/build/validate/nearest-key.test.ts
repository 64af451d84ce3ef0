import { expect, test } from 'vitest'
import { findNearestKey } from './nearest-key.ts'

const known = ['title', 'companyName', 'url', 'applyUrl', 'host', 'companyWebsite', 'summary', 'summaryBackup']

test.each([
  ['Title', 'title'],
  ['ulr', 'url'],
  ['uri', 'url'],
  ['sumary', 'summary'],
  ['sumamrry', 'summary'],
  ['companyname', 'companyName'],
  ['C-o-m-p-a-n-y-Name', 'companyName'],
  ['company_web_sites', 'companyWebsite'],
  ['aply url', 'applyUrl'],
  ['hosts', 'host'],
])('%s means %s', (written, key) => {
  expect(findNearestKey(written, known)).toBe(key)
})

test.each(['', 'id', 'rul e', 'salary', 'company', '__proto__', 'constructor', 'x'.repeat(100_000)])('nothing is near %s', (written) => {
  expect(findNearestKey(written, known)).toBe(null)
})

test('the nearest of several is meant', () => {
  expect(findNearestKey('hosst', ['hoss', 'hosstels', 'host'])).toBe('hoss')
  expect(findNearestKey('titles', ['titleist', 'title'])).toBe('title')
})
