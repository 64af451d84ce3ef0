import { toPlaceKey } from '../../domain/place/name.ts'

/** The officially assigned codes of ISO 3166-1 alpha-2. */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

/** Languages whose names of countries are understood, besides English. */
const languages = 'de fr es it pt nl pl sv da nb fi cs sk hu ro uk ru tr el he ar hi ja ko zh zh-Hant'.split(' ')

/** Names in use on job postings that the English list of Unicode CLDR does not have. */
const otherNames: readonly (readonly [string, string])[] = [
  ['GB', 'UK|U.K.|Great Britain|Britain|GBR'],
  ['US', 'USA|U.S.A.|United States of America|The United States|The US|The USA'],
  ['NL', 'The Netherlands|Holland'],
  ['IE', 'Republic of Ireland'],
  ['CZ', 'Czech Republic'],
  ['TR', 'Turkey'],
  ['KR', 'South Korea|Republic of Korea'],
  ['VN', 'Viet Nam'],
  ['AE', 'UAE|U.A.E.'],
  ['MK', 'Macedonia'],
  ['HK', 'Hong Kong'],
  ['MO', 'Macau|Macao'],
  ['MM', 'Myanmar|Burma'],
  ['PS', 'Palestine'],
  ['CI', 'Ivory Coast|Cote d’Ivoire'],
  ['RU', 'Russian Federation'],
  ['CN', 'Mainland China'],
  ['SZ', 'Swaziland'],
  ['CV', 'Cape Verde'],
]

/** Names that are another word or place more often than the country in that language. */
const misleadingNames: ReadonlySet<string> = new Set(['man', 'congo', 'kongo', 'fas', 'us', 'it', 'monaco di baviera'])

/**
 * Gives the code of a country by its folded name. English names come first; a name that two countries bear in other
 * languages, or that a city bears (Granada, Spanish for Grenada), is no country's. The other languages are read when
 * the first name is asked for that is neither English nor a city's.
 */
export function toCountryLookup(isCity: (key: string) => boolean): (key: string) => string | undefined {
  const english = new Map(namesIn('en'))
  for (const [code, spellings] of otherNames) for (const name of spellings.split('|')) english.set(toPlaceKey(name), code)
  let foreign: ReadonlyMap<string, string | undefined> | undefined
  return (key) => {
    if (misleadingNames.has(key)) return undefined
    const code = english.get(key)
    if (code || isCity(key)) return code
    foreign ??= toForeignNames()
    return foreign.get(key)
  }
}

function toForeignNames(): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>()
  for (const language of languages) {
    for (const [key, code] of namesIn(language)) names.set(key, names.has(key) && names.get(key) !== code ? undefined : code)
  }
  return names
}

function namesIn(language: string): readonly (readonly [key: string, code: string])[] {
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  return countryCodes.flatMap((code) => {
    const name = display.of(code)
    return name === undefined ? [] : [[toPlaceKey(name), code] as const]
  })
}
