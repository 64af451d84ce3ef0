/** About how many units make one US dollar (2020 to 2026): enough to tell a month's pay from a year's, and for nothing else. */
const unitsPerDollar: Readonly<Record<string, number>> = {
  USD: 1, EUR: 1, GBP: 1, CHF: 1, CAD: 1.4, AUD: 1.5, NZD: 1.6, SGD: 1.4, HKD: 8, TWD: 30, JPY: 130, CNY: 7, KRW: 1_300, INR: 80,
  BRL: 5, MXN: 18, PLN: 4, CZK: 22, HUF: 350, RON: 4.5, BGN: 1.8, DKK: 7, SEK: 10, NOK: 10, ISK: 130, UAH: 40, RUB: 80, ILS: 3.6,
  AED: 3.7, SAR: 3.75, JOD: 0.7, ZAR: 18, THB: 34, MYR: 4.4, IDR: 15_500, VND: 24_000, COP: 4_000, CLP: 900, PEN: 3.7, KES: 130, NGN: 1_000,
}

/** The size of an amount in US dollars, to an order of magnitude. */
export function toRoughDollars(amount: number, currency: string): number {
  return amount / (unitsPerDollar[currency] ?? 1)
}

/** Signs that stand for one currency each, whether before an amount or after it. */
const signs: readonly (readonly [currency: string, signs: string])[] = [
  ['USD', 'US$|U.S.$|US-$'], ['CAD', 'CAD$|CA$|C$'], ['AUD', 'AUD$|AU$|A$'], ['NZD', 'NZD$|NZ$'], ['SGD', 'SGD$|SG$|S$'], ['HKD', 'HK$'],
  ['TWD', 'NT$'], ['MXN', 'MX$'], ['BRL', 'R$'], ['EUR', '€'], ['GBP', '£'], ['INR', '₹'], ['KRW', '₩'], ['UAH', '₴'], ['RUB', '₽'], ['ILS', '₪'],
]

/** Words after an amount that stand for one currency each. */
const words: Readonly<Record<string, string>> = {
  euro: 'EUR', euros: 'EUR', 'us dollars': 'USD', 円: 'JPY', 원: 'KRW', zł: 'PLN', kč: 'CZK', грн: 'UAH', руб: 'RUB',
  доларів: 'USD', dólares: 'USD', долларов: 'USD', रुपये: 'INR', 'ש״ח': 'ILS', 'ש"ח': 'ILS',
}

/** Marks that several currencies share, with the country in which each is meant. */
const sharedMarks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', TW: 'TWD', MX: 'MXN', CO: 'COP', CL: 'CLP' },
  '¥': { JP: 'JPY', CN: 'CNY' },
  元: { CN: 'CNY', TW: 'TWD' },
  دينار: { JO: 'JOD' },
  kr: { DK: 'DKK', SE: 'SEK', NO: 'NOK', IS: 'ISK' },
}

/** Other spellings of the shared marks. */
const sharedSpellings: Readonly<Record<string, string>> = { dollars: '$', '￥': '¥', 'kr.': 'kr' }

const toPattern = (list: string) => list.replace(/[.$]/g, '\\$&')
const anySign = signs.map(([, list]) => toPattern(list)).join('|')
const anyCode = `(?:${Object.keys(unitsPerDollar).join('|')}|[Ee]ur|[Uu]sd|[Gg]bp)(?![\\p{L}\\p{N}])`

/** The pattern of one mark before an amount: a sign or a code. */
export const markBefore = `(?<![\\p{L}\\p{N}])(?:${anySign}|${anyCode}|[$¥￥]|kr\\.?)`

/** The pattern of one mark after an amount. A sign before a digit belongs to the next amount. */
export const markAfter = `(?:${anyCode}|(?:${anySign}|[$¥￥])(?!\\s?\\d)|(?:[Ee]uros?|zł|Kč|kr|грн|руб|US dollars|dollars|dólares|доларів|долларов|रुपये|ש[״"]ח|دينار)(?!\\p{L})|[円元원])`

/** Whether a line has any mark of a currency at all. */
export const anyMark = new RegExp(`[$€£¥￥₹₩₽₴₪円元원]|\\b(?:${Object.keys(unitsPerDollar).join('|')}|[Ee]uros?|[Ee]ur|[Uu]sd|[Gg]bp|kr|dollars|dólares)\\b|zł|Kč|грн|руб|дол|रुपये|ש[״"]ח|دينار`)

/** What the marks of an amount stand for: one currency, or a mark that several share. */
export type Denomination = { readonly currency: string } | { readonly shared: string }

export function isSameDenomination(one: Denomination, other: Denomination): boolean {
  return 'currency' in one ? 'currency' in other && one.currency === other.currency : 'shared' in other && one.shared === other.shared
}

const bySign = new Map(signs.flatMap(([currency, list]) => list.split('|').map((sign) => [sign, currency] as const)))

/** Reads all marks of an amount together ("USD $45"). `null` where they contradict each other or there are none. */
export function readMarks(marks: readonly string[]): Denomination | null {
  const currencies = new Set<string>()
  const shared = new Set<string>()
  for (const mark of marks) {
    const currency = bySign.get(mark) ?? words[mark.toLowerCase()] ?? (mark.toUpperCase() in unitsPerDollar ? mark.toUpperCase() : undefined)
    if (currency === undefined) shared.add(sharedSpellings[mark] ?? mark)
    else currencies.add(currency)
  }
  const [currency, ...others] = currencies
  const [sign, ...otherSigns] = shared
  if (others.length + otherSigns.length > 0) return null
  if (currency === undefined) return sign === undefined ? null : { shared: sign }
  return sign === undefined || Object.values(sharedMarks[sign] ?? {}).includes(currency) ? { currency } : null
}

/** What only an employer in the United States writes, or one that counts in its dollars. */
const americanSigns = /401\s?\(?k\)?|\bUSD\b|US\$|\bW-?2\b|\bU\.S\. (?:employees|residents|citizens)|\b(?:in|within|across|from) the (?:United States|USA|US)\b|\bUS[- ](?:based|only)\b/i
const otherDollars = /\b(?:Canad\w*|Austral\w*|New Zealand|Singapore|Hong Kong|Taiwan|Mexic\w*|Argentin\w*|Chile|Colombia|CAD|AUD|NZD|SGD)\b/

/**
 * The currency that a shared mark means in a posting: by the one country of its place that uses the mark, or, for "$"
 * where no place is known, by a text that speaks of the United States and of no other country with a dollar or a peso.
 * `null` where neither tells.
 * @param countries ISO 3166-1 codes of the posting's place
 */
export function settleCurrency(shared: string, countries: readonly string[], text: string): string | null {
  if (countries.length === 0) return shared === '$' && americanSigns.test(text) && !otherDollars.test(text) ? 'USD' : null
  const [currency, ...others] = countries.flatMap((country) => sharedMarks[shared]?.[country] ?? [])
  return currency !== undefined && others.length === 0 ? currency : null
}
