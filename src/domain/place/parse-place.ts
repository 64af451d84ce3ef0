import { countryOfCity } from './city-country.ts'
import type { City, Place } from './place.ts'
import type { Gazetteer } from './gazetteer.ts'
import { toItems } from './items.ts'
import { toReadings } from './readings.ts'
import type { Reading } from './readings.ts'
import { settle } from './settle.ts'
import type { Settled } from './settle.ts'
import { toWorkMode } from './work-mode.ts'

/**
 * Reads a location line. Pure, and it never guesses: a part is taken for a place only where the line says so or where
 * the gazetteer leaves no doubt; anything else is left out and still shown in `asWritten`. Reads the first
 * `readLimit` characters; a line cut there loses the part that was cut.
 */
export function toPlace(location: string, gazetteer: Gazetteer): Place {
  const readings = toItems(location).flatMap((item) => toReadings(item, gazetteer))
  const settled = settle(readings, gazetteer)
  const worldwide = isWorldwide(readings, settled)
  return {
    asWritten: location.trim(),
    countries: distinct(settled.flatMap((item) => countryIn(item) ?? [])),
    cities: toCities(readings, settled, gazetteer),
    regions: distinct(settled.flatMap((item) => (item.kind === 'region' ? item.region.name : []))),
    worldwide,
    workMode: toWorkMode(location.trim(), readings, settled, worldwide),
  }
}

/** "Anywhere" is the world only where nothing else narrows it: "Anywhere, Utah" is Utah, and "Hybrid, anywhere" has an office. */
function isWorldwide(readings: readonly Reading[], settled: readonly Settled[]): boolean {
  const modes = new Set(readings.map(({ mode }) => mode))
  const isTied = modes.has('hybrid') || modes.has('on-site') || modes.has('negated')
  return modes.has('worldwide') && !isTied && settled.every(({ kind }) => kind === 'mode')
}

/** Each city once; one whose country is not told is left out where one of that name is told. */
function toCities(readings: readonly Reading[], settled: readonly Settled[], gazetteer: Gazetteer): readonly City[] {
  const named = settled.flatMap((item, index): readonly City[] => {
    if (item.kind !== 'city') return []
    const country = countryOfCity(readings, settled, index, gazetteer)
    return [{ name: country === null ? item.name : gazetteer.commonCityName(item.name, country), country }]
  })
  return named.filter(({ name, country }, index) => {
    const isRepeated = named.findIndex((other) => other.name === name && other.country === country) < index
    return !isRepeated && (country !== null || !named.some((other) => other.name === name && other.country !== null))
  })
}

function countryIn(item: Settled): string | undefined {
  if (item.kind === 'region') return item.region.country
  return item.kind === 'country' || item.kind === 'city' ? item.country : undefined
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
