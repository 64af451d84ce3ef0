import { toSlug } from '../slug.ts'
import type { Place } from './place.ts'

/** What a filter by place can choose beside a country. */
export const placeKinds = ['worldwide', 'region', 'city'] as const

export type PlaceKind = (typeof placeKinds)[number]

/** One place as filters know it. */
export interface PlaceValue {
  readonly slug: string
  readonly name: string
  readonly kind: PlaceKind
}

/** The values of a place beside its countries: "worldwide", its regions, its cities, each with the country that is known of it. */
export function toPlaceValues({ worldwide, regions, cities }: Place): readonly PlaceValue[] {
  return [
    ...(worldwide ? [{ slug: 'worldwide', name: 'Worldwide', kind: 'worldwide' as const }] : []),
    ...regions.map((name) => ({ slug: toSlug(name), name, kind: 'region' as const })),
    ...cities.map(({ name, country }) => ({ slug: country === null ? toSlug(name) : `${toSlug(name)}-${country.toLowerCase()}`, name, kind: 'city' as const })),
  ]
}
