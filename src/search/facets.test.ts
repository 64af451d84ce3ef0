import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArtifactError, facetCoreSchema, parseArtifact, type FacetCore } from '../domain/artifact.ts'
import { toApplicants } from '../domain/applicants.ts'
import { employmentTypes, noTerms } from '../domain/job-terms.ts'
import { toPlaceValues } from '../domain/place/place-values.ts'
import { workModes } from '../domain/place/place.ts'
import { toEmployments, toLevels, type Readings } from '../domain/readings.ts'
import { roleFamilies, seniorities } from '../domain/role.ts'
import { aRenderedPosting } from '../domain/posting-fixture.ts'
import { writeNumbers, writeSigned } from './digits.ts'
import type { ValueSets } from './value-sets.ts'
import { checkFacets, compareRows, readFacets, writeFacets } from './facets.ts'

const place = aRenderedPosting().place
const tag = (slug: string) => ({ slug, name: slug.toUpperCase() })
const aliasTable = [
  { slug: 'golang', name: 'Go', aliases: ['gopher', 'GO'] },
  { slug: 'cobol', name: 'COBOL', aliases: ['mainframe'] },
]

const bound = fc.integer({ min: 1, max: 200_000 })
const someReadings: fc.Arbitrary<Readings> = fc.record({
  role: fc.record({ seniorities: fc.subarray([...seniorities]), family: fc.constantFrom(...roleFamilies) }),
  pay: fc.option(fc.tuple(fc.option(bound), bound).map(([min, max]) => ({ min, max, currency: 'EUR', per: 'year' as const }))).map((pay) => pay && { ...pay, evidence: '' }),
  employment: fc.option(fc.subarray([...employmentTypes], { minLength: 1 })).map((types) => types && { types, evidence: '' }),
  eligibility: fc.record({ where: fc.option(fc.record({ countries: fc.subarray(['PT', 'US']), regions: fc.subarray(['Europe', 'Atlantis']), anywhere: fc.boolean(), evidence: fc.constant('') })), hours: fc.constant(null) }),
  language: fc.constantFrom(null, 'en', 'de'),
})
const posting = fc.record({
  slug: fc.stringMatching(/^[a-zA-Z0-9-]{1,6}$/),
  day: fc.integer({ min: -5, max: 20_000 }),
  status: fc.constantFrom('open' as const, 'closed' as const),
  tags: fc.subarray(['golang', 'java', 'ui-ux', '__proto__', 'constructor']).map((slugs) => slugs.map(tag)),
  jobType: fc.constantFrom('software', 'other', 'constructor'),
  companySlug: fc.constantFrom('acme', 'zeta', '__proto__'),
  featured: fc.integer({ min: -1_000, max: 1_000 }),
  readings: someReadings,
  terms: fc.record({ employmentTypes: fc.subarray([...employmentTypes]) }).map((parts) => ({ ...noTerms, ...parts })),
  openFor: fc.option(fc.integer({ min: 0, max: 40_000 })),
  place: fc.record({ countries: fc.subarray(['PT', 'DE', 'JP']), regions: fc.subarray(['Europe', 'New York']), worldwide: fc.boolean(), workMode: fc.constantFrom(...workModes) }).map((parts) => ({ ...place, ...parts })),
})
const board = fc
  .uniqueArray(posting, { selector: (parts) => parts.slug, maxLength: 20 })
  .map((list) => list.map(({ openFor, ...parts }) => aRenderedPosting({ ...parts, lastDay: openFor === null ? null : parts.day + openFor, company: parts.companySlug.toUpperCase() })).toSorted(compareRows))

test('what is written is read back row by row, through JSON and its schema', () => {
  fc.assert(
    fc.property(board, (rows) => {
      const facets = readFacets(parseArtifact(facetCoreSchema, JSON.parse(JSON.stringify(writeFacets(rows, aliasTable)))))
      const listOf = (lists: { offsets: Uint32Array; ids: Uint32Array }, row: number) => Array.from(lists.ids.subarray(lists.offsets[row], lists.offsets[row + 1]))
      const valuesOf = ({ sets, rows: setOf }: ValueSets, row: number) => sets[setOf[row] ?? -1]
      expect(facets.rowCount).toBe(rows.length)
      rows.forEach((row, index) => {
        expect({
          status: facets.closed[index] === 0 ? 'open' : 'closed',
          day: facets.days[index],
          jobType: facets.types[facets.type[index]!],
          company: facets.companies[facets.company[index]!],
          featured: facets.featured[index],
          workMode: facets.workModes[facets.workMode[index]!],
          tags: listOf(facets.tagLists, index).map((id) => facets.tags[id]),
          places: valuesOf(facets.placeSets, index),
          applicants: valuesOf(facets.applicants, index),
          levels: valuesOf(facets.levels, index),
          role: valuesOf(facets.roles, index),
          employments: valuesOf(facets.employments, index),
          language: valuesOf(facets.languageSets, index),
          pay: facets.pays[facets.paySets.rows[index]!],
        }).toEqual({
          status: row.status,
          day: row.day,
          jobType: row.jobType,
          company: { slug: row.companySlug, name: row.company },
          featured: row.featured,
          workMode: row.place.workMode,
          tags: row.tags,
          places: [...row.place.countries, ...toPlaceValues(row.place).map(({ slug }) => slug)],
          applicants: toApplicants(row.readings.eligibility.where),
          levels: toLevels(row.readings),
          role: [row.readings.role.family],
          employments: toEmployments(row.terms, row.readings),
          language: [row.readings.language ?? 'not-stated'],
          pay: row.readings.pay && { currency: 'EUR', per: 'year', min: row.readings.pay.min, max: row.readings.pay.max },
        })
      })
      expect([...facets.lastDays]).toEqual(rows.map(({ status, lastDay }) => (status === 'open' && lastDay !== null ? lastDay : Number.POSITIVE_INFINITY)))
      facets.tags.forEach((value, id) => expect(facets.tagIdBySlug.get(value.slug)).toBe(id))
      facets.companies.forEach((value, id) => expect(facets.companyIdBySlug.get(value.slug)).toBe(id))
    }),
  )
})

test('rows stand open ones first, then newest first, then by slug in code unit order', () => {
  const rows = [
    aRenderedPosting({ slug: 'B', day: 5 }),
    aRenderedPosting({ slug: 'a', day: 5 }),
    aRenderedPosting({ slug: 'c', day: 4 }),
    aRenderedPosting({ slug: 'A', day: 9, status: 'closed' }),
  ]
  expect(rows.toReversed().toSorted(compareRows)).toEqual(rows)
})

test('dictionaries have the most frequent first, and equal ones in code unit order', () => {
  const rows = [['b', 'a'], ['c', 'b'], ['c', 'B']].map((slugs, index) => aRenderedPosting({ slug: `p${index}`, companySlug: slugs[0]!, tags: slugs.map(tag) }))
  const { tags, companies } = writeFacets(rows, [])
  expect(tags.slugs).toEqual(['b', 'c', 'B', 'a'])
  expect(companies.slugs).toEqual(['c', 'b'])
})

test('an alias leads to its tag; one that is a tag itself, or of a tag that the board lacks, is left out', () => {
  const core = writeFacets([aRenderedPosting({ tags: [tag('golang'), tag('gopher')] })], aliasTable)
  expect(core.tags.aliases).toEqual([['go', 0]])
  const { tagIdBySlug } = readFacets(core)
  expect([tagIdBySlug.get('go'), tagIdBySlug.get('gopher'), tagIdBySlug.get('cobol')]).toEqual([0, 1, undefined])
})

const core = writeFacets([aRenderedPosting({ slug: 'a', tags: [tag('golang')] }), aRenderedPosting({ slug: 'b' })].toSorted(compareRows), aliasTable)

const faults: readonly (readonly [string, Partial<FacetCore>])[] = [
  ['a column is too short', { type: writeNumbers([0]) }],
  ['a column is too long', { company: writeNumbers([0, 0, 0]) }],
  ['featured is too short', { featured: writeSigned([0]) }],
  ['a type is not in its dictionary', { type: writeNumbers([0, 1]) }],
  ['a company is not in its dictionary', { company: writeNumbers([0, 7]) }],
  ['a work mode is not in its dictionary', { workMode: writeNumbers([0, 5]) }],
  ['a tag is not in its dictionary', { tagIds: writeNumbers([0, 2]) }],
  ['there are fewer tags than counted', { tagIds: writeNumbers([0]) }],
  ['there are more tags than counted', { tagIds: writeNumbers([0, 1, 1]) }],
  ['tags are counted for too few rows', { tagCounts: writeNumbers([2]) }],
  ['a count of tags is beyond all', { tagCounts: writeNumbers([2 ** 31 - 1, 2]) }],
  ['a column holds what is no digit', { type: 'A A' }],
  ['a column ends within a number', { company: 'Ag' }],
  ['a set of places is not there', { placeSets: { ...core.placeSets, rows: writeNumbers([0, 1]) } }],
  ['levels are of too few rows', { levels: { ...core.levels, rows: writeNumbers([0]) } }],
  ['roles are of too many rows', { roles: { ...core.roles, rows: writeNumbers([0, 0, 0]) } }],
  ['pay makes no sense', { pay: { sets: ['EUR year ? ?'], words: [''], rows: writeNumbers([0, 0]) } }],
  ['pay has fewer words than sets', { pay: { sets: [''], words: [], rows: writeNumbers([0, 0]) } }],
  ['places have fewer kinds than slugs', { places: { slugs: ['lisbon-pt'], names: ['Lisbon'], kinds: [] } }],
  ['languages and their names differ in number', { languages: { codes: ['en'], names: [] } }],
  ['more rows are open than there are', { open: 3 }],
  ['a closed row has a last day to come', { open: 1, lastDays: writeNumbers([1, 0]) }],
  ['a last day is of no row', { lastDays: writeNumbers([0, 3, 1, 3]) }],
  ['a row has no last day beside it', { lastDays: writeNumbers([0, 3, 0]) }],
  ['names and slugs differ in number', { companies: { slugs: ['harbour-sons'], names: [] } }],
  ['an alias is of no tag', { tags: { ...core.tags, aliases: [['go', 2]] } }],
  ['an alias is the slug of a tag', { tags: { ...core.tags, aliases: [[core.tags.slugs[0]!, 1]] } }],
  ['a day is in no year that there is', { dayDeltas: writeSigned([50_000, 0]) }],
]

test('a facet core of another index than the manifest speaks of is refused', () => {
  const counts = { postings: 2, open: core.open, tags: core.tags.slugs.length, companies: 1 }
  const facets = readFacets(core)
  expect(checkFacets(facets, counts)).toBe(facets)
  for (const other of ['postings', 'open', 'tags', 'companies'] as const) expect(() => checkFacets(facets, { ...counts, [other]: counts[other] + 1 }), other).toThrow(ArtifactError)
})

test.each(faults)('where %s, the core is refused', (_, fault) => {
  expect(() => readFacets(core)).not.toThrow()
  expect(() => readFacets({ ...core, ...fault })).toThrow(expect.objectContaining({ name: 'ArtifactError', reason: 'shape' }))
  expect(() => readFacets({ ...core, ...fault })).toThrow(ArtifactError)
})
