/** An error stops the build; a warning does not, unless the build is strict. */
export type Severity = 'error' | 'warning'

/**
 * Every code a build can report, with its severity and what it stands for. `docs/problems.md`
 * has a section for each; a code is never reused for something else.
 */
export const problemCatalogue = {
  'file/not-utf8': { severity: 'error', about: 'The file is not UTF-8.' },
  'file/unreadable': { severity: 'error', about: 'The file cannot be read.' },
  'file/name': { severity: 'error', about: 'The file name cannot be a slug.' },
  'file/slug-case': { severity: 'error', about: 'Two file names differ by case alone.' },
  'file/too-large': { severity: 'error', about: 'The file is larger than a posting can be.' },
  'file/passed-over': { severity: 'warning', about: 'A file that looks like a posting and is not read.' },
  'file/not-read': { severity: 'error', about: 'A file that a check was asked for and no posting was read from.' },
  'folder/unreadable': { severity: 'error', about: 'The postings folder cannot be read.' },
  'folder/empty': { severity: 'warning', about: 'The postings folder holds no posting.' },
  'front-matter/missing': { severity: 'error', about: 'The file does not begin with front matter.' },
  'front-matter/unclosed': { severity: 'error', about: 'The front matter has no closing ---.' },
  'front-matter/engine': { severity: 'error', about: 'The front matter is in a language other than YAML.' },
  'front-matter/yaml': { severity: 'error', about: 'The front matter is no valid YAML.' },
  'front-matter/alias': { severity: 'error', about: 'YAML aliases that repeat too much.' },
  'front-matter/duplicate-key': { severity: 'error', about: 'A key stands twice.' },
  'front-matter/not-a-map': { severity: 'error', about: 'The front matter is not a list of keys.' },
  'posting/unknown-key': { severity: 'error', about: 'A key that the format does not know.' },
  'posting/missing-key': { severity: 'error', about: 'A key that must be there is not.' },
  'posting/type': { severity: 'error', about: 'A value of another type than the key asks for.' },
  'posting/empty-value': { severity: 'error', about: 'A value that may not be empty is.' },
  'posting/value': { severity: 'error', about: 'A value outside what the key allows.' },
  'posting/timestamp-seconds': { severity: 'error', about: 'A date in seconds where milliseconds are due.' },
  'posting/timestamp-range': { severity: 'error', about: 'A date that no posting can have.' },
  'posting/url-invalid': { severity: 'error', about: 'A URL that cannot be read.' },
  'posting/url-scheme': { severity: 'error', about: 'A URL that is neither a web nor a mail address.' },
  'posting/empty-body': { severity: 'error', about: 'A posting without text.' },
  'posting/alias-taken': { severity: 'error', about: 'An earlier name that is another posting\'s.' },
  'posting/too-many-tags': { severity: 'error', about: 'More hashtags than a posting can have.' },
  'posting/too-long': { severity: 'error', about: 'A value longer than its key allows.' },
  'posting/long-title': { severity: 'warning', about: 'A title longer than a reader will see.' },
  'posting/http-link': { severity: 'warning', about: 'A link over http, not https.' },
  'posting/duplicate': { severity: 'warning', about: 'Same title and company as another posting.' },
  'posting/location-unknown': { severity: 'warning', about: 'A location of which nothing can be known.' },
  'posting/company-noise': { severity: 'warning', about: 'Noise around the company name.' },
  'posting/company-spelling': { severity: 'warning', about: 'A company spelled in several ways.' },
  'posting/hashtag-odd': { severity: 'warning', about: 'A hashtag written oddly, or twice.' },
  'posting/hashtags-empty': { severity: 'warning', about: 'A posting without hashtags.' },
  'posting/ended': { severity: 'warning', about: 'A last day to apply that is over.' },
  'posting/future': { severity: 'warning', about: 'A date in the future.' },
  'config/unreadable': { severity: 'error', about: 'board.config.ts is not there or cannot be loaded.' },
  'config/unknown-key': { severity: 'error', about: 'A key that the configuration does not know.' },
  'config/value': { severity: 'error', about: 'A value that the configuration does not allow.' },
  'config/accent': { severity: 'error', about: 'An accent that is no colour, or too faint on the paper.' },
  'config/tag-conflict': { severity: 'error', about: 'Two rows of the tag table claim one spelling.' },
  'posting/body-html': { severity: 'warning', about: 'HTML in a body that the allow-list does not keep.' },
} as const satisfies Record<string, { severity: Severity; about: string }>

export type ProblemCode = keyof typeof problemCatalogue

/** A problem of one file, as data: collected over all files and reported once. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  /** The file's path from the project's root, with `/`; absolute where it is outside. */
  readonly path: string
  /** From 1; 1 where the problem is the whole file's. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** What was found, with the value: one sentence. */
  readonly message: string
  /** What to do: one sentence. */
  readonly remedy: string
}

/** Where in a file a problem stands. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Makes a problem; its severity is the catalogue's. */
export function toProblem(
  code: ProblemCode,
  place: Position & { readonly path: string },
  message: string,
  remedy: string,
): Problem {
  return { code, severity: problemCatalogue[code].severity, path: place.path, line: place.line, column: place.column, message, remedy }
}

/** By path, line, column, code: the order in which problems are printed. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.code, b.code)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const maxQuotedLength = 80

/** Characters that would turn, hide or break a line of a terminal, and letters that are blank; the joiner of emoji is none. */
const unprintable = /(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]/gu

/** A value as a message shows it: quoted, on one line, cut at 80 characters, what cannot be seen as `\u202e`. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const cut = text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text
  const quoted = typeof value === 'string' ? JSON.stringify(cut) : cut
  return quoted.replace(unprintable, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
}
