/** The value below which a share of the values lies; of an even number's middle the upper one. */
export function toQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Some runs of one measurement, in a few numbers. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export function toSpread(values: readonly number[]): Spread {
  return { median: toQuantile(values, 0.5), least: Math.min(...values), most: Math.max(...values) }
}
