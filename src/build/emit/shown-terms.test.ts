import { expect, test } from 'vitest'
import { noTerms } from '../../domain/job-terms.ts'
import { toShownTerms } from './shown-terms.ts'

test('terms are said in words, and what is not known is not said', () => {
  expect(toShownTerms(noTerms)).toEqual([])
  expect(toShownTerms({ employmentTypes: ['FULL_TIME', 'CONTRACTOR'], salary: { min: 60_000, max: 80_000, currency: 'EUR', per: 'year' }, validThrough: 20_818, identifier: 'A-7' })).toEqual([
    { name: 'Employment', text: 'Full time, Contractor' },
    { name: 'Pay', text: '€60,000 – €80,000 a year' },
    { name: 'Apply by', text: 'December 31, 2026' },
    { name: 'Reference', text: 'A-7' },
  ])
  expect(toShownTerms({ ...noTerms, salary: { min: 45.5, max: 45.5, currency: 'USD', per: 'hour' } })[0]?.text).toBe('$45.50 an hour')
})
