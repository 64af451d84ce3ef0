/** A score is rounded down to so many steps from 0 to the best one. */
const steps = 4096

/**
 * Places by score, the highest first; places of one score, as far as `steps` tell them apart, keep their order.
 * A counting sort: its time grows with the places alone.
 * @param scores one a place, from 0
 */
export function sortByScore(places: Uint32Array, scores: Float32Array): Uint32Array {
  let best = 0
  for (let index = 0; index < places.length; index += 1) best = Math.max(best, scores[places[index] ?? 0] ?? 0)
  const scale = best > 0 ? (steps - 1) / best : 0
  const starts = new Uint32Array(steps + 1)
  const stepOf = new Uint16Array(places.length)
  for (let index = 0; index < places.length; index += 1) {
    const step = steps - 1 - Math.floor((scores[places[index] ?? 0] ?? 0) * scale)
    stepOf[index] = step
    starts[step + 1] = (starts[step + 1] ?? 0) + 1
  }
  for (let step = 0; step < steps; step += 1) starts[step + 1] = (starts[step + 1] ?? 0) + (starts[step] ?? 0)
  const sorted = new Uint32Array(places.length)
  for (let index = 0; index < places.length; index += 1) {
    const step = stepOf[index] ?? 0
    const place = starts[step] ?? 0
    sorted[place] = places[index] ?? 0
    starts[step] = place + 1
  }
  return sorted
}
