import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIgnored } from './ignored-parameters.ts'
import { readListAddress, writeListAddress, type ListAddress, type ListScope } from './list-address.ts'
import { emptyQuery, sorts, toQuery, type PostingQuery } from './query.ts'

const read = (href: string) => {
  const [path = '', search = ''] = href.split('?')
  return readListAddress(path, new URLSearchParams(search))
}
const write = (address: ListAddress) => {
  const { path, parameters } = writeListAddress(address)
  const search = new URLSearchParams(parameters).toString()
  return search === '' ? path : `${path}?${search}`
}

test.each(['/jobs/net-mender/', '/tags/', '/companies/', '/tags/a/b/', '/tags//', '/tags/%20/', '/tag/a/', '//tags/a/', 'tags/a'])('%s is no list', (path) => {
  expect(readListAddress(path, [])).toBeNull()
})

test.each([
  ['/', { kind: 'all' }, {}],
  ['', { kind: 'all' }, {}],
  ['/tags/react/', { kind: 'tag', slug: 'react' }, { tags: ['react'] }],
  ['/tags/react', { kind: 'tag', slug: 'react' }, { tags: ['react'] }],
  ['/tags/__proto__/', { kind: 'tag', slug: '__proto__' }, { tags: ['__proto__'] }],
  ['/tags/%E6%97%A5/?tag=vue', { kind: 'tag', slug: '日' }, { tags: ['vue', '日'] }],
  ['/tags/%E6%97/', { kind: 'tag', slug: '%E6%97' }, { tags: ['%E6%97'] }],
  ['/tags/react/?not=react&not=php', { kind: 'tag', slug: 'react' }, { tags: ['react'], notTags: ['php'] }],
  ['/tags/react/?match=any', { kind: 'tag', slug: 'react' }, { tags: ['react'], match: 'any' }],
  ['/tags/react/?tag=vue&match=any', { kind: 'tag', slug: 'react' }, { tags: ['react', 'vue'], match: 'all' }],
  ['/companies/acme/?q=x', { kind: 'company', slug: 'acme' }, { companies: ['acme'], text: 'x' }],
  ['/companies/acme/?company=zeta', { kind: 'company', slug: 'acme' }, { companies: ['acme'] }],
])('%s is read as a list', (href, scope, parts) => {
  expect(read(href)).toEqual({ scope, query: { ...emptyQuery, ...parts } })
})

test.each(['a', 'zig'])('the page of %s with fifty further tags is still that tag’s, and stays', (tag) => {
  const further = Array.from({ length: 50 }, (_, index) => `tag=t${index + 10}`)
  const address = read(`/tags/${tag}/?${further.join('&')}`)!
  expect(address.query.tags).toEqual([tag, ...further.slice(0, 49).map((pair) => pair.slice(4))].toSorted())
  expect(write(address)).toBe(`/tags/${tag}/?${further.slice(0, 49).join('&')}`)
})

test.each([
  ['/tags/react/', { tags: ['react', 'vue'] }, '/tags/react/?tag=vue'],
  ['/tags/react/', { tags: ['react'], match: 'any' }, '/tags/react/?match=any'],
  ['/tags/react/', { tags: ['react', 'vue'], match: 'any' }, '/?tag=react&tag=vue&match=any'],
  ['/tags/react/', { tags: [] }, '/'],
  ['/tags/react/', { tags: [], notTags: ['react'] }, '/?not=react'],
  ['/companies/acme/', { status: 'closed' }, '/companies/acme/?status=closed'],
  ['/companies/acme/', { companies: ['acme', 'zeta'] }, '/?company=acme&company=zeta'],
  ['/companies/acme/', { companies: [] }, '/'],
  ['/', { tags: ['react'] }, '/?tag=react'],
] as const)('from %s, the change %j leads to %s', (from, change, href) => {
  const address = read(from)!
  expect(write({ scope: address.scope, query: toQuery({ ...address.query, ...change }) })).toBe(href)
})

/** What an earlier version of the board wrote for a list, and what it meant. */
test.each<[href: string, scope: ListScope, parts: Partial<PostingQuery>]>([
  // The first version: a text, tags, types, companies, a status and four orders.
  ['/?q=net+mender&tag=react&tag=vue&match=any&not=php&type=software&company=acme&status=all&sort=company', { kind: 'all' }, { text: 'net mender', tags: ['react', 'vue'], match: 'any', notTags: ['php'], types: ['software'], companies: ['acme'], status: 'all', sort: 'company' }],
  ['/?status=closed&sort=oldest', { kind: 'all' }, { status: 'closed', sort: 'oldest' }],
  ['/?sort=featured', { kind: 'all' }, { sort: 'featured' }],
  ['/tags/react/?not=php', { kind: 'tag', slug: 'react' }, { tags: ['react'], notTags: ['php'] }],
  ['/companies/acme/?q=x', { kind: 'company', slug: 'acme' }, { companies: ['acme'], text: 'x' }],
  ['/Tags/react', { kind: 'tag', slug: 'react' }, { tags: ['react'] }],
  // Before there was a best match the newest came first, with a text too, and had a name.
  ['/?sort=newest', { kind: 'all' }, {}],
  ['/?q=net&sort=newest', { kind: 'all' }, { text: 'net', sort: 'newest' }],
  // The second: work modes, countries and days.
  ['/?mode=remote&mode=not-stated&country=DE&country=US&since=2021-03-05&until=2021-03-12', { kind: 'all' }, { modes: ['remote', 'not-stated'], countries: ['DE', 'US'], since: '2021-03-05', until: '2021-03-12' }],
  // The third: places, who may apply, level, role, employment, language, pay.
  ['/?place=worldwide&from=ES&level=senior&role=backend&employment=part-time&lang=en&pay=EUR-year-60000&stated=pay&stated=from&sort=pay', { kind: 'all' }, { places: ['worldwide'], from: 'ES', levels: ['senior'], roles: ['backend'], employments: ['part-time'], languages: ['en'], pay: { min: 60_000, currency: 'EUR', per: 'year' }, stated: ['pay', 'from'], sort: 'pay' }],
])('an earlier link still shows its list: %s', (href, scope, parts) => {
  expect(read(href)).toEqual({ scope, query: { ...emptyQuery, ...parts } })
  const [path = '', search = ''] = href.split('?')
  expect(findIgnored(new URLSearchParams(search), readListAddress(path, new URLSearchParams(search))!.query, (_key, value) => value)).toEqual([])
})

const slug = fc.oneof(fc.constantFrom('react', 'vue', 'acme', '__proto__', 'a/b', '%', '日本', '..', '?', '#'), fc.string({ maxLength: 6 }))
const slugs = fc.array(slug, { maxLength: 6 })
const query = fc
  .record({
    text: fc.string({ maxLength: 10 }),
    tags: slugs,
    match: fc.constantFrom('all' as const, 'any' as const),
    notTags: slugs,
    types: slugs,
    companies: slugs,
    status: fc.constantFrom('open' as const, 'closed' as const, 'all' as const),
    sort: fc.constantFrom(...sorts),
  })
  .map(toQuery)
const scope = fc.oneof(
  fc.constant<ListScope>({ kind: 'all' }),
  slug.map((value): ListScope => ({ kind: 'tag', slug: value })),
  slug.map((value): ListScope => ({ kind: 'company', slug: value })),
)

test('whatever list is asked for, its address leads to just that list, and stays', () => {
  fc.assert(
    fc.property(scope, query, (someScope, someQuery) => {
      const href = write({ scope: someScope, query: someQuery })
      const address = read(href)
      expect(address?.query).toEqual(someQuery)
      expect(address && write(address)).toBe(href)
    }),
  )
})

test('a list stays on its page or moves to the list of all, never to another page', () => {
  fc.assert(
    fc.property(scope, query, (someScope, someQuery) => {
      const found = read(write({ scope: someScope, query: someQuery }))?.scope
      expect([someScope, { kind: 'all' }]).toContainEqual(found)
    }),
  )
})

/** Any code units, lone surrogates among them. */
const codeUnits = (maxLength: number) => fc.array(fc.nat(0xffff), { maxLength }).map((units) => String.fromCharCode(...units))

test('any path is read or refused, and what was read can be written', () => {
  const path = fc.oneof(codeUnits(20), codeUnits(20).map((end) => `/tags/${end}/`))
  fc.assert(
    fc.property(path, (somePath) => {
      const address = readListAddress(somePath, [['tag', 'react']])
      if (address) expect(read(write(address))?.query).toEqual(address.query)
    }),
  )
})
