import * as v from 'valibot'
import type { DateTable } from './date-words.ts'

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: lower-case letters, digits and single hyphens'))

const tagAliasSchema = v.strictObject({
  /** The slug that the tag is kept under: its place in URLs. */
  slug,
  /** The name as shown. */
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  /** Other spellings that mean this tag, in hashtags, in URLs and in the search field. */
  aliases: v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty())), []),
})

/** A hundred years: more is a slip of the pen. */
const mostDaysOpen = 36_500

/** The operator's one file, `board.config.ts`: every key, its default and its meaning. */
export const boardConfigSchema = v.strictObject({
  /** The board's name: in the masthead, in titles. */
  name: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty()), 'Corkboard'),
  /** One sentence for search engines and link previews. */
  description: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty()), 'Jobs, without the noise.'),
  /** A BCP 47 tag: the language of dates and country names, and what `<html lang>` says. The interface's own words are English. */
  language: v.optional(v.pipe(v.string(), v.check(isLanguageTag, 'a language tag such as "en" or "de-AT"')), 'en'),
  /** Where the board will be served; its path is the base path. `SITE_URL` in the environment overrides it. */
  siteUrl: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, 'an absolute http(s) URL without query or fragment, such as "https://example.org/jobs/"'),
    ),
    'http://localhost:5173/',
  ),
  /** Whether browsers keep the board for when there is no network. `false` also recalls it from browsers that do: `docs/deploy/README.md`. */
  offline: v.optional(v.boolean(), true),
  /** The folder of postings, from the project's root. `POSTINGS_DIR` in the environment overrides it. */
  postingsDir: v.optional(v.pipe(v.string(), v.nonEmpty()), 'postings'),
  /** The one colour, for light and for dark paper; refused where its contrast with the paper is below 4.5. */
  accent: v.optional(
    v.strictObject({
      light: v.optional(v.string(), 'oklch(0.445 0.178 262)'),
      dark: v.optional(v.string(), 'oklch(0.785 0.105 252)'),
    }),
    {},
  ),
  /**
   * After how many days a posting closes by itself, counted from the day it was posted (`timestamp`): with 30 it is open to
   * the end of the 30th day after, UTC. One that names a `validThrough` closes on the earlier of the two days.
   * `null` closes none by its age.
   */
  closeAfterDays: v.nullish(
    v.pipe(
      v.number(),
      v.check((days) => Number.isInteger(days) && days >= 1 && days <= mostDaysOpen, `a whole number of days from 1 to ${mostDaysOpen}, or take the key out: then no posting closes by its age`),
    ),
    null,
  ),
  /**
   * What a link to an open posting shows in chats and on social networks: a picture with its title, company and place,
   * or the board's own card, as a link to any other page does. `PICTURES` in the environment overrides it.
   */
  pictures: v.optional(v.picklist(['each-posting', 'board'] as const, 'either "each-posting" or "board"'), 'each-posting'),
  /** Tags with a shown name of their own, and what else people type for them. */
  tags: v.optional(v.array(tagAliasSchema), []),
  /** Words and word groups that mean the same to a search: `['front end', 'frontend', 'front-end']`. Each finds all. */
  synonyms: v.optional(v.array(v.pipe(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty())), v.check((group) => group.length > 1, 'a list of two spellings or more: ["k8s", "kubernetes"]'))), []),
})

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length === 1
  } catch {
    return false
  }
}

/** What `board.config.ts` may hold: every key may be left out. */
export type BoardConfigInput = v.InferInput<typeof boardConfigSchema>

/** The configuration with its defaults filled in. */
export type BoardConfig = v.InferOutput<typeof boardConfigSchema>

/** Gives `board.config.ts` its types; checks nothing, the build does. */
export function defineBoard(config: BoardConfigInput): BoardConfigInput {
  return config
}

/** The part of the configuration that the browser needs. */
export interface Board {
  readonly name: string
  readonly description: string
  /** A BCP 47 tag. */
  readonly language: string
  /** Whether a service worker keeps the board for when there is no network. */
  readonly offline: boolean
  readonly dateTable: DateTable
}
