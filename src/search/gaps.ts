import { brokenIndex } from '../domain/artifact.ts'
import { digits, readDigits } from './digits.ts'

/**
 * Lists of growing numbers as bits, which take little more than their entropy (Rice coding: Witten, Moffat and
 * Bell, "Managing Gigabytes", second edition, section 3.3). Of a list of `count` numbers below `limit` each is
 * written as its gap to the one before: the gap divided by 2^k as that many ones and a zero, then its lowest
 * k bits, where 2^k is at most the mean gap.
 */
export interface GapWriter {
  /** Adds a list; reading it takes the same count and limit. */
  readonly add: (numbers: readonly number[], limit: number) => void
  /** All lists, six bits a digit, the highest first; the last digit is filled up with zeros. */
  readonly toText: () => string
}

export function createGapWriter(): GapWriter {
  const written: string[] = []
  let bits = 0
  let held = 0
  const push = (bit: number) => {
    bits = (bits << 1) | bit
    held += 1
    if (held < digitBits) return
    written.push(digits.charAt(bits))
    bits = 0
    held = 0
  }
  return {
    add(numbers, limit) {
      const lowBits = toLowBits(numbers.length, limit)
      let next = 0
      for (const number of numbers) {
        const gap = number - next
        for (let ones = gap >>> lowBits; ones > 0; ones -= 1) push(1)
        push(0)
        for (let bit = lowBits - 1; bit >= 0; bit -= 1) push((gap >>> bit) & 1)
        next = number + 1
      }
    },
    toText: () => written.join('') + (held === 0 ? '' : digits.charAt(bits << (digitBits - held))),
  }
}

export interface GapReader {
  /**
   * Reads the next list into `numbers` from `start` on.
   * @throws ArtifactError where the text ends before the list, or a number is not below the limit
   */
  readonly read: (numbers: Uint32Array, start: number, count: number, limit: number) => void
  /** @throws ArtifactError where there is more than the lists that were read */
  readonly finish: () => void
}

/**
 * Reads what a `GapWriter` has written.
 * @throws ArtifactError where a character is no digit
 */
export function createGapReader(text: string): GapReader {
  const values = readDigits(text)
  let place = 0
  /** The next bits, the first of them the highest. */
  let window = 0
  let held = 0
  const fill = () => {
    while (held <= windowBits - digitBits && place < values.length) {
      window |= (values[place] ?? 0) << (windowTop - digitBits - held)
      place += 1
      held += digitBits
    }
  }
  const skip = (bits: number) => {
    window <<= bits
    held -= bits
  }
  return {
    read(numbers, start, count, limit) {
      const lowBits = toLowBits(count, limit)
      let next = 0
      for (let index = start; index < start + count; index += 1) {
        let high = 0
        fill()
        let ones = Math.clz32(~window)
        while (ones >= held) {
          if (held === 0) throw brokenIndex('it ends within a list')
          high += held
          skip(held)
          fill()
          ones = Math.clz32(~window)
        }
        high += ones
        skip(ones + 1)
        if (held < lowBits) fill()
        if (held < lowBits) throw brokenIndex('it ends within a list')
        next += high * (1 << lowBits) + (lowBits === 0 ? 0 : window >>> (windowTop - lowBits))
        skip(lowBits)
        if (next >= limit) throw brokenIndex(`${next} of ${limit}`)
        numbers[index] = next
        next += 1
      }
    },
    finish() {
      if (held + (values.length - place) * digitBits >= digitBits || window !== 0) throw brokenIndex('it holds more than its lists')
    },
  }
}

/** The window is a 32-bit number of which at most 30 bits are used: never all, as no shift in JavaScript moves 32. */
const windowTop = 32
const windowBits = 30

const digitBits = 6

/** The most for which 2^k is not above the mean gap. */
function toLowBits(count: number, limit: number): number {
  let lowBits = 0
  for (let needed = Math.max(1, count) * 2; needed <= limit; needed *= 2) lowBits += 1
  return lowBits
}
