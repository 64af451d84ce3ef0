import { expect, test } from 'vitest'
import { readListAddress } from '../../domain/list-address.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import { writeQuery } from '../../domain/query.ts'
import { readFacets, writeFacets } from '../../search/facets.ts'
import { codesAsNames } from '../../search/job-facets.ts'
import { liftFields } from '../../search/lift-fields.ts'
import { toBoardAddress } from './board-address.ts'

const posting = aRenderedPosting({ tags: [{ slug: 'golang', name: 'Go' }, { slug: 'reactjs', name: 'React' }], company: 'Acme', companySlug: 'acme' })
const facets = readFacets(writeFacets([posting], [{ slug: 'golang', name: 'Go', aliases: ['go'] }, { slug: 'reactjs', name: 'React', aliases: ['react'] }], codesAsNames))

function rewrite(search: string, lift: typeof liftFields | null = liftFields) {
  return new URLSearchParams(writeQuery(toBoardAddress(readListAddress('/', new URLSearchParams(search))!, facets, lift).query)).toString()
}

test.each([
  ['q=tag:golang&not=%s', 'golang', 'go', 'q=tag%3Agolang&not=golang'],
  ['q=tag:golang&not=%s', 'golang', 'GO', 'q=tag%3Agolang&not=golang'],
  ['q=-tag:go&tag=%s', 'golang', 'go', 'q=-tag%3Ago&tag=golang'],
  ['q=tag:go&tag=%s&match=any', 'golang', 'go', 'tag=golang&match=any'],
  ['q=tag:react&tag=%s&match=any', 'golang', 'go', 'q=tag%3Areact&tag=golang&match=any'],
  ['q=company:acme&company=%s', 'acme', 'ACME', 'company=acme'],
])('%s leads to one list whether a value is written %j or %j', (search, name, otherName, address) => {
  expect(rewrite(search.replace('%s', name))).toBe(address)
  expect(rewrite(search.replace('%s', otherName))).toBe(address)
})

test('where the script that lifts does not come, the values have the names of the board all the same', () => {
  expect(rewrite('q=tag:go&tag=react', null)).toBe('q=tag%3Ago&tag=reactjs')
})
