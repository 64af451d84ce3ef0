import type { PostingQuery } from '../../../domain/query.ts'
import { employments } from '../../../domain/job-terms.ts'
import { workModes } from '../../../domain/place/place.ts'
import { levels, roleFamilies } from '../../../domain/role.ts'
import { replaceSpan, type CaretPiece } from '../../../search/caret-piece.ts'
import type { Suggestion } from '../../../search/suggest.ts'

/** What becomes of the field and of the query. */
export interface Accepted {
  readonly text: string
  readonly caret: number
  readonly change: Partial<PostingQuery>
}

/**
 * Takes a suggestion: a value of a filter is chosen as by a click, and its words leave the text; a title is
 * searched as a phrase. In brackets, where a filter would say something else, a value stands in the text.
 */
export function accept(suggestion: Suggestion, { isInGroup }: CaretPiece, text: string, query: PostingQuery): Accepted {
  const { kind, name, span } = suggestion
  const words = kind === 'title' || isInGroup ? toWords(suggestion) : null
  const replaced = replaceSpan(text, span, words ?? '')
  const filter = words === null ? toFilter(suggestion, query) : {}
  return { ...replaced, change: { ...filter, text: replaced.text } }

  function toWords({ kind, slug, isUnwanted }: Suggestion): string {
    const minus = isUnwanted ? '-' : ''
    switch (kind) {
      case 'tag':
        return `${minus}tag:${slug}`
      case 'company':
        return `company:${quote(name)}`
      case 'country':
      case 'place':
        return `place:${quote(name)}`
      case 'title':
        return span.field === 'title' ? `title:${quote(name)}` : quote(name)
      case 'mode':
      case 'from':
      case 'level':
      case 'role':
      case 'employment':
      case 'language':
        return quote(name)
    }
  }
}

function toFilter({ kind, slug, isUnwanted }: Suggestion, query: PostingQuery): Partial<PostingQuery> {
  const without = (values: readonly string[]) => values.filter((value) => value !== slug)
  switch (kind) {
    case 'tag':
      return isUnwanted ? { notTags: [...query.notTags, slug], tags: without(query.tags) } : { tags: [...query.tags, slug], notTags: without(query.notTags) }
    case 'company':
      return { companies: [...query.companies, slug] }
    case 'country':
      return { countries: [...query.countries, slug] }
    case 'place':
      return { places: [...query.places, slug] }
    case 'mode':
      return { modes: workModes.filter((mode) => mode === slug || query.modes.includes(mode)) }
    case 'from':
      return { from: slug }
    case 'level':
      return { levels: levels.filter((level) => level === slug || query.levels.includes(level)) }
    case 'role':
      return { roles: roleFamilies.filter((role) => role === slug || query.roles.includes(role)) }
    case 'employment':
      return { employments: employments.filter((employment) => employment === slug || query.employments.includes(employment)) }
    case 'language':
      return { languages: [...query.languages, slug] }
    case 'title':
      return {}
  }
}

function quote(name: string): string {
  return `"${name.replace(/["“”„«»]/g, ' ').replace(/\s+/g, ' ').trim()}"`
}
