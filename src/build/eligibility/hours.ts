import type { Hours } from '../../domain/eligibility.ts'
import { sentenceAround } from '../sentences.ts'
import { isSoft } from './soft-words.ts'

/** Time zones by name, hours from UTC in winter. Names that several zones share (CST, IST, BST) are not here. */
const namedZones: Readonly<Record<string, number>> = {
  utc: 0, gmt: 0, wet: 0, cet: 1, cest: 2, eet: 2, eest: 3, msk: 3, est: -5, edt: -4, mst: -7, pst: -8, pdt: -7, jst: 9, sgt: 8, aest: 10,
}
const longNames: readonly (readonly [pattern: RegExp, offset: number])[] = [
  [/^central european/i, 1],
  [/^eastern european/i, 2],
  [/^us eastern|^eastern (?:standard )?time/i, -5],
  [/^us pacific|^pacific (?:standard )?time/i, -8],
]

const zonePattern =
  /(?<![\p{L}\p{N}])(?:(?<name>UTC|GMT|WET|CES?T|EES?T|MSK|E[SD]T|MST|P[SD]T|JST|SGT|AEST)(?:\s?(?<sign>[+−–-])\s?(?<hours>\d{1,2})(?::(?<minutes>[034][05]))?(?!\d|[ap]m\b))?|(?<long>(?:Central|Eastern) European (?:Standard )?[Tt]ime(?: ?[Zz]one)?|(?:US )?(?:Eastern|Pacific) (?:Standard )?[Tt]ime(?: ?[Zz]one)?))(?![\p{L}\p{N}])/gu

const mayNameZones = /UTC|GMT|WET|CES?T|EES?T|MSK|E[SD]T|MST|P[SD]T|JST|SGT|AEST|[Tt]ime/

/** "UTC -4 to -7": the second offset without its name. */
const bareOffset = /^\s?(?:to|and|or|through|until|–|—|\/|,)\s?(?<sign>[+−–-])\s?(?<hours>\d{1,2})(?![\d:%]|[ap]m\b)/u
const joins = /^\)?,?\s?(?:to|and|or|through|until|up to|till|y|e|et|und|bis|a|à|–|—|-|\/|&|,|,\s?and|,\s?or)\s?(?:the [\p{L} ]{0,40}\()?$/iu

const namedJoins = /^\)?\s?(?:to|through|until|up to|–|—|-)\s?(?:the )?$/iu
/** "the Pacific Time Zone (UTC-8)": the name of a zone before its offset. */
const isNameOf = /^ ?\($/

const spreadAfter = /^\s?\(?(?:±|\+\s?\/\s?[-−–]|\+[-−–]|[-−–]\/\+|plus or minus|plus\/minus)\s?(?<hours>\d{1,2})(?!\d)/iu
const spreadBefore = /(?:(?:±|\+\s?\/\s?[-−–]|\+[-−–]|plus or minus|plus\/minus)\s?|\bwithin\s(?:plus or minus\s|±\s?)?)(?<hours>\d{1,2}|one|two|three|four|five|six)\s?-?(?:h|hrs?|hours?)?\s?(?:(?:from|of|to|around|off)\s?)?(?:the )?$/iu
const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six']

/** Zones of one line that are looked at. */
const maxZones = 50

/** Some hours in common with a zone are less than living by its clock. */
const isOverlap = /\boverlap/i

/** "Our support covers UTC-8 to UTC+8": what others span, whatever the sentence goes on to ask. */
const ofOthersSpan = /\b(?:covers?|covering|spans?|spanning|spread (?:over|across|from)|ranging from|customers in|clients in)\s[^.;,]{0,20}$/i
/** "Support hours are UTC-8 to UTC+8": the hours of a service, and the clocks of those who are there already. */
const hoursOfOthers =
  /\b(?:support|office|opening|service|business|shop|store) hours\b[^.;,]{0,20}$|\b(?:(?:team|teams|company|colleagues|engineers|developers|staff|customers|clients|users|partners|offices|members) (?:currently |all |mostly )?(?:works?|working|lives?|living|is|are|sits?)|(?:most|some|many|all) of us (?:work|live|are)|we (?:all )?(?:work|live|are (?:in|at|between)))\b[^.;,]{0,25}$/i
/** "…, so you need to be located there too" */
const soMustYou = /\byou\b[^.;]{0,20}\bbe (?:based|located)\b/i
const ofApplicants = /\b(?:you|your|candidates?|applicants?|must|located|based|lives?|remote(?:ly)?|work\w*|available|time ?zones?|zona|hours?|join|reside|as long as|has to)\b/i

interface Range {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

interface Zone {
  readonly offset: number
  /** Called by a name other than UTC or GMT. */
  readonly isNamed: boolean
  readonly start: number
  readonly end: number
}

/**
 * Reads between which clocks the people must be that a posting looks for: a range of time zones ("UTC-5 to UTC+2"), or hours
 * around one ("CET ± 2"). One zone alone is a schedule or an office, and gives nothing; so do two ranges that differ.
 * @param text a plain text, a line for each block
 */
export function readHours(text: string): Hours | null {
  const found: Hours[] = []
  if (!mayNameZones.test(text)) return null
  for (const line of text.split('\n')) {
    if (!mayNameZones.test(line)) continue
    for (const { from, to, start, end } of findRanges(line)) {
      const { text: evidence, start: begin } = sentenceAround(line, start, end)
      const before = line.slice(begin, start)
      if (ofOthersSpan.test(before) || (hoursOfOthers.test(before) && !soMustYou.test(evidence))) continue
      const isOfApplicants = ofApplicants.test(evidence) || line.length <= 40
      if (isOfApplicants && !isSoft(evidence) && !isOverlap.test(evidence) && !isOfOthers(evidence)) found.push({ utcFrom: from, utcTo: to, evidence })
    }
  }
  const [first, ...others] = found
  return first !== undefined && others.every(({ utcFrom, utcTo }) => utcFrom === first.utcFrom && utcTo === first.utcTo) ? first : null
}

function findRanges(line: string): readonly Range[] {
  const zones = findZones(line)
  const ranges: Range[] = []
  let group: Zone[] = []
  const close = () => {
    const [first] = group
    const last = group.at(-1)
    if (first === undefined || last === undefined) return
    const around = group.length === 1 ? findSpread(line, first) : 0
    const offsets = group.map(({ offset }) => offset)
    const [from, to] = [Math.min(...offsets) - around, Math.max(...offsets) + around]
    if (from < to && from >= -12 && to <= 14) ranges.push({ from, to, start: first.start, end: last.end })
  }
  for (const zone of zones) {
    const before = group.at(-1)
    if (before !== undefined && !isJoined(before, zone, line.slice(before.end, zone.start))) {
      close()
      group = []
    }
    group.push(zone)
  }
  close()
  return ranges
}

function findZones(line: string): readonly Zone[] {
  const zones: Zone[] = []
  for (const match of line.matchAll(zonePattern)) {
    if (zones.length >= maxZones) break
    const { name, sign, hours, minutes, long } = match.groups ?? {}
    const base = name === undefined ? longNames.find(([pattern]) => pattern.test(long ?? ''))?.[1] : namedZones[name.toLowerCase()]
    if (base === undefined) continue
    const end = match.index + match[0].length
    const isNamed = name === undefined || base !== 0
    zones.push({ offset: base + toOffset(sign, hours, minutes), isNamed, start: match.index, end })
    const next = name === undefined ? null : bareOffset.exec(line.slice(end, end + 24))
    if (next) zones.push({ offset: base + toOffset(next.groups?.['sign'], next.groups?.['hours']), isNamed, start: end, end: end + next[0].length })
  }
  return zones.filter((zone, index) => !(zone.isNamed && isNameOf.test(line.slice(zone.end, zones[index + 1]?.start ?? zone.end))))
}

/** Zones that are called by their names are a range where the text says so: "PST or MST" is a choice of two. */
function isJoined(one: Zone, other: Zone, gap: string): boolean {
  if (gap === '') return true
  return one.isNamed || other.isNamed ? namedJoins.test(gap) : joins.test(gap)
}

function toOffset(sign: string | undefined, hours: string | undefined, minutes = '0'): number {
  const offset = Number(hours ?? 0) + Number(minutes) / 60
  return sign === undefined || sign === '+' ? offset : -offset
}

/** Hours on both sides of a zone; 0 for none. */
function findSpread(line: string, { start, end }: Zone): number {
  const written = (spreadAfter.exec(line.slice(end, end + 24)) ?? spreadBefore.exec(line.slice(Math.max(0, start - 60), start)))?.groups?.['hours']
  if (written === undefined) return 0
  return numberWords.includes(written) ? numberWords.indexOf(written) : Number(written)
}

/** Whether a sentence says where others are: the team, the customers. */
function isOfOthers(sentence: string): boolean {
  const others = /\b(?:team|colleagues|company|employees|people|staff|customers|clients|offices?|we)\b[^.;]{0,50}\b(?:spread|spans?|spanning|distributed|across|ranging|from|based|located|cover(?:s|ing)?|between)\b/i
  return others.test(sentence) && !/\b(?:you|your|you['’]ll|must|needs?|requires?|candidates?|applicants?|should|has to|remote but)\b/i.test(sentence)
}
