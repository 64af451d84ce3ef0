import { expect, test } from 'vitest'
import { toApplicants } from './applicants.ts'
import { mayApplyFrom, type Whereabouts } from './eligibility.ts'
import { toCountriesOf } from './place/region-countries.ts'

function whereabouts(part: Partial<Whereabouts>) {
  return toApplicants({ countries: [], regions: [], anywhere: false, evidence: '…', ...part })
}

test('answers from which countries one may apply', () => {
  const european = whereabouts({ countries: ['US'], regions: ['European Union'] })
  expect(['US', 'FR', 'GB', 'BR'].map((country) => mayApplyFrom(country, european))).toEqual(['yes', 'yes', 'no', 'no'])
  expect(mayApplyFrom('JP', whereabouts({ anywhere: true }))).toBe('anywhere')
  expect(mayApplyFrom('JP', toApplicants(null))).toBe('not-stated')
})

test('leaves open what usage leaves open: whether Turkey is in Europe, or Mexico in North America', () => {
  expect(mayApplyFrom('TR', whereabouts({ regions: ['Europe'] }))).toBe('not-stated')
  expect(mayApplyFrom('MX', whereabouts({ regions: ['North America'] }))).toBe('not-stated')
  expect(mayApplyFrom('TR', whereabouts({ countries: ['TR'], regions: ['Europe'] }))).toBe('yes')
  expect(mayApplyFrom('FR', whereabouts({ regions: ['Atlantis'] }))).toBe('not-stated')
})

test.each([
  ['European Union', 27],
  ['European Economic Area', 30],
  ['Benelux', 3],
  ['DACH', 3],
  ['Nordics', 5],
  ['Baltics', 3],
  ['Southeast Asia', 11],
  ['South America', 12],
])('%s has %i countries', (region, count) => {
  expect(toCountriesOf(region)?.sure).toHaveLength(count)
})

test('holds small regions in large ones', () => {
  const pairs = [['European Union', 'European Economic Area'], ['European Union', 'EMEA'], ['Europe', 'EMEA'], ['Nordics', 'Europe'], ['Baltics', 'European Union'], ['Africa', 'EMEA'], ['Middle East', 'EMEA'], ['South America', 'LATAM'], ['LATAM', 'Americas'], ['North America', 'Americas'], ['Southeast Asia', 'APAC'], ['ANZ', 'Oceania']] as const
  for (const [small, large] of pairs) {
    const held = toCountriesOf(large)
    const outside = toCountriesOf(small)?.sure.filter((country) => !held?.sure.includes(country) && !held?.doubtful.includes(country))
    expect([small, large, outside]).toEqual([small, large, []])
  }
})

test.each(['__proto__', 'constructor', '', 'California'])('knows no countries of %j', (region) => {
  expect(toCountriesOf(region)).toBeNull()
})

test.each<[where: Partial<Whereabouts>, values: string[]]>([
  [{ anywhere: true }, ['anywhere']],
  [{ countries: ['US', 'DE'] }, ['DE', 'US']],
  [{ regions: ['DACH'] }, ['AT', 'CH', 'DE', '?LI']],
  [{ countries: ['LI'], regions: ['DACH'] }, ['AT', 'CH', 'DE', 'LI']],
  [{ regions: ['Atlantis'] }, ['somewhere']],
  [{ countries: ['US'], regions: ['Baltics', 'Atlantis'] }, ['EE', 'LT', 'LV', 'US', 'somewhere']],
])('who may apply, %j, is written as values of the index', (where, values) => {
  expect(whereabouts(where)).toEqual(values)
})
