import type { Gazetteer } from '../../domain/place/gazetteer.ts'
import { toPlaceKey } from '../../domain/place/name.ts'
import { toCountriesOf } from '../../domain/place/region-countries.ts'
import { regionNamed } from '../../domain/place/regions.ts'

/** Countries and regions that a list names. */
export interface Areas {
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[]
  /** Regions that span countries. */
  readonly regions: readonly string[]
}

type Area = { readonly country: string } | { readonly region: string }

const abbreviations: ReadonlyMap<string, Area> = new Map<string, Area>([
  ['us', { country: 'US' }],
  ['usa', { country: 'US' }],
  ['uk', { country: 'GB' }],
  ['eu', { region: 'European Union' }],
  ['european', { region: 'Europe' }],
])

/** "European countries": an adjective names a region only before one of these. */
const areaNouns = /^(?:countries|country|member states?|nations|region|area|mainland|union)$/i

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words of a text that are looked at, and of the longest name. */
const maxWords = 60
const longestName = 5

const leading = /^[\s(]*(?:(?:the|any(?: of| country in)?|either|one of|both|mainland|continental|following(?: countries)?:?|these countries:?|countries:?)\s+){0,6}(?:the\s+)?/i
const fourAmericas = /^North(?:ern)?(?:,| and| or|\/| &)? ?(?:Central(?:,| and| or|\/| &)? ?)?(?:and |or |& )?South America(?!\p{L})/u

/**
 * Reads a list of countries and regions that a text begins with: "the US, Canada or any EU country". `null` where it begins with
 * anything else, or where what follows shows that the words mean another thing ("European time zone", "US customers") or leave
 * the list open ("or elsewhere").
 */
export function readAreas(text: string, gazetteer: Gazetteer): Areas | null {
  const lead = leading.exec(text)?.[0].length ?? 0
  const americas = fourAmericas.exec(text.slice(lead))
  if (americas) return endsPlainly(text.slice(lead + americas[0].length)) ? { countries: [], regions: ['Americas'] } : null
  const words = toWords(text, lead)
  const found: Area[] = []
  let index = 0
  let end = lead
  for (;;) {
    const match = findArea(words, index, gazetteer)
    if (match === null) break
    found.push(match.area)
    index = match.next
    end = words[index - 1]?.end ?? end
    const join = joinAt(text, end, words[index]?.start)
    if (join === null) break
    const following = skipLead(words, index)
    if (findArea(words, following, gazetteer) === null) {
      if (/or/i.test(join) || leavesOpen(text.slice(end))) return null
      break
    }
    index = following
  }
  if (found.length === 0 || !endsPlainly(text.slice(end))) return null
  return {
    countries: [...new Set(found.flatMap((area) => ('country' in area ? area.country : [])))],
    regions: [...new Set(found.flatMap((area) => ('region' in area ? area.region : [])))],
  }
}

function toWords(text: string, from: number): readonly Word[] {
  const words: Word[] = []
  for (const match of text.slice(from).matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’]*(?:\.[\p{L}](?:\.[\p{L}])*\.?)?/gu)) {
    if (words.length === maxWords) break
    words.push({ text: match[0], start: from + match.index, end: from + match.index + match[0].length })
  }
  return words
}

/** The longest name of an area that stands at a word, and the word after it and after what belongs to it ("EU member states"). */
function findArea(words: readonly Word[], index: number, gazetteer: Gazetteer): { readonly area: Area; readonly next: number } | null {
  for (let count = Math.min(longestName, words.length - index); count > 0; count -= 1) {
    const named = words.slice(index, index + count)
    if (named.some((word, at) => at > 0 && word.start - (named[at - 1]?.end ?? 0) > 1)) continue
    const area = lookUp(named.map(({ text }) => text).join(' '), gazetteer)
    if (area === null) continue
    let next = index + count
    const noun = words[next]
    const after = words[next + 1]
    const isNoun = (word: Word | undefined) => word !== undefined && word.start - (words[next - 1]?.end ?? 0) === 1
    if (noun && isNoun(noun) && areaNouns.test(noun.text)) next += 1
    else if (noun && after && isNoun(noun) && areaNouns.test(`${noun.text} ${after.text}`)) next += 2
    else if (/^european$/i.test(named[0]?.text ?? '') && count === 1) return null
    return { area, next }
  }
  return null
}

function lookUp(name: string, gazetteer: Gazetteer): Area | null {
  if (!/^\p{Lu}/u.test(name)) return null
  const key = toPlaceKey(name)
  const isShort = name.replace(/\./g, '').length <= 4
  if (isShort && name !== name.toUpperCase() && !gazetteer.countryNamed(name)) return null
  const short = abbreviations.get(key)
  if (short) return short
  const region = regionNamed(key)
  if (region) return region.country === undefined && toCountriesOf(region.name) !== null ? { region: region.name } : null
  const country = gazetteer.countryNamed(name)
  return country === undefined ? null : { country }
}

/** What joins an area to the next word; `null` where the list ends. */
function joinAt(text: string, end: number, next: number | undefined): string | null {
  if (next === undefined) return null
  return /^\s?(?:[,;]\s?)?(?:(?:and|or|plus)(?!\p{L})|[,;/&+])/u.exec(text.slice(end, next + 4))?.[0] ?? null
}

/** Past "and", "or" and "the" between two names. */
function skipLead(words: readonly Word[], index: number): number {
  let at = index
  while (at < index + 4 && /^(?:and|or|plus|the|any|in|within|from|other)$/i.test(words[at]?.text ?? '')) at += 1
  return at
}

function leavesOpen(rest: string): boolean {
  return /^.{0,16}?\b(?:other|others|elsewhere|more|similar|nearby|neighbou?ring|beyond|etc|selected|certain|some)\b/i.test(rest)
}

const plainEnd =
  /^(?:['’]s)?\s*(?:$|[.;:!?)•*"”(]|,|–|—|-\s|(?:only|at|to|as|due|for|with|and|but|who|that|because|during|while|please|in order|since|so|without|on|from|or|by|now|currently|right|today|however|residents?|citizens?|permanently|full|year|legally|we|you|are|is|will|even|if|when|throughout|after|before|until|through|apply|may|can|this)(?!\p{L}))/iu
const otherMeaning = /^\s*(?:[-–]?\s?(?:based|cent(?:ric|ered)|friendly|compatible|wide|time)|(?:and|or|,)\s(?:\p{L}+\s)?time ?zones?|\(?[^).;]{0,20}\btime ?zones?|hours\b|except|excluding|other than|is (?:preferred|a plus|not))/iu

/** Whether a list of areas ends as a list of places does. */
function endsPlainly(rest: string): boolean {
  return plainEnd.test(rest) && !otherMeaning.test(rest) && !/^\s*\((?:except|excluding|without)/i.test(rest)
}
