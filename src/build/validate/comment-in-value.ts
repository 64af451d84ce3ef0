import type { ParsedPosting } from '../parse/parse.ts'

/**
 * What is written from the first unquoted ` #` of a key's lines on, which YAML passes over as a comment;
 * `null` where there is none, or where the value is quoted and a comment behind it is meant.
 */
export function findComment(parsed: ParsedPosting, key: string): string | null {
  if (/^["'|>]/.test(parsed.writtenAs(key))) return null
  const source = toSource(parsed, key)
  const at = source.search(/\s#/)
  return at < 0 ? null : source.slice(at).trim()
}

/** All tags that stand in the lines of `hashtags`, quoted or not, as the one line that they should be. */
export function toHashtagsLine(parsed: ParsedPosting): string {
  const value = parsed.frontMatter['hashtags']
  const isSound = Array.isArray(value) && value.every((item) => typeof item === 'string')
  const written = isSound ? value.map(String) : toSource(parsed, 'hashtags').split(/[\s,;[\]"'“”„«»]+/)
  const names = written.map((part) => part.replace(/^[#\s]+/, '').trim()).filter((name) => name !== '' && name !== '-')
  return `hashtags: ${JSON.stringify(names.map((name) => `#${name}`).join(','))}`
}

/** The text behind a key: its line, and the lines after it that are indented or begin with a dash. */
function toSource(parsed: ParsedPosting, key: string): string {
  const { line, column } = parsed.positionOf(key, 'key')
  const [first = '', ...others] = parsed.file.text.split(/\r?\n/, line + 200).slice(line - 1)
  const end = others.findIndex((other) => !/^(?:\s+\S|- )/.test(other))
  return [first.slice(column - 1 + key.length).replace(/^["']?\s*:/, ''), ...others.slice(0, end < 0 ? others.length : end)].join('\n')
}
