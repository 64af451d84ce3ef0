import { expect, test } from 'vitest'
import { toPlaceLabel } from './label.ts'
import type { Place, WorkMode } from './place.ts'

const label = (asWritten: string, workMode: WorkMode, known: Partial<Place> = {}) =>
  toPlaceLabel({ asWritten, countries: [], cities: [], regions: [], worldwide: false, workMode, ...known })

test.each<[string, WorkMode, Partial<Place>, string]>([
  ['Remote', 'remote', {}, ''],
  ['Remote job', 'remote', {}, ''],
  ['Fully Remote', 'remote', {}, ''],
  ['Full-remote', 'remote', {}, ''],
  ['Remote - Remote OK', 'remote', {}, ''],
  ['Berlin, DE - Remote OK', 'remote-possible', { cities: [{ name: 'Berlin', country: null }] }, 'Berlin, DE'],
  ['Paris, FR or Remote', 'remote-possible', { cities: [{ name: 'Paris', country: null }] }, 'Paris, FR'],
  ['Remote or San Francisco', 'remote-possible', { cities: [{ name: 'San Francisco', country: null }] }, 'San Francisco'],
  ['San Francisco (Remote)', 'remote-possible', { cities: [{ name: 'San Francisco', country: null }] }, 'San Francisco'],
  ['Copenhagen / Remote', 'remote-possible', { cities: [{ name: 'Copenhagen', country: null }] }, 'Copenhagen'],
  ['Remote, Barcelona', 'remote-possible', { cities: [{ name: 'Barcelona', country: null }] }, 'Barcelona'],
  ['Remote EMEA', 'remote', { regions: ['EMEA'] }, 'EMEA'],
  ['Remote Worldwide', 'remote', { worldwide: true }, 'Worldwide'],
  ['Oslo, Oslo, Norway', 'not-stated', { cities: [{ name: 'Oslo', country: null }] }, 'Oslo, Oslo, Norway'],
  ['Hybrid - Utrecht, Netherlands', 'hybrid', { cities: [{ name: 'Utrecht', country: null }] }, 'Utrecht, Netherlands'],
  ['Hybrid', 'hybrid', {}, 'Hybrid'],
  ['Toronto, Ontario, Canada (on site)', 'on-site', { cities: [{ name: 'Toronto', country: null }] }, 'Toronto, Ontario, Canada'],
  ['', 'not-stated', {}, ''],
])('%j (%s) is shown without what its mode says', (asWritten, workMode, known, expected) => {
  expect(label(asWritten, workMode, known)).toBe(expected)
})
