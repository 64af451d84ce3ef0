import { parseHashtags, type Tag } from '../../domain/hashtag.ts'
import { quoteValue, type ProblemCode } from '../../domain/problem.ts'
import { isVisible } from './tidy-text.ts'

/** A posting with more is a mistake: the richest real one has about twenty. */
const maxTags = 200

const maxTagLength = 100

/** Odd parts of one line that are named one by one. */
const maxOdd = 20

export interface HashtagRules {
  /** Any spelling of a tag to the slug it is kept under. */
  readonly resolveTag: (spelling: string) => string
  /** Slug to shown name, where the operator gives one. */
  readonly tagNames: ReadonlyMap<string, string>
}

/** Quotes that a word processor makes; no tag has one. */
const curlyQuotes = /[\u201c-\u201f\u00ab\u00bb]/g

interface HashtagProblem {
  readonly code: ProblemCode
  readonly message: string
  readonly remedy: string
}

/** The tags of a posting's line, each once, named as written unless the operator names them. */
export function toTags(line: string, rules: HashtagRules): { tags: readonly Tag[]; problems: readonly HashtagProblem[] } {
  const partCount = line.split(',').length
  if (partCount > maxTags) {
    const message = `hashtags names ${partCount} tags, more than ${maxTags}.`
    return { tags: [], problems: [{ code: 'posting/too-many-tags', message, remedy: `Keep the ${maxTags} that matter, or fewer.` }] }
  }
  const plainLine = line.replace(curlyQuotes, '')
  const { names, oddities } = parseHashtags(plainLine)
  const odd = new Map(oddities.map((written) => [written, describeOdd(written, rules)]))
  const bySlug = new Map<string, Tag>()
  for (const name of names) {
    const slug = rules.resolveTag(name)
    const shown = rules.tagNames.get(slug) ?? name
    if (!isVisible(name)) odd.set(`#${name}`, `hashtags holds ${quoteValue(`#${name}`)}, which names no tag.`)
    else if (bySlug.has(slug)) odd.set(`#${name}`, `hashtags holds ${quoteValue(`#${name}`)}, another name of the tag ${quoteValue(shown)} that is there already.`)
    else bySlug.set(slug, { slug, name: shown })
    const separator = /\s(?=#)|[;|]/.exec(name)?.[0]
    if (separator === undefined) continue
    odd.delete(name)
    odd.set(`#${name}`, `hashtags holds ${quoteValue(`#${name}`)}, read as one tag: ${describeSeparator(separator)} parts no tags, a comma does.`)
  }
  const tags = [...bySlug.values()]
  const problems = [...odd.values()].slice(0, maxOdd).map((message): HashtagProblem => ({
    code: 'posting/hashtag-odd',
    message,
    remedy: 'Write each tag once, as "#name", with a comma between two.',
  }))
  if (odd.size > maxOdd) {
    problems.push({ code: 'posting/hashtag-odd', message: `hashtags holds ${odd.size - maxOdd} more odd parts.`, remedy: 'Write each tag once, as "#name", with a comma between two.' })
  }
  if (plainLine !== line) {
    problems.push({
      code: 'posting/hashtag-odd',
      message: `hashtags is ${quoteValue(line)}, with curly quotes, which YAML takes for a part of the text; they are left out.`,
      remedy: `Write straight quotes: hashtags: ${quoteValue(plainLine)}.`,
    })
  }
  for (const { name } of tags) {
    if (name.length > maxTagLength) {
      problems.push({ code: 'posting/too-long', message: `A hashtag has ${name.length} characters: ${quoteValue(`#${name}`)}.`, remedy: `Shorten it to at most ${maxTagLength} characters.` })
    }
  }
  if (tags.length === 0) problems.push({ code: 'posting/hashtags-empty', message: `hashtags is ${quoteValue(line)}, without a tag.`, remedy: 'Name at least one, as "#name": readers filter by them.' })
  return { tags, problems }
}

function describeSeparator(separator: string): string {
  return separator === ';' || separator === '|' ? quoteValue(separator) : 'white space'
}

function describeOdd(written: string, rules: HashtagRules): string {
  const name = written.replace(/^#+/, '').trim()
  if (name === '') return `hashtags holds ${quoteValue(written)}, which names no tag.`
  const isPlain = /^#[^#]/.test(written)
  const shown = quoteValue(rules.tagNames.get(rules.resolveTag(name)) ?? name)
  return isPlain ? `hashtags holds ${quoteValue(written)} a second time; the tag ${shown} counts once.` : `hashtags holds ${quoteValue(written)}, read as the tag ${shown}.`
}
