const digitBits = 11
const digitCount = 1 << digitBits

/**
 * Rows by score, the highest first; rows of one score keep their order. A radix sort over the bits of the
 * scores: for positive floats these grow as the floats do, and its time grows with the rows alone.
 */
export function sortByScore(rows: Uint32Array, scores: Float32Array): Uint32Array {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length)
  let from: Uint32Array = rows
  let to: Uint32Array = new Uint32Array(rows.length)
  for (let shift = 0; shift < 32; shift += digitBits) {
    const starts = new Uint32Array(digitCount + 1)
    const digitOf = (row: number) => digitCount - 1 - (((bits[row] ?? 0) >>> shift) & (digitCount - 1))
    for (const row of from) {
      const digit = digitOf(row)
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1
    }
    for (let digit = 0; digit < digitCount; digit += 1) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0)
    for (const row of from) {
      const digit = digitOf(row)
      const place = starts[digit] ?? 0
      to[place] = row
      starts[digit] = place + 1
    }
    ;[from, to] = [to, from === rows ? new Uint32Array(rows.length) : from]
  }
  return from
}
