import { expect, test } from 'vitest'
import { noReadings, toEmployments, toEmploymentTypes, toLevels } from './readings.ts'

test('a posting that says nothing is of a level and an employment that are not stated', () => {
  expect(toLevels(noReadings)).toEqual(['not-stated'])
  expect(toEmployments({ employmentTypes: [] }, noReadings)).toEqual(['not-stated'])
  expect(toLevels({ ...noReadings, role: { seniorities: ['senior', 'lead'], family: 'other' } })).toEqual(['senior', 'lead'])
})

test('the front matter comes before what the text says', () => {
  const readings = { employment: { types: ['CONTRACTOR' as const], evidence: 'contract' } }
  expect(toEmploymentTypes({ employmentTypes: ['FULL_TIME'] }, readings)).toEqual(['FULL_TIME'])
  expect(toEmployments({ employmentTypes: ['FULL_TIME', 'PART_TIME'] }, readings)).toEqual(['full-time', 'part-time'])
  expect(toEmployments({ employmentTypes: [] }, readings)).toEqual(['contractor'])
})
