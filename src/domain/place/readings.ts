import type { Gazetteer } from './gazetteer.ts'
import type { Item, Join } from './items.ts'
import { toPlaceKey } from './name.ts'
import { regionNamed } from './regions.ts'
import type { Region } from './regions.ts'
import { canadianProvinces, doubtfulCodes, usStates } from './states.ts'
import { splitModeWords, stripFillers, regionMarkers, notAPlace } from './words.ts'
import type { ModeWord } from './words.ts'

/** Everything that a part of the line can mean by itself, before its neighbours are asked. */
export interface Reading {
  readonly join: Join
  readonly text: string
  readonly mode?: ModeWord
  readonly country?: string
  readonly region?: Region
  readonly isCity?: boolean
  /** An upper-case code, with what it can stand for. */
  readonly code?: { readonly country?: string; readonly state?: Region; readonly isDoubtful: boolean }
  /** Nothing is known of it: it may or may not name a place. */
  readonly isUnknown?: boolean
  /** It narrows the offer and names no place, such as a time zone. */
  readonly isLimit?: boolean
}

export function toReadings(item: Item, gazetteer: Gazetteer): readonly Reading[] {
  const { join } = item
  if (item.kind === 'mode') return [{ join, text: '', mode: item.mode }]
  if (item.kind === 'limit') return [{ join, text: '', isLimit: true }]
  const text = stripFillers(item.text)
  if (text === '' || notAPlace.test(text)) return []
  const whole = lookUp(item.text, join, gazetteer) ?? lookUp(text, join, gazetteer)
  if (whole) return [whole]
  return (
    splitAtAnd(text, join, gazetteer) ??
    splitGlued(text, join, gazetteer) ??
    splitAtCountry(text, join, gazetteer) ?? [{ join, text, isUnknown: true }]
  )
}

function lookUp(text: string, join: Join, gazetteer: Gazetteer): Reading | undefined {
  const code = toCode(text, gazetteer)
  if (code) return { join, text, code }
  const key = toPlaceKey(text)
  // Short lower-case words and abbreviations are never names of regions: "eu", "anz".
  const region = text.length > 3 || text === text.toUpperCase() ? regionNamed(key) : undefined
  const country = gazetteer.countryNamed(text)
  const isCity = gazetteer.cityCountries(text).length > 0
  if (!region && !country && !isCity) return undefined
  return { join, text, ...(region && { region }), ...(country && { country }), isCity }
}

/** Reads "FL", "D.C.", "GB", "TX 78701". */
function toCode(text: string, gazetteer: Gazetteer): Reading['code'] {
  const letters = /^([A-Z])\.?([A-Z])\.?(?: \d{5}(?:-\d{4})?)?$/.exec(text)
  if (!letters) return undefined
  const code = `${letters[1]}${letters[2]}`
  const country = gazetteer.countryCoded(code)
  const [us, ca] = [usStates.get(code), canadianProvinces.get(code)]
  const state = us ? { name: us, country: 'US' } : ca ? { name: ca, country: 'CA' } : undefined
  if (/\d/.test(text)) return state?.country === 'US' ? { state, isDoubtful: false } : undefined
  if (!country && !state) return undefined
  return { ...(country && { country }), ...(state && { state }), isDoubtful: doubtfulCodes.has(code) }
}

/** "Berlin and Paris", but not "Bosnia and Herzegovina", which is known as a whole. */
function splitAtAnd(text: string, join: Join, gazetteer: Gazetteer): readonly Reading[] | undefined {
  const names = text.split(/\s+(?:and|und|et|&|\+)\s+/iu)
  if (names.length < 2 || names.length > 10) return undefined
  return names.map((name, index) => {
    const own: Join = index === 0 ? join : 'slash'
    return lookUp(stripFillers(name), own, gazetteer) ?? { join: own, text: name, isUnknown: true }
  })
}

/** "Berlin Germany", "Austin TX": only where the city is known to lie there. */
function splitAtCountry(text: string, join: Join, gazetteer: Gazetteer): readonly Reading[] | undefined {
  const words = text.split(' ')
  for (let cut = 1; cut < words.length && words.length <= 6; cut += 1) {
    const city = words.slice(0, cut).join(' ')
    const area = lookUp(words.slice(cut).join(' '), 'comma', gazetteer)
    if (area && isCityInArea(city, area, gazetteer)) return [{ join, text: city, isCity: true }, area]
  }
  return undefined
}

function isCityInArea(city: string, area: Reading, gazetteer: Gazetteer): boolean {
  const region = area.region ?? area.code?.state
  if (region?.country && gazetteer.isCityIn(city, region.country, region.name)) return true
  const country = area.country ?? area.code?.country
  return country !== undefined && gazetteer.isCityIn(city, country)
}

const maxGluedWords = 8

/**
 * "SanFranciscoorRemote", "RemoteMunich", "Capital RegionDenmark": cut where a capital follows a small letter,
 * and only if every part that comes out is known. Otherwise the text is left whole ("McAllen", "DeKalb").
 */
function splitGlued(text: string, join: Join, gazetteer: Gazetteer): readonly Reading[] | undefined {
  if (!/\p{Ll}\p{Lu}/u.test(text)) return undefined
  const words = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').split(' ')
  return words.length > maxGluedWords ? undefined : readWords(words, join, gazetteer)
}

function readWords(words: readonly string[], join: Join, gazetteer: Gazetteer): readonly Reading[] | undefined {
  if (words.length === 0) return []
  if (words[0] === 'or') return readWords(words.slice(1), 'or', gazetteer)
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ')
    const rest = words.slice(count)
    const first = readName(name, join, rest, gazetteer)
    const after = first && readWords(rest, 'comma', gazetteer)
    if (after) return [first, ...after]
    if (rest.length === 0 || !/.or$/.test(name)) continue
    const shorter = readName(name.slice(0, -2), join, [], gazetteer)
    const alternative = shorter && readWords(rest, 'or', gazetteer)
    if (alternative) return [shorter, ...alternative]
  }
  return undefined
}

function readName(name: string, join: Join, rest: readonly string[], gazetteer: Gazetteer): Reading | undefined {
  const [piece, ...others] = splitModeWords(name)
  if (piece && 'mode' in piece && others.length === 0) return { join, text: '', mode: piece.mode }
  const known = lookUp(name, join, gazetteer)
  if (known) return known
  const isMarked = regionMarkers.test(name) && rest.length > 0 && gazetteer.countryNamed(rest.join(' '))
  return isMarked ? { join, text: name, isUnknown: true } : undefined
}
