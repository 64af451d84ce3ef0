import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { roleFamilies, seniorities } from '../../domain/role.ts'
import { temptingTitles, writtenTitles } from './examples.ts'
import { readTitle } from './read-title.ts'

const examples = [...writtenTitles, ...temptingTitles]
const words = ['senior', 'Lead', '/', ' or ', 'manager', 'of', ',', 'staff', 'director', 'シニア', 'İ', '\u0000', '(', '-', 'engineer', 'chief', 'officer', ' ']

test.each(examples)('takes %j for no other level than %j', (title, levels) => {
  expect(['', levels]).toContain(readTitle(title).seniorities.join(', '))
})

test.each(examples)('takes %j (%s) for no other family than %j', (title, _, family) => {
  expect(['other', family]).toContain(readTitle(title).family)
})

test('gives levels in their order, each once, and one family, whatever the title', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' '))), (title) => {
      const { seniorities: levels, family } = readTitle(title)
      expect(levels).toEqual(seniorities.filter((level) => levels.includes(level)))
      expect(roleFamilies).toContain(family)
    }),
  )
})

test('reads the first 300 characters of a title, and a pasted text no further', () => {
  expect(readTitle(`${'x '.repeat(150)}Senior Designer`)).toEqual({ seniorities: [], family: 'other' })
  expect(readTitle('lead or senior '.repeat(70_000)).seniorities).toEqual(['senior', 'lead'])
})
