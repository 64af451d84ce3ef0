import type { Gazetteer } from './gazetteer.ts'
import type { Reading } from './readings.ts'
import type { Region } from './regions.ts'
import { mayBeTown, regionMarkers } from './words.ts'
import { toPlaceKey } from './name.ts'

/** What a part of the line is taken for, once its neighbours have been asked. `doubt` may name a place, but which? */
export type Settled =
  | { readonly kind: 'city'; readonly name: string; readonly country?: string }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'mode' | 'limit' | 'doubt' | 'repeat' }

const doubt: Settled = { kind: 'doubt' }
/** Countries whose two-letter code is common enough on its own to be no other word. */
const plainCodes: ReadonlySet<string | undefined> = new Set(['US', 'GB'])

/** One answer for each reading, in the same order. */
export function settle(readings: readonly Reading[], gazetteer: Gazetteer): readonly Settled[] {
  return withLoneCities(
    readings,
    readings.map((_, index) => settleOne(readings, index, gazetteer)),
    gazetteer,
  )
}

function settleOne(readings: readonly Reading[], index: number, gazetteer: Gazetteer): Settled {
  const reading = readings[index]
  if (!reading || reading.mode) return { kind: 'mode' }
  if (reading.isLimit) return { kind: 'limit' }
  const before = inAddress(readings[index], readings[index - 1])
  const after = inAddress(readings[index + 1], readings[index + 1])
  if (reading.code) return settleCode(reading, before, after, gazetteer)
  if (reading.isUnknown && isTownOf(reading, before, after, inAddress(readings[index + 2], readings[index + 2]))) return { kind: 'city', name: reading.text }
  if (reading.isUnknown) return settleUnknown(reading, before, after, gazetteer)
  if (reading.isCity && before?.isCity && toPlaceKey(before.text) === toPlaceKey(reading.text) && !reading.region) {
    return { kind: 'repeat' }
  }
  if (reading.region) return settleRegion(reading, reading.region, before, after, gazetteer)
  if (reading.country) {
    const state = stateOf(after)
    return state && state.country !== reading.country ? doubt : { kind: 'country', country: reading.country }
  }
  const country = countryOf(after)
  const isRegion = before?.isCity && country && !gazetteer.isCityIn(reading.text, country) && gazetteer.isRegionOf(reading.text, country)
  return isRegion ? toRegion(reading.text, country) : { kind: 'city', name: reading.text }
}

/** The neighbour, where the two stand in one address ("Berlin, DE"), not in two alternatives. */
function inAddress(second: Reading | undefined, neighbour: Reading | undefined): Reading | undefined {
  if (!second || !neighbour || neighbour.mode || neighbour.isLimit) return undefined
  return ['comma', 'space', 'bracket', 'dash'].includes(second.join) ? neighbour : undefined
}

function settleCode(reading: Reading, before: Reading | undefined, after: Reading | undefined, gazetteer: Gazetteer): Settled {
  const { country, state, isDoubtful } = reading.code ?? {}
  const asCountry: Settled = country ? { kind: 'country', country } : doubt
  const asState: Settled = state ? { kind: 'region', region: state } : doubt
  if (state && countryOf(after) === state.country) return asState
  if (!before) return plainCodes.has(country) ? asCountry : doubt
  if (before.country && !before.region) {
    if (state && before.country === state.country) return asState
    return !state || before.country === country ? (plainCodes.has(country) || before.country === country ? asCountry : doubt) : doubt
  }
  if (before.region && !before.isCity && before.region.alone === undefined && before.region.country === country) return asCountry
  if (before.region?.alone === 'neither') return state?.name === 'District of Columbia' ? asState : doubt
  const isThere = country !== undefined && gazetteer.isCityIn(before.text, country)
  const isInState = state?.country !== undefined && gazetteer.isCityIn(before.text, state.country, state.name)
  if (isThere !== isInState) return isThere ? asCountry : asState
  // The city is known in neither. A state can hold smaller towns than the gazetteer knows; a country code is then doubtful.
  if (isDoubtful || (country && (state || before.isCity))) return doubt
  return country ? asCountry : asState
}

function settleRegion(reading: Reading, region: Region, before: Reading | undefined, after: Reading | undefined, gazetteer: Gazetteer): Settled {
  const asRegion: Settled = { kind: 'region', region }
  const asCity: Settled = { kind: 'city', name: reading.text }
  const holdsBefore = before?.isCity && region.country !== undefined && gazetteer.isCityIn(before.text, region.country, region.name)
  const country = countryOf(after)
  if (reading.country) {
    // "Georgia", the one name of both a country and a state.
    if (country === region.country) return asRegion
    const isCountry = before?.isCity && gazetteer.isCityIn(before.text, reading.country)
    if (Boolean(holdsBefore) === Boolean(isCountry)) return doubt
    return holdsBefore ? asRegion : { kind: 'country', country: reading.country }
  }
  const state = stateOf(after)
  if (region.alone) {
    if (holdsBefore) return asRegion
    if (after?.code?.state && after.code.country) return gazetteer.isCityIn(reading.text, after.code.state.country ?? '', after.code.state.name) ? asCity : doubt
    if (state) return asCity
    if (country) return gazetteer.isCityIn(reading.text, country) ? asCity : country === region.country ? asRegion : doubt
    // After a name that is not known ("Brooklyn, New York") it may be the state; a city of that name lies in it, too.
    if (before?.isUnknown && region.alone === 'city') return isOnlyIn(reading.text, region, gazetteer) ? asRegion : doubt
    return region.alone === 'city' ? asCity : region.alone === 'region' ? asRegion : doubt
  }
  if (!region.country || region.country === 'GB') return asRegion
  if (state && state.name !== region.name && state.country !== region.country) return doubt
  if (country && country !== region.country) return gazetteer.isCityIn(reading.text, country) ? asCity : doubt
  return asRegion
}

function isOnlyIn(city: string, { country = '', name }: Region, gazetteer: Gazetteer): boolean {
  return gazetteer.cityCountries(city).length === 1 && gazetteer.isCityIn(city, country, name)
}

/** "Stromness, Scotland, United Kingdom": a name that begins a whole address, of town, state or region, and country, is its town. */
function isTownOf(reading: Reading, before: Reading | undefined, region: Reading | undefined, country: Reading | undefined): boolean {
  const holder = region?.region?.alone === undefined ? region?.region?.country : undefined
  return before === undefined && holder !== undefined && countryOf(country) === holder && region?.join === 'comma' && country?.join === 'comma' && mayBeTown(reading.text)
}

/** A name between another and a country ("Zaragoza, Aragón, España") can be a region; first on the line it may be a town. */
function settleUnknown(reading: Reading, before: Reading | undefined, after: Reading | undefined, gazetteer: Gazetteer): Settled {
  const country = countryOf(after)
  if (!country) return doubt
  const isRegion = regionMarkers.test(reading.text) || (before && gazetteer.isRegionOf(reading.text, country))
  return isRegion ? toRegion(reading.text, country) : doubt
}

function toRegion(name: string, country: string): Settled {
  return { kind: 'region', region: { name, country } }
}

/** The country that a reading names without a doubt, by its name or by a code that is no state's. */
function countryOf(reading: Reading | undefined): string | undefined {
  if (reading?.country && !reading.region) return reading.country
  return reading?.code && !reading.code.state && !reading.code.isDoubtful ? reading.code.country : undefined
}

/** The state of the USA or province of Canada that a reading can name. */
function stateOf(reading: Reading | undefined): Region | undefined {
  const state = reading?.region ?? reading?.code?.state
  return state?.country === 'US' || state?.country === 'CA' ? state : undefined
}

/**
 * Gives a country to cities that stand alone: in an alternative that names only cities, and where the gazetteer
 * has no doubt. Several cities do not decide for each other.
 */
function withLoneCities(readings: readonly Reading[], settled: readonly Settled[], gazetteer: Gazetteer): readonly Settled[] {
  const result: Settled[] = []
  let start = 0
  for (let end = 1; end <= settled.length; end += 1) {
    const join = readings[end]?.join
    if (end < settled.length && join !== 'or' && join !== 'slash' && join !== 'break') continue
    const group = settled.slice(start, end)
    const isLone = group.every(({ kind }) => kind === 'city' || kind === 'mode' || kind === 'limit')
    result.push(...(isLone ? group.map((item) => withCountry(item, gazetteer)) : group))
    start = end
  }
  return result
}

function withCountry(item: Settled, gazetteer: Gazetteer): Settled {
  const country = item.kind === 'city' ? gazetteer.countryOfLoneCity(item.name) : undefined
  return item.kind === 'city' && country ? { ...item, country } : item
}
