import { expect, test } from 'vitest'
import { countryCodes } from '../gazetteer/country-names.ts'
import { toCountryNames } from './country-names.ts'

test.each([
  ['en', 'Germany', 'United States'],
  ['de', 'Deutschland', 'Vereinigte Staaten'],
  ['ja', 'ドイツ', 'アメリカ合衆国'],
])('in %s, countries are called %s and %s', (language, germany, states) => {
  expect(toCountryNames(language)).toMatchObject({ DE: germany, US: states })
})

test('every country that a posting can be in has a name', () => {
  expect(Object.keys(toCountryNames('en'))).toEqual(countryCodes)
  expect(Object.values(toCountryNames('en')).filter((name) => name.length < 4)).toEqual([])
})
