import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAmounts } from './amounts.ts'
import { statedPay, temptingPay, type PayExample } from './examples.ts'
import { readPay } from './read-pay.ts'
import { showPay } from './show-pay.ts'

const read = ([text, countries]: PayExample) => showPay(readPay(text, countries === '' ? [] : countries.split(', ')))

test.each(statedPay)('reads of %j (%s) nothing but %j', (...example) => {
  expect(['', example[2]]).toContain(read(example))
})

test.each(temptingPay)('reads no pay in %j (%s)', (...example) => {
  expect(read(example)).toBe('')
})

test('shows the sentence that the pay was read from, as it is written', () => {
  const text = 'We make maps.\nWe are nine people. The salary is £56,000 to £68,000 p.a. for everybody. 30 days of leave.'
  expect(readPay(text, ['GB'])?.evidence).toBe('The salary is £56,000 to £68,000 p.a. for everybody.')
})

test('reads what "$" means from the place, and from the text only where no place is known', () => {
  const text = 'Salary: $90,000 - $100,000 and a 401(k)'
  expect([readPay(text, [])?.currency, readPay(text, ['CA'])?.currency, readPay(text, ['DE']), readPay(text.slice(0, 26), [])]).toEqual(['USD', 'CAD', null, null])
})

const parts = ['$', '€', 'US$', '£', '120k', '1.000', '99,999.99', '9', ' ', ' - ', ' to ', 'up to ', 'from ', 'per year', '/month', ' a day', 'salary ', 'budget ', '\n', 'EUR', 'PLN ', '万円', '年収', '. ', '(', ')', '+', '0', 'million']
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((list) => list.join('')))

test('throws for no text, and reads what can be pay, with evidence from one line', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom([], ['US'], ['US', 'CA'], ['JP'], ['SE']), (text, countries) => {
      const pay = readPay(text, countries)
      if (pay === null) return
      const { min, max, currency, evidence } = pay
      expect(min ?? max).toBeGreaterThan(0)
      expect(min === null || max === null || min <= max).toBe(true)
      expect(currency).toMatch(/^[A-Z]{3}$/)
      expect(text.split('\n').some((line) => line.includes(evidence))).toBe(true)
      expect(evidence).toMatch(/\d/)
    }),
    { numRuns: 2_000 },
  )
})

test.each(['$', '$1,000 ', '$1,000 to ', '1 ', '1,', '€ 50.000 - ', 'salary: ', 'salary: $1 ', '(', '. ', ' ', '9', 'k', '$60,000 a year. '])('looks at a bounded number of amounts of a million characters of %j', (unit) => {
  const text = unit.repeat(1_000_000 / unit.length)
  expect(findAmounts(text).length).toBeLessThanOrEqual(200)
  expect(['', '60000–60000 USD/year']).toContain(showPay(readPay(text, ['US'])))
})
