import { expect, test } from 'vitest'
import { emptyQuery } from '../../../domain/query.ts'
import { readCameFrom } from './posting-state.ts'

test('the list that led to a posting is known by its address', () => {
  expect(readCameFrom({ from: '/tags/react/?q=net+mender&status=all', steps: 2 })).toEqual({
    from: '/tags/react/?q=net+mender&status=all',
    steps: 2,
    address: { scope: { kind: 'tag', slug: 'react' }, query: { ...emptyQuery, tags: ['react'], text: 'net mender', status: 'all' } },
  })
})

test('an address without parameters is the whole list', () => {
  expect(readCameFrom({ from: '/', steps: 1 })).toMatchObject({ address: { scope: { kind: 'all' }, query: emptyQuery } })
})

test('a question mark in a search is part of it', () => {
  expect(readCameFrom({ from: '/?q=what?', steps: 1 })).toMatchObject({ address: { query: { text: 'what?' } } })
})

test.each([undefined, null, 'text', 7, [], {}, { from: 7 }, { from: '/jobs/x/' }, { from: 'https://evil.example/' }, { from: '//evil.example/' }, { from: 'javascript:alert(1)' }])(
  '%j is no list: the posting was opened directly',
  (state) => {
    expect(readCameFrom(state)).toBeNull()
  },
)

test.each([undefined, '2', null, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is no number of steps: there is no list to step back to', (steps) => {
  expect(readCameFrom({ from: '/', steps })).toMatchObject({ steps: 0 })
})
