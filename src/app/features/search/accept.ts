import { employments } from '../../../domain/job-terms.ts'
import { workModes } from '../../../domain/place/place.ts'
import { toChoice, toPlaceChoice, toTagChoice } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { levels, roleFamilies } from '../../../domain/role.ts'
import { replaceSpan, type CaretPiece } from '../../../search/caret-piece.ts'
import type { Suggestion } from '../../../search/suggest.ts'

/** What becomes of the field and of the query. */
export interface Accepted {
  readonly text: string
  readonly caret: number
  readonly change: (query: PostingQuery) => Partial<PostingQuery>
}

/**
 * Takes a suggestion: a value of a filter is chosen as by a click, and its words leave the text; a title is
 * searched as a phrase. In brackets, where a filter would say something else, a value stands in the text.
 */
export function accept(suggestion: Suggestion, { isInGroup }: CaretPiece, text: string): Accepted {
  const { kind, name, span } = suggestion
  const words = kind === 'title' || isInGroup ? toWords(suggestion) : null
  const replaced = replaceSpan(text, span, words ?? '')
  const filter = words === null ? toFilter(suggestion) : () => ({})
  return { ...replaced, change: (query) => ({ ...filter(query), text: replaced.text }) }

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

function toFilter({ kind, slug, isUnwanted }: Suggestion): (query: PostingQuery) => Partial<PostingQuery> {
  switch (kind) {
    case 'tag':
      return toTagChoice(slug, isUnwanted ? 'without' : 'with')
    case 'company':
      return toChoice('companies', slug, true)
    case 'country':
    case 'place':
      return toPlaceChoice(slug, kind === 'country', true)
    case 'mode':
      return toKnownChoice('modes', workModes, slug)
    case 'from':
      return () => ({ from: slug })
    case 'level':
      return toKnownChoice('levels', levels, slug)
    case 'role':
      return toKnownChoice('roles', roleFamilies, slug)
    case 'employment':
      return toKnownChoice('employments', employments, slug)
    case 'language':
      return toChoice('languages', slug, true)
    case 'title':
      return () => ({})
  }
}

/** Chooses one of the values that a board can have. */
function toKnownChoice<Key extends 'modes' | 'levels' | 'roles' | 'employments'>(key: Key, known: readonly PostingQuery[Key][number][], slug: string): (query: PostingQuery) => Partial<PostingQuery> {
  const value = known.find((item) => item === slug)
  return value === undefined ? () => ({}) : toChoice(key, value, true)
}

function quote(name: string): string {
  return `"${name.replace(/["“”„«»]/g, ' ').replace(/\s+/g, ' ').trim()}"`
}
