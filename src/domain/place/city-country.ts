import type { Gazetteer } from './gazetteer.ts'
import type { Reading } from './readings.ts'
import type { Settled } from './settle.ts'

/**
 * The country of the city at an index of the line: that of the state or region right after it, or the country after it in
 * its address, or before it, where a city of that name is known there; else the one that its bare name stands for, where
 * it stands alone. `null` where nothing tells.
 */
export function countryOfCity(readings: readonly Reading[], settled: readonly Settled[], index: number, gazetteer: Gazetteer): string | null {
  const city = settled[index]
  if (city?.kind !== 'city') return null
  if (city.country !== undefined) return city.country
  const [start, end] = addressAround(readings, index)
  const following = settled.slice(index + 1, end)
  const next = following.find(({ kind }) => kind !== 'repeat')
  const nextCountry = countryOfArea(next)
  if (nextCountry !== undefined && (next?.kind === 'region' || gazetteer.isCityIn(city.name, nextCountry))) return nextCountry
  const areas = [...following, ...settled.slice(start, index).toReversed()]
  const country = countryOfArea(areas.find((item) => countryOfArea(item) !== undefined))
  const alone = gazetteer.countryOfLoneCity(city.name)
  return country !== undefined && gazetteer.isCityIn(city.name, country) && (alone === undefined || alone === country) ? country : null
}

/** First and one past the last of the parts that stand in one address, not in alternatives. */
function addressAround(readings: readonly Reading[], index: number): readonly [start: number, end: number] {
  let [start, end] = [index, index + 1]
  while (start > 0 && isWithin(readings[start])) start -= 1
  while (end < readings.length && isWithin(readings[end])) end += 1
  return [start, end]
}

function isWithin(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.join !== 'start' && reading.join !== 'or' && reading.join !== 'slash' && reading.join !== 'break'
}

function countryOfArea(item: Settled | undefined): string | undefined {
  if (item?.kind === 'region') return item.region.country
  return item?.kind === 'country' ? item.country : undefined
}
