import type { Gazetteer } from '../../domain/place/gazetteer.ts'
import { toPlaceKey } from '../../domain/place/name.ts'
import { cityNames } from './city-names.ts'
import { countryCodes, toCountryLookup } from './country-names.ts'

/**
 * People that a city needs, by Natural Earth's count, to be what its bare name means, and from which a namesake in
 * another country makes the name doubtful. The package holds the world's 7,300 most notable places, not every town,
 * so the first figure is the higher one: compared with the 135,000 places of GeoNames, a name that passes both
 * has no namesake of 100,000 in another country, but for the names in `doubtfulNames`.
 */
const loneCityPeople = 300_000
const namesakePeople = 100_000

/** Names with a large namesake that the package lacks or counts too low. */
const doubtfulNames: ReadonlySet<string> = new Set(['aurora', 'portsmouth', 'richmond', 'san mateo', 'tripoli'])

interface City {
  readonly country: string
  readonly province: string
  readonly people: number
}

let loaded: Promise<Gazetteer> | undefined

/** The gazetteer of the package `city-timezones` and of the country names that Node knows. Read once, when first asked for. */
export function readGazetteer(): Promise<Gazetteer> {
  loaded ??= import('city-timezones').then(({ cityMapping }) => toGazetteer(cityMapping))
  return loaded
}

interface CityRow {
  readonly city: string
  readonly city_ascii: string
  readonly iso2: string
  readonly province: string
  readonly pop: number
}

function toGazetteer(rows: readonly CityRow[]): Gazetteer {
  const codes = new Set(countryCodes)
  const cities = new Map<string, City[]>()
  const regions = new Set<string>()
  const provinceKeys = new Map<string, string>()
  for (const row of rows) {
    if (!codes.has(row.iso2)) continue
    const province = provinceKeys.get(row.province) ?? toPlaceKey(row.province ?? '')
    provinceKeys.set(row.province, province)
    const city = { country: row.iso2, province, people: row.pop }
    const spellings = row.city === row.city_ascii ? [row.city] : [row.city, row.city_ascii]
    for (const key of new Set(spellings.map(toPlaceKey))) {
      const namesakes = cities.get(key)
      if (namesakes) namesakes.push(city)
      else cities.set(key, [city])
    }
    if (province) regions.add(`${row.iso2} ${province}`)
  }
  addOtherNames(cities)
  const citiesNamed = (name: string): readonly City[] => cities.get(toPlaceKey(name)) ?? []
  const countryByKey = toCountryLookup((key) => cities.has(key))
  return {
    countryNamed: (name) => countryByKey(toPlaceKey(name)),
    countryCoded: (code) => (code === 'UK' ? 'GB' : codes.has(code) ? code : undefined),
    cityCountries: (name) => [...new Set(citiesNamed(name).map(({ country }) => country))].toSorted(),
    isCityIn: (name, country, region) =>
      citiesNamed(name).some((city) => city.country === country && (region === undefined || city.province === toPlaceKey(region))),
    commonCityName: (name, country) => commonNames.get(`${country} ${toPlaceKey(name)}`) ?? name,
    isRegionOf: (name, country) => regions.has(`${country} ${toPlaceKey(name)}`),
    countryOfLoneCity: (name) => {
      const large = citiesNamed(name).filter(({ people }) => people >= namesakePeople)
      const [first, ...others] = new Set(large.map(({ country }) => country))
      const isLargeEnough = large.some(({ people }) => people >= loneCityPeople)
      return isLargeEnough && others.length === 0 && !doubtfulNames.has(toPlaceKey(name)) ? first : undefined
    },
  }
}

const commonNames: ReadonlyMap<string, string> = new Map(
  cityNames.flatMap(({ country, names }) => names.map((name) => [`${country} ${toPlaceKey(name)}`, names[0] ?? name] as const)),
)

/** Lets each spelling of a city's name stand for the largest city of any of them in that country. */
function addOtherNames(cities: Map<string, City[]>): void {
  for (const { country, names } of cityNames) {
    const keys = names.map(toPlaceKey)
    const known = keys.flatMap((key) => cities.get(key)?.filter((city) => city.country === country) ?? [])
    const [largest] = known.toSorted((a, b) => b.people - a.people)
    for (const key of keys) {
      const namesakes = cities.get(key) ?? []
      if (largest && !namesakes.includes(largest)) cities.set(key, [...namesakes, largest])
    }
  }
}
