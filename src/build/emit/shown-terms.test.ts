import { expect, test } from 'vitest'
import { noTerms, type JobTerms } from '../../domain/job-terms.ts'
import { noReadings } from '../../domain/readings.ts'
import { createTermsShower } from './shown-terms.ts'

const toShownTerms = (terms: Partial<JobTerms>, language = 'en') => createTermsShower(language)({ terms: { ...noTerms, ...terms }, readings: noReadings })

test('terms are said in words, and what is not known is not said', () => {
  expect(toShownTerms({})).toEqual([])
  expect(toShownTerms({ employmentTypes: ['FULL_TIME', 'CONTRACTOR'], salary: { min: 60_000, max: 80_000, currency: 'EUR', per: 'year' }, validThrough: 20_818, identifier: 'A-7' })).toEqual([
    { name: 'Pay', text: '€60,000 – €80,000 a year', evidence: null },
    { name: 'Employment', text: 'Full time, Contractor', evidence: null },
    { name: 'Apply by', text: '31 Dec 2026', evidence: null },
    { name: 'Reference', text: 'A-7', evidence: null },
  ])
  expect(toShownTerms({ salary: { min: 45.5, max: 45.5, currency: 'USD', per: 'hour' } })[0]?.text).toBe('$45.50 an hour')
})

test('days and amounts are in the board\u2019s language', () => {
  const terms = toShownTerms({ salary: { min: 60_000, max: 60_000, currency: 'EUR', per: 'year' }, validThrough: 20_818 }, 'de-AT')
  expect(terms.map(({ text }) => text.replace(/\s/g, ' '))).toEqual(['€ 60.000 a year', '31. Dez. 2026'])
})

test('what was read of the posting is said with the words that it was read from', () => {
  const shown = createTermsShower('en')({
    terms: noTerms,
    readings: {
      role: { seniorities: ['mid', 'senior'], family: 'backend' },
      pay: { min: null, max: 70_000, currency: 'GBP', per: 'year', evidence: 'We pay up to £70k a year.' },
      eligibility: {
        where: { countries: ['PT'], regions: ['Nordics'], anywhere: false, evidence: 'You live in Portugal or the Nordics.' },
        hours: { utcFrom: -5, utcTo: 5.5, evidence: 'UTC-5 to UTC+5:30' },
      },
      employment: { types: ['PART_TIME'], evidence: 'Contract: part-time' },
      language: 'pt',
    },
  })
  expect(shown).toEqual([
    { name: 'Pay', text: 'up to £70,000 a year', evidence: 'We pay up to £70k a year.' },
    { name: 'Apply from', text: 'Portugal, Nordics', evidence: 'You live in Portugal or the Nordics.' },
    { name: 'Hours', text: 'UTC-5 to UTC+5:30', evidence: 'UTC-5 to UTC+5:30' },
    { name: 'Level', text: 'Mid-level, Senior', evidence: null },
    { name: 'Role', text: 'Backend', evidence: null },
    { name: 'Employment', text: 'Part time', evidence: 'Contract: part-time' },
    { name: 'Language', text: 'Portuguese', evidence: null },
  ])
})

test('what a file’s name says is said without words of the posting', () => {
  const shown = createTermsShower('en')({ terms: noTerms, readings: { ...noReadings, employment: { types: ['CONTRACTOR'], evidence: null } } })
  expect(shown).toEqual([{ name: 'Employment', text: 'Contractor', evidence: null }])
})
