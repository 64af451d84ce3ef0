import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Manifest } from '../../../domain/artifact.ts'
import { toQuery, type PostingQuery } from '../../../domain/query.ts'
import { findPiece, replaceSpan, type CaretPiece, type Span } from '../../../search/caret-piece.ts'
import type { Answer, Engine } from '../../../search/engine.ts'
import { suggest, toSuggestionEntries, type Suggestion } from '../../../search/suggest.ts'
import { toSuggestionSources } from '../../../search/suggestion-sources.ts'
import { rowsQuery } from '../../data/index-queries.ts'
import { useAnswers } from '../../data/use-answers.ts'
import { workModeWords } from '../../words.ts'
import type { Typed } from './use-typed.ts'

/** What is suggested for what is typed, and the piece that it is suggested for. */
export interface Suggested {
  readonly suggestions: readonly Suggestion[]
  readonly piece: CaretPiece | null
}

const nothing: Suggested = { suggestions: [], piece: null }

/**
 * What the words at the caret may be meant for, with how many results each would leave. Titles are those of the
 * first chunk: all of a small board, of a large one the newest, which every list has fetched.
 */
export function useSuggestions({ text, caret, isOpen }: Typed, query: PostingQuery, manifest: Manifest, engine: Engine): Suggested {
  const { facets } = engine
  const { data: chunk } = useQuery({ ...rowsQuery(manifest, 0), retry: false })
  const entries = useMemo(() => {
    const titles = chunk?.titles.filter((_, row) => facets.closed[row] === 0) ?? []
    return toSuggestionEntries(toSuggestionSources(facets, workModeWords, titles))
  }, [facets, chunk])
  const piece = useMemo(() => (isOpen ? findPiece(text, caret) : null), [isOpen, text, caret])
  const word = piece?.spans.at(-1)
  const restOfAll = word ? toRest(text, word) : ''
  // What the other words find is mostly at hand: they were typed before.
  const answerTo = useAnswers({ manifest, engine }, [restOfAll])

  return useMemo(() => {
    if (!piece) return nothing
    const answers = new Map<string, Answer | null>()
    const answerWithout = (span: Span): Answer | null => {
      const rest = toRest(text, span)
      const known = answers.get(rest)
      if (known !== undefined) return known
      const answer = answerTo(toQuery({ ...query, text: rest }))
      answers.set(rest, answer)
      return answer
    }
    const isChosen = ({ kind, slug, isUnwanted }: Pick<Suggestion, 'kind' | 'slug' | 'isUnwanted'>): boolean => {
      switch (kind) {
        case 'tag':
          return (isUnwanted ? query.notTags : query.tags).includes(slug)
        case 'company':
          return query.companies.includes(slug)
        case 'country':
          return query.countries.includes(slug)
        case 'place':
          return query.places.includes(slug)
        case 'mode':
          return query.modes.some((mode) => mode === slug)
        case 'from':
          return query.from === slug
        case 'level':
          return query.levels.some((level) => level === slug)
        case 'role':
          return query.roles.some((role) => role === slug)
        case 'employment':
          return query.employments.some((employment) => employment === slug)
        case 'language':
          return query.languages.includes(slug)
        case 'title':
          return false
      }
    }
    const suggestions = suggest(entries, piece, (value) => !isChosen(value), (value, span) => toCount(value, answerWithout(span), query))
    return { suggestions, piece }
  }, [answerTo, entries, piece, text, query])
}

function toRest(text: string, span: Span): string {
  return toQuery({ text: replaceSpan(text, span, '').text }).text
}

/** How many results a value leaves if it is chosen; `null` where the counts do not say. */
function toCount({ kind, id, isUnwanted }: Pick<Suggestion, 'kind' | 'id' | 'isUnwanted'>, answer: Answer | null, query: PostingQuery): number | null {
  if (!answer) return null
  const { counts, total } = answer
  switch (kind) {
    case 'tag':
      if (!isUnwanted) return counts.tags[id] ?? 0
      // Where any of several tags is enough, the counts are not those of the results.
      return query.match === 'any' && query.tags.length > 0 ? null : total - (counts.tags[id] ?? 0)
    case 'company':
      return counts.companies[id] ?? 0
    case 'country':
      return counts.countries[id] ?? 0
    case 'place':
      return counts.places[id] ?? 0
    case 'mode':
      return counts.modes[id] ?? 0
    case 'level':
      return counts.levels[id] ?? 0
    case 'role':
      return counts.roles[id] ?? 0
    case 'employment':
      return counts.employments[id] ?? 0
    case 'language':
      return counts.languages[id] ?? 0
    case 'from':
    case 'title':
      return null
  }
}
