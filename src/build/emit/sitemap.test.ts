import * as v from 'valibot'
import { expect, test } from 'vitest'
import { boardConfigSchema } from '../../domain/board-config.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { emitSitemap } from './sitemap.ts'

const config = v.parse(boardConfigSchema, { siteUrl: 'https://board.example/jobs/' })
const toFiles = (...input: Parameters<typeof emitSitemap>) => new Map(emitSitemap(...input).map(({ path, content }) => [path, content]))

test('every page that may be indexed is in the sitemap once, with the day of its newest posting', () => {
  const files = toFiles(config, [aRenderedPosting({ slug: 'a', day: 10 }), aRenderedPosting({ slug: 'b', day: 12 }), aRenderedPosting({ slug: 'closed', status: 'closed', companySlug: 'gone' })])
  const sitemap = files.get('sitemap.xml') ?? ''
  const listed = Array.from(sitemap.matchAll(/<url><loc>https:\/\/board\.example\/jobs([^<]*)<\/loc><lastmod>([^<]*)<\/lastmod><\/url>/g), ([, path, day]) => `${path} ${day}`)
  expect(listed.toSorted()).toEqual(['/ 1970-01-13', '/companies/ 1970-01-13', '/companies/harbour-sons/ 1970-01-13', '/jobs/a/ 1970-01-11', '/jobs/b/ 1970-01-13', '/tags/ 1970-01-13', '/tags/nets/ 1970-01-13'])
  expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://board.example/jobs/sitemap.xml\n')
})

test('more pages than one file may hold are parts, and the sitemap their index', () => {
  const files = toFiles(config, [aRenderedPosting()], 2)
  expect([...files.keys()]).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml', 'robots.txt'])
  expect(files.get('sitemap.xml')).toMatch(/<sitemapindex [^]*<sitemap><loc>https:\/\/board\.example\/jobs\/sitemap-3\.xml<\/loc><lastmod>\d{4}-\d\d-\d\d<\/lastmod><\/sitemap>\n<\/sitemapindex>/)
  expect([1, 2, 3].flatMap((part) => files.get(`sitemap-${part}.xml`)?.match(/<url>/g) ?? [])).toHaveLength(6)
})

test('a board without open postings has its list in the sitemap', () => {
  expect(toFiles(config, []).get('sitemap.xml')).toContain('<url><loc>https://board.example/jobs/</loc></url>')
})

test('a posting that was edited after its day has the day of the edit, and so have the lists that it is in', () => {
  const sitemap = toFiles(config, [aRenderedPosting({ slug: 'a', day: 10, updated: 20 }), aRenderedPosting({ slug: 'b', day: 12, companySlug: 'other' })]).get('sitemap.xml')
  expect(sitemap).toContain('<loc>https://board.example/jobs/jobs/a/</loc><lastmod>1970-01-21</lastmod>')
  expect(sitemap).toContain('<loc>https://board.example/jobs/tags/nets/</loc><lastmod>1970-01-21</lastmod>')
  expect(sitemap).toContain('<loc>https://board.example/jobs/companies/other/</loc><lastmod>1970-01-13</lastmod>')
})
