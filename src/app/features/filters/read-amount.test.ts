import { expect, test } from 'vitest'
import { readAmount } from './read-amount.ts'

test.each([
  ['70000', 70_000],
  [' 70,000 ', 70_000],
  ['70.000', 70_000],
  ["70'000", 70_000],
  ['70\u202f000', 70_000],
  ['1,250,000', 1_250_000],
  ['62.5k', 62_500],
  ['62,5 K', 62_500],
  ['70 k', 70_000],
  ['€70000', 70_000],
  ['70000 €', 70_000],
  ['70000 EUR', 70_000],
  ['25.50', 26],
  ['', null],
  ['  ', null],
  ['0', undefined],
  ['-5', undefined],
  ['many', undefined],
  ['70-80k', undefined],
  ['7,00,0', undefined],
  ['1e5', undefined],
  ['__proto__', undefined],
])('%j is read as %j', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})
