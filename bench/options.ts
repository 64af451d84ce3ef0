import { parseArgs } from 'node:util'

export interface Options {
  readonly sizes: readonly string[]
  readonly runs: number
  /** A run over fewer sizes or times than all is only printed. */
  readonly writes: boolean
}

const generatedSizes = ['1000', '10000', '100000']
const defaultRuns = 5

/** Reads `--sizes=real,1000` and `--runs=5`. */
export function readOptions(args: readonly string[], hasReal: boolean): Options {
  const { values } = parseArgs({ args: [...args], options: { sizes: { type: 'string' }, runs: { type: 'string' } } })
  const sizes = values.sizes?.split(',') ?? [...(hasReal ? ['real'] : []), ...generatedSizes]
  const unknown = sizes.find((size) => size !== 'real' && !(Number.isInteger(Number(size)) && Number(size) > 0))
  if (unknown !== undefined) throw new Error(`--sizes takes "real" and whole numbers, not "${unknown}".`)
  const runs = Number(values.runs ?? defaultRuns)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number above 0, not "${values.runs ?? ''}".`)
  return { sizes, runs, writes: values.sizes === undefined && runs >= defaultRuns }
}
