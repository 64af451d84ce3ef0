import type { Whereabouts } from '../../domain/eligibility.ts'
import { sentenceAround } from '../sentences.ts'
import { hasDoor, isSoft } from './soft-words.ts'

const phrases: readonly RegExp[] = [
  /\b(?:work|working|live|living|apply|hire|hiring|located|based|remote(?:ly)?|this (?:job|role|position))\b[^.;!?]{0,40}?\b(?:anywhere|any (?:country|place|location)) (?:in the world|in the globe|on the planet|on (?:planet )?earth|around the (?:world|globe)|worldwide|globally)\b/gi,
  /\b(?:open to|welcome|accept(?:ing)?|consider(?:ing)?) (?:remote )?(?:applications?|applicants|candidates|people) (?:from )?(?:worldwide|globally|(?:from )?(?:anywhere in the world|all over the world|around the world|any country))\b/gi,
  /\b(?:live and work|work and live) (?:from )?(?:wherever|anywhere) (?:you|they)(?:['’]d)? ?(?:want|wish|like|choose|please)\b/gi,
  /\bopen to hiring (?:from )?anywhere\b(?! in\b)/gi,
  /\bremote(?:ly)? from any (?:location|country)\b(?! (?:with)?in\b)/gi,
]

const mayOpen = /world|planet|earth|glob|wherever|any country|any location|anywhere/i

/** Talk of what a product does for its users. */
const ofProduct = /\b(?:helps?|helping|enabl\w+|empower\w*|lets?|allow(?:s|ing)? (?!you)|tools?|platform|product|software|mission|believe|customers?|clients?|patients?|compan(?:ies|y['’]s)|businesses|organi[sz]ations|payments?|talent from)\b/i
const forATime = /\b(?:\d+|one|two|three|four|six|eight|twelve|few|some)\s*(?:-\s*\d+\s*)?(?:weeks?|months?|days?)\b/i
const withLimits = /\b(?:as long as (?:you(?:['’]re| are)|it(?:['’]s| is)|that)|provided|within|except|excluding|other than|apart from|aside from|but not|outside|between|time ?zones?|if|unless|sanction\w*|subject to|most countries|almost)\b/i

/** A requirement of place or clock, even one that nobody can make out: with it nothing is said to be open to the world. */
const restriction =
  /\b(?:must|needs? to|ha(?:s|ve) to|required?|only|should)\b[^.;]{0,80}\b(?:based|located|reside|residing|residents?|citizens?|authori[sz]ed to work|eligible to work|right to work|time ?zones?|UTC|GMT|CET)\b|\b(?:authori[sz]ed|eligible|right) to work in\b|\btime ?zones?\b[^.;]{0,20}\bonly\b|\b(?:located|based|live) (?:with)?in\b[^.;]{0,40}\btime ?zones?\b|\b(?:cannot|can['’]t|unable to|do not|don['’]t) (?:currently )?(?:hire|employ|accept|consider)\b|\b(?:cannot|can['’]t|unable to)\b[^.;]{0,20}\b(?:pay|contract|engage|work with)\b[^.;]{0,20}\bin\b|\bwork from anywhere (?:close to|near)\b/i

/** Whether a text restricts from where people may work, in words that can be read or not. */
export function isRestricted(text: string): boolean {
  return text.split('\n').some((line) => restriction.test(line))
}

/** The sentence in which a text says that people may work from any country; `null` where it does not, or not plainly. */
export function readAnywhere(text: string): Whereabouts | null {
  if (!mayOpen.test(text)) return null
  for (const line of text.split('\n')) {
    if (!mayOpen.test(line)) continue
    for (const pattern of phrases) {
      for (const match of line.matchAll(pattern)) {
        const { text: evidence, start } = sentenceAround(line, match.index, match.index + match[0].length)
        if (!isSoft(evidence) && !hasDoor(line, start, start + evidence.length) && !ofProduct.test(evidence) && !forATime.test(evidence) && !withLimits.test(evidence)) return { countries: [], regions: [], anywhere: true, evidence }
      }
    }
  }
  return null
}
