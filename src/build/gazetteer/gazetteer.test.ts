import { expect, test } from 'vitest'
import { temptingLines, toExample, writtenLines } from '../../domain/place/examples.ts'
import { toCountriesOf } from '../../domain/place/region-countries.ts'
import { toPlace } from '../../domain/place/parse-place.ts'
import { countryCodes } from './country-names.ts'
import { readGazetteer } from './gazetteer.ts'

const gazetteer = await readGazetteer()

test.each([...writtenLines, ...temptingLines].map((example) => ({ line: example[0], example })))(
  'knows enough of the world for "$line"',
  ({ line, example }) => {
    expect(toExample(line, toPlace(line, gazetteer))).toEqual(example)
  },
)

test.each([
  ['Deutschland', 'DE'],
  ['日本', 'JP'],
  ['대한민국', 'KR'],
  ['ישראל', 'IL'],
  ['France', 'FR'],
  ['UK', 'GB'],
  ['U.S.A.', 'US'],
  ['the Netherlands', 'NL'],
  ['Czech Republic', 'CZ'],
  ['Türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['Côte d’Ivoire', 'CI'],
])('finds the country %s', (name, code) => {
  expect(gazetteer.countryNamed(name)).toBe(code)
})

test.each(['Granada', 'Man', 'us', 'it', 'Congo', 'Europe', '__proto__', 'constructor', ''])('takes %j for no country', (name) => {
  expect(gazetteer.countryNamed(name)).toBeUndefined()
})

test('knows the codes of ISO 3166-1 and "UK", and no others', () => {
  expect(['DE', 'UK', 'XX', 'EU', 'de', 'XK'].map((code) => gazetteer.countryCoded(code))).toEqual(['DE', 'GB', undefined, undefined, undefined, undefined])
})

test('holds only countries in the regions that span countries', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const others = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !countryCodes.includes(code))
  const regions = ['Europe', 'EMEA', 'MENA', 'APAC', 'LATAM', 'Americas', 'North America', 'Caribbean', 'Africa', 'Sub-Saharan Africa', 'Asia', 'Oceania', 'Balkans', 'CEE', 'Eastern Europe', 'Western Europe']
  expect(regions.flatMap((region) => others.filter((code) => [toCountriesOf(region)?.sure, toCountriesOf(region)?.doubtful].some((codes) => codes?.includes(code) ?? true)))).toEqual([])
})

test('gives every country that holds a city of that name', () => {
  expect(gazetteer.cityCountries('London')).toEqual(['CA', 'GB', 'US'])
  expect(gazetteer.cityCountries('Köln')).toEqual(['DE'])
  expect(gazetteer.cityCountries('constructor')).toEqual([])
})

test('gives the common name of a city in one country, and any other as it is', () => {
  expect([['München', 'DE'], ['NYC', 'US'], ['Wien', 'AT'], ['Wien', 'US'], ['Leeds', 'GB'], ['constructor', 'US']].map(([name = '', country = '']) => gazetteer.commonCityName(name, country))).toEqual(['Munich', 'New York', 'Vienna', 'Wien', 'Leeds', 'constructor'])
})

test('tells a lone city’s country only where no other large city has its name', () => {
  const countries = ['Copenhagen', 'Berlin', 'San Francisco', 'London', 'Barcelona', 'Cambridge', 'Richmond', 'Nowhere'].map((city) =>
    gazetteer.countryOfLoneCity(city),
  )
  expect(countries).toEqual(['DK', 'DE', 'US', undefined, undefined, undefined, undefined, undefined])
})
