import { ArtifactError, artifactVersion, type FacetCore } from '../domain/artifact.ts'
import type { Day } from '../domain/day.ts'
import { toTagSlug } from '../domain/hashtag.ts'
import { workModes } from '../domain/place/place.ts'
import type { Posting } from '../domain/posting.ts'
import type { TagAlias } from '../domain/hashtag.ts'

/** A name and its slug; a value's id is its index in the dictionary. */
export interface Value {
  readonly slug: string
  readonly name: string
}

/** A list of ids a row: the ids of row r are `ids[offsets[r]]` to `ids[offsets[r + 1] - 1]`. */
export interface Lists {
  readonly offsets: Uint32Array
  readonly ids: Uint32Array
}

/** The facet core as the engine reads it. */
export interface Facets {
  readonly rowCount: number
  /** Rows below it are open. */
  readonly open: number
  readonly tags: readonly Value[]
  readonly companies: readonly Value[]
  readonly types: readonly string[]
  readonly countries: readonly string[]
  readonly workModes: FacetCore['workModes']
  readonly tagIdBySlug: ReadonlyMap<string, number>
  readonly companyIdBySlug: ReadonlyMap<string, number>
  readonly days: Int32Array
  /** The earliest day of any row and the latest; the latest lies before the earliest where there are no rows. */
  readonly firstDay: Day
  readonly lastDay: Day
  readonly type: Uint32Array
  readonly company: Uint32Array
  readonly workMode: Uint32Array
  readonly featured: Int32Array
  readonly tagLists: Lists
  /** The rows of each tag, in growing order: `tagLists` the other way round. */
  readonly tagRows: Lists
  /** A flag a row: 1 where it has the tag. Made when a tag's are first asked for. */
  readonly tagFlags: (tag: number) => Uint8Array
  readonly countryLists: Lists
}

/** The order of rows in the artifact: open before closed, newest first, then by slug. */
export function compareRows(a: Posting, b: Posting): number {
  return Number(a.status === 'closed') - Number(b.status === 'closed') || b.day - a.day || (a.slug < b.slug ? -1 : 1)
}

/**
 * Writes the facet core.
 * @param rows postings in the order of `compareRows`
 */
export function writeFacets(rows: readonly Posting[], aliasTable: readonly TagAlias[]): FacetCore {
  const tagNames = new Map<string, string>()
  const companyNames = new Map<string, string>()
  const countrySet = new Set<string>()
  for (const row of rows) {
    for (const tag of row.tags) tagNames.set(tag.slug, tag.name)
    for (const country of row.place.countries) countrySet.add(country)
    companyNames.set(row.companySlug, row.company)
  }
  const tags = toDictionary(tagNames)
  const companies = toDictionary(companyNames)
  const types = [...new Set(rows.map((row) => row.jobType))].toSorted()
  const countries = [...countrySet].toSorted()
  const idOf = (values: readonly string[]) => new Map(values.map((value, id) => [value, id]))
  const tagIds = idOf(tags.map((tag) => tag.slug))
  const companyIds = idOf(companies.map((company) => company.slug))
  const typeIds = idOf(types)
  const countryIds = idOf(countries)
  const tagColumn: number[] = []
  const countryColumn: number[] = []
  for (const row of rows) {
    for (const tag of row.tags) tagColumn.push(tagIds.get(tag.slug) ?? 0)
    for (const country of row.place.countries) countryColumn.push(countryIds.get(country) ?? 0)
  }
  return {
    version: artifactVersion,
    tags: {
      slugs: tags.map((tag) => tag.slug),
      names: tags.map((tag) => tag.name),
      aliases: aliasTable
        .flatMap((row) => [row.name, ...row.aliases].map((alias): [string, number] => [toTagSlug(alias), tagIds.get(row.slug) ?? -1]))
        .filter(([alias, id], index, all) => id >= 0 && !tagIds.has(alias) && all.findIndex(([other]) => other === alias) === index),
    },
    companies: { slugs: companies.map((company) => company.slug), names: companies.map((company) => company.name) },
    types,
    countries,
    workModes: [...workModes],
    open: rows.filter((row) => row.status === 'open').length,
    dayDeltas: rows.map((row, index) => row.day - (rows[index - 1]?.day ?? 0)),
    type: rows.map((row) => typeIds.get(row.jobType) ?? 0),
    company: rows.map((row) => companyIds.get(row.companySlug) ?? 0),
    workMode: rows.map((row) => workModes.indexOf(row.place.workMode)),
    featured: rows.map((row) => row.featured),
    tagCounts: rows.map((row) => row.tags.length),
    tagIds: tagColumn,
    countryCounts: rows.map((row) => row.place.countries.length),
    countryIds: countryColumn,
  }
}

/**
 * Reads a checked facet core.
 * @throws ArtifactError where columns disagree in length or an id lies outside its dictionary
 */
export function readFacets(core: FacetCore): Facets {
  const rowCount = core.dayDeltas.length
  const column = (name: string, values: readonly number[], idCount: number) => {
    if (values.length !== rowCount) throw broken(`${name} has ${values.length} rows, not ${rowCount}`)
    return checkedIds(name, values, idCount)
  }
  const lists = (name: string, listCounts: readonly number[], ids: readonly number[], idCount: number): Lists => {
    column(`${name}Counts`, listCounts, ids.length + 1)
    const offsets = new Uint32Array(rowCount + 1)
    listCounts.forEach((listCount, row) => {
      offsets[row + 1] = (offsets[row] ?? 0) + listCount
    })
    if (offsets[rowCount] !== ids.length) throw broken(`${name}Ids has ${ids.length} ids, not ${offsets[rowCount] ?? 0}`)
    return { offsets, ids: checkedIds(`${name}Ids`, ids, idCount) }
  }
  if (core.open > rowCount) throw broken(`open is ${core.open} of ${rowCount} rows`)
  if (core.featured.length !== rowCount) throw broken(`featured has ${core.featured.length} rows, not ${rowCount}`)
  const tags = toValues('tags', core.tags)
  const companies = toValues('companies', core.companies)
  const tagIdBySlug = new Map(tags.map((tag, id) => [tag.slug, id]))
  checkedIds('aliases', core.tags.aliases.map(([, id]) => id), tags.length)
  for (const [alias, id] of core.tags.aliases) tagIdBySlug.set(alias, id)
  let day = 0
  const days = Int32Array.from(core.dayDeltas, (delta) => (day += delta))
  const tagLists = lists('tag', core.tagCounts, core.tagIds, tags.length)
  const tagRows = transpose(tagLists, tags.length)
  return {
    rowCount,
    open: core.open,
    tags,
    companies,
    types: core.types,
    countries: core.countries,
    workModes: core.workModes,
    tagIdBySlug,
    companyIdBySlug: new Map(companies.map((company, id) => [company.slug, id])),
    days,
    firstDay: days.reduce((first, other) => Math.min(first, other), days[0] ?? 0),
    lastDay: days.reduce((last, other) => Math.max(last, other), days[0] ?? -1),
    type: column('type', core.type, core.types.length),
    company: column('company', core.company, companies.length),
    workMode: column('workMode', core.workMode, core.workModes.length),
    featured: Int32Array.from(core.featured),
    tagLists,
    tagRows,
    tagFlags: createRowFlags(tagRows, rowCount),
    countryLists: lists('country', core.countryCounts, core.countryIds, core.countries.length),
  }
}

/** For each id the rows that hold it, by one counting sort. */
function transpose({ offsets, ids }: Lists, idCount: number): Lists {
  const rowOffsets = new Uint32Array(idCount + 1)
  for (const id of ids) rowOffsets[id + 1] = (rowOffsets[id + 1] ?? 0) + 1
  for (let id = 0; id < idCount; id += 1) rowOffsets[id + 1] = (rowOffsets[id + 1] ?? 0) + (rowOffsets[id] ?? 0)
  const next = rowOffsets.slice()
  const rows = new Uint32Array(ids.length)
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      const id = ids[at] ?? 0
      const place = next[id] ?? 0
      rows[place] = row
      next[id] = place + 1
    }
  }
  return { offsets: rowOffsets, ids: rows }
}

/** Gives the rows of an id as flags; those of an id that was asked for are kept. */
function createRowFlags({ offsets, ids }: Lists, rowCount: number): (id: number) => Uint8Array {
  const known = new Map<number, Uint8Array>()
  return (id) => {
    const flags = known.get(id) ?? new Uint8Array(rowCount)
    if (!known.has(id)) for (const row of ids.subarray(offsets[id], offsets[id + 1])) flags[row] = 1
    known.set(id, flags)
    return flags
  }
}

function toDictionary(names: ReadonlyMap<string, string>): Value[] {
  return Array.from(names, ([slug, name]) => ({ slug, name })).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
}

function toValues(name: string, dictionary: { slugs: string[]; names: string[] }): Value[] {
  if (dictionary.slugs.length !== dictionary.names.length) throw broken(`${name} has slugs and names of different number`)
  return dictionary.slugs.map((slug, id) => ({ slug, name: dictionary.names[id] ?? slug }))
}

function checkedIds(name: string, ids: readonly number[], idCount: number): Uint32Array {
  for (const id of ids) if (id >= idCount) throw broken(`${name} holds ${id}, of ${idCount}`)
  return Uint32Array.from(ids)
}

function broken(what: string): ArtifactError {
  return new ArtifactError('shape', `The index is broken: ${what}.`)
}
