import * as v from 'valibot'
import type { Day } from './day.ts'
import type { Tag } from './hashtag.ts'
import type { JobTerms } from './job-terms.ts'
import type { Place } from './place/place.ts'
import type { Readings } from './readings.ts'

/** Above the longest URL that browsers and servers agree on (about 2,000 characters), with room. */
const maxUrlLength = 4_000

/**
 * The front matter of a posting as it is written: the schema is the format's reference.
 * `v.description` holds the line that `docs/posting-format.md` shows for each key.
 */
export const frontMatterSchema = v.strictObject({
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(5_000), v.description('The job title as shown.')),
  companyName: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300), v.description("The employer's name.")),
  location: v.pipe(v.string(), v.trim(), v.maxLength(1_000), v.description('Where the work is done, as written; may be empty.')),
  url: v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxUrlLength), v.description("The employer's own posting. Every byte is kept.")),
  applyUrl: v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxUrlLength), v.description('Where to apply: http, https or mailto. Every byte is kept.')),
  host: v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxUrlLength), v.description("The employer's list of openings.")),
  companyWebsite: v.optional(v.pipe(v.string(), v.maxLength(maxUrlLength), v.description("The employer's web site."))),
  logoUrl: v.optional(v.pipe(v.string(), v.maxLength(maxUrlLength), v.description("The employer's logo; initials stand in where it fails."))),
  timestamp: v.pipe(v.number(), v.integer(), v.description('When first posted, in milliseconds since 1970, UTC.')),
  hashtags: v.pipe(v.string(), v.maxLength(20_000), v.description('Tags in one string: "#a,#b".')),
  jobType: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(),
    v.maxLength(60),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    v.description('The half of the board: software or other.'),
  ),
  summary: v.pipe(v.string(), v.trim(), v.maxLength(5_000), v.description('A one-line pitch.')),
  summaryBackup: v.optional(
    v.pipe(v.string(), v.trim(), v.maxLength(5_000), v.description('Stands in where the summary is missing or says nothing.')),
  ),
  featured: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(-1_000),
      v.maxValue(1_000),
      v.description('A rank, -1000 to 1000; higher comes first under "featured".'),
    ),
    0,
  ),
  archived: v.optional(v.pipe(v.picklist(['true', 'false']), v.description('"true" closes the posting.')), 'false'),
  countries: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1_000), v.description('Codes of the countries where the work is done, in place of what the location says.'))),
  remote: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1_000), v.description('The job is fully remote, and this is who may apply: country codes, a region, or "anywhere".'))),
  employmentType: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200), v.description('FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN, VOLUNTEER, PER_DIEM or OTHER; several with commas.'))),
  salary: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100), v.description('The pay: one number or two, a currency, and what it is counted by.'))),
  validThrough: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10), v.description('The last day to apply, UTC.'))),
  identifier: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200), v.description("The employer's own number for the job."))),
  aliases: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2_000), v.description('Names that the file had before, without .md: their addresses lead here.'))),
})

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>

export type Status = 'open' | 'closed'

/** Body HTML that came through the allow-list. Only `render` makes it; only it reaches the DOM as HTML. */
export type SafeHtml = string & { readonly brand: 'came through the allow-list' }

/** A heading of a body, for its table of contents. */
export interface Heading {
  readonly id: string
  readonly text: string
  /** 2 to 6: the page's own heading is the only `h1`. */
  readonly level: number
}

/** A body, rendered. */
export interface Body {
  readonly html: SafeHtml
  /** Plain text for search and for a lead: white space folded, invisible splitters gone. */
  readonly text: string
  readonly headings: readonly Heading[]
}

/** One posting, normalised: after `validate` nothing asks again whether a field is there. */
export interface Posting {
  /** The file's name without `.md`. */
  readonly slug: string
  readonly title: string
  /** The most common spelling of the employer's name, noise taken off. */
  readonly company: string
  readonly companySlug: string
  readonly place: Place
  readonly url: string
  readonly applyUrl: string
  readonly host: string
  readonly companyWebsite: string | null
  readonly logoUrl: string | null
  readonly day: Day
  readonly status: Status
  readonly tags: readonly Tag[]
  readonly jobType: string
  /** The two pitches as written; `toPitch` picks one. */
  readonly summary: string
  readonly summaryBackup: string
  readonly featured: number
  readonly terms: JobTerms
  /** As `toLastDay` says. */
  readonly lastDay: Day | null
  /** Slugs that the posting had before. */
  readonly aliases: readonly string[]
}

/** A posting, its rendered body and its one line. */
export interface RenderedPosting extends Posting {
  readonly rendered: Body
  readonly readings: Readings
  /** The day of its last change as far as that is known: its own day, or a later one of the repository's history. */
  readonly updated: Day
  /** The line as written, for other programs and search engines. */
  readonly pitch: string
  /** The line as the board shows it: `toLead` of the pitch. */
  readonly lead: string
}
