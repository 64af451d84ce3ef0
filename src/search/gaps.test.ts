import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArtifactError } from '../domain/artifact.ts'
import { digits } from './digits.ts'
import { createGapReader, createGapWriter } from './gaps.ts'

const limit = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 200_000 }))
const list = limit.chain((most) => fc.record({ limit: fc.constant(most), numbers: fc.uniqueArray(fc.nat(most - 1), { maxLength: 40 }).map((numbers) => numbers.toSorted((a, b) => a - b)) }))
const lists = fc.array(list, { maxLength: 12 })

function write(all: readonly { numbers: readonly number[]; limit: number }[]): string {
  const writer = createGapWriter()
  for (const { numbers, limit: most } of all) writer.add(numbers, most)
  return writer.toText()
}

function read(text: string, all: readonly { numbers: readonly number[]; limit: number }[]): number[][] {
  const reader = createGapReader(text)
  const found = all.map(({ numbers, limit: most }) => {
    const into = new Uint32Array(numbers.length + 2)
    reader.read(into, 1, numbers.length, most)
    return [...into.subarray(1, -1)]
  })
  reader.finish()
  return found
}

test('lists are read as they were written', () => {
  fc.assert(
    fc.property(lists, (all) => {
      expect(read(write(all), all)).toEqual(all.map(({ numbers }) => numbers))
    }),
  )
})

test('the bits are those that the format names', () => {
  // Four of eleven: two to the first is at most the mean gap. 1 is 0|1, 2 is 0|0, 5 is 10|0, 10 is 110|0: 0 1 0 0 1 0 | 0 1 1 0 0.
  expect(write([{ numbers: [1, 2, 5, 10], limit: 11 }])).toBe(`${digits[0b010010]}${digits[0b011000]}`)
})

test('a list is little larger than its entropy', () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => (index * 7919) % 64_000).toSorted((a, b) => a - b)
  const entropyBits = numbers.length * Math.log2((64_000 * Math.E) / numbers.length)
  expect(write([{ numbers, limit: 64_000 }]).length * 6).toBeLessThan(entropyBits * 1.07)
})

test('a text that is cut off, goes on, or has any digit changed gives lists below their limits, or is refused', () => {
  const refused = (text: string, all: Parameters<typeof read>[1]) => {
    try {
      read(text, all).forEach((numbers, index) => {
        expect(numbers.every((number, at) => number < all[index]!.limit && (at === 0 || number > numbers[at - 1]!))).toBe(true)
      })
      return false
    } catch (error) {
      expect(error).toBeInstanceOf(ArtifactError)
      return true
    }
  }
  fc.assert(
    fc.property(lists, fc.nat(), fc.constantFrom(...digits, ' ', 'é'), (all, at, digit) => {
      const text = write(all)
      if (text !== '') expect(refused(text.slice(0, -1), all)).toBe(true)
      expect(refused(`${text}A`, all)).toBe(true)
      const place = at % (text.length + 1)
      refused(text.slice(0, place) + digit + text.slice(place + 1), all)
    }),
    { numRuns: 1000, seed: 4 },
  )
})
