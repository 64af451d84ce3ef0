import * as v from 'valibot'
import { expect, test } from 'vitest'
import { boardConfigSchema } from '../../domain/board-config.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { toMoves } from './moves.ts'
import { emitRedirects } from './redirects.ts'

const config = v.parse(boardConfigSchema, { siteUrl: 'https://board.example/careers/' })

const noTags = { slugs: [], names: [], aliases: [] }

test('every earlier name is a page that leads to the posting', () => {
  const files = new Map(emitRedirects(config, toMoves([aRenderedPosting({ title: 'Nets & <more>', aliases: ['old', 'older'] }), aRenderedPosting({ slug: 'b' })], noTags)).map(({ path, content }) => [path, content]))
  expect([...files.keys()]).toEqual(['jobs/old/index.html', 'jobs/older/index.html'])
  const page = files.get('jobs/old/index.html')
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/careers/jobs/net-mender/" />')
  expect(page).toContain('<link rel="canonical" href="https://board.example/careers/jobs/net-mender/" />')
  expect(page).toContain('<a href="/careers/jobs/net-mender/">Nets &amp; &lt;more&gt;</a>')
})

test('without earlier names there is nothing', () => {
  expect(emitRedirects(config, toMoves([aRenderedPosting()], noTags))).toEqual([])
})

test('every other spelling of a tag is a page that leads to the tag', () => {
  const files = new Map(emitRedirects(config, toMoves([], { slugs: ['golang', 'café'], names: ['Go', 'Café'], aliases: [['go', 0], ['kaffee', 1], ['gopher', 0]] })).map(({ path, content }) => [path, content]))
  expect([...files.keys()]).toEqual(['tags/go/index.html', 'tags/kaffee/index.html', 'tags/gopher/index.html'])
  expect(files.get('tags/kaffee/index.html')).toContain('<meta http-equiv="refresh" content="0; url=/careers/tags/caf%C3%A9/" />')
  expect(files.get('tags/go/index.html')).toContain('<a href="/careers/tags/golang/">Go</a>')
})
