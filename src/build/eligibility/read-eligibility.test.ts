import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGazetteer } from '../gazetteer/gazetteer.ts'
import { statedEligibility, temptingEligibility } from './examples.ts'
import { readEligibility } from './read-eligibility.ts'
import { showHours, showWhere } from './show-eligibility.ts'

const gazetteer = await readGazetteer()

function read(location: string, text: string, { slug = '', title = '' } = {}) {
  return readEligibility({ slug, title, location, text }, gazetteer)
}

test.each(statedEligibility)('reads of "%s" and %j nothing but %j and %j', (location, text, where, hours) => {
  const found = read(location, text)
  expect(['', where]).toContain(showWhere(found.where))
  expect(['', hours]).toContain(showHours(found.hours))
})

test.each(temptingEligibility)('reads of "%s" and %j no place but %j, no hours but %j', (location, text, where, hours) => {
  const found = read(location, text)
  expect(showWhere(found.where)).toBe(where)
  expect(['', hours]).toContain(showHours(found.hours))
})

test('shows the words that each was read from', () => {
  const text = 'Hello.\nWe are small. You must be based in the EU, between UTC and UTC+3. It is fun.'
  expect(read('Remote', text)).toEqual({
    where: { countries: [], regions: ['European Union'], anywhere: false, evidence: 'You must be based in the EU, between UTC and UTC+3.' },
    hours: { utcFrom: 0, utcTo: 3, evidence: 'You must be based in the EU, between UTC and UTC+3.' },
  })
  expect(read('Remote (Canada only)', '').where?.evidence).toBe('Remote (Canada only)')
  expect(read('Remote', '', { title: 'Backend Engineer (Remote, EU only)' }).where?.evidence).toBe('Backend Engineer (Remote, EU only)')
})

test('reads of a title in the text what the title has lost', () => {
  const text = 'We are small.\nArchivist (Remote) - Ireland\nYou keep maps.'
  expect(read('Remote', text, { title: 'Archivist' }).where).toEqual({ countries: ['IE'], regions: [], anywhere: false, evidence: 'Archivist (Remote) - Ireland' })
  expect(read('Remote', text, { title: 'Librarian' }).where).toBeNull()
  expect(read('Remote', 'Archivist (Remote) - Ireland or Cork time', { title: 'Archivist' }).where).toBeNull()
})

test('lets the text narrow what the location line opens', () => {
  expect(showWhere(read('Remote Worldwide', 'Candidates must be located in Spain.').where)).toBe('ES')
  expect(showWhere(read('Remote EMEA', 'Candidates must be located in Spain.').where)).toBe('ES')
})

test('opens nothing to the world that the name of the file narrows', () => {
  expect(showWhere(read('Remote Worldwide', '', { slug: 'engineer-acme' }).where)).toBe('anywhere')
  expect(['engineer-eu-acme', 'engineer-gmt-cet-acme', 'engineer-remote-spain-acme'].map((slug) => read('Remote Worldwide', '', { slug }).where)).toEqual([null, null, null])
})

const parts = ['You must be based in ', 'only ', 'US', 'the EU', ', ', ' and ', ' or ', 'UTC', '-5', ' to ', 'UTC+3', '±', ' hours', 'Germany', 'anywhere ', 'in the world', '\n', '. ', '(', ')', 'remote ', 'Georgia', 'time zone', 'citizens ']
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((list) => list.join('')))

test('throws for no text, and names what it has read', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('', 'Remote', 'Remote Worldwide', 'Remote US', 'Berlin'), (text, location) => {
      const { where, hours } = read(location, text)
      if (where !== null) {
        expect(where.anywhere).toBe(where.countries.length + where.regions.length === 0)
        expect(`${location}\n${text}`).toContain(where.evidence)
        expect(where.evidence).not.toBe('')
      }
      if (hours !== null) {
        expect(hours.utcFrom).toBeLessThan(hours.utcTo)
        expect(text).toContain(hours.evidence)
      }
    }),
    { numRuns: 2_000 },
  )
})

test.each(['UTC-5 to ', 'based in ', 'US only ', 'US, ', 'only ', 'must be based in the US or ', 'a', ' ', '(', '. ', 'anywhere in ', 'We hire in ', 'UTC', '± '])('reads a million characters of %j as it reads a few', (unit) => {
  const [few, many] = [10, Math.floor(1_000_000 / unit.length)].map((count) => read('Remote', unit.repeat(count)))
  expect(showWhere(many?.where ?? null)).toBe(showWhere(few?.where ?? null))
})
