import { toIsoDate } from '../../domain/day.ts'
import type { Salary } from '../../domain/job-terms.ts'
import type { RenderedPosting } from '../../domain/posting.ts'

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** What a posting lacks of what search engines ask for. */
export type Missing = 'text' | 'country'

/**
 * What keeps an open posting from being a JobPosting: a text that says more than the title, and a country where
 * the work is done, or for a remote job one where applicants may live. A region ("Europe") is no country.
 * (Google Search Central, "Job posting structured data": required properties, and remote jobs.)
 */
export function findMissing({ title, place, rendered }: RenderedPosting): Missing[] {
  const hasText = rendered.text !== '' && rendered.text !== title
  return [...(hasText ? [] : (['text'] as const)), ...(place.countries.length > 0 ? [] : (['country'] as const))]
}

/**
 * A posting as schema.org's JobPosting, only from what is known; `null` for a closed one, and where something
 * is missing: a wrong one costs a host a manual action, none costs nothing.
 */
export function toJobPosting(posting: RenderedPosting): Readonly<Record<string, unknown>> | null {
  if (posting.status === 'closed' || findMissing(posting).length > 0) return null
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description: posting.rendered.html,
    datePosted: toIsoDate(posting.day),
    hiringOrganization: {
      '@type': 'Organization',
      name: posting.company,
      ...(posting.companyWebsite !== null && { sameAs: posting.companyWebsite }),
      ...(posting.logoUrl !== null && { logo: posting.logoUrl }),
    },
    ...toWhere(posting.place),
    ...toTerms(posting),
    directApply: false,
  }
}

function toTerms({ company, terms: { employmentTypes, salary, validThrough, identifier } }: RenderedPosting): Readonly<Record<string, unknown>> {
  return {
    ...(employmentTypes.length > 0 && { employmentType: employmentTypes }),
    ...(salary !== null && { baseSalary: { '@type': 'MonetaryAmount', currency: salary.currency, value: { '@type': 'QuantitativeValue', ...toAmount(salary), unitText: salary.per.toUpperCase() } } }),
    ...(validThrough !== null && { validThrough: `${toIsoDate(validThrough)}T23:59:59Z` }),
    ...(identifier !== null && { identifier: { '@type': 'PropertyValue', name: company, value: identifier } }),
  }
}

function toAmount({ min, max }: Salary): Readonly<Record<string, number>> {
  return min === max ? { value: min } : { minValue: min, maxValue: max }
}

/** A remote job says where applicants may live, any other where the work is done. A city is named where it is the one of the one country. */
function toWhere({ countries, cities, workMode }: RenderedPosting['place']): Readonly<Record<string, unknown>> {
  if (workMode === 'remote') return { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: countries.map((code) => ({ '@type': 'Country', name: countryNames.of(code) ?? code })) }
  const [city] = cities
  const locality = countries.length === 1 && cities.length === 1 && city?.country === countries[0] ? { addressLocality: city?.name } : {}
  return { jobLocation: countries.map((addressCountry) => ({ '@type': 'Place', address: { '@type': 'PostalAddress', ...locality, addressCountry } })) }
}
