import { countryCodes } from '../gazetteer/country-names.ts'

/**
 * The name of every country by its code, from Node's `Intl`. So all pages name a country alike, whichever
 * browser reads them, and a phone is spared the first use of its own `Intl`. Of all countries, not of those
 * that the postings are in: the app is built from the configuration alone.
 * @param language a BCP 47 tag. A country that the language has no name for is called by its code
 */
export function toCountryNames(language: string): Readonly<Record<string, string>> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  return Object.fromEntries(countryCodes.map((code) => [code, names.of(code) ?? code]))
}
