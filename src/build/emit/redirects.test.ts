import * as v from 'valibot'
import { expect, test } from 'vitest'
import { boardConfigSchema } from '../../domain/board-config.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { emitRedirects } from './redirects.ts'

const config = v.parse(boardConfigSchema, { siteUrl: 'https://board.example/careers/' })

test('every earlier name leads to the posting, as a page and as a rule', () => {
  const files = new Map(emitRedirects(config, [aRenderedPosting({ title: 'Nets & <more>', aliases: ['old', 'older'] }), aRenderedPosting({ slug: 'b' })]).map(({ path, content }) => [path, content]))
  expect([...files.keys()]).toEqual(['jobs/old/index.html', 'jobs/older/index.html', '_redirects'])
  expect(files.get('_redirects')).toBe('/careers/jobs/old/ /careers/jobs/net-mender/ 301\n/careers/jobs/older/ /careers/jobs/net-mender/ 301\n')
  const page = files.get('jobs/old/index.html')
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/careers/jobs/net-mender/" />')
  expect(page).toContain('<link rel="canonical" href="https://board.example/careers/jobs/net-mender/" />')
  expect(page).toContain('<a href="/careers/jobs/net-mender/">Nets &amp; &lt;more&gt;</a>')
})

test('without earlier names there is nothing', () => {
  expect(emitRedirects(config, [aRenderedPosting()])).toEqual([])
})
