import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash32, toSlug } from './slug.ts'

/** Any code units, lone surrogates among them. */
const codeUnits = (maxLength: number) => fc.array(fc.nat(0xffff), { maxLength }).map((units) => String.fromCharCode(...units))
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), codeUnits(120), fc.string({ maxLength: 120 }))

test.each([
  ['Harbour & Sons', 'harbour-sons'],
  ['  --Net  Mender--  ', 'net-mender'],
  ['Łódź Ærø Straße Ýmir', 'lodz-aero-strasse-ymir'],
  ['İstanbul', 'istanbul'],
  ['ﬁsh & ＣＨＩＰＳ', 'fish-chips'],
  ['𝐁𝐨𝐥𝐝 claims', 'bold-claims'],
  ['Acme™', 'acme'],
  ['__proto__', 'proto'],
  ['constructor', 'constructor'],
])('%j has the slug %j', (text, slug) => {
  expect(toSlug(text)).toBe(slug)
})

test('whatever the text, a slug is short, safe in a URL, and its own slug', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const slug = toSlug(text)
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(80)
      expect(toSlug(slug)).toBe(slug)
    }),
  )
})

test('texts without a Latin letter have addresses of their own', () => {
  const texts = ['日本語', '英語', 'Яндекс', 'ค', '🚀', '🛟', '', '!']
  const slugs = texts.map(toSlug)
  expect(new Set(slugs).size).toBe(texts.length)
  for (const slug of slugs) expect(slug).toMatch(/^x-[a-z0-9]+$/)
})

test('what Latin stands beside another script does not decide the slug alone', () => {
  expect(toSlug('日本語 N1')).toMatch(/^n1-[a-z0-9]+$/)
  expect(toSlug('日本語 N1')).not.toBe(toSlug('英語 N1'))
  expect(toSlug('Яндекс Go')).not.toBe(toSlug('go'))
})

test('case, accents and punctuation do not count in another script either', () => {
  expect(toSlug('«ЯНДЕКС»')).toBe(toSlug('яндекс'))
  expect(toSlug('ΑΘΉΝΑΣ')).toBe(toSlug('Αθήνας'))
  expect(toSlug('が')).toBe(toSlug('か\u3099'))
  expect(toSlug('か')).not.toBe(toSlug('が'))
})

test('a megabyte of text gives a slug at once', () => {
  expect(toSlug('a'.repeat(1_000_000))).toBe('a'.repeat(80))
  expect(toSlug('日'.repeat(1_000_000))).toMatch(/^x-/)
  expect(toSlug(`${'a'.repeat(200)}日`)).toMatch(/^(?=.{80}$)a+-[a-z0-9]+$/)
})

/** Vectors of FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/ (ASCII, so code units are bytes). */
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foo', 0xa9f37ed7],
  ['foobar', 0xbf9cf968],
])('the hash of %j is the published one', (text, hash) => {
  expect(hash32(text)).toBe(hash)
})
