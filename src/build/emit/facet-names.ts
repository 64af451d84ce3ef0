import type { FacetNames } from '../../search/job-facets.ts'
import { createCountryNamer } from '../config/country-names.ts'
import { createPayWords } from './pay-words.ts'

/**
 * Makes what names the values of an index, from Node's `Intl`: so all pages name them alike, whichever browser reads them.
 * @param language a BCP 47 tag
 */
export function createFacetNames(language: string): FacetNames {
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  return { country: createCountryNamer(language), language: (code) => languages.of(code) ?? code, pay: createPayWords(language) }
}
