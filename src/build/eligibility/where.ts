import type { Whereabouts } from '../../domain/eligibility.ts'
import type { Gazetteer } from '../../domain/place/gazetteer.ts'
import { sentenceAround } from '../sentences.ts'
import { readAreas, type Areas } from './areas.ts'
import { hasDoor, isSoft } from './soft-words.ts'

const how = '(?:(?:physically|currently|legally|primarily|permanently|already|also|both) ){0,3}'
const place = '(?:anywhere |somewhere )?(?:in|within|inside|from)'
const who = '(?:you(?:[\'’]re| are| live| reside| must| should)|candidates? (?:is|are|must|should)|applicants? (?:is|are|must|should)|be)'

/** Phrases that a requirement of place begins with; the places follow. */
const requirements: readonly RegExp[] = [
  `(?:must|need(?:s)? to|ha(?:s|ve) to|required? (?:you )?to|require (?:candidates|applicants|you) to|should) ${how}(?:be )?${how}(?:an? )?(?:based|located|resid(?:ing|ent|ents|e)|liv(?:e|ing)(?: and work(?:ing)?)?|domiciled|citizens?|residents?)(?: of)?(?: and (?:able|eligible|authori[sz]ed) to work)? (?:${place}|of) `,
  `(?:^|[.;:!?•*–—-]\\s?|${who}\\s)${how}(?:be )?${how}(?:based|located|residing|living|live|reside) ${place} `,
  '(?:working|work) based in ',
  `(?<!\\b(?:the|an|not) )only\\s(?:[^.;]{0,40}\\s)?(?:from|in|within|to|coming from|based in|located in|residing in|residents of|citizens of) `,
  `open to (?:considering |only )?(?:remote )?(?:candidates|applicants|applications|people|residents|those|anyone)(?: who are)? ?(?:currently |remotely )?(?:based|located|living|residing|working)? ?(?:remotely )?${place} `,
  `considering (?:remote )?(?:candidates|applicants) ${place} `,
  '(?:authori[sz]ed|authori[sz]ation|eligible|eligibility|entitled|right|rights|permission|permitted|clearance) to (?:legally )?(?:live and |reside and )?work(?: legally)?(?: remotely| full[- ]time)? (?:in|within) ',
  '(?:valid )?work (?:permit|authori[sz]ation|visa|rights) (?:for|in) ',
  '(?:remote(?:ly)?|work(?:ing)?|live|located|based|hire|hiring|join us|join our team|role|position|job|performed|collaboration|contract)\\b[^.;]{0,40}?\\b(?:anywhere|any (?:location|country|place|city)|everywhere) (?:with)?in ',
  'remote(?:ly)?,? (?:only )?(?:from )?(?:within|inside) ',
  '(?:^|[.;:!?•*–—-]\\s?)(?:fully )?remote (?:only )?in ',
  '(?:^|[.;:,]\\s?)(?:work )?(?:remotely )?from anywhere (?:with)?in ',
  'we(?:[\'’]re|[\'’]ll| are| can| will)?(?: currently| only| can only| exclusively)? (?:hire|hiring|recruit|recruiting)(?: (?:people|engineers|candidates|talent|fully|remotely|only|exclusively|remote \\w+|for this (?:role|position))){0,6} (?:in|within|from|across) ',
  '(?:cannot|can[\'’]?t|unable to|not able to|do not|don[\'’]t|won[\'’]t)\\s[^.;]{0,40}\\b(?:hire|employ|consider|accept|contract with)\\b[^.;]{0,40}\\boutside (?:of )?',
].map((pattern) => new RegExp(pattern.startsWith('(?:^') ? pattern : `\\b${pattern}`, 'gi'))

/** "US only", "EU residents only": the places stand before. */
const only = /\bonly\b/gi
/** What may stand between a place and "only". */
const beforeOnly = /[\s-]*(?:(?:residents?|citizens?|nationals?|candidates|applicants|based)[\s-]*){0,3}$/i
/** "Must be a US citizen", "EU work permit required". */
const citizens = /\b(?:must be|only|requires?:?|required:?|need)\s(?:an? )?(?<name>U\.?S\.?A?\.?|UK|EU)\s(?:citizens?|citizenship|nationals?|residents?|persons?|work (?:authori[sz]ation|permit))\b|\b(?<named>U\.?S\.?A?\.?|UK|EU)\s(?:citizenship|work authori[sz]ation|work permit|residency)(?: is| are)? required/gi
/** "Remote: EU only", "Remote (UK)". */
const remoteLabel = /^(?:remote|(?:job |work )?location:? (?:fully )?remote)\b[\s:–,(-]*(?:(?:yes|100 ?%|fully|only|work|but|is|possible)[\s,;:–(-]*){0,6}(?:(?:with)?in |from |within )?/iu

const condition = /\b(?:if|unless|whether|in case|when|where (?:we|you) (?:have|are))\b/i
const negation = /(?:\b(?:not|never|no longer|except|excluding)|n['’]t)\s+(?:\w+\s+)?$/i
const benefits = /\b(?:to receive|benefits?|insurance|dental|medical|401\s?\(?k|pension|visa sponsorship for|perks?|leave\b|holidays?|stock options)\b/i
/** "Four weeks a year from anywhere in the EU" is a benefit. */
const forATime = /\b(?:days?|weeks?|months?) (?:a|per|each|every|of the) (?:calendar )?(?:year|summer|winter|quarter|season)\b|\bfor (?:up to |a maximum of )?[\w-]+ (?:working |calendar )?(?:days?|weeks?|months?)\b/i
/** "EU only: cookie preferences": what follows is for them alone. */
const onlyFor = /^\s?:(?!.*\b(?:roles?|positions?|jobs?|applicants?|candidates?|apply|hir(?:e|ing)|remote(?:ly)?|work|employ\w*|contractors?)\b)/i
const ofOurs = /\b(?:our|the) (?:team|company|offices?|headquarters?|hq|founders?|customers|clients|colleagues|users|product|platform|app|market)\b(?! or\b)[^.;]{0,40}$|\b(?:e-verify|candidates residing)\b|\b(?:customers|clients|users|companies)\b[^.;]{0,30}$/i
const aboutPeople = /\b(?:roles?|positions?|jobs?|applicants?|candidates?|hir(?:e|ing)|applications?|apply|remote(?:ly)?|resid\w+|citizens?|must|located|location|based|employ\w*|contractors?|freelancers?|people|open to|talent)\b/i

const ofGoods = /\b(?:products?|services?|apps?|store|shop|platform|offering|launch\w*|ships?|shipping|deliver(?:y|ies)|available)\b/i

/** Who must, before "must": people, or nobody named. */
const ofPeople = /(?:^|[^\p{L}\s]\s*|\b(?:you|candidates?|applicants?|employees?|contractors?|freelancers?|people|persons?|hires?|individuals?|colleagues?|everyone|engineers?|developers?|designers?|role|position|who|they|all|and|but|also|therefore|however)\s)$/iu

/** Phrases of one text that are looked at; a hostile text costs no more than this. */
const maxPhrases = 100
/** Characters after a phrase in which its places are looked for, and on either side in which words say of what it speaks. */
const reach = 300

/** From where a text requires people to be; `null` where it states no place, or two that differ. */
export function readWhere(text: string, gazetteer: Gazetteer): Whereabouts | null {
  const found: Whereabouts[] = []
  let seen = 0
  for (const line of text.split('\n')) {
    if (!mayRequire.test(line)) continue
    for (const { start, end, readPlaces } of findPhrases(line, gazetteer)) {
      seen += 1
      if (seen > maxPhrases) break
      const areas = readPlaces()
      if (areas === null) continue
      const sentence = sentenceAround(line, start, end)
      const before = line.slice(sentence.start, start)
      if (sentence.text.endsWith('?') || negation.test(before) || isSoft(sentence.text) || benefits.test(sentence.text) || forATime.test(sentence.text) || condition.test(before) || ofOurs.test(before)) continue
      if (hasDoor(line, sentence.start, sentence.start + sentence.text.length)) return null
      found.push({ ...areas, anywhere: false, evidence: sentence.text })
    }
  }
  const [first, ...others] = found
  return first !== undefined && others.every((other) => isSame(first, other)) ? first : null
}

const mayRequire =
  /\b(?:based|located|resid\w*|live|living|authori[sz]\w*|eligib\w*|entitled|rights?|permi\w+|clearance|only|anywhere|any|everywhere|remote\w*|hir\w+|recruit\w*|outside|citizen\w*|residency|considering|open)\b/i

interface Phrase {
  readonly start: number
  readonly end: number
  /** The places that the phrase is of; `null` where it is of none. */
  readonly readPlaces: () => Areas | null
}

function* findPhrases(line: string, gazetteer: Gazetteer): Generator<Phrase> {
  for (const pattern of requirements) {
    for (const match of line.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      yield { start, end, readPlaces: () => (isOfPeople(line, match[0], start) ? readAreas(line.slice(end, end + reach), gazetteer) : null) }
    }
  }
  for (const match of line.matchAll(only)) {
    const before = line.slice(Math.max(0, match.index - 80), match.index)
    const clause = before.slice(before.search(/[^.;:()]*$/))
    yield { start: match.index - clause.length, end: match.index + match[0].length, readPlaces: () => readPlacesBeforeOnly(line, match.index, clause, gazetteer) }
  }
  for (const match of line.matchAll(citizens)) {
    const name = match.groups?.['name'] ?? match.groups?.['named'] ?? ''
    yield { start: match.index, end: match.index + match[0].length, readPlaces: () => readAreas(name, gazetteer) }
  }
  const label = line.length <= 80 ? remoteLabel.exec(line) : null
  if (label) yield { start: 0, end: line.length, readPlaces: () => readWholeAreas(line.slice(label[0].length), gazetteer) }
}

/** Whether a phrase can be said of those who apply, by the words around it. */
function isOfPeople(line: string, phrase: string, start: number): boolean {
  const before = line.slice(Math.max(0, start - 80), start)
  const after = line.slice(start + phrase.length, start + phrase.length + reach)
  const isBullet = /^[^\p{L}]*(?:based|located|living|residing)/iu.test(phrase)
  if (isBullet) return after.length <= 120 && !/\b(?:is|we|our|has|are)\b/i.test(after)
  if (/^(?:must|needs?|ha(?:s|ve)|should)\b/i.test(phrase)) return ofPeople.test(before)
  return !/^only/i.test(phrase) || aboutPeople.test(before + phrase)
}

function readPlacesBeforeOnly(line: string, at: number, clause: string, gazetteer: Gazetteer): Areas | null {
  if (onlyFor.test(line.slice(at + 'only'.length, at + reach))) return null
  const near = line.slice(Math.max(0, at - reach), at + reach)
  const names = clause.replace(beforeOnly, '')
  const isLone = clause.length === at && readWholeAreas(names.replace(/^[^\p{L}]+/u, ''), gazetteer) !== null
  return isLone || (aboutPeople.test(near) && !ofGoods.test(near)) ? readTrailingAreas(names, gazetteer) : null
}

/** A list of areas that a text ends with, after a mark or a word that such a list can follow. */
function readTrailingAreas(text: string, gazetteer: Gazetteer): Areas | null {
  const starts = [0, ...[...text.matchAll(/[\s(,–-]+/g)].map((match) => match.index + match[0].length)].slice(-12)
  for (const start of starts) {
    const isAfter = start === 0 || /(?:[(:,–-]|\b(?:remote|to|for|in|from|within|is|are|position|role|job|location))\s*$/i.test(text.slice(0, start))
    const areas = isAfter ? readWholeAreas(text.slice(start), gazetteer) : null
    if (areas) return areas
  }
  return null
}

function readWholeAreas(text: string, gazetteer: Gazetteer): Areas | null {
  const names = text.replace(/[\s).!]+$/, '').replace(/ (?:only|residents|citizens|based|countries)$/i, '')
  return /(?:[,/&;]|\b(?:and|or))\s*$/.test(names) ? null : isWhole(names, gazetteer) ? readAreas(names, gazetteer) : null
}

/** Whether a text is a list of areas and nothing else. */
function isWhole(names: string, gazetteer: Gazetteer): boolean {
  const parts = names.split(/\s*(?:,|\/|&|\+|\b(?:and|or)\b)\s*/).filter((part) => part !== '')
  return parts.length > 0 && parts.length <= 12 && parts.every((part) => readAreas(part, gazetteer) !== null && !/\s(?:at|to|as|for|with|but|who|on|from|by|is|are)\s/i.test(part))
}

function isSame(one: Whereabouts, other: Whereabouts): boolean {
  return one.countries.toSorted().join() === other.countries.toSorted().join() && one.regions.toSorted().join() === other.regions.toSorted().join()
}
