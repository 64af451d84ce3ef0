import { readTitle } from '../src/build/role/read-title.ts'
import type { Whereabouts } from '../src/domain/eligibility.ts'
import type { EmploymentType, StatedEmployment, StatedPay } from '../src/domain/job-terms.ts'
import type { Place } from '../src/domain/place/place.ts'
import type { Readings } from '../src/domain/readings.ts'
import { pick, toBelow, type Random } from './random.ts'

/** Shares of postings that state something, about those of the real ones. */
export const statedShares = { pay: 0.15, applicants: 0.25, employment: 0.4, language: 0.98 } as const

/** Each as often as it stands here. */
const employmentTypes: readonly EmploymentType[] = ['FULL_TIME', 'FULL_TIME', 'FULL_TIME', 'FULL_TIME', 'FULL_TIME', 'FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'CONTRACTOR', 'INTERN']
const languages: readonly string[] = [...Array.from({ length: 17 }, () => 'en'), 'de', 'fr', 'es']
const salaries: readonly Pick<StatedPay, 'currency' | 'per'>[] = [
  ...Array.from({ length: 6 }, () => ({ currency: 'USD', per: 'year' as const })),
  { currency: 'EUR', per: 'year' },
  { currency: 'EUR', per: 'year' },
  { currency: 'GBP', per: 'year' },
  { currency: 'USD', per: 'hour' },
]

/** What titles and texts of made-up postings say of the job, in realistic shares. */
export function createReadings(random: Random): (title: string, place: Place) => Readings {
  return (title, place) => ({
    role: readTitle(title),
    pay: random() < statedShares.pay ? inventPay(random) : null,
    employment: random() < statedShares.employment ? inventEmployment(random) : null,
    eligibility: { where: random() < statedShares.applicants ? inventApplicants(random, place) : null, hours: null },
    language: random() < statedShares.language ? pick(random, languages) : null,
  })
}

function inventPay(random: Random): StatedPay {
  const { currency, per } = pick(random, salaries)
  const step = per === 'year' ? 5_000 : 5
  const min = step * (6 + toBelow(random, 20))
  const max = random() < 0.8 ? min + step * (1 + toBelow(random, 8)) : null
  return { min, max, currency, per, evidence: `Pay: ${min} to ${max ?? 'more'} ${currency} per ${per}.` }
}

function inventEmployment(random: Random): StatedEmployment {
  const type = pick(random, employmentTypes)
  return { types: [type], evidence: type.toLowerCase().replace('_', '-') }
}

function inventApplicants(random: Random, { countries }: Place): Whereabouts {
  const form = random()
  if (form < 0.3) return { countries: [], regions: [], anywhere: true, evidence: 'Work from anywhere.' }
  if (form < 0.6 || countries.length === 0) return { countries: [], regions: [pick(random, ['Europe', 'LATAM'])], anywhere: false, evidence: 'Open to people of our region.' }
  return { countries, regions: [], anywhere: false, evidence: 'You must live where we are.' }
}
