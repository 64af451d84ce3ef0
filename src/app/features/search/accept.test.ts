import { expect, test } from 'vitest'
import { applyChange } from '../../../domain/query-changes.ts'
import { emptyQuery, toQuery, type PostingQuery } from '../../../domain/query.ts'
import { findPiece } from '../../../search/caret-piece.ts'
import type { SuggestionKind } from '../../../search/suggest.ts'
import { accept } from './accept.ts'

/** What becomes of a text whose end is taken for a value. */
function take(text: string, kind: SuggestionKind, slug: string, name: string, query: PostingQuery = emptyQuery) {
  const piece = findPiece(text, text.length)!
  const span = piece.spans.at(-1)!
  const accepted = accept({ kind, id: 0, slug, name, alias: null, isUnwanted: span.isUnwanted, count: null, span }, piece, text)
  return { ...accepted, query: applyChange(query, accepted.change) }
}

test.each([
  ['x tag:rea', 'tag', 'reactjs', 'React', { tags: ['reactjs'] }],
  ['x -rea', 'tag', 'reactjs', 'React', { notTags: ['reactjs'] }],
  ['x country:Spa', 'country', 'ES', 'Spain', { countries: ['ES'] }],
  ['x from:Sp', 'from', 'ES', 'Spain', { from: 'ES' }],
  ['x mode:rem', 'mode', 'remote', 'Remote', { modes: ['remote'] }],
  ['x level:sen', 'level', 'senior', 'Senior', { levels: ['senior'] }],
  ['x role:back', 'role', 'backend', 'Backend', { roles: ['backend'] }],
  ['x employment:', 'employment', 'part-time', 'Part time', { employments: ['part-time'] }],
  ['x language:Ger', 'language', 'de', 'German', { languages: ['de'] }],
] as const)('%j, taken for a %s, is the filter, and its words go', (text, kind, slug, name, filter) => {
  expect(take(text, kind, slug, name).query).toEqual(toQuery({ ...filter, text: 'x' }))
})

test('what is chosen already stays chosen', () => {
  expect(take('level:sen', 'level', 'senior', 'Senior', toQuery({ levels: ['junior'] })).query).toMatchObject({ levels: ['junior', 'senior'] })
})

test('beside an OR or in brackets a value stands in the text: as a filter it would make an "and" of the "or"', () => {
  expect(take('rust OR gol', 'tag', 'golang', 'Go')).toMatchObject({ text: 'rust OR tag:golang ', caret: 19, query: toQuery({ text: 'rust OR tag:golang' }) })
  expect(take('company:(acme | hop', 'company', 'hopin', 'Hopin').text).toBe('company:(acme | company:"Hopin" ')
})
