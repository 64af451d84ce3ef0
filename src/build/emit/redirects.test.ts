import * as v from 'valibot'
import { expect, test } from 'vitest'
import { boardConfigSchema } from '../../domain/board-config.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { toMoves } from './hosts/host-rules.ts'
import { emitRedirects } from './redirects.ts'

const config = v.parse(boardConfigSchema, { siteUrl: 'https://board.example/careers/' })

test('every earlier name is a page that leads to the posting', () => {
  const files = new Map(emitRedirects(config, toMoves([aRenderedPosting({ title: 'Nets & <more>', aliases: ['old', 'older'] }), aRenderedPosting({ slug: 'b' })])).map(({ path, content }) => [path, content]))
  expect([...files.keys()]).toEqual(['jobs/old/index.html', 'jobs/older/index.html'])
  const page = files.get('jobs/old/index.html')
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/careers/jobs/net-mender/" />')
  expect(page).toContain('<link rel="canonical" href="https://board.example/careers/jobs/net-mender/" />')
  expect(page).toContain('<a href="/careers/jobs/net-mender/">Nets &amp; &lt;more&gt;</a>')
})

test('without earlier names there is nothing', () => {
  expect(emitRedirects(config, toMoves([aRenderedPosting()]))).toEqual([])
})
