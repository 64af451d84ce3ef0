import { expect, test } from 'vitest'
import { noTerms } from '../../domain/job-terms.ts'
import { createTermsShower } from './shown-terms.ts'

const toShownTerms = createTermsShower('en')

test('terms are said in words, and what is not known is not said', () => {
  expect(toShownTerms(noTerms)).toEqual([])
  expect(toShownTerms({ employmentTypes: ['FULL_TIME', 'CONTRACTOR'], salary: { min: 60_000, max: 80_000, currency: 'EUR', per: 'year' }, validThrough: 20_818, identifier: 'A-7' })).toEqual([
    { name: 'Employment', text: 'Full time, Contractor' },
    { name: 'Pay', text: '€60,000 – €80,000 a year' },
    { name: 'Apply by', text: '31 Dec 2026' },
    { name: 'Reference', text: 'A-7' },
  ])
  expect(toShownTerms({ ...noTerms, salary: { min: 45.5, max: 45.5, currency: 'USD', per: 'hour' } })[0]?.text).toBe('$45.50 an hour')
})

test('days and amounts are in the board\u2019s language', () => {
  const terms = createTermsShower('de-AT')({ ...noTerms, salary: { min: 60_000, max: 60_000, currency: 'EUR', per: 'year' }, validThrough: 20_818 })
  expect(terms.map(({ text }) => text.replace(/\s/g, ' '))).toEqual(['€ 60.000 a year', '31. Dez. 2026'])
})
