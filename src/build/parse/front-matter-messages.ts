import type { YAMLError } from 'yaml'

const inQuotes = 'Put the whole value in double quotes; write a quote inside it as \\".'

/** What to do about the mistakes of YAML that a recruiter makes, by the parser's own code. */
const remedies: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: inQuotes,
  BAD_SCALAR_START: inQuotes,
  UNEXPECTED_TOKEN: inQuotes,
  BAD_ALIAS: inQuotes,
  MISSING_CHAR: 'Close the quote on the line it opens on, and write each key as "key: value".',
  MULTILINE_IMPLICIT_KEY: 'Begin each key on a line of its own, without spaces before it.',
  BAD_INDENT: 'Begin each key on a line of its own, without spaces before it.',
  TAB_AS_INDENT: 'Begin the line without a tab.',
  BAD_DQ_ESCAPE: 'Write a backslash inside double quotes as \\\\.',
  TAG_RESOLVE_FAILED: 'Take out the word that begins with "!", or put the whole value in quotes.',
  MULTIPLE_DOCS: 'Take out the line that ends the first part ("...").',
  NON_STRING_KEY: 'Write the key as a plain word.',
}

/** What to do about an error or warning of the YAML parser: one sentence. */
export function toYamlRemedy(error: YAMLError): string {
  if (isComment(error)) return 'Put the whole value in double quotes, without brackets.'
  return remedies[error.code] ?? 'Put the value in double quotes.'
}

/** Plainer words for what the YAML parser found, where its own are jargon. */
const messages: Partial<Record<YAMLError['code'], (message: string) => string>> = {
  BLOCK_AS_IMPLICIT_KEY: () => 'A value without quotes holds ": "',
  TAG_RESOLVE_FAILED: (message) => message.replace(/^Unresolved tag: (?:tag:yaml\.org,2002:)?/, 'A type that the format does not know: '),
  MISSING_CHAR: (message) => message.replace(/^Missing closing (['"])quote$/, 'A $1 is opened and not closed'),
  MULTILINE_IMPLICIT_KEY: () => 'The line after this one is indented, as if it went on with this value',
  BAD_INDENT: () => 'The line does not begin where the other keys begin',
  MULTIPLE_DOCS: () => 'The front matter holds a second part',
}

/** What the YAML parser found, as a sentence without its full stop. */
export function toYamlMessage(error: YAMLError): string {
  if (isComment(error)) return 'Without quotes, "#" begins a comment in YAML'
  return messages[error.code]?.(error.message) ?? error.message.replace(/[.:]?\s*$/, '')
}

function isComment(error: YAMLError): boolean {
  return error.message.startsWith('Comments must be separated')
}
