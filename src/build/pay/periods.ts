import type { Salary } from '../../domain/job-terms.ts'

type Period = Salary['per']

const units: readonly (readonly [Period, string])[] = [
  ['hour', 'hours?|hr|h|stunde|std\\.?|heure|hora|ora|uur|godz\\.?|godzinę|godzina|timme|час|год\\.?|時間|小时|시간'],
  ['day', 'day|d|tag|jour|día|dia|giorno|dag|dzień|день|日|天'],
  ['week', 'week|wk|woche|semaine|semana|settimana|tydzień|неделю|тиждень|週|周'],
  ['month', 'month|mo|mth|monat|mois|mes|mês|mese|maand|miesiąc|mies\\.?|månad|mån|måned|місяць|месяц|月|월'],
  ['year', 'year|yr|y|annum|jahr|an|année|año|ano|anno|jaar|rok|år|рік|год|年|년'],
]

const adverbs: readonly (readonly [Period, string])[] = [
  ['hour', 'hourly|stündlich|時給|时薪|시급'],
  ['day', 'daily|täglich|日給|日薪|일급'],
  ['week', 'weekly|wöchentlich'],
  ['month', 'monthly|monatlich|mensuels?|mensuelles?|mensual(?:es)?|mensal|mensais|mensili|miesięcznie|měsíčně|щомісяця|בחודש|月給|月薪|월급'],
  ['year', 'annually|annual|yearly|p\\.? ?a\\.?|jährlich|annuels?|annuelles?|anual(?:es)?|anuais|annui|annu[ae]|rocznie|на рік'],
]

/** Before an amount only: what is said of the pay before it is named. */
const nouns: readonly (readonly [Period, string])[] = [
  ['hour', 'hourly|per[- ]hour|stundenlohn|stundensatz|時給|时薪|시급'],
  ['day', 'daily|day[- ]rate|per[- ]diem|tagessatz|日給|日薪'],
  ['week', 'weekly'],
  ['month', 'monthly|monatsgehalt|monatslohn|monatlich\\w*|mensuel\\w*|mensual|mensal|miesięczn\\w*|महीने|شهري|月給|月薪|월급'],
  ['year', 'annual|annually|yearly|jahresgehalt|jahresbrutto\\w*|jährlich\\w*|annuel\\w*|anual|rocznie|年収|年俸|年薪|연봉'],
]

const each = "(?:/ ?|(?:per|an?|each|every|pro|par|por|al|all['’]|im|je|na|за|на)\\s)"
/** What may stand between an amount and what it is counted by. */
const between = '(?:[\\s,+–-]|\\((?=[^()]{0,40}\\))|(?:gross|brutto|bruto|brutos|brut|bruts|brute|lordi|net|netto|neto|nets|base|salary|plus|VAT|B2B|before tax|pre-tax|USD|EUR|GBP)(?!\\p{L}))'

const toEdged = (pattern: string) => `(?:${pattern})(?![\\p{L}\\p{N}])`
const toMatchers = (list: readonly (readonly [Period, string])[], toSource: (pattern: string) => string) =>
  list.map(([period, pattern]) => [period, new RegExp(toSource(pattern), 'iu')] as const)

const after = [
  ...toMatchers(units, (pattern) => `^${between}{0,14}${each}${toEdged(pattern)}`),
  ...toMatchers(adverbs, (pattern) => `^${between}{0,14}${toEdged(pattern)}`),
]
const before = toMatchers(nouns, (pattern) => `(?<!\\p{L})(?:${pattern})`)

/** How far from an amount its period is looked for. */
const periodReach = 70

/** What an amount is counted by, from the words right after it, or else from those before it. */
export function findPeriod(textBefore: string, textAfter: string): Period | null {
  const following = textAfter.slice(0, periodReach)
  const preceding = textBefore.slice(-periodReach)
  return (after.find(([, pattern]) => pattern.test(following)) ?? before.find(([, pattern]) => pattern.test(preceding)))?.[0] ?? null
}
