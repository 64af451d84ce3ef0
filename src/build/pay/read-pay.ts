import { payPeriods, type StatedPay } from '../../domain/job-terms.ts'
import { sentenceAround, type Sentence } from '../sentences.ts'
import { findAmounts, type Amount } from './amounts.ts'
import { anyMark, isSameDenomination, settleCurrency, toRoughDollars } from './currencies.ts'
import { isOtherMoney, isOthersPay } from './other-money.ts'
import { isPayAllTheSame, toPlainness } from './pay-words.ts'
import { findPeriod } from './periods.ts'

/** What pay can be, in US dollars to an order of magnitude; outside of it an amount is something else, or is misread. */
const plausibleDollars: Readonly<Record<StatedPay['per'], readonly [least: number, most: number]>> = {
  hour: [4, 500],
  day: [40, 4_000],
  week: [100, 15_000],
  month: [250, 60_000],
  year: [4_000, 1_500_000],
}

/** From this size on, in US dollars, pay that is called neither is a year's: in currencies in which pay is named by the year, and in others. */
const yearlyDollars = 20_000
const yearlyDollarsElsewhere = 40_000
const namedByYear: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD'])

/** The most of a range over its least. Sizes of contracts and revenues span more. */
const widestRange = 3

/** Amounts of a posting that are looked at; a hostile text costs no more than this. */
const maxAmounts = 100

interface Candidate {
  readonly pay: StatedPay
  /** How plainly it is pay; the plainest counts. */
  readonly rank: number
}

/**
 * Reads the pay that a posting's text states. Pure; it throws for no text and takes time in proportion to its length.
 * Precision comes before recall: amounts that may be something else, of an uncertain currency or period, or that
 * contradict each other, give `null`.
 * @param text a body's plain text, a line for each block
 * @param countries ISO 3166-1 codes of the posting's place: they settle what "$" or "kr" means
 */
export function readPay(text: string, countries: readonly string[]): StatedPay | null {
  const candidates: Candidate[] = []
  const settled = new Map<string, string | null>()
  const settle = (shared: string) => {
    const currency = settled.has(shared) ? (settled.get(shared) ?? null) : settleCurrency(shared, countries, text)
    settled.set(shared, currency)
    return currency
  }
  let seen = 0
  let heading = ''
  for (const line of text.split('\n')) {
    const amounts = anyMark.test(line) && /\d/.test(line) ? findAmounts(line) : []
    for (const [index, amount] of amounts.entries()) {
      seen += 1
      if (seen > maxAmounts) break
      const candidate = toCandidate({ line, amount, before: amounts[index - 1], after: amounts[index + 1], heading, settle })
      if (candidate) candidates.push(candidate)
    }
    heading = line.length <= 60 && amounts.length === 0 ? line : ''
  }
  const highest = Math.max(...candidates.map(({ rank }) => rank))
  const [pay, ...others] = candidates.filter(({ rank }) => rank === highest).map((candidate) => candidate.pay)
  return pay !== undefined && others.every((other) => isSamePay(pay, other)) ? pay : null
}

interface Context {
  readonly line: string
  readonly amount: Amount
  readonly before: Amount | undefined
  readonly after: Amount | undefined
  readonly heading: string
  /** The currency that a shared mark means in this posting; `null` where that is not sure. */
  readonly settle: (shared: string) => string | null
}

function toCandidate({ line, amount, before, after, heading, settle }: Context): Candidate | null {
  if (amount.isHuge || isTooWide(amount)) return null
  const sentence = sentenceAround(line, amount.start, amount.end)
  const textBefore = line.slice(Math.max(sentence.start, before?.end ?? 0), amount.start)
  const textAfter = line.slice(amount.end, Math.min(endOf(sentence), after?.start ?? line.length))
  if (isConversion(textBefore) || isOtherMoney(toClauseBefore(textBefore), toClauseAfter(textAfter))) return null
  if ([before, after].some((other) => other !== undefined && isSecondRange(line, amount, other, sentence))) return null
  const { denomination } = amount
  const currency = 'currency' in denomination ? denomination.currency : settle(denomination.shared)
  if (currency === null) return null
  const written = findPeriod(textBefore, line.slice(amount.end, endOf(sentence)).replace(bracketedAmount, ''))
  const dollars = toRoughDollars(amount.min ?? amount.max ?? 0, currency)
  const per = written ?? (dollars >= (namedByYear.has(currency) ? yearlyDollars : yearlyDollarsElsewhere) ? 'year' : null)
  if (per === null || !payPeriods.includes(per) || !isPlausible(amount, per, currency)) return null
  const plainness = toPlainness(textBefore, textAfter, heading)
  const bare = { heading, before: line.slice(sentence.start, amount.start), after: line.slice(amount.end, endOf(sentence)), isRange: amount.isRange, hasPeriod: written !== null }
  if (sentence.text.endsWith('?') || isOthersPay(sentence.text) || (plainness === 0 && !isPayAllTheSame(bare))) return null
  return { pay: { min: amount.min, max: amount.max, currency, per, evidence: sentence.text }, rank: plainness * 2 + (amount.isRange ? 1 : 0) }
}

const bracketedAmount = /\([^()]{0,60}\d{3}[^()]{0,40}\)/

function endOf({ start, text }: Sentence): number {
  return start + text.length
}

function isTooWide({ min, max }: Amount): boolean {
  return min !== null && max !== null && max > min * widestRange
}

function isPlausible({ min, max }: Amount, per: StatedPay['per'], currency: string): boolean {
  const [least, most] = plausibleDollars[per]
  return [min, max].every((bound) => bound === null || (toRoughDollars(bound, currency) >= least && toRoughDollars(bound, currency) <= most))
}

/** "PLN 28,000 (or USD 8,300)": the same pay once more, in another currency. */
function isConversion(textBefore: string): boolean {
  return /\((?:or|ca\.?|approx\.?|approximately|about|around|roughly|equivalent to|≈|~)\s?$/i.test(textBefore)
}

/** "$120,000 to $150,000 in one state, $140,000 to $170,000 in another": two pays in one sentence, neither of which is the other's total. */
function isSecondRange(line: string, amount: Amount, other: Amount, sentence: Sentence): boolean {
  const isOneOfTwo = amount.isRange && other.isRange && other.start >= sentence.start && other.end <= endOf(sentence)
  const [first, second] = amount.start < other.start ? [amount, other] : [other, amount]
  const between = line.slice(first.end, second.start)
  return isOneOfTwo && isSameDenomination(amount.denomination, other.denomination) && !isOtherMoney(between, '') && !/\b(?:OTE|on[- ]target|total|including|incl)\b/i.test(between)
}

function toClauseBefore(text: string): string {
  return text.split(/[;,(•+]|\s(?:plus|and|with)\s/i).at(-1) ?? ''
}

function toClauseAfter(text: string): string {
  return text.split(/[;,(•+.]|\s(?:plus|and|with|depending|based|commensurate|or)\s/i)[0] ?? ''
}

function isSamePay(one: StatedPay, other: StatedPay): boolean {
  return one.min === other.min && one.max === other.max && one.currency === other.currency && one.per === other.per
}
