import { expect, test } from 'vitest'
import { partNames, readOptions, toSizes } from './options.ts'

test('without options all parts are measured at all sizes, and the report is written', () => {
  const options = readOptions([])
  expect(options).toMatchObject({ parts: partNames, sizes: null, runs: 5, writes: true })
  expect(toSizes('search', options, true)).toEqual(['real', '1000', '10000', '100000'])
  expect(toSizes('search', options, false)).toEqual(['1000', '10000', '100000'])
})

test('fewer sizes or runs are only printed, unless the report is asked for', () => {
  expect(readOptions(['--runs=1']).writes).toBe(false)
  expect(readOptions(['--sizes=1000']).writes).toBe(false)
  expect(readOptions(['--runs=1', '--write']).writes).toBe(true)
})

test('parts run alone, none of them only composes the report, and a built site takes the place of a build', () => {
  expect(readOptions(['--parts=board,builds']).parts).toEqual(['board', 'builds'])
  expect(readOptions(['--parts=']).parts).toEqual([])
  expect(readOptions(['--site=100000=here', '--site=10000=there']).sites).toEqual(new Map([[100_000, 'here'], [10_000, 'there']]))
})

test('real postings are measured where a part has some, also where they are asked for by name', () => {
  const options = readOptions(['--sizes=real,1000'])
  expect(toSizes('search', options, true)).toEqual(['real', '1000'])
  expect(toSizes('builds', options, false)).toEqual(['1000'])
})

test('sites stay where they are told to', () => {
  expect(readOptions(['--keep=sites']).keep).toBe('sites')
  expect(readOptions([]).keep).toBeNull()
})

test.each(['--parts=other', '--sizes=few', '--runs=0', '--site=here'])('%s is refused', (option) => {
  expect(() => readOptions([option])).toThrow(/takes/)
})
