import { brokenIndex, type FacetCore } from '../domain/artifact.ts'
import { toApplicants } from '../domain/applicants.ts'
import { readPay, toPay, writePay, type Pay } from '../domain/pay.ts'
import { toPlaceValues, type PlaceValue } from '../domain/place/place-values.ts'
import type { RenderedPosting } from '../domain/posting.ts'
import { toEmployments, toLevels } from '../domain/readings.ts'
import { byFrequency, readSets, writeSets, type ValueSets } from './value-sets.ts'

/** What the board's language calls what an index holds. */
export interface FacetNames {
  /** A country by its ISO 3166-1 alpha-2 code. */
  readonly country: (code: string) => string
  /** A language by its ISO 639-1 code. */
  readonly language: (code: string) => string
  readonly pay: (pay: Pay) => string
}

/** Calls each by its code. */
export const codesAsNames: FacetNames = { country: (code) => code, language: (code) => code, pay: (pay) => writePay(pay).join(' ') }

/** What postings say of the job itself, of which each row has a set of values. */
export interface JobFacets {
  /** Regions and cities, the most frequent first. */
  readonly places: readonly PlaceValue[]
  /** The codes of the board's countries, then the slugs of its places: what `placeSets` holds. */
  readonly placeValues: readonly string[]
  readonly placeSets: ValueSets
  /** As `toApplicants` gives them. */
  readonly applicants: ValueSets
  readonly levels: ValueSets
  readonly roles: ValueSets
  readonly employments: ValueSets
  /** Codes, the most frequent first. */
  readonly languages: readonly string[]
  readonly languageNames: readonly string[]
  readonly languageSets: ValueSets
  readonly paySets: ValueSets
  /** Of each set of `paySets`: the pay, `null` for the one of no pay, and its words. */
  readonly pays: readonly (Pay | null)[]
  readonly payWords: readonly string[]
}

type WrittenJobFacets = Pick<FacetCore, 'countries' | 'places' | 'placeSets' | 'applicants' | 'levels' | 'roles' | 'employments' | 'languages' | 'languageSets' | 'pay'>

/** The value of a posting whose language cannot be told. */
export const notStated = 'not-stated'

/** Writes the columns of what postings say of the job. */
export function writeJobFacets(rows: readonly RenderedPosting[], names: FacetNames): Omit<WrittenJobFacets, 'countries'> {
  const values = rows.map(({ place }) => toPlaceValues(place))
  const placeBySlug = new Map(values.flat().map((value) => [value.slug, value]))
  const places = byFrequency(values.flat().map(({ slug }) => slug)).flatMap((slug) => placeBySlug.get(slug) ?? [])
  const languages = byFrequency(rows.flatMap(({ readings }) => readings.language ?? []))
  const pay = writeSets(rows.map(({ terms, readings }) => writePay(toPay(terms, readings))))
  const pays = pay.sets.map((text) => readPay(text === '' ? [] : text.split(' ')))
  return {
    places: { slugs: places.map(({ slug }) => slug), names: places.map(({ name }) => name), kinds: places.map(({ kind }) => kind) },
    placeSets: writeSets(rows.map(({ place }, row) => [...place.countries, ...(values[row] ?? []).map(({ slug }) => slug)])),
    applicants: writeSets(rows.map(({ readings }) => toApplicants(readings.eligibility.where))),
    levels: writeSets(rows.map(({ readings }) => toLevels(readings))),
    roles: writeSets(rows.map(({ readings }) => [readings.role.family])),
    employments: writeSets(rows.map(({ terms, readings }) => toEmployments(terms, readings))),
    languages: { codes: languages, names: languages.map(names.language) },
    languageSets: writeSets(rows.map(({ readings }) => [readings.language ?? notStated])),
    pay: { ...pay, words: pays.map((value) => (value ? names.pay(value) : '')) },
  }
}

/**
 * Reads what `writeJobFacets` has written.
 * @throws ArtifactError where columns disagree in length, or a value makes no sense
 */
export function readJobFacets(core: WrittenJobFacets, rowCount: number): JobFacets {
  const { places, languages, pay } = core
  if (places.names.length !== places.slugs.length || places.kinds.length !== places.slugs.length) throw brokenIndex('places has slugs, names and kinds of different number')
  if (languages.names.length !== languages.codes.length) throw brokenIndex(`languages has ${languages.codes.length} codes and ${languages.names.length} names`)
  if (pay.words.length !== pay.sets.length) throw brokenIndex(`pay has ${pay.sets.length} sets and ${pay.words.length} words`)
  const paySets = readSets('pay', pay, rowCount)
  return {
    places: places.slugs.map((slug, id) => ({ slug, name: places.names[id] ?? slug, kind: places.kinds[id] ?? 'city' })),
    placeValues: [...core.countries.codes, ...places.slugs],
    placeSets: readSets('placeSets', core.placeSets, rowCount),
    applicants: readSets('applicants', core.applicants, rowCount),
    levels: readSets('levels', core.levels, rowCount),
    roles: readSets('roles', core.roles, rowCount),
    employments: readSets('employments', core.employments, rowCount),
    languages: languages.codes,
    languageNames: languages.names,
    languageSets: readSets('languageSets', core.languageSets, rowCount),
    paySets,
    pays: paySets.sets.map((value) => {
      const read = readPay(value)
      if (read === undefined) throw brokenIndex(`pay holds "${value.join(' ')}"`)
      return read
    }),
    payWords: pay.words,
  }
}
