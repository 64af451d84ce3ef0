import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArtifactError } from '../domain/artifact.ts'
import { digits, readNumbers, readSigned, writeNumbers, writeSigned } from './digits.ts'

const most = 2 ** 31 - 1

test('numbers are read as they were written', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.nat(40), fc.nat(most))), (numbers) => {
    expect([...readNumbers(writeNumbers(numbers))]).toEqual(numbers)
  }))
  fc.assert(fc.property(fc.array(fc.integer({ min: -(2 ** 30), max: 2 ** 30 - 1 })), (numbers) => {
    expect([...readSigned(writeSigned(numbers))]).toEqual(numbers)
  }))
})

test.each([
  [[0, 1, 31], 'ABf'],
  [[32, 1055], 'gB_gB'],
  [[most], '______B'],
])('%j is %s', (numbers, text) => {
  expect([...readNumbers(writeNumbers(numbers))]).toEqual(numbers)
  expect(writeNumbers(numbers)).toBe(text)
})

test.each(['g', 'A_', '______C', '_______', '______g', 'A B', 'é', 'A='])('%j is refused', (text) => {
  expect(() => readNumbers(text)).toThrow(ArtifactError)
})

test('any digits are numbers, or refused', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...digits)), (characters) => {
      try {
        for (const number of readNumbers(characters.join(''))) expect(number).toBeLessThanOrEqual(most)
      } catch (error) {
        expect(error).toBeInstanceOf(ArtifactError)
      }
    }),
    { numRuns: 2000, seed: 4 },
  )
})
