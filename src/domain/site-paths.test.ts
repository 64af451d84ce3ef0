import { expect, test } from 'vitest'
import { dataPaths, sitePaths, toAbsoluteUrl, toBasePath } from './site-paths.ts'

test.each([
  ['https://example.org', '/'],
  ['https://example.org/', '/'],
  ['https://example.org/jobs', '/jobs/'],
  ['https://example.org/jobs/', '/jobs/'],
  ['https://example.org//a/b//', '/a/b/'],
  ['http://localhost:5173/', '/'],
  ['HTTPS://EXAMPLE.ORG/Jobs', '/Jobs/'],
])('%s is served under %s', (siteUrl, basePath) => {
  expect(toBasePath(siteUrl)).toBe(basePath)
})

test.each([
  ['https://example.org', 'https://example.org/tags/react/'],
  ['https://example.org/', 'https://example.org/tags/react/'],
  ['https://example.org/jobs/', 'https://example.org/jobs/tags/react/'],
])('below %s a page is %s', (siteUrl, url) => {
  expect(toAbsoluteUrl(siteUrl, sitePaths.tag('react'))).toBe(url)
})

test('every page is a folder below the base path', () => {
  const { jobsJson, furtherPage, ...pages } = sitePaths
  for (const page of Object.values(pages)) expect(page('x')).toMatch(/^\/(?:[a-z]+\/(?:x\/)?)?$/)
  expect(furtherPage(sitePaths.tag('x'), 2)).toBe('/tags/x/page/2/')
  expect(jobsJson()).toBe('/jobs.json')
})

test('what would end a path or name another is encoded', () => {
  expect(sitePaths.tag('a/b?c#d')).toBe('/tags/a%2Fb%3Fc%23d/')
  expect(sitePaths.posting('100%')).toBe('/jobs/100%25/')
  expect(dataPaths.body('a/b', 'abc')).toBe('data/bodies/a%2Fb.abc.json')
})
