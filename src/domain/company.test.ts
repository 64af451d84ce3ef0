import { expect, test } from 'vitest'
import { toCompanyName, toCompanySlug } from './company.ts'

test.each([
  ['Current Job Openings at Magic Leap, Inc.', 'Magic Leap, Inc.'],
  ['Current openings at Harbour', 'Harbour'],
  ['Jobs at Harbour', 'Harbour'],
  ['Careers with Harbour', 'Harbour'],
  ['Harbour Careers', 'Harbour'],
  ['  Harbour \n &  Sons ', 'Harbour & Sons'],
])('%j is the employer %j', (written, name) => {
  expect(toCompanyName(written)).toBe(name)
})

test.each(['Current Mobile', 'Careers', 'Jobs', 'Current', 'Openings Studio', 'TopCareers', 'komoot'])('%j is a name and stays', (name) => {
  expect(toCompanyName(name)).toBe(name)
})

test.each([
  ['komoot', 'Komoot'],
  ['RebelMouse', 'RebelMouse, Inc.'],
  ['Piggy LLC', 'piggy-llc'],
  ['Piggy LLC', 'Piggy'],
  ['Current Job Openings at Magic Leap, Inc.', 'Magic Leap'],
  ['Żuraw Navigation', 'Zuraw navigation'],
  ['Foo Co., Ltd.', 'Foo'],
  ['Foo GmbH', 'foo'],
  ['«Лелека»', 'лелека'],
])('%j and %j are one employer', (a, b) => {
  expect(toCompanySlug(a)).toBe(toCompanySlug(b))
})

test.each([
  ['Current Mobile', 'Mobile'],
  ['Incline', 'Line'],
  ['Лелека DB', 'DB'],
  ['潮目データ株式会社', '潮目株式会社'],
  ['Harbour Sons', 'Harbour'],
])('%j and %j are two employers', (a, b) => {
  expect(toCompanySlug(a)).not.toBe(toCompanySlug(b))
})

test.each([
  ['LLC', 'llc'],
  ['Inc.', 'inc'],
  ['__proto__', 'proto'],
  ['Co', 'co'],
])('%j, which would be empty without its legal form, has the slug %j', (name, slug) => {
  expect(toCompanySlug(name)).toBe(slug)
})

test('a megabyte of separators is no work', () => {
  expect(toCompanySlug(` ,${' ,inc'.repeat(250_000)}`)).toMatch(/^[a-z-]+$/)
})
