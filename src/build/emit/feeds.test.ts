import * as v from 'valibot'
import { expect, test } from 'vitest'
import { boardConfigSchema } from '../../domain/board-config.ts'
import type { SafeHtml } from '../../domain/posting.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { writeFacets } from '../../search/facets.ts'
import { emitFeeds } from './feeds.ts'

const config = v.parse(boardConfigSchema, { name: 'Test & Board', siteUrl: 'https://board.example/jobs/' })

function emit(postings = [aRenderedPosting()]) {
  return new Map(Array.from(emitFeeds(config, postings, writeFacets(postings, [])), ({ path, content }) => [path, content]))
}

test('all open postings, each tag, each company and each country have both feeds; what has no open posting has empty ones', () => {
  const place = { ...aRenderedPosting().place, countries: ['PT'] }
  const files = emit([aRenderedPosting({ place }), aRenderedPosting({ slug: 'old', status: 'closed', companySlug: 'gone', tags: [{ slug: 'cobol', name: 'COBOL' }] })])
  const pages = ['', 'companies/gone/', 'companies/harbour-sons/', 'countries/pt/', 'tags/cobol/', 'tags/nets/']
  expect(JSON.parse(files.get('tags/cobol/feed.json') ?? '')).toMatchObject({ items: [] })
  expect(files.get('tags/cobol/feed.atom')).not.toContain('<entry>')
  expect([...files.keys()].toSorted()).toEqual(pages.flatMap((page) => [`${page}feed.atom`, `${page}feed.json`]).toSorted())
})

test('an entry has a stable id, its day, the board\u2019s page, the employer\u2019s own links as they are, and its text', () => {
  const html = '<p>Fish &amp; <b>nets</b></p><pre>a\n  b\u0000</pre>' as SafeHtml
  const posting = aRenderedPosting({ title: 'Net <Mender> & "more"', applyUrl: 'https://harbour.example/a?b=1&c=2#app', rendered: { ...aRenderedPosting().rendered, html } })
  const atom = emit([posting]).get('feed.atom') ?? ''
  expect(atom).toContain('<id>https://board.example/jobs/jobs/net-mender/</id>')
  expect(atom).toContain('<title>Net &lt;Mender&gt; &amp; &quot;more&quot;</title>')
  expect(atom).toContain('<link rel="related" title="Apply" href="https://harbour.example/a?b=1&amp;c=2#app"/>')
  expect(atom).toContain('&lt;p&gt;Fish &amp;amp; &lt;b&gt;nets&lt;/b&gt;&lt;/p&gt;&lt;pre&gt;a\n  b &lt;/pre&gt;')
  expect(atom.replaceAll('\n', '')).not.toMatch(/\p{Control}/u)
  const { items } = JSON.parse(emit([posting]).get('feed.json') ?? '') as { items: Record<string, unknown>[] }
  expect(items[0]).toMatchObject({ id: 'https://board.example/jobs/jobs/net-mender/', external_url: posting.url, content_html: html, _job: { apply_url: posting.applyUrl } })
})

test('the newest come first, and a feed without postings is still one', () => {
  const feed = emit([aRenderedPosting({ slug: 'a', day: 1 }), aRenderedPosting({ slug: 'b', day: 2 })]).get('feed.atom') ?? ''
  expect(feed.match(/jobs\/[ab]\/<\/id>/g)).toEqual(['jobs/b/</id>', 'jobs/a/</id>'])
  expect(feed).toContain('<updated>1970-01-03T00:00:00Z</updated>\n<link rel="self"')
  expect(emit([]).get('feed.atom')).toContain('<id>https://board.example/jobs/feed.atom</id>')
  expect(JSON.parse(emit([]).get('feed.json') ?? '')).toMatchObject({ items: [] })
})

test('an edited posting keeps its id and its day, and says when it was edited', () => {
  const files = emit([aRenderedPosting({ day: 10, updated: 20 })])
  expect(files.get('feed.atom')).toMatch(/<updated>1970-01-21T00:00:00Z<\/updated>\n<link rel="self"/)
  expect(files.get('feed.atom')).toContain('<published>1970-01-11T00:00:00Z</published>\n<updated>1970-01-21T00:00:00Z</updated>')
  expect(JSON.parse(files.get('feed.json') ?? '')).toMatchObject({ items: [{ date_published: '1970-01-11T00:00:00Z', date_modified: '1970-01-21T00:00:00Z' }] })
})
