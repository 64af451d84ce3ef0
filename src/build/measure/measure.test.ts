import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { heldOutLines } from '../../domain/place/held-out-lines.ts'
import { readGazetteer } from '../gazetteer/gazetteer.ts'
import { temptingTitles, writtenTitles } from '../role/examples.ts'
import { labelledFolders, readLabelledPostings } from './labelled-postings.ts'
import { labelledLines, measurePlaces } from './measure-places.ts'
import { measurePostings, measureTables, targets } from './outcomes.ts'
import { realLabels, sampleLabels } from './posting-labels.ts'
import { reportScores } from './report.ts'
import { toScore, unclear, type Outcome } from './score.ts'

const root = process.cwd()
const gazetteer = await readGazetteer()
const measured = Object.keys(targets) as (keyof typeof targets)[]
const [sample, real] = await Promise.all([readLabelledPostings(labelledFolders.sample, root), readLabelledPostings(labelledFolders.real, root)])

const placeParts = ['countries', 'cities', 'city country', 'regions', 'work mode', 'worldwide'] as const
const tableTitles = new Set([...writtenTitles, ...temptingTitles].map(([title]) => title))

/** Below these a reader has stopped reading; what they reach is printed by `npm run measure`. */
const leastRecall = {
  countries: 0.9, cities: 0.9, 'city country': 0.9, regions: 0.9, 'work mode': 0.9, worldwide: 0.9,
  pay: 0.9, seniority: 0.95, 'role family': 0.95, where: 0.85, hours: 0.9, employment: 0.9, language: 0.9,
} as const

function anOutcome(part: Partial<Outcome>): Outcome {
  return { name: 'x', label: '', read: '', ...part }
}

test.each(measured)('the reader of %s is as precise on its tables as it must be, and still reads', (reader) => {
  const score = toScore(measureTables(gazetteer)[reader] ?? [])
  expect(score.cases).toBeGreaterThan(reader === 'language' ? 50 : 100)
  expect(score.precision, JSON.stringify(score.wrong)).toBeGreaterThanOrEqual(targets[reader])
  expect(score.recall).toBeGreaterThanOrEqual(leastRecall[reader])
})

/** The real postings are measured where they are at hand. */
const labelledSets = [
  { name: 'sample', postings: sample, labels: sampleLabels, least: 60 },
  ...(labelledFolders.real.some((folder) => existsSync(path.resolve(root, folder))) ? [{ name: 'real', postings: real, labels: realLabels, least: 270 }] : []),
]

describe.each(labelledSets)('the $name postings', ({ postings, labels, least }) => {
  test('are all there, and each has a key of its own', () => {
    expect(postings.length).toBeGreaterThanOrEqual(least)
    expect(new Set(postings.map(({ draft }) => labels.toKey(draft.slug))).size).toBe(postings.length)
  })

  test('are read as precisely as they must be', () => {
    const outcomes = measurePostings(postings, labels, gazetteer)
    for (const reader of measured) {
      const { precision, wrong } = toScore(outcomes[reader] ?? [])
      expect(precision, `${reader}: ${JSON.stringify(wrong)}`).toBeGreaterThanOrEqual(targets[reader])
    }
  })

  test('are those that the labels are of', () => {
    const keys = new Set(postings.map(({ draft }) => labels.toKey(draft.slug)))
    const named = [labels.pay, labels.eligibility, labels.employment, labels.languages, labels.titles ?? {}].flatMap((table) => Object.keys(table))
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((key) => !keys.has(key))).toEqual([])
  })

  test('have titles that are labelled by themselves or stand in the tables', () => {
    const unlabelled = postings.filter(({ draft: { slug, title } }) => (labels.titles === null ? !tableTitles.has(title) : labels.titles[labels.toKey(slug)] === undefined))
    expect(unlabelled.map(({ draft }) => draft.slug)).toEqual([])
  })

  test('have location lines that are labelled', () => {
    const lines = new Set(labelledLines().map(([line]) => line))
    expect(postings.map(({ draft }) => draft.place.asWritten).filter((line) => !lines.has(line))).toEqual([])
  })
})

test('no title of a real posting stands in the tables but where a sample posting bears it', () => {
  const own = new Set(sample.map(({ draft }) => draft.title))
  expect(own.size).toBeGreaterThan(0)
  expect(real.map(({ draft }) => draft.title).filter((title) => tableTitles.has(title) && !own.has(title))).toEqual([])
})

test('at least 200 different location lines are labelled, none of them twice', () => {
  const lines = labelledLines().map(([line]) => line)
  expect(lines.length).toBeGreaterThanOrEqual(200)
  expect([...lines, ...heldOutLines.map(([line]) => line)].filter((line, index, all) => all.indexOf(line) !== index)).toEqual([])
})

test.each(placeParts)('the parser names %s of lines that stand in no table as precisely as it must', (part) => {
  const score = toScore(measurePlaces(heldOutLines, gazetteer)[part])
  expect(score.cases).toBeGreaterThanOrEqual(30)
  expect(score.precision, JSON.stringify(score.wrong)).toBeGreaterThanOrEqual(targets[part])
  expect(score.recall, JSON.stringify(score.missed)).toBeGreaterThanOrEqual(leastRecall[part])
})

test('counts a name that is read wrongly or missed by itself, and the country of a city that is found', () => {
  const label = ['London, UK', 'GB', 'London GB, Leeds GB', '', 'remote'] as const
  const parts = measurePlaces([label], { ...gazetteer, isCityIn: () => false, countryNamed: () => 'FR', countryCoded: () => 'FR' })
  expect(toScore(parts.countries)).toMatchObject({ known: 1, right: 0, wrong: [{ read: 'FR' }], missed: [{ label: 'GB' }] })
  expect(toScore(parts.cities)).toMatchObject({ known: 2, right: 0 })
  expect(toScore(measurePlaces([label], gazetteer)['city country'])).toMatchObject({ known: 1, right: 1 })
  expect(toScore(measurePlaces([label], gazetteer)['work mode'])).toMatchObject({ known: 1, right: 0, missed: [{ label: 'remote' }] })
})

test('counts what was read rightly, wrongly, or not at all', () => {
  const score = toScore([
    anOutcome({ label: 'a', read: 'a' }),
    anOutcome({ label: 'a', read: 'b' }),
    anOutcome({ label: 'a' }),
    anOutcome({}),
    anOutcome({ read: 'c' }),
    anOutcome({ label: unclear }),
    anOutcome({ label: unclear, read: 'd' }),
  ])
  expect({ ...score, wrong: score.wrong.length, missed: score.missed.length }).toEqual({ cases: 7, known: 3, right: 1, wrong: 3, missed: 1, unclear: 2, precision: 1 / 4, recall: 1 / 3 })
  expect(toScore([])).toMatchObject({ precision: 1, recall: 1 })
})

test('prints a line for each reader, then what was wrong and what was missed', () => {
  const outcomes = { pay: [anOutcome({ name: '$5', label: 'a', read: 'b' }), anOutcome({ name: '$6', label: 'a' })] }
  expect(reportScores([{ name: 'Some', outcomes }])).toBe(
    'Some\n' +
      'reader            cases     known     right     wrong    missed   unclear precision    recall\n' +
      'pay                   2         2         0         1         1         0     0.000     0.000\n' +
      '  pay, wrong: "$5" is "a", read as "b"\n' +
      '  pay, missed: "$6" is "a"\n',
  )
})
