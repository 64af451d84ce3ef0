import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIgnored, isTracking } from './ignored-parameters.ts'
import { readListAddress } from './list-address.ts'
import { readQuery, toQuery, writeQuery } from './query.ts'

const asItIs = (_key: string, value: string) => value
const find = (href: string) => {
  const [path = '', search = ''] = href.split('?')
  const parameters = new URLSearchParams(search)
  return findIgnored(parameters, readListAddress(path, parameters)!.query, asItIs).map(({ reason, key, value }) => `${reason} ${key}=${value}`)
}

const full = toQuery({ text: 'net', tags: ['a', 'b'], match: 'any', notTags: ['c'], types: ['x'], companies: ['y'], modes: ['remote'], countries: ['PT'], places: ['oslo-no'], from: 'ES', levels: ['senior'], roles: ['data'], employments: ['part-time'], languages: ['en'], pay: { min: 5, currency: 'EUR', per: 'hour' }, stated: ['pay'], since: '2021-03-05', until: '2021-03-09', status: 'all', sort: 'company' })

const listKeys = [...new Set(writeQuery(full).map(([key]) => key))]

test('every key of a query is known here', () => {
  expect(listKeys).toHaveLength(20)
  expect(findIgnored(writeQuery(full), full, asItIs)).toEqual([])
})

test.each([
  ['/', []],
  ['/?sort=salary', ['unknown sort=salary']],
  ['/?salary-min=5&tag=vue', ['unknown salary-min=5']],
  ['/?__proto__=x&constructor=y', ['unknown __proto__=x', 'unknown constructor=y']],
  ['/?status=gone&mode=moon&country=DEU&level=god&pay=lots&since=2021-02-30', ['unknown status=gone', 'unknown mode=moon', 'unknown country=DEU', 'unknown level=god', 'unknown pay=lots', 'unknown since=2021-02-30']],
  ['/?place=CA&place=oslo-no', ['unknown place=CA']],
  ['/?SORT=company', ['unknown SORT=company']],
  ['/?sort=company&sort=oldest', ['repeated sort=oldest']],
  ['/?sort=company&sort=company', []],
  ['/?sort=salary&sort=company', ['unknown sort=salary']],
  ['/?status=open&status=closed', ['repeated status=closed']],
  ['/?q=a&q=b', ['repeated q=b']],
  ['/?from=ES&from=pt', ['repeated from=pt']],
  ['/?tag=vue&not=vue', ['contradicts not=vue']],
  ['/tags/react/?not=react&not=php', ['contradicts not=react']],
  ['/tags/react/?tag=vue&match=any', ['contradicts match=any']],
  ['/companies/acme/?company=zeta', ['contradicts company=zeta']],
  ['/companies/acme/?company=acme', []],
  ['/?since=2021-05-01&until=2021-03-01', ['swapped since=2021-05-01']],
  ['/?since=2021-03-01&until=2021-03-01', []],
  [`/?q=${'x'.repeat(201)}`, [`too-long q=${'x'.repeat(201)}`]],
  ['/?q=++a+++b++', []],
  ['/?tag=&q=+&sort=&foo=', []],
  ['/?match=all&status=open&sort=newest', []],
  ['/?sort=best', []],
  ['/?utm_source=x&UTM_Campaign=y&fbclid=z&gclid=1&ref=hn&tag=vue', []],
] as const)('%s', (href, ignored) => {
  expect(find(href)).toEqual(ignored)
})

test('of too many values those that are not read are named', () => {
  const tags = Array.from({ length: 52 }, (_, index) => `t${String(index).padStart(2, '0')}`)
  expect(find(`/?${tags.map((tag) => `tag=${tag}`).join('&')}`)).toEqual(['too-many tag=t50', 'too-many tag=t51'])
})

test('a tag page with too many further tags keeps its own, and names the one that is not read', () => {
  const tags = Array.from({ length: 50 }, (_, index) => `t${String(index).padStart(2, '0')}`)
  const href = `/tags/zig/?${tags.map((tag) => `tag=${tag}`).join('&')}`
  expect(find(href)).toEqual(['too-many tag=t49'])
})

test('a value under another name of the board is shown under its own, and one that is both wanted and left out is not', () => {
  const parameters = [['tag', 'go'], ['not', 'golang']] as const
  const resolve = (_key: string, value: string) => (value === 'go' ? 'golang' : value)
  expect(findIgnored(parameters, toQuery({ tags: ['golang'] }), resolve)).toEqual([{ reason: 'contradicts', key: 'not', value: 'golang' }])
})

test('a canonical link asks for nothing that its list does not show', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...listKeys), fc.oneof(fc.constantFrom(...writeQuery(full).map(([, value]) => value)), fc.string({ maxLength: 5 }))), { maxLength: 20 }), (parameters) => {
      const query = readQuery(parameters)
      expect(findIgnored(writeQuery(query), query, asItIs)).toEqual([])
    }),
  )
})

test('whatever the parameters, each is shown, silent, or named once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(fc.constantFrom(...listKeys), fc.string({ maxLength: 6 })), fc.string({ maxLength: 6 })), { maxLength: 20 }), (parameters) => {
      const ignored = findIgnored(parameters, readQuery(parameters), asItIs)
      expect(ignored.length).toBeLessThanOrEqual(parameters.length)
      for (const { key, value } of ignored) expect(isTracking(key) || value.trim() === '').toBe(false)
    }),
  )
})
