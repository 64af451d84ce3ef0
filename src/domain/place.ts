import type { Gazetteer } from './place-gazetteer.ts'
import { toItems } from './place-items.ts'
import { toReadings } from './place-readings.ts'
import type { Reading } from './place-readings.ts'
import { settle } from './place-settle.ts'
import type { Settled } from './place-settle.ts'
import { toWorkMode } from './place-work-mode.ts'

/**
 * How the work is done, as far as the posting says it.
 * `remote-possible` is a named place with remote as a choice ("Paris, FR or Remote");
 * `not-stated` is a value of its own: it is shown as such and never guessed away.
 */
export const workModes = ['remote', 'remote-possible', 'hybrid', 'on-site', 'not-stated'] as const

export type WorkMode = (typeof workModes)[number]

/** What can be known from a location line. Empty lists mean "not known", never "nowhere". */
export interface Place {
  /** The line as the employer wrote it, white space trimmed; may be empty. */
  readonly asWritten: string
  /** ISO 3166-1 alpha-2 codes, in the order they are named. */
  readonly countries: readonly string[]
  /** City names as written, in the order they are named. */
  readonly cities: readonly string[]
  /** Regions wider or narrower than a country ("Europe", "EMEA", "California"), as commonly spelled. */
  readonly regions: readonly string[]
  /** True where the line says that the job can be done from anywhere in the world. */
  readonly worldwide: boolean
  readonly workMode: WorkMode
}

/**
 * Reads a location line. Pure, and it never guesses: a part is taken for a place only where the line says so or where
 * the gazetteer leaves no doubt; anything else is left out and still shown in `asWritten`. Reads the first
 * `readLimit` characters; a line cut there loses the part that was cut.
 */
export function toPlace(location: string, gazetteer: Gazetteer): Place {
  const readings = toItems(location).flatMap((item) => toReadings(item, gazetteer))
  const settled = settle(readings, gazetteer)
  const worldwide = isWorldwide(readings, settled)
  return {
    asWritten: location.trim(),
    countries: distinct(settled.flatMap((item) => countryIn(item) ?? [])),
    cities: distinct(settled.flatMap((item) => (item.kind === 'city' ? item.name : []))),
    regions: distinct(settled.flatMap((item) => (item.kind === 'region' ? item.region.name : []))),
    worldwide,
    workMode: toWorkMode(readings, settled, worldwide),
  }
}

/** "Anywhere" is the world only where nothing else narrows it: "Anywhere, Utah" is Utah, and "Hybrid, anywhere" has an office. */
function isWorldwide(readings: readonly Reading[], settled: readonly Settled[]): boolean {
  const modes = new Set(readings.map(({ mode }) => mode))
  const isTied = modes.has('hybrid') || modes.has('on-site') || modes.has('negated')
  return modes.has('worldwide') && !isTied && settled.every(({ kind }) => kind === 'mode')
}

function countryIn(item: Settled): string | undefined {
  if (item.kind === 'region') return item.region.country
  return item.kind === 'country' || item.kind === 'city' ? item.country : undefined
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
