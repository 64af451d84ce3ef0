import { parseArgs } from 'node:util'

/** The parts of the benchmark, in the order in which they run; each can run alone. */
export const partNames = ['search', 'engines', 'pagefind', 'board', 'builds', 'oracle'] as const

export type PartName = (typeof partNames)[number]

/** What each part measures unless it is told otherwise; `real` only where real postings are. */
const sizesOf: Readonly<Record<PartName, readonly string[]>> = {
  search: ['real', '1000', '10000', '100000'],
  engines: ['10000', '100000'],
  pagefind: ['real', '1000', '10000'],
  board: ['10000', '100000'],
  builds: ['10000'],
  oracle: ['0'],
}

/** Fewer runs than these are for looking, not for quoting. */
export const quotableRuns = 5

export interface Options {
  readonly parts: readonly PartName[]
  /** What was asked for; `null` measures every size of a part. */
  readonly sizes: readonly string[] | null
  readonly runs: number
  /** Sites that are built already, by their number of postings. */
  readonly sites: ReadonlyMap<number, string>
  /** Where sites that `board` builds stay for later runs; `null` keeps none. */
  readonly keep: string | null
  /** Whether `docs/benchmarks.md` is written: a run over fewer sizes or times than all is only printed, unless `--write` asks for it. */
  readonly writes: boolean
}

/** Reads `--parts=board,builds`, `--sizes=real,1000`, `--runs=5`, `--site=100000=folder` (as often as needed), `--keep=folder`, `--write`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { parts: { type: 'string' }, sizes: { type: 'string' }, runs: { type: 'string' }, site: { type: 'string', multiple: true }, keep: { type: 'string' }, write: { type: 'boolean' } },
  })
  const runs = Number(values.runs ?? quotableRuns)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number above 0, not "${values.runs ?? ''}".`)
  return {
    parts: values.parts === undefined ? partNames : values.parts.split(',').filter((name) => name !== '').map(toPartName),
    sizes: values.sizes?.split(',').map(toSize) ?? null,
    runs,
    sites: new Map((values.site ?? []).map(toSite)),
    keep: values.keep ?? null,
    writes: values.write === true || (values.sizes === undefined && runs >= quotableRuns),
  }
}

/** The sizes that a part measures under these options. `real` only where it has real postings: made-up ones alone are built. */
export function toSizes(part: PartName, { sizes }: Options, hasReal: boolean): readonly string[] {
  return (sizes ?? sizesOf[part]).filter((size) => size !== 'real' || hasReal)
}

function toPartName(name: string): PartName {
  const part = partNames.find((known) => known === name)
  if (!part) throw new Error(`--parts takes ${partNames.join(', ')}, not "${name}".`)
  return part
}

function toSize(size: string): string {
  if (size !== 'real' && !(Number.isInteger(Number(size)) && Number(size) > 0)) throw new Error(`--sizes takes "real" and whole numbers, not "${size}".`)
  return size
}

function toSite(value: string): readonly [number, string] {
  const [, count = '', folder = ''] = /^(\d+)=(.+)$/.exec(value) ?? []
  if (folder === '') throw new Error(`--site takes a number of postings and a folder, as in 100000=site, not "${value}".`)
  return [Number(count), folder]
}
