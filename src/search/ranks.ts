import { toTopPay, type Pay } from '../domain/pay.ts'
import type { PayFloor } from '../domain/query.ts'
import { once } from './once.ts'
import type { ValueSets } from './value-sets.ts'

/** For each name its place in alphabetical order: case and accents aside, numbers by value. */
export function toNameRanks(names: readonly string[]): Uint32Array {
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const ids = names.map((_, id) => id).toSorted((a, b) => collator.compare(names[a] ?? '', names[b] ?? '') || a - b)
  const ranks = new Uint32Array(ids.length)
  ids.forEach((id, rank) => {
    ranks[id] = rank
  })
  return ranks
}

/** For each set of pay its place in the order by pay, whose first currency and period are the floor's. */
export type PayRanks = (floor: PayFloor | null) => Uint32Array

/**
 * Gives the place of each set of pay: first the pay of one currency and period, that of the floor or else the most frequent,
 * the highest first; then each other, by how frequent it is; last no pay. What was asked for is kept.
 * @param pays of each set
 */
export function createPayRanks(pays: readonly (Pay | null)[], paySets: ValueSets): PayRanks {
  const counts = once(() => countKinds(pays, paySets))
  const known = new Map<string, Uint32Array>()
  return (floor) => {
    // A kind that no posting has leaves the order as it is.
    const first = floor && counts().has(toKind(floor)) ? toKind(floor) : ''
    const ranks = known.get(first) ?? toPayRanks(pays, counts(), first)
    known.set(first, ranks)
    return ranks
  }
}

function toPayRanks(pays: readonly (Pay | null)[], counts: ReadonlyMap<string, number>, first: string): Uint32Array {
  const kinds = pays.map((pay) => pay && toKind(pay))
  const tops = pays.map((pay) => (pay ? toTopPay(pay) : 0))
  const frequencies = kinds.map((kind) => (kind === null ? -1 : kind === first ? Number.POSITIVE_INFINITY : (counts.get(kind) ?? 0)))
  const before = (a: number, b: number) => {
    const [one, other] = [kinds[a] ?? '', kinds[b] ?? '']
    if (one !== other) return (frequencies[b] ?? 0) - (frequencies[a] ?? 0) || (one < other ? -1 : 1)
    return (tops[b] ?? 0) - (tops[a] ?? 0)
  }
  const sorted = pays.map((_, set) => set).toSorted(before)
  const ranks = new Uint32Array(pays.length)
  let rank = 0
  for (const [place, set] of sorted.entries()) {
    const last = sorted[place - 1]
    if (last !== undefined && before(last, set) !== 0) rank += 1
    ranks[set] = rank
  }
  return ranks
}

/** How many rows have pay of each currency and period. */
function countKinds(pays: readonly (Pay | null)[], paySets: ValueSets): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of paySets.rows) {
    const pay = pays[set]
    if (pay) counts.set(toKind(pay), (counts.get(toKind(pay)) ?? 0) + 1)
  }
  return counts
}

function toKind({ currency, per }: Pick<Pay, 'currency' | 'per'>): string {
  return `${currency} ${per}`
}
