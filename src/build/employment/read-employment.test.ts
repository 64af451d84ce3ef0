import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { employmentTypes } from '../../domain/job-terms.ts'
import { statedEmployment, temptingEmployment } from './examples.ts'
import { readEmployment } from './read-employment.ts'

const read = (parts: Partial<Parameters<typeof readEmployment>[0]>) => readEmployment({ slug: '', title: '', companySlug: 'acme', location: '', text: '', ...parts })

test.each(statedEmployment)('reads of "%s", "%s" and %j nothing but "%s"', (title, location, text, types) => {
  expect(['', types]).toContain(read({ title, location, text })?.types.join(', ') ?? '')
})

test.each(temptingEmployment)('reads no kind of employment in "%s", "%s" and %j', (title, location, text) => {
  expect(read({ title, location, text })).toBeNull()
})

test('shows what says it, as it is written', () => {
  expect(read({ text: 'Hello.\n• Contract type: Full-time\nBye.' })?.evidence).toBe('• Contract type: Full-time')
  expect(read({ title: 'Archivist (Maternity Cover)' })?.evidence).toBe('Archivist (Maternity Cover)')
})

test('shows no name of a file as words of the posting', () => {
  expect(read({ slug: 'editor-contract-acme-AbCdE', title: 'Editor' })).toEqual({ types: ['CONTRACTOR'], evidence: null })
  expect(read({ slug: 'editor-contract-acme-AbCdE', title: 'Editor', text: 'Job type: Contract' })?.evidence).toBe('Job type: Contract')
})

test.each([
  ['bookkeeper-part-time-acme-AbCdE', 'Bookkeeper', 'PART_TIME'],
  ['kind-and-calm-part-time-bookkeeper-acme-AbCdE', 'Bookkeeper', 'PART_TIME'],
  ['illustrator-freelance-part-time-acme-AbCdE', 'Illustrator', 'PART_TIME, CONTRACTOR'],
  ['editor-contract-6-months-acme-AbCdE', 'Editor', 'CONTRACTOR'],
  ['contract-manager-acme-AbCdE', 'Contract Manager', ''],
  ['editor-contract-acme-AbCdE', 'Writer', ''],
  ['editor-acme-contract-AbCdE', 'Editor', ''],
])('reads of the file’s name "%s" beside the title "%s": "%s"', (slug, title, types) => {
  expect(read({ slug, title })?.types.join(', ') ?? '').toBe(types)
})

test('takes no word of the employer’s name for a kind of employment', () => {
  expect(read({ slug: 'editor-freelance-works-AbCdE', title: 'Editor', companySlug: 'freelance-works' })).toBeNull()
})

const parts = ['full-time', 'Part time ', 'contract', '(', ')', ' - ', ', ', 'Intern', 'type: ', '\n', 'Employment type: ', 'freelance ', 'İ', '-', 'manager']
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((list) => list.join('')))

test('throws for nothing, and gives kinds in their order, each once', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (slug, title, location, text) => {
      const stated = read({ slug, title, location, text })
      if (stated === null) return
      expect(stated.types).toEqual(employmentTypes.filter((type) => stated.types.includes(type)))
      expect(stated.types.length).toBeGreaterThan(0)
      expect(`${slug}\n${title}\n${location}\n${text}`).toContain(stated.evidence ?? '')
    }),
    { numRuns: 500 },
  )
})

test.each(['a', ' ', '(', '- ', 'full-time ', 'type: ', 'contract, '])('reads a million characters of %j as it reads a few thousand', (unit) => {
  const [few = null, many = null] = [3_000, 1_000_000].map((length) => {
    const long = unit.repeat(length / unit.length)
    return read({ title: long, location: long, text: long })
  })
  expect(many?.types).toEqual(few?.types)
})
