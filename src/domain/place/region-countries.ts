const northernEurope = 'DK EE FI GB IE IS LT LV NO SE'
const westernEurope = 'AT BE CH DE FR LI LU MC NL'
const southernEurope = 'AD AL BA ES GR HR IT ME MK MT PT RS SI SM VA'
const easternEurope = 'BG CZ HU MD PL RO SK UA'
const europeanUnion = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'
const middleEast = 'AE BH IL IQ IR JO KW LB OM PS QA SA SY YE'
const northAfrica = 'DZ EG LY MA TN'
const subSahara =
  'AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RW SC SL SN SO SS ST SZ TD TG TZ UG ZA ZM ZW'
const centralAmerica = 'BZ CR GT HN NI PA SV'
const southAmerica = 'AR BO BR CL CO EC GY PE PY SR UY VE'
const caribbean = 'AG BB BS CU DM DO GD HT JM KN LC TT VC'
const centralAsia = 'KG KZ TJ TM UZ'
const eastAsia = 'CN HK JP KP KR MN MO TW'
const southAsia = 'BD BT IN LK MV NP PK'
const southeastAsia = 'BN ID KH LA MM MY PH SG TH TL VN'
const oceania = 'AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS'

/** Countries that some count to Europe and some do not: on its border, or apart. */
const edgeOfEurope = 'AM AZ BY CY GE KZ RU TR GI GG IM JE FO AX GL'

interface Members {
  readonly sure: string
  /** Counted in by some and left out by others. */
  readonly doubtful?: string
}

const europe: Members = { sure: [northernEurope, westernEurope, southernEurope, easternEurope].join(' '), doubtful: edgeOfEurope }
const middleEastWide: Members = { sure: middleEast, doubtful: 'CY EG TR AF PK' }
const africa: Members = { sure: `${northAfrica} ${subSahara} SD`, doubtful: 'EH RE YT SH' }
const latinAmerica: Members = { sure: `MX ${centralAmerica} ${southAmerica} CU DO`, doubtful: `${caribbean} PR GF GP MQ BZ GY SR HT` }
const asia: Members = { sure: `${centralAsia} ${eastAsia} ${southAsia} ${southeastAsia} ${middleEast} AF`, doubtful: 'AM AZ CY GE RU TR' }

/**
 * Countries of the regions that span countries, by the region's name as `regions.ts` spells it. After the classes of the
 * United Nations (M49), with the borders on which usage differs set apart.
 */
const members: Readonly<Record<string, Members>> = {
  Europe: europe,
  'European Union': { sure: europeanUnion },
  'European Economic Area': { sure: `${europeanUnion} IS LI NO` },
  EMEA: { sure: `${europe.sure} ${middleEast} ${africa.sure} CY TR`, doubtful: `${edgeOfEurope} ${africa.doubtful} AF PK` },
  MENA: { sure: `${middleEast} ${northAfrica}`, doubtful: 'AF CY MR SD TR PK' },
  'Middle East': middleEastWide,
  APAC: { sure: `${eastAsia} ${southeastAsia} ${southAsia} ${oceania}`, doubtful: `${centralAsia} AF RU` },
  LATAM: latinAmerica,
  Americas: { sure: `US CA MX ${centralAmerica} ${southAmerica} ${caribbean}`, doubtful: 'PR GF GP MQ GL BM AW CW' },
  'North America': { sure: 'US CA', doubtful: `MX ${centralAmerica} ${caribbean} PR BM GL` },
  'Central America': { sure: centralAmerica, doubtful: `MX ${caribbean}` },
  'South America': { sure: southAmerica, doubtful: 'GF FK TT' },
  Caribbean: { sure: caribbean, doubtful: 'AW BL BM BQ CW GP KY MF MQ PR SX TC VG VI BZ GY SR GF' },
  Africa: africa,
  'Sub-Saharan Africa': { sure: subSahara, doubtful: 'SD MR RE YT SH' },
  'North Africa': { sure: northAfrica, doubtful: 'EH MR SD' },
  Asia: asia,
  'Central Asia': { sure: centralAsia, doubtful: 'AF MN' },
  'East Asia': { sure: eastAsia, doubtful: 'VN' },
  'South Asia': { sure: southAsia, doubtful: 'AF IR MM' },
  'Southeast Asia': { sure: southeastAsia },
  Oceania: { sure: oceania, doubtful: 'AS CK GU MP NC NU PF TK WF' },
  Australasia: { sure: 'AU NZ', doubtful: oceania },
  ANZ: { sure: 'AU NZ' },
  Nordics: { sure: 'DK FI IS NO SE', doubtful: 'AX FO GL EE' },
  Scandinavia: { sure: 'DK NO SE', doubtful: 'FI IS FO AX' },
  Baltics: { sure: 'EE LT LV' },
  Balkans: { sure: 'AL BA BG ME MK RS', doubtful: 'GR HR RO SI TR' },
  Benelux: { sure: 'BE LU NL' },
  DACH: { sure: 'AT CH DE', doubtful: 'LI' },
  CEE: { sure: 'BG CZ EE HR HU LT LV PL RO SI SK', doubtful: 'AL AT BA BY DE MD ME MK RS UA' },
  'Central Europe': { sure: 'CZ HU PL SK', doubtful: 'AT CH DE HR LI LT RO SI' },
  'Eastern Europe': { sure: easternEurope, doubtful: 'AL BA BY EE HR LT LV ME MK RS RU SI GE AM' },
  'Northern Europe': { sure: northernEurope, doubtful: 'AX FO DE PL NL' },
  'Southern Europe': { sure: southernEurope, doubtful: 'CY TR GI FR BG RO' },
  'Western Europe': { sure: `${westernEurope} GB IE`, doubtful: 'AD DK ES FI IS IT MT NO PT SE SM VA' },
}

/** The countries of a region, ISO 3166-1 alpha-2 codes; those on which usage differs apart. */
export interface RegionCountries {
  readonly sure: readonly string[]
  readonly doubtful: readonly string[]
}

const split = (codes: string) => codes.split(' ').filter((code) => code !== '')
const countries = new Map(Object.entries(members).map(([region, { sure, doubtful = '' }]): [string, RegionCountries] => [region, { sure: split(sure), doubtful: split(doubtful) }]))

/**
 * The countries of a region that spans countries.
 * @param region its name as `regions.ts` spells it
 * @returns `null` where the region is none of these
 */
export function toCountriesOf(region: string): RegionCountries | null {
  return countries.get(region) ?? null
}
