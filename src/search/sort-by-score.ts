/** Scores that differ by less than this share of the best count as equal. */
const steps = 4096

/**
 * Rows by score, the highest first; rows of one score, as far as `steps` tell them apart, keep their order.
 * A counting sort: its time grows with the rows alone.
 * @param scores one a row of the board, from 0
 */
export function sortByScore(rows: Uint32Array, scores: Float32Array): Uint32Array {
  let best = 0
  for (const row of rows) best = Math.max(best, scores[row] ?? 0)
  const scale = best > 0 ? (steps - 1) / best : 0
  const starts = new Uint32Array(steps + 1)
  const stepOf = (row: number) => steps - 1 - Math.floor((scores[row] ?? 0) * scale)
  for (const row of rows) {
    const step = stepOf(row)
    starts[step + 1] = (starts[step + 1] ?? 0) + 1
  }
  for (let step = 0; step < steps; step += 1) starts[step + 1] = (starts[step + 1] ?? 0) + (starts[step] ?? 0)
  const sorted = new Uint32Array(rows.length)
  for (const row of rows) {
    const step = stepOf(row)
    const place = starts[step] ?? 0
    sorted[place] = row
    starts[step] = place + 1
  }
  return sorted
}
