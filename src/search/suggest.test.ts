import { expect, test } from 'vitest'
import { workModes } from '../domain/place/place.ts'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import { findPiece } from './caret-piece.ts'
import { codesAsNames } from './job-facets.ts'
import { compareRows, readFacets, writeFacets } from './facets.ts'
import { suggest, toSuggestionEntries, type Suggestion } from './suggest.ts'
import { toSuggestionSources } from './suggestion-sources.ts'

const place = aRenderedPosting().place
const tags = [
  ['kubernetes', 'Kubernetes'],
  ['reactjs', 'React'],
  ['golang', 'Go'],
  ['google-cloud', 'Google Cloud'],
  ['socialmedia', 'social media'],
  ['media', 'media'],
  ['cplusplus', 'C++'],
  ['c', 'C'],
].map(([slug = '', name = '']) => ({ slug, name }))
const rows = [
  aRenderedPosting({ slug: 'a', tags, company: 'Élan Société', companySlug: 'elan-societe', place: { ...place, countries: ['DE', 'US'] } }),
  aRenderedPosting({ slug: 'b', tags: tags.slice(0, 2), company: 'Remote Reactor', companySlug: 'remote-reactor', place: { ...place, countries: ['US'] }, readings: { ...aRenderedPosting().readings, language: 'en' } }),
].toSorted(compareRows)
const facets = readFacets(
  writeFacets(
    rows,
    [
      { slug: 'kubernetes', name: 'Kubernetes', aliases: ['k8s'] },
      { slug: 'cplusplus', name: 'C++', aliases: ['c++', 'cpp'] },
    ],
    { ...codesAsNames, country: (code) => ({ DE: 'Germany', US: 'United States' })[code] ?? code, language: (code) => ({ en: 'English' })[code] ?? code },
  ),
)
const modeNames = { remote: 'Remote', 'remote-possible': 'Remote possible', hybrid: 'Hybrid', 'on-site': 'On site', 'not-stated': 'Mode not stated' }
const entries = toSuggestionEntries(toSuggestionSources(facets, modeNames, ['Product Manager', 'Senior React Engineer', 'Product Manager']))

function suggestFor(text: string, countOf: (value: Pick<Suggestion, 'kind' | 'id'>) => number | null = () => null, isOffered: (value: { slug: string; isUnwanted: boolean }) => boolean = () => true) {
  const piece = findPiece(text, text.length)
  return piece ? suggest(entries, piece, isOffered, countOf) : []
}
const names = (text: string) => suggestFor(text).map(({ kind, name }) => `${kind} ${name}`)

test('tags, companies, titles, places and work modes are found by how their names begin, in this order', () => {
  expect(names('re')).toEqual(['tag React', 'company Remote Reactor', 'title Senior React Engineer', 'mode Remote', 'mode Remote possible'])
  expect(names('ger')).toEqual(['country Germany'])
  expect(workModes.length).toBe(Object.keys(modeNames).length)
})

test('another name of a tag finds it, and is told', () => {
  expect(suggestFor('k8s')).toMatchObject([{ kind: 'tag', slug: 'kubernetes', name: 'Kubernetes', alias: 'k8s' }])
  expect(suggestFor('kub')).toMatchObject([{ slug: 'kubernetes', alias: null }])
  expect(suggestFor('cpp')).toMatchObject([{ slug: 'cplusplus', alias: 'cpp' }])
  expect(suggestFor('us')).toMatchObject([{ kind: 'country', slug: 'US', alias: 'US' }])
})

test('accents, case and a # before it do not count, marks that tell two apart do', () => {
  expect(names('ELAN')).toEqual(['company Élan Société'])
  expect(names('societe')).toEqual(['company Élan Société'])
  expect(names('#react')[0]).toBe('tag React')
  expect(names('c++')).toEqual(['tag C++'])
})

test('a name as typed comes before those that begin so; one letter finds beginnings alone', () => {
  expect(names('go').slice(0, 2)).toEqual(['tag Go', 'tag Google Cloud'])
  expect(names('m')).toEqual(['tag media', 'mode Mode not stated'])
})

test('a name of several words is found by the words before the caret, and takes their place', () => {
  const [first] = suggestFor('rust social me')
  expect(first).toMatchObject({ slug: 'socialmedia', span: { start: 5, end: 14 } })
  expect(names('product man')).toEqual(['title Product Manager'])
})

test('a minus asks for tags to leave out, a field for its own kind, also with nothing typed yet', () => {
  expect(suggestFor('-rea')).toMatchObject([{ kind: 'tag', slug: 'reactjs', isUnwanted: true }])
  expect(names('company:re')).toEqual(['company Remote Reactor'])
  expect(names('title:re')).toEqual(['title Senior React Engineer'])
  expect(names('place:')).toEqual(['country United States', 'country Germany', 'place Lisbon'])
  expect(names('tag:')).toHaveLength(4)
  expect(names('-company:re')).toEqual([])
})

test('a name of a filter asks for its values alone, in the words of the board', () => {
  expect(names('country:Uni')).toEqual(['country United States'])
  expect(names('country:Lis')).toEqual([])
  expect(names('place:Lis')).toEqual(['place Lisbon'])
  expect(names('location:ger')).toEqual(['country Germany'])
  expect(names('from:Ger')).toEqual(['from Germany'])
  expect(names('mode:rem')).toEqual(['mode Remote', 'mode Remote possible'])
  expect(names('is:hyb')).toEqual(['mode Hybrid'])
  expect(names('level:sen')).toEqual(['level Senior'])
  expect(names('role:back')).toEqual(['role Backend'])
  expect(names('employment:part')).toEqual(['employment Part time'])
  expect(names('language:Eng')).toEqual(['language English'])
  expect(names('mode:')).toHaveLength(4)
  expect(names('-level:sen')).toEqual([])
  expect(names('sort:')).toEqual([])
  expect(names('senior'), 'without the name a level is a word').toEqual(['title Senior React Engineer'])
})

test('what is chosen is not offered, and what leaves nothing comes last of its kind', () => {
  expect(suggestFor('go', undefined, ({ slug }) => slug !== 'golang').map(({ slug }) => slug)).toEqual(['google-cloud'])
  const counted = suggestFor('place:', ({ kind, id }) => (kind === 'country' && facets.countries[id] === 'US' ? 0 : 3))
  expect(counted.map(({ slug, count }) => [slug, count])).toEqual([['DE', 3], ['US', 0], ['lisbon-pt', 3]])
})

test('never more than eight, nor more than four of a kind; each kind that has any has its best', () => {
  const many = toSuggestionEntries([
    { kind: 'tag', values: Array.from({ length: 9 }, (_, id) => ({ slug: `a${id}`, name: `a${id}` })), aliases: [] },
    { kind: 'company', values: Array.from({ length: 9 }, (_, id) => ({ slug: `b${id}`, name: `a${id}` })), aliases: [] },
    { kind: 'mode', values: [{ slug: 'z', name: 'z a' }, { slug: 'y', name: 'az' }], aliases: [] },
  ])
  const found = suggest(many, findPiece('a', 1)!, () => true, () => 1)
  expect(found.map(({ kind }) => kind)).toEqual(['tag', 'tag', 'tag', 'tag', 'company', 'company', 'company', 'mode'])
})
