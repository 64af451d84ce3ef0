/**
 * Makes what names a country by its code, from Node's `Intl`: so all pages name a country alike, whichever
 * browser reads them, and a phone is spared the first use of its own `Intl`.
 * @param language a BCP 47 tag. A country that the language has no name for is called by its code
 */
export function createCountryNamer(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  return (code) => names.of(code) ?? code
}
