/** How often something is in each row, for the rows where it is at all. */
export interface Frequencies {
  /** One a row of the board; 0 where it is not. */
  readonly of: Float32Array
  /** The rows where it is, in no order: the first `count`. */
  readonly rows: Uint32Array
  count: number
}

/** Lends `Frequencies` that are empty, and takes them back: a key press would else make and clear many arrays as long as the board. */
export interface FrequencyPool {
  readonly take: () => Frequencies
  readonly give: (frequencies: Frequencies) => void
}

export function createFrequencyPool(rowCount: number): FrequencyPool {
  const free: Frequencies[] = []
  return {
    take: () => free.pop() ?? { of: new Float32Array(rowCount), rows: new Uint32Array(rowCount), count: 0 },
    give(frequencies) {
      for (let index = 0; index < frequencies.count; index += 1) frequencies.of[frequencies.rows[index] ?? 0] = 0
      frequencies.count = 0
      free.push(frequencies)
    },
  }
}

/** Makes a row's frequency at least this; above 0. */
export function raise(frequencies: Frequencies, row: number, frequency: number): void {
  const before = frequencies.of[row] ?? 0
  if (frequency <= before) return
  if (before === 0) note(frequencies, row)
  frequencies.of[row] = frequency
}

/** Adds to a row's frequency; above 0. */
export function add(frequencies: Frequencies, row: number, frequency: number): void {
  const before = frequencies.of[row] ?? 0
  if (before === 0) note(frequencies, row)
  frequencies.of[row] = before + frequency
}

/** Raises each row to its frequency in another. */
export function raiseAll(frequencies: Frequencies, other: Frequencies): void {
  for (let index = 0; index < other.count; index += 1) {
    const row = other.rows[index] ?? 0
    raise(frequencies, row, other.of[row] ?? 0)
  }
}

/** Adds to each row its frequency in another. */
export function addAll(frequencies: Frequencies, other: Frequencies): void {
  for (let index = 0; index < other.count; index += 1) {
    const row = other.rows[index] ?? 0
    add(frequencies, row, other.of[row] ?? 0)
  }
}

/** Lowers each row to its frequency in another, and leaves out those that are not in it. */
export function lowerAll(frequencies: Frequencies, other: Frequencies): void {
  const { of, rows, count } = frequencies
  frequencies.count = 0
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0
    of[row] = Math.min(of[row] ?? 0, other.of[row] ?? 0)
    if (of[row] > 0) note(frequencies, row)
  }
}

/** Leaves out the rows that are in another. */
export function dropAll(frequencies: Frequencies, other: Frequencies): void {
  const { of, rows, count } = frequencies
  frequencies.count = 0
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0
    if ((other.of[row] ?? 0) > 0) of[row] = 0
    else note(frequencies, row)
  }
}

function note(frequencies: Frequencies, row: number): void {
  frequencies.rows[frequencies.count] = row
  frequencies.count += 1
}
