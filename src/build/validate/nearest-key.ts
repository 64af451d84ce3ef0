/**
 * The known key that a mistyped one most likely means: equal but for case, `-` and `_`, or at most
 * two slips away (one for keys of up to four letters); `null` where none is near.
 * A slip is a letter added, left out, replaced or swapped with its neighbour.
 */
export function findNearestKey(written: string, known: readonly string[]): string | null {
  const plain = toPlainKey(written)
  const rated = known
    .map((key) => ({ key, slips: countSlips(plain, toPlainKey(key), key.length <= 4 ? 1 : 2) }))
    .filter(({ slips }) => slips !== null)
    .toSorted((a, b) => (a.slips ?? 0) - (b.slips ?? 0))
  return rated[0]?.key ?? null
}

/** A key without its case, `-` and `_`: two that are alike so are one slip of the pen. */
export function toPlainKey(key: string): string {
  return key.slice(0, 60).replace(/[-_ ]/g, '').toLowerCase()
}

/** Damerau-Levenshtein distance (adjacent swaps), or `null` above the limit. */
function countSlips(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + (isSame ? 0 : 1),
        isSwap ? at(rows, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows.push(row)
  }
  const slips = at(rows, a.length, b.length)
  return slips <= limit ? slips : null
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0
}
