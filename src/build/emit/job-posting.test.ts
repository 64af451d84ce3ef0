import { expect, test } from 'vitest'
import type { SafeHtml } from '../../domain/posting.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { findMissing, toJobPosting } from './job-posting.ts'

const place = { asWritten: 'Lisbon, Portugal', countries: ['PT'], cities: [{ name: 'Lisbon', country: 'PT' }], regions: [], worldwide: false, workMode: 'on-site' as const }
const rendered = { html: '<p>Mend nets.</p>' as SafeHtml, text: 'Mend nets.', headings: [] }
const sound = aRenderedPosting({ place, rendered })

test('a posting whose country is known is a JobPosting, of what is known alone', () => {
  expect(toJobPosting(sound)).toEqual({
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: sound.title,
    description: '<p>Mend nets.</p>',
    datePosted: '2023-11-14',
    hiringOrganization: { '@type': 'Organization', name: sound.company, ...(sound.companyWebsite && { sameAs: sound.companyWebsite }), ...(sound.logoUrl && { logo: sound.logoUrl }) },
    jobLocation: [{ '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Lisbon', addressCountry: 'PT' } }],
    directApply: false,
  })
})

test('a remote job says where applicants may live, and has no place', () => {
  const remote = toJobPosting({ ...sound, place: { ...place, cities: [], countries: ['PT', 'ES'], workMode: 'remote' } })
  expect(remote).toMatchObject({ jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: [{ '@type': 'Country', name: 'Portugal' }, { '@type': 'Country', name: 'Spain' }] })
  expect(remote).not.toHaveProperty('jobLocation')
})

test('of two countries no city is named: it may be of either', () => {
  expect(toJobPosting({ ...sound, place: { ...place, countries: ['PT', 'ES'] } })?.['jobLocation']).toEqual(['PT', 'ES'].map((addressCountry) => ({ '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry } })))
})

test('a city of which the line does not tell the country is not named', () => {
  expect(toJobPosting({ ...sound, place: { ...place, cities: [{ name: 'Lisbon', country: null }] } })).toMatchObject({ jobLocation: [{ address: { addressCountry: 'PT' } }] })
  expect(JSON.stringify(toJobPosting({ ...sound, place: { ...place, cities: [{ name: 'Lisbon', country: null }] } }))).not.toContain('addressLocality')
})

test.each([
  ['its country is not known', { place: { ...place, countries: [] } }, ['country']],
  ['it is remote within a region', { place: { ...place, countries: [], regions: ['Europe'], workMode: 'remote' as const } }, ['country']],
  ['it has no text', { rendered: { ...rendered, html: '' as SafeHtml, text: '' } }, ['text']],
  ['its text is its title', { rendered: { ...rendered, text: sound.title } }, ['text']],
])('where %s, it is none, and that is said', (_, change, missing) => {
  expect(toJobPosting({ ...sound, ...change })).toBeNull()
  expect(findMissing({ ...sound, ...change })).toEqual(missing)
})

test('what the posting says of its terms is said, and nothing else', () => {
  const terms = { employmentTypes: ['FULL_TIME' as const], salary: { min: 60_000, max: 80_000, currency: 'EUR', per: 'year' as const }, applicants: null, validThrough: 19_700, identifier: 'HS-7' }
  expect(toJobPosting({ ...sound, terms })).toMatchObject({
    employmentType: ['FULL_TIME'],
    baseSalary: { '@type': 'MonetaryAmount', currency: 'EUR', value: { '@type': 'QuantitativeValue', minValue: 60_000, maxValue: 80_000, unitText: 'YEAR' } },
    validThrough: '2023-12-09T23:59:59Z',
    identifier: { '@type': 'PropertyValue', name: sound.company, value: 'HS-7' },
  })
  expect(toJobPosting({ ...sound, terms: { ...terms, salary: { ...terms.salary, max: 60_000 } } })).toMatchObject({ baseSalary: { value: { value: 60_000 } } })
})

test('a closed posting is none', () => {
  expect(toJobPosting({ ...sound, status: 'closed' })).toBeNull()
})
