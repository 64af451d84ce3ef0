import { brokenIndex, artifactVersion, type FacetCore, type Manifest } from '../domain/artifact.ts'
import { fromIsoDate, type Day } from '../domain/day.ts'
import { toTagSlug } from '../domain/hashtag.ts'
import { workModes } from '../domain/place/place.ts'
import type { Posting, RenderedPosting } from '../domain/posting.ts'
import type { TagAlias } from '../domain/hashtag.ts'
import { codesAsNames, readJobFacets, writeJobFacets, type FacetNames, type JobFacets } from './job-facets.ts'
import { readNumbers, readSigned, writeNumbers, writeSigned } from './digits.ts'
import { readLastDays, writeLastDays } from './last-days.ts'
import { once } from './once.ts'
import { createPayRanks, toNameRanks, type PayRanks } from './ranks.ts'
import { readTwins, writeTwins, type Twins } from './twins.ts'

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

/** The facet core as the engine reads it: the board as it was when it was built. */
export interface Facets extends JobFacets {
  readonly rowCount: number
  /** 0 to `rowCount` - 1. Made when they are first asked for. */
  readonly allRows: () => Uint32Array
  /** Where the order of rows begins anew: those below it were open when the index was written, newest first, the others closed, newest first. */
  readonly closedFrom: number
  /** A flag a row: 1 where it is closed. */
  readonly closed: Uint8Array
  /** The last day of each row that was open when the index was written, `Infinity` where it has none: see `closeOver`. */
  readonly lastDays: Float32Array
  readonly twins: Twins
  readonly tags: readonly Value[]
  readonly companies: readonly Value[]
  readonly types: readonly string[]
  /** Codes. */
  readonly countries: readonly string[]
  readonly countryNames: readonly string[]
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
  /** The rows of each company. Made when they are first asked for. */
  readonly companyRows: () => Lists
  /** For each company its place among their names in alphabetical order. Made when they are first asked for. */
  readonly companyRanks: () => Uint32Array
  readonly payRanks: PayRanks
}

/** The build takes no posting of a later day. */
const lastDayOfDates = fromIsoDate('2100-12-31')

/** The order of rows in the artifact: open before closed, newest first, then by slug. */
export function compareRows(a: Posting, b: Posting): number {
  return Number(a.status === 'closed') - Number(b.status === 'closed') || b.day - a.day || (a.slug < b.slug ? -1 : 1)
}

/**
 * Writes the facet core.
 * @param rows postings in the order of `compareRows`
 * @param names what the board's language calls countries, languages and pay; without it their codes
 */
export function writeFacets(rows: readonly RenderedPosting[], aliasTable: readonly TagAlias[], names: FacetNames = codesAsNames): FacetCore {
  const tags = toDictionary(rows.flatMap((row) => row.tags))
  const companies = toDictionary(rows.map((row) => ({ slug: row.companySlug, name: row.company })))
  const types = toDictionary(rows.map((row) => toNameless(row.jobType)))
  const countries = toDictionary(rows.flatMap((row) => row.place.countries.map(toNameless)))
  const tagIds = new Map(tags.slugs.map((slug, id) => [slug, id]))
  const aliases = aliasTable
    .flatMap((row) => [row.name, ...row.aliases].map((alias): [string, number] => [toTagSlug(alias), tagIds.get(row.slug) ?? -1]))
    .filter(([alias, id], index, all) => id >= 0 && !tagIds.has(alias) && all.findIndex(([other]) => other === alias) === index)
  return {
    version: artifactVersion,
    tags: { slugs: tags.slugs, names: tags.names, aliases },
    companies: { slugs: companies.slugs, names: companies.names },
    types: types.slugs,
    countries: { codes: countries.slugs, names: countries.slugs.map(names.country) },
    workModes: [...workModes],
    open: rows.filter((row) => row.status === 'open').length,
    lastDays: writeLastDays(rows),
    twins: writeTwins(rows),
    dayDeltas: writeSigned(rows.map((row, index) => row.day - (rows[index - 1]?.day ?? 0))),
    type: writeNumbers(types.ids),
    company: writeNumbers(companies.ids),
    workMode: writeNumbers(rows.map((row) => workModes.indexOf(row.place.workMode))),
    featured: writeSigned(rows.map((row) => row.featured)),
    tagCounts: writeNumbers(rows.map((row) => row.tags.length)),
    tagIds: writeNumbers(tags.ids),
    ...writeJobFacets(rows, names),
  }
}

/**
 * Reads a checked facet core.
 * @throws ArtifactError where columns disagree in length or an id lies outside its dictionary
 */
export function readFacets(core: FacetCore): Facets {
  const days = readSigned(core.dayDeltas)
  const rowCount = days.length
  for (let row = 0; row < rowCount; row += 1) {
    const day = (days[row] ?? 0) + (days[row - 1] ?? 0)
    if (Math.abs(day) > lastDayOfDates) throw brokenIndex(`row ${row} has the day ${day}`)
    days[row] = day
  }
  const column = (name: string, text: string, idCount: number) => {
    const ids = readIds(name, text, idCount)
    if (ids.length !== rowCount) throw brokenIndex(`${name} has ${ids.length} rows, not ${rowCount}`)
    return ids
  }
  const lists = (name: string, listCounts: string, listIds: string, idCount: number): Lists => {
    const ids = readIds(`${name}Ids`, listIds, idCount)
    const offsets = toOffsets(column(`${name}Counts`, listCounts, ids.length + 1))
    if (offsets[rowCount] !== ids.length) throw brokenIndex(`${name}Ids has ${ids.length} ids, not ${offsets[rowCount] ?? 0}`)
    return { offsets, ids }
  }
  const featured = readSigned(core.featured)
  if (core.open > rowCount) throw brokenIndex(`open is ${core.open} of ${rowCount} rows`)
  if (featured.length !== rowCount) throw brokenIndex(`featured has ${featured.length} rows, not ${rowCount}`)
  const tags = toValues('tags', core.tags)
  const companies = toValues('companies', core.companies)
  const tagIdBySlug = new Map(tags.map((tag, id) => [tag.slug, id]))
  for (const [alias, id] of core.tags.aliases) {
    if (id >= tags.length) throw brokenIndex(`aliases holds ${id}, of ${tags.length}`)
    if (tagIdBySlug.has(alias)) throw brokenIndex(`aliases holds "${alias}" twice, or the slug of a tag`)
    tagIdBySlug.set(alias, id)
  }
  const { codes, names } = core.countries
  if (names.length !== codes.length) throw brokenIndex(`countries has ${codes.length} codes and ${names.length} names`)
  const company = column('company', core.company, companies.length)
  const tagLists = lists('tag', core.tagCounts, core.tagIds, tags.length)
  const tagRows = transpose(tagLists, tags.length)
  const jobFacets = readJobFacets(core, rowCount)
  return {
    rowCount,
    allRows: once(() => toRun(rowCount)),
    closedFrom: core.open,
    closed: new Uint8Array(rowCount).fill(1, core.open),
    lastDays: readLastDays(core.lastDays, days, core.open),
    twins: readTwins(core.twins, rowCount),
    tags,
    companies,
    types: core.types,
    countries: codes,
    countryNames: names,
    workModes: core.workModes,
    tagIdBySlug,
    companyIdBySlug: new Map(companies.map((value, id) => [value.slug, id])),
    days,
    firstDay: days.reduce((first, other) => Math.min(first, other), days[0] ?? 0),
    lastDay: days.reduce((last, other) => Math.max(last, other), days[0] ?? -1),
    type: column('type', core.type, core.types.length),
    company,
    workMode: column('workMode', core.workMode, core.workModes.length),
    featured,
    tagLists,
    tagRows,
    tagFlags: createRowFlags(tagRows, rowCount),
    companyRows: once(() => transpose({ offsets: toRun(rowCount + 1), ids: company }, companies.length)),
    companyRanks: once(() => toNameRanks(companies.map(({ name }) => name))),
    payRanks: createPayRanks(jobFacets.pays, jobFacets.paySets),
    ...jobFacets,
  }
}

/**
 * Gives back a facet core that is the manifest's.
 * @throws ArtifactError where it is another index's
 */
export function checkFacets(facets: Facets, { postings, open, tags, companies }: Manifest['counts']): Facets {
  const said = [postings, open, tags, companies].join(', ')
  const held = [facets.rowCount, facets.closedFrom, facets.tags.length, facets.companies.length].join(', ')
  if (held !== said) throw brokenIndex(`the facet core has ${held} postings, open ones, tags and companies, not ${said}`)
  return facets
}

/** The whole numbers below a length. */
function toRun(length: number): Uint32Array {
  const run = new Uint32Array(length)
  for (let index = 0; index < length; index += 1) run[index] = index
  return run
}

/**
 * What the board's language calls a country: also one where it has no posting, of which an address may speak.
 * @param language a BCP 47 tag
 */
export function toCountryName({ countries, countryNames }: Facets, code: string, language: string): string {
  return countryNames[countries.indexOf(code)] ?? new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}

/** For each id the rows that hold it, by one counting sort. */
function transpose({ offsets, ids }: Lists, idCount: number): Lists {
  const rowOffsets = new Uint32Array(idCount + 1)
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? 0
    rowOffsets[id + 1] = (rowOffsets[id + 1] ?? 0) + 1
  }
  for (let id = 0; id < idCount; id += 1) rowOffsets[id + 1] = (rowOffsets[id + 1] ?? 0) + (rowOffsets[id] ?? 0)
  const next = rowOffsets.slice()
  const rows = new Uint32Array(ids.length)
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const end = offsets[row + 1] ?? 0
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
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

/** A dictionary and the ids of the values that it was made from, in their order. */
interface Dictionary {
  readonly slugs: string[]
  readonly names: string[]
  readonly ids: readonly number[]
}

/** The values by slug, the most frequent first, of one number in code unit order; of one slug the last name. */
function toDictionary(values: readonly Value[]): Dictionary {
  const entries = new Map<string, { readonly slug: string; name: string; count: number; id: number }>()
  const used = values.map(({ slug, name }) => {
    const entry = entries.get(slug) ?? { slug, name, count: 0, id: 0 }
    if (entry.count === 0) entries.set(slug, entry)
    entry.name = name
    entry.count += 1
    return entry
  })
  const sorted = [...entries.values()].toSorted((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
  sorted.forEach((entry, id) => {
    entry.id = id
  })
  return { slugs: sorted.map(({ slug }) => slug), names: sorted.map(({ name }) => name), ids: used.map(({ id }) => id) }
}

function toNameless(slug: string): Value {
  return { slug, name: '' }
}

function toValues(name: string, dictionary: { slugs: string[]; names: string[] }): Value[] {
  if (dictionary.slugs.length !== dictionary.names.length) throw brokenIndex(`${name} has slugs and names of different number`)
  return dictionary.slugs.map((slug, id) => ({ slug, name: dictionary.names[id] ?? slug }))
}

function readIds(name: string, text: string, idCount: number): Uint32Array {
  const ids = readNumbers(text)
  for (let index = 0; index < ids.length; index += 1) if ((ids[index] ?? 0) >= idCount) throw brokenIndex(`${name} holds ${ids[index] ?? 0}, of ${idCount}`)
  return ids
}

/** Where each of some lists begins, by their lengths; behind the last its end. */
export function toOffsets(counts: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1)
  for (let index = 0; index < counts.length; index += 1) offsets[index + 1] = (offsets[index] ?? 0) + (counts[index] ?? 0)
  return offsets
}
