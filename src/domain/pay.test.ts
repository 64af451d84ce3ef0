import { expect, test } from 'vitest'
import { answerFloor, readPay, toTopPay, writePay, type Pay } from './pay.ts'

const euros = (min: number | null, max: number | null): Pay => ({ currency: 'EUR', per: 'year', min, max })

test.each<[pay: Pay | null, written: string]>([
  [null, ''],
  [euros(50_000, 60_000), 'EUR year 50000 60000'],
  [euros(50_000, null), 'EUR year 50000 ?'],
  [euros(null, 60_000), 'EUR year ? 60000'],
  [euros(0, 0), 'EUR year 0 0'],
  [{ currency: 'USD', per: 'hour', min: 17.5, max: 22.25 }, 'USD hour 17.5 22.25'],
])('%j is written as "%s", and read as it was', (pay, written) => {
  expect(writePay(pay).join(' ')).toBe(written)
  expect(readPay(writePay(pay))).toEqual(pay)
})

test.each(['EUR year ? ?', 'EUR year 1e999 2', 'EUR year -1 2', 'EUR year 1 -2', 'EUR year NaN 2', 'EUR year 1 2 3', 'EUR year 1', 'EUR year', 'EUR', '', 'eur year 1 2', 'EURO year 1 2', 'EUR decade 1 2', 'EUR __proto__ 1 2', 'EUR year  2'])('"%s" is no pay', (written) => {
  expect(readPay(written.split(' '))).toBeUndefined()
})

test.each<[pay: Pay | null, min: number, answer: string]>([
  [null, 1, 'not-stated'],
  [euros(50_000, 60_000), 60_000, 'meets'],
  [euros(50_000, 60_000), 60_001, 'below'],
  [euros(null, 60_000), 50_000, 'meets'],
  [euros(50_000, null), 50_000, 'meets'],
  [euros(50_000, null), 50_001, 'incomparable'],
  [{ ...euros(1, 900_000), currency: 'USD' }, 1, 'incomparable'],
  [{ ...euros(1, 900_000), per: 'month' }, 1, 'incomparable'],
])('%j against a floor of %i is %s', (pay, min, answer) => {
  expect(answerFloor(pay, { currency: 'EUR', per: 'year', min })).toBe(answer)
})

test('pay stands by the most that is paid, or the least where that alone is said', () => {
  expect([euros(1, 2), euros(1, null), euros(null, 2)].map(toTopPay)).toEqual([2, 1, 2])
})
