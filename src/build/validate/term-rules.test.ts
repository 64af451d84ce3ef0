import { expect, test } from 'vitest'
import type { Place } from '../../domain/place/place.ts'
import { readAliases, readCountries, readEmploymentTypes, readRemote, readSalary, readValidThrough } from './term-rules.ts'

/** Knows one region. */
const toPlace = (asWritten: string): Place => ({ asWritten, countries: [], cities: [], regions: asWritten === 'Europe' ? ['Europe'] : [], worldwide: false, workMode: 'not-stated' })

const remote = { countries: [], regions: [], worldwide: false, workMode: 'remote' }

test.each([
  [readCountries('PT'), ['PT']],
  [readCountries('PT, ES,PT'), ['PT', 'ES']],
  [readRemote('PT, ES', toPlace), { ...remote, countries: ['PT', 'ES'] }],
  [readRemote('Anywhere', toPlace), { ...remote, worldwide: true }],
  [readRemote('Europe', toPlace), { ...remote, regions: ['Europe'] }],
  [readEmploymentTypes('CONTRACTOR, FULL_TIME'), ['FULL_TIME', 'CONTRACTOR']],
  [readSalary('60000-80000 EUR per year'), { min: 60_000, max: 80_000, currency: 'EUR', per: 'year' }],
  [readSalary('45.50 USD per hour'), { min: 45.5, max: 45.5, currency: 'USD', per: 'hour' }],
  [readValidThrough('2026-12-31', 20_000), 20_818],
  [readAliases('old, Older_2,old', 'new'), ['old', 'Older_2']],
])('%j is %j', ({ value }, meant) => {
  expect(value).toEqual(meant)
})

test.each([
  [readCountries('pt'), 'countries is "pt", in which "pt" is no country\'s code.'],
  [readCountries('PT, Europe'), 'in which "Europe" is no country\'s code.'],
  [readCountries(','), 'which names none.'],
  [readRemote('true', toPlace), 'remote is "true", which does not say who may apply.'],
  [readRemote(',', toPlace), 'which does not say who may apply.'],
  [readRemote('hybrid', toPlace), 'remote is "hybrid", in which "hybrid" names no country and no region.'],
  [readSalary('60.000 EUR per year'), 'salary is "60.000 EUR per year", in which 60.000 has more than two digits behind its dot.'],
  [readSalary('60.000-80.000 EUR per year'), 'in which 60.000 has more than two digits behind its dot.'],
  [readSalary('60000 XXQ per year'), 'in which XXQ is no currency.'],
  [readSalary('0 EUR per year'), 'which no job pays.'],
  [readSalary('99999999999999999999 EUR per year'), 'which no job pays.'],
  [readAliases('a-old.md', 'new'), 'in which "a-old.md" cannot have been a posting\'s name.'],
  [readValidThrough('2125-01-01', null), 'which is no day from 1900 to 2099.'],
  [readEmploymentTypes('full-time'), 'employmentType is "full-time", of which not all is a kind of employment.'],
  [readEmploymentTypes('FULL_TIME, SOMETIMES'), 'of which not all is a kind of employment.'],
  [readSalary('60k EUR'), 'salary is "60k EUR", which cannot be read.'],
  [readSalary('60000 EUR per decade'), 'which cannot be read.'],
  [readSalary('80000-60000 EUR per year'), 'whose least, 80000, is above its most, 60000.'],
  [readAliases('a/b', 'new'), 'in which "a/b" cannot have been a posting\'s name.'],
  [readAliases('old, NEW', 'new'), 'in which is the name that the file has.'],
  [readAliases(',', 'new'), 'which names none.'],
  [readValidThrough('31.12.2026', null), 'which is no day from 1900 to 2099.'],
  [readValidThrough('2026-02-30', null), 'which is no day from 1900 to 2099.'],
  [readValidThrough('2026-01-01', 20_818), 'before the day it was posted, 2026-12-31.'],
])('%j is refused', ({ problem }, message) => {
  expect(problem).toMatchObject({ code: 'posting/value', message: expect.stringContaining(message), remedy: expect.stringMatching(/./) })
})
