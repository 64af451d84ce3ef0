import { boardLines, fullerLabels } from '../../domain/place/board-lines.ts'
import { toExample, writtenLines, type PlaceExample } from '../../domain/place/examples.ts'
import type { Gazetteer } from '../../domain/place/gazetteer.ts'
import { toPlace } from '../../domain/place/parse-place.ts'
import type { Outcome } from './score.ts'

/** The real lines with what a person reads in each. */
export function labelledLines(): readonly PlaceExample[] {
  const fuller = new Map(fullerLabels.map((label) => [label[0], label]))
  return [...writtenLines.map((label) => fuller.get(label[0]) ?? label), ...boardLines]
}

type PlacePart = 'countries' | 'cities' | 'city country' | 'regions' | 'work mode' | 'worldwide'

/** What the parser makes of labelled lines: an outcome for each country, city, country of a city and region, and for the mode of each line. */
export function measurePlaces(lines: readonly PlaceExample[], gazetteer: Gazetteer): Readonly<Record<PlacePart, readonly Outcome[]>> {
  const read = lines.map((label) => ({ line: label[0], label, read: toExample(label[0], toPlace(label[0], gazetteer)) }))
  const eachName = (column: 1 | 2 | 3, toName: (named: string) => string) =>
    read.flatMap(({ line, label, read }) => compareNames(line, toNames(label[column]).map(toName), toNames(read[column]).map(toName)))
  return {
    countries: eachName(1, (code) => code),
    cities: eachName(2, (city) => city.replace(countryCode, '')),
    'city country': read.flatMap(({ line, label, read }) => compareCityCountries(line, toNames(label[2]), toNames(read[2]))),
    regions: eachName(3, (region) => region),
    'work mode': read.map(({ line, label, read }) => ({ name: line, label: toMode(label[4]), read: toMode(read[4]) })),
    worldwide: read.map(({ line, label, read }) => ({ name: line, label: toWorldwide(label[4]), read: toWorldwide(read[4]) })),
  }
}

const countryCode = / [A-Z]{2}$/

function toNames(column: string): readonly string[] {
  return column === '' ? [] : column.split(', ')
}

function compareNames(line: string, labels: readonly string[], read: readonly string[]): readonly Outcome[] {
  const names = [...new Set([...labels, ...read])]
  if (names.length === 0) return [{ name: line, label: '', read: '' }]
  return names.map((name) => ({ name: line, label: labels.includes(name) ? name : '', read: read.includes(name) ? name : '' }))
}

/** Of the cities that both name: a city that was missed is counted once, among the cities. */
function compareCityCountries(line: string, labels: readonly string[], read: readonly string[]): readonly Outcome[] {
  return labels.flatMap((label) => {
    const name = label.replace(countryCode, '')
    const found = read.find((city) => city.replace(countryCode, '') === name)
    return found === undefined ? [] : [{ name: `${line}: ${name}`, label: label.slice(name.length + 1), read: found.slice(name.length + 1) }]
  })
}

function toMode(mode: string): string {
  return mode === 'not-stated' ? '' : mode === 'worldwide' ? 'remote' : mode
}

function toWorldwide(mode: string): string {
  return mode === 'worldwide' ? mode : ''
}
