import { expect, test } from 'vitest'
import { countryCodes } from '../gazetteer/country-names.ts'
import { createCountryNamer } from './country-names.ts'

test.each([
  ['en', 'Germany', 'United States'],
  ['de', 'Deutschland', 'Vereinigte Staaten'],
  ['ja', 'ドイツ', 'アメリカ合衆国'],
])('in %s, countries are called %s and %s', (language, germany, states) => {
  expect(['DE', 'US'].map(createCountryNamer(language))).toEqual([germany, states])
})

test('every country that a posting can be in has a name', () => {
  expect(countryCodes.map(createCountryNamer('en')).filter((name) => name.length < 4)).toEqual([])
})
