import { expect, test } from 'vitest'
import { applyChange, toChoice, toPlaceChoice, toTagChoice } from './query-changes.ts'
import { emptyQuery, toQuery } from './query.ts'

test('choices one after the other add up, whatever the query was when each was made', () => {
  const choices = [toTagChoice('react', 'with'), toTagChoice('vue', 'with'), toChoice('levels', 'senior', true), toChoice('levels', 'lead', true), toPlaceChoice('DE', true, true), toPlaceChoice('berlin-de', false, true)]
  expect(choices.reduce(applyChange, emptyQuery)).toEqual(toQuery({ tags: ['react', 'vue'], levels: ['senior', 'lead'], countries: ['DE'], places: ['berlin-de'] }))
})

test('a hashtag is wanted, left out, or neither', () => {
  const wanted = applyChange(emptyQuery, toTagChoice('java', 'with'))
  const leftOut = applyChange(wanted, toTagChoice('java', 'without'))
  expect([wanted.tags, leftOut.tags, leftOut.notTags]).toEqual([['java'], [], ['java']])
  expect(applyChange(leftOut, toTagChoice('java', 'off'))).toEqual(emptyQuery)
})

test('what is chosen twice is chosen once, and what is not chosen can be let go of', () => {
  const chosen = [toChoice('companies', 'acme', true), toChoice('companies', 'acme', true)].reduce(applyChange, emptyQuery)
  expect(chosen.companies).toEqual(['acme'])
  expect(applyChange(chosen, toChoice('companies', 'zeta', false))).toEqual(chosen)
  expect(applyChange(chosen, { status: 'all' })).toEqual({ ...chosen, status: 'all' })
})
