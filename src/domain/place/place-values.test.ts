import { expect, test } from 'vitest'
import { aRenderedPosting } from '../posting-fixture.ts'
import { toPlaceValues } from './place-values.ts'

test('a place has as values that it is worldwide, its regions, and its cities with the country that is known of each', () => {
  const place = { ...aRenderedPosting().place, worldwide: true, regions: ['European Union'], cities: [{ name: 'São Paulo', country: 'BR' }, { name: 'Springfield', country: null }], countries: ['BR'] }
  expect(toPlaceValues(place)).toEqual([
    { slug: 'worldwide', name: 'Worldwide', kind: 'worldwide' },
    { slug: 'european-union', name: 'European Union', kind: 'region' },
    { slug: 'sao-paulo-br', name: 'São Paulo', kind: 'city' },
    { slug: 'springfield', name: 'Springfield', kind: 'city' },
  ])
  expect(toPlaceValues({ ...place, worldwide: false, regions: [], cities: [] })).toEqual([])
})
