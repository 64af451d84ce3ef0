/**
 * What the parser of location lines asks about the world. Names are compared as `toPlaceKey` folds them.
 * Every answer is a fact of the data behind it, "not known" included; no method throws for odd input.
 */
export interface Gazetteer {
  /** ISO 3166-1 alpha-2 code of a country named in one of several languages ("Deutschland", "日本", "USA"). */
  countryNamed(name: string): string | undefined
  /** ISO 3166-1 alpha-2 code for an upper-case two-letter code; "UK" is taken for GB. */
  countryCoded(code: string): string | undefined
  /** Codes of all countries that hold a city of that name, of any size, sorted; empty where no such city is known. */
  cityCountries(name: string): readonly string[]
  /** Whether a city of that name lies in the country and, where one is given, in that state or province of it. */
  isCityIn(name: string, country: string, region?: string): boolean
  /** The name by which a city of the country is commonly known in English ("München", DE: "Munich"); the given one where none is known. */
  commonCityName(name: string, country: string): string
  /** Whether the country has a first-level division of that name ("Aragón", ES). */
  isRegionOf(name: string, country: string): boolean
  /**
   * The one country that a city's bare name stands for without doubt; undefined where cities of that name
   * in other countries, or too small a city, leave a doubt.
   */
  countryOfLoneCity(name: string): string | undefined
}
