/**
 * How the work is done, as far as the posting says it.
 * `remote-possible` is a named place with remote as a choice ("Paris, FR or Remote");
 * `not-stated` is a value of its own: it is shown as such and never guessed away.
 */
export const workModes = ['remote', 'remote-possible', 'hybrid', 'on-site', 'not-stated'] as const

export type WorkMode = (typeof workModes)[number]

export interface City {
  /** As commonly spelled in English, so that München and Munich are one; as written where that, or the country, is not known. */
  readonly name: string
  /** ISO 3166-1 alpha-2 code; `null` where the line leaves open which city of that name is meant. */
  readonly country: string | null
}

/** What can be known from a location line. Empty lists mean "not known", never "nowhere". */
export interface Place {
  /** The line as the employer wrote it, white space trimmed; may be empty. */
  readonly asWritten: string
  /** ISO 3166-1 alpha-2 codes, in the order they are named. */
  readonly countries: readonly string[]
  /** In the order they are named. */
  readonly cities: readonly City[]
  /** Regions wider or narrower than a country ("Europe", "EMEA", "California"), as commonly spelled. */
  readonly regions: readonly string[]
  /** True where the line says that the job can be done from anywhere in the world. */
  readonly worldwide: boolean
  readonly workMode: WorkMode
}
