import * as v from 'valibot'
import { placeKinds } from './place/place-values.ts'
import { workModes } from './place/place.ts'
import type { SafeHtml } from './posting.ts'

/** The version of every shape below. A reader refuses any other: `docs/index-format.md`. */
export const artifactVersion = 6

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Long columns are checked in one loop: an item at a time through a schema takes a phone ten times as long. */
const toColumn = <Item>(isItem: (item: unknown) => boolean, expected: string) =>
  v.pipe(
    v.custom<Item[]>(Array.isArray, 'Expected a list'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const column = dataset.value
      const key = column.findIndex((item) => !isItem(item))
      if (key >= 0) addIssue({ message: `Expected ${expected}`, path: [{ type: 'array', origin: 'value', input: column, key, value: column[key] }] })
    }),
  )

const counts = toColumn<number>((item) => Number.isInteger(item) && (item as number) >= 0, 'a whole number from 0')
const texts = toColumn<string>((item) => typeof item === 'string', 'a text')

/** A column of numbers as one text, and lists of growing ones as bits: `src/search/digits.ts`, `gaps.ts`. */
const numbers = v.string()
const bits = v.string()

/** Sorted words as one text: `src/search/words.ts`. */
const words = v.string()

const fileName = v.pipe(v.string(), v.regex(/^[\w./-]+$/))

const dictionary = v.object({ slugs: texts, names: texts })

/** The sets of values that rows have, and each row's: `src/search/value-sets.ts`. */
const valueSets = v.object({ sets: texts, rows: numbers })

/** A folder of shards in the order of their words, the one of their places, and the first word of each shard. */
const shardFolder = v.object({ folder: fileName, places: fileName, firsts: v.pipe(texts, v.minLength(1)) })

/** The one file that is not content-hashed: it names all others. */
export const manifestSchema = v.object({
  version: v.literal(artifactVersion),
  counts: v.object({ postings: count, open: count, tags: count, companies: count }),
  facets: fileName,
  terms: shardFolder,
  bodyTerms: shardFolder,
  vocabulary: fileName,
  /** Groups of spellings that mean the same, as the operator wrote them. */
  synonyms: v.array(texts),
  rows: v.object({ folder: fileName, size: v.pipe(count, v.minValue(1)), chunks: count }),
  slugs: v.object({ folder: fileName, shards: v.pipe(count, v.minValue(1)) }),
})

/**
 * The columns behind every filter and count. Rows stand open ones first, then newest first, then
 * by slug: row 0 is the first of the default list. Ids index the dictionaries, which have the most
 * frequent first: so most ids take one digit.
 */
export const facetCoreSchema = v.object({
  version: v.literal(artifactVersion),
  tags: v.object({ ...dictionary.entries, aliases: v.array(v.tuple([v.string(), count])) }),
  companies: dictionary,
  types: texts,
  /** ISO 3166-1 alpha-2 codes, and what the board's language calls them. */
  countries: v.object({ codes: texts, names: texts }),
  workModes: v.array(v.picklist(workModes)),
  /** Rows 0 to `open` - 1 are open, the others closed. */
  open: count,
  /** The last days of open rows: `src/search/last-days.ts`. */
  lastDays: numbers,
  /** Which rows are of one job: `src/search/twins.ts`. */
  twins: numbers,
  /** Days since 1970 of the first row, then each row's difference to the one before; signed. */
  dayDeltas: numbers,
  type: numbers,
  company: numbers,
  workMode: numbers,
  /** Signed. */
  featured: numbers,
  /** How many tags each row has, and their ids, row after row. */
  tagCounts: numbers,
  tagIds: numbers,
  /** Regions and cities, as `toPlaceValues` names them. */
  places: v.object({ ...dictionary.entries, kinds: v.array(v.picklist(placeKinds)) }),
  /** Countries and places of each row. */
  placeSets: valueSets,
  /** From where one may apply: `toApplicants`. */
  applicants: valueSets,
  levels: valueSets,
  roles: valueSets,
  employments: valueSets,
  /** ISO 639-1 codes, and what the board's language calls them. */
  languages: v.object({ codes: texts, names: texts }),
  languageSets: valueSets,
  /** As `writePay` says, and each set in words. */
  pay: v.object({ ...valueSets.entries, words: texts }),
})

/** What a list shows of a run of rows, one array a field. */
export const rowChunkSchema = v.object({
  version: v.literal(artifactVersion),
  /** The row that the first of them is. */
  first: count,
  slugs: texts,
  titles: texts,
  places: texts,
  leads: texts,
  logos: toColumn<string | null>((item) => item === null || typeof item === 'string', 'a text or null'),
})

/** Finds a posting by its slug: the shard is the slug's hash modulo their number. */
export const slugShardSchema = v.object({
  version: v.literal(artifactVersion),
  slugs: texts,
  rows: counts,
  /** The hash in the name of each posting's body file. */
  hashes: texts,
})

/**
 * A run of words, sorted; for each in how many rows it is by their own texts, in how many tags and companies
 * by their names; these as lists of growing numbers, and the word's impact in each as a hex digit.
 */
export const termShardSchema = v.object({
  version: v.literal(artifactVersion),
  words,
  rowCounts: numbers,
  tagCounts: numbers,
  companyCounts: numbers,
  lists: bits,
  impacts: v.string(),
})

/** Where the words of a term shard stand in each of their texts: how many places, and these as differences. */
export const placeShardSchema = v.object({ version: v.literal(artifactVersion), counts: numbers, deltas: numbers })

/** Every word of the list fields, sorted, with how many rows it finds: for a word that nothing answers. */
export const vocabularySchema = v.object({ version: v.literal(artifactVersion), words, counts: numbers })

const safeHtmlSchema = v.pipe(v.string(), v.transform((html) => html as SafeHtml))

/** Everything that a posting's page shows. */
export const postingPageSchema = v.object({
  version: v.literal(artifactVersion),
  slug: v.string(),
  title: v.string(),
  company: v.string(),
  companySlug: v.string(),
  place: v.object({
    asWritten: v.string(),
    countries: texts,
    cities: v.array(v.object({ name: v.string(), country: v.nullable(v.string()) })),
    regions: texts,
    worldwide: v.boolean(),
    workMode: v.picklist(workModes),
  }),
  url: v.string(),
  applyUrl: v.string(),
  host: v.string(),
  companyWebsite: v.nullable(v.string()),
  logoUrl: v.nullable(v.string()),
  datePosted: v.string(),
  status: v.picklist(['open', 'closed']),
  tags: v.array(v.object({ slug: v.string(), name: v.string() })),
  jobType: v.string(),
  /** What the posting says of the job beside its place, in words: pay, level, the last day to apply; with the words of the posting that it was read from. */
  terms: v.array(v.object({ name: v.string(), text: v.string(), evidence: v.nullable(v.string()) })),
  lead: v.string(),
  html: safeHtmlSchema,
  headings: v.array(v.object({ id: v.string(), text: v.string(), level: count })),
})

export type Manifest = v.InferOutput<typeof manifestSchema>
export type FacetCore = v.InferOutput<typeof facetCoreSchema>
export type RowChunk = v.InferOutput<typeof rowChunkSchema>
export type SlugShard = v.InferOutput<typeof slugShardSchema>
export type TermShard = v.InferOutput<typeof termShardSchema>
export type PlaceShard = v.InferOutput<typeof placeShardSchema>
export type Vocabulary = v.InferOutput<typeof vocabularySchema>
export type PostingPage = v.InferOutput<typeof postingPageSchema>

/** One object of the public `jobs.json`, for other programs: `docs/jobs-json.md`. */
export interface PublicJob {
  readonly slug: string
  readonly title: string
  readonly company: string
  readonly companySlug: string
  readonly location: string
  readonly url: string
  readonly applyUrl: string
  /** `YYYY-MM-DD`. */
  readonly datePosted: string
  readonly status: 'open' | 'closed'
  readonly tags: readonly { readonly slug: string; readonly name: string }[]
  readonly jobType: string
  readonly summary: string
  readonly featured: number
}

/** Why a part of the index cannot be used: its version is a later one (`version`) or an earlier one than the reader's, or its shape is broken. */
export type ArtifactFault = 'version' | 'outdated' | 'shape'

/** What a reader of the index throws. */
export class ArtifactError extends Error {
  override readonly name = 'ArtifactError'
  readonly reason: ArtifactFault

  constructor(reason: ArtifactFault, message: string) {
    super(message)
    this.reason = reason
  }
}

/** What a reader throws that cannot make sense of a part. */
export function brokenIndex(what: string): ArtifactError {
  return new ArtifactError('shape', `The index is broken: ${what}.`)
}

/**
 * Checks a part of the index against its schema.
 * @throws ArtifactError `version` or `outdated` where the part says another version, `shape` where anything else is off
 */
export function parseArtifact<Schema extends v.GenericSchema>(schema: Schema, part: unknown): v.InferOutput<Schema> {
  const version: unknown = typeof part === 'object' && part !== null && 'version' in part ? part.version : undefined
  if (version !== undefined && version !== artifactVersion) {
    throw new ArtifactError(typeof version === 'number' && version < artifactVersion ? 'outdated' : 'version', `The index has version ${JSON.stringify(version)}; this page reads version ${artifactVersion}.`)
  }
  const result = v.safeParse(schema, part)
  if (result.success) return result.output
  const issue = result.issues[0]
  throw new ArtifactError('shape', `The index is broken at "${v.getDotPath(issue) ?? ''}": ${issue.message}`)
}
