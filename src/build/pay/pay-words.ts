import { isOtherMoney } from './other-money.ts'
import { isLink, isOffer, isOfThing } from './pay-links.ts'

const payNouns =
  'salar(?:y|ies)|compensation|remuneration|wages?|(?:hourly|daily|day|pay|base) rate|gehalt|gehälter|\\p{L}*gehalt|vergütung|\\p{L}*lohn|salaire|rémunération|salario|sueldo|salário|' +
  'remuneração|wynagrodzenie|pensja|stawka|mzda|lön|lønn?|palkka|retribuzione|stipendio|RAL|salaris'
/** "Pay" and "rate" are verbs, and rates of other things, elsewhere. */
const payPhrases =
  '(?:base|hourly|daily|weekly|monthly|annual|starting|the|our|your|their) pay(?= ?:| (?:is|range|rate|band|for|of)|$)|(?:^|[.•–-]\\s?)(?:rate|pay)(?= ?:| (?:is|range|rate|band|for)\\b|$)|pay (?:range|rate|band|scale|transparency)|what we pay(?= ?:)|(?:we pay|we(?:[\'’]re| are) paying)(?: you)?(?: between| from| up to)?\\s?$'
const payWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${payNouns})(?![\\p{L}])|(?<![\\p{L}\\p{N}])(?:${payPhrases})|給与|給料|年収|年俸|月給|時給|日給|연봉|월급|시급|급여|薪|зарплат|оклад|заробітн|वेतन|راتب|שכר`, 'giu')
const baseWords = /(?<!\p{L})base(?! (?:of|in)\b)(?!\p{L})/iu
const grossWords = /^[\s,+–-]*(?:(?:USD|EUR|GBP|a year|per year|per month|p\.a\.)\s)?(?:gross(?! (?:margin|profit|merchandise|revenue|sales|turnover|receipts|volume))|brutto|bruto|brutos|brut|bruts|lordi|p\.a\. salary|base(?: salary| pay)?(?! \p{L})|(?:salary|compensation)(?= (?:range|and|plus|depending|based|commensurate|for)(?!\p{L})|(?! \p{L}))|bei Vollzeit|FTE|pro rata)(?!\p{L})/iu
const headings = new RegExp(`(?<!\\p{L})(?:${payNouns}|pay)(?!\\p{L})|वेतन|راتب|שכר`, 'iu')

/** How plainly the words around an amount say that it is pay: 0 not at all, 2 "salary", 3 "base salary". */
export function toPlainness(textBefore: string, textAfter: string, heading: string): 0 | 2 | 3 {
  if (isOfThing(textAfter)) return 0
  const near = textBefore.slice(-120)
  const noun = [...near.matchAll(payWords)].at(-1) ?? baseWords.exec(near)
  if (noun) {
    const isPay = isOffer(near.slice(0, noun.index)) && isLink(near.slice(noun.index + noun[0].length))
    return !isPay ? 0 : baseWords.test(near) ? 3 : 2
  }
  return isOffer(near) && (grossWords.test(textAfter.slice(0, 40)) || isPayHeading(heading)) ? 2 : 0
}

const furtherNoun = /^\s+(?!(?:and|und|et|y|range)(?!\p{L}))\p{Script=Latin}/iu

/** "Salary & Perks" and "Pay, hours, place", but not "Salary packaging". */
function isPayHeading(heading: string): boolean {
  const noun = headings.exec(heading)
  return noun !== null && isOffer(heading.slice(0, noun.index)) && !furtherNoun.test(heading.slice(noun.index + noun[0].length))
}

const roleWords = /\b(?:this|the) (?:role|position|job|post)\b|\byou(?:['’]ll| will| can)? (?:earn|be paid)\b|\b(?:the|our|this) (?:range|band|scale)\b|\bwe offer(?: you)?(?: between)?\s?$|המשרה/i
const opening = /^(?:[^|]{0,200}\|){0,8}[\s\d.)•*–—-]*(?:(?:from|ab|von|de|between|zwischen|entre|circa|ca\.?|approx\.?|about|up to)\s)?$/i
/** What may follow a range that begins a sentence and is called neither pay nor what it is counted by. */
const afterRange =
  /^\+?\s?(?:$|[,;:.()/|+–-]|(?:or|plus|by|depending|based on|according|commensurate|gross|brutto|bruto|brut|anywhere|wherever|full[- ]time|p\.a|selon|je nach|for \d|in (?:the )?\p{Lu}\p{L}*)(?!\p{L}))/u
const verbAfter = /^[^,;.]{0,40}?\b(?:is|are|was|were|goes|go|gets|can|will|may|that|which)\b/i

/** An amount that no word calls pay: what else may speak for it. */
export interface BareAmount {
  /** The line above, where it may be a heading. */
  readonly heading: string
  /** The sentence before the amount. */
  readonly before: string
  /** The sentence after it. */
  readonly after: string
  readonly isRange: boolean
  /** Whether it is said what the amount is counted by. */
  readonly hasPeriod: boolean
}

/** Whether a bare amount is pay all the same: a range of the role, or one that a sentence begins with, or a rate that stands alone. */
export function isPayAllTheSame({ heading, before, after, isRange, hasPeriod }: BareAmount): boolean {
  if (heading !== '' && (headings.test(heading) ? !isPayHeading(heading) : isOtherMoney(heading, ''))) return false
  const opensSentence = opening.test(before)
  if (verbAfter.test(after) || isOfThing(after)) return false
  if (!isRange) return hasPeriod && opensSentence && after.length <= 25
  if (hasPeriod) return opensSentence || (roleWords.test(before) && !isOtherMoney(before, after))
  return opensSentence && afterRange.test(after) && !isOtherMoney(before, after)
}
