import { fromIsoDate, toIsoDate, type Day } from '../../domain/day.ts'
import { employmentTypes, payPeriods, type EmploymentType, type Salary } from '../../domain/job-terms.ts'
import type { Place } from '../../domain/place/place.ts'
import { quoteValue, type ProblemCode } from '../../domain/problem.ts'
import { countryCodes } from '../gazetteer/country-names.ts'
import { findBadName } from '../read/posting-name.ts'

/** The keys that hold one text of a form of its own, with an example of it. */
export const termForms = {
  countries: 'PT, ES',
  remote: 'PT, ES',
  employmentType: 'FULL_TIME',
  salary: '60000-80000 EUR per year',
  validThrough: '2026-12-31',
  aliases: 'rust-engineer, rust-engineer-2',
} as const

export type TermKey = keyof typeof termForms

/** What is wrong with a value; the file and the line are the caller's. */
export interface TermProblem {
  readonly code: ProblemCode
  readonly message: string
  readonly remedy: string
}

/** A value as it is meant, or what is wrong with it. */
export type ReadTerm<Value> = { readonly value: Value; readonly problem?: never } | { readonly problem: TermProblem; readonly value?: never }

const codes: ReadonlySet<string> = new Set(countryCodes)

const refuse = (key: TermKey, text: string, why: string, remedy: string): { readonly problem: TermProblem } => ({
  problem: { code: 'posting/value', message: `${key} is ${quoteValue(text)}, ${why}.`, remedy },
})

const split = (text: string) => text.split(',').map((part) => part.trim()).filter((part) => part !== '')

/** Country codes with commas: `PT, ES`. */
export function readCountries(text: string): ReadTerm<readonly string[]> {
  const listed = split(text)
  const odd = listed.find((code) => !codes.has(code))
  if (listed.length === 0 || odd !== undefined) return refuse('countries', text, odd === undefined ? 'which names none' : `in which ${quoteValue(odd)} is no country's code`, 'Write ISO 3166-1 codes in upper case: "PT" or "PT, ES" (the United Kingdom is GB).')
  return { value: [...new Set(listed)] }
}

/**
 * Who may apply for a fully remote job: country codes, `anywhere`, or a region in words, of which no country is known.
 * @param toPlace what a location line says
 */
export function readRemote(text: string, toPlace: (location: string) => Place): ReadTerm<Pick<Place, 'countries' | 'regions' | 'worldwide' | 'workMode'>> {
  const listed = split(text)
  const remote = { countries: [], regions: [], worldwide: false, workMode: 'remote' as const }
  if (listed.length === 0 || /^(?:true|false|yes|no)$/i.test(text)) return refuse('remote', text, 'which does not say who may apply', 'Write country codes ("PT, ES"), a region ("Europe") or "anywhere"; for a job that is not remote take the line out.')
  if (/^anywhere$/i.test(text)) return { value: { ...remote, worldwide: true } }
  if (listed.every((code) => codes.has(code))) return { value: { ...remote, countries: [...new Set(listed)] } }
  const odd = listed.find((part) => !isSomewhere(toPlace(part)))
  if (odd !== undefined) return refuse('remote', text, `in which ${quoteValue(odd)} names no country and no region`, 'Write country codes ("PT, ES"), a region ("Europe") or "anywhere"; for a job that is not remote take the line out.')
  return { value: { ...remote, regions: listed } }
}

function isSomewhere({ countries, cities, regions, worldwide }: Place): boolean {
  return worldwide || countries.length + cities.length + regions.length > 0
}

/** Kinds of employment with commas: `FULL_TIME, CONTRACTOR`. */
export function readEmploymentTypes(text: string): ReadTerm<readonly EmploymentType[]> {
  const listed = split(text)
  const known = employmentTypes.filter((type) => listed.includes(type))
  if (known.length === 0 || known.length !== new Set(listed).size) return refuse('employmentType', text, 'of which not all is a kind of employment', `Use ${employmentTypes.join(', ')}.`)
  return { value: known }
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** A year's pay of a board of directors, in the currency with the smallest unit. */
const mostPay = 100_000_000_000

const salaryForm = /^(?<min>\d+(?:\.\d+)?)(?:\s*-\s*(?<max>\d+(?:\.\d+)?))?\s+(?<currency>[A-Z]{3})\s+per\s+(?<per>[a-z]+)$/

/** Pay as one text: `60000-80000 EUR per year`, `45.50 USD per hour`. */
export function readSalary(text: string): ReadTerm<Salary> {
  const { min = '', max = min, currency = '', per: written = '' } = salaryForm.exec(text)?.groups ?? {}
  const per = payPeriods.find((period) => period === written)
  if (!per) return refuse('salary', text, 'which cannot be read', `Write it like "60000-80000 EUR per year": digits, a currency's three letters, and one of ${payPeriods.join(', ')}.`)
  const grouped = [min, max].find((amount) => /\.\d{3,}$/.test(amount))
  if (grouped !== undefined) return refuse('salary', text, `in which ${grouped} has more than two digits behind its dot`, `Write thousands without a dot: ${grouped.replace('.', '')}.`)
  if (!currencies.has(currency)) return refuse('salary', text, `in which ${currency} is no currency`, 'Use the three letters of ISO 4217: EUR, USD, GBP.')
  if (Number(min) <= 0 || Number(max) > mostPay) return refuse('salary', text, 'which no job pays', 'Write what is paid, in whole units of the currency.')
  if (Number(min) > Number(max)) return refuse('salary', text, `whose least, ${min}, is above its most, ${max}`, 'Write the lower number first.')
  return { value: { min: Number(min), max: Number(max), currency, per } }
}

/**
 * Names that a file had before, with commas.
 * @param slug the one that it has
 */
export function readAliases(text: string, slug: string): ReadTerm<readonly string[]> {
  const listed = [...new Set(split(text))]
  const odd = listed.find((alias) => /\.md$/i.test(alias) || findBadName(`${alias}.md`) !== null)
  if (listed.length === 0 || odd !== undefined) return refuse('aliases', text, odd === undefined ? 'which names none' : `in which ${quoteValue(odd)} cannot have been a posting's name`, 'Write file names without .md, with commas: "rust-engineer, rust-engineer-2".')
  if (listed.some((alias) => alias.toLowerCase() === slug.toLowerCase())) return refuse('aliases', text, 'in which is the name that the file has', 'Take that name out.')
  return { value: listed }
}

/**
 * The last day to apply: `2026-12-31`.
 * @param posted the day that the posting is of; `null` where that is not known
 */
export function readValidThrough(text: string, posted: Day | null): ReadTerm<Day> {
  const day = /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text) ? fromIsoDate(text) : Number.NaN
  if (Number.isNaN(day) || toIsoDate(day) !== text) return refuse('validThrough', text, 'which is no day from 1900 to 2099', 'Write year, month and day: "2026-12-31".')
  if (posted !== null && day < posted) return refuse('validThrough', text, `before the day it was posted, ${toIsoDate(posted)}`, 'Correct one of the two dates.')
  return { value: day }
}
