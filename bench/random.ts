/** A source of numbers in [0, 1) that gives the same ones for the same seed. */
export interface Random {
  (): number
}

/** Mulberry32: 32 bits of state, good enough for made-up text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to `limit` - 1. */
export function toBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

/** One of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[toBelow(random, list.length)]!
}

/** The list in another order. */
export function shuffle<T>(random: Random, list: readonly T[]): T[] {
  const shuffled = [...list]
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = toBelow(random, index + 1)
    const kept = shuffled[index]!
    shuffled[index] = shuffled[other]!
    shuffled[other] = kept
  }
  return shuffled
}
