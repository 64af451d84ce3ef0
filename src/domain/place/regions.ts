import { toPlaceKey } from './name.ts'
import { canadianProvinces, usStates } from './states.ts'

/** A named area wider or narrower than a country. */
export interface Region {
  /** As commonly spelled. */
  readonly name: string
  /** ISO 3166-1 alpha-2 code of the country that holds it; absent for one that spans countries. */
  readonly country?: string
  /**
   * Set where a city has the same name: how the bare name is read. "neither" is a doubt that only a
   * neighbour on the line resolves ("Seattle, Washington").
   */
  readonly alone?: 'city' | 'region' | 'neither'
}

/** Regions that span countries: the name that is shown, then other spellings. */
const wideRegions = [
  ['Europe', 'Europa'],
  ['European Union', 'EU'],
  ['European Economic Area', 'EEA'],
  ['EMEA', 'Europe, Middle East and Africa'],
  ['MENA', 'Middle East and North Africa'],
  ['Middle East'],
  ['APAC', 'Asia-Pacific', 'Asia Pacific'],
  ['LATAM', 'Latin America', 'Latinoamérica', 'América Latina'],
  ['Americas', 'The Americas', 'AMER'],
  ['North America', 'NORAM'],
  ['Central America'],
  ['South America'],
  ['Caribbean'],
  ['Africa'],
  ['Sub-Saharan Africa'],
  ['North Africa'],
  ['West Africa'],
  ['East Africa'],
  ['Southern Africa'],
  ['Asia'],
  ['Central Asia'],
  ['East Asia'],
  ['South Asia'],
  ['Southeast Asia', 'South East Asia', 'South-East Asia'],
  ['Oceania'],
  ['Australasia'],
  ['ANZ'],
  ['Nordics', 'Nordic countries', 'Nordic region'],
  ['Scandinavia'],
  ['Baltics', 'Baltic states', 'Baltic countries'],
  ['Balkans'],
  ['Benelux'],
  ['DACH', 'D-A-CH', 'DACH region'],
  ['CEE', 'Central and Eastern Europe'],
  ['Central Europe'],
  ['Eastern Europe'],
  ['Northern Europe'],
  ['Southern Europe'],
  ['Western Europe'],
] as const

/** Regions inside one country, which none of the tables of states holds; other spellings after a slash. */
const narrowRegions: readonly (readonly [country: string, names: string])[] = [
  ['AT', 'Upper Austria/Oberösterreich|Lower Austria/Niederösterreich|Styria/Steiermark|Tyrol/Tirol|Carinthia/Kärnten|Vorarlberg'],
  ['AU', 'New South Wales/NSW|Queensland/QLD|South Australia|Western Australia|Tasmania/TAS|Northern Territory|Australian Capital Territory'],
  ['BE', 'Flanders/Vlaanderen|Wallonia/Wallonie'],
  ['CH', 'Ticino/Tessin|Vaud|Aargau'],
  [
    'DE',
    'Bavaria/Bayern|Baden-Württemberg|Hesse/Hessen|Lower Saxony/Niedersachsen|Mecklenburg-Western Pomerania/Mecklenburg-Vorpommern|' +
      'North Rhine-Westphalia/Nordrhein-Westfalen/NRW|Rhineland-Palatinate/Rheinland-Pfalz|Saarland|Saxony/Sachsen|' +
      'Saxony-Anhalt/Sachsen-Anhalt|Schleswig-Holstein|Thuringia/Thüringen',
  ],
  ['DK', 'Capital Region of Denmark/Region Hovedstaden|Jutland/Jylland'],
  ['ES', 'Catalonia/Catalunya/Cataluña|Andalusia/Andalucía|Aragón|Asturias|Basque Country/País Vasco/Euskadi|Community of Madrid/Comunidad de Madrid|Canary Islands/Islas Canarias|Balearic Islands/Islas Baleares'],
  ['FR', 'Île-de-France|Brittany/Bretagne|Normandy/Normandie|Occitanie|Nouvelle-Aquitaine|Auvergne-Rhône-Alpes|Provence-Alpes-Côte d’Azur/PACA|Hauts-de-France|Pays de la Loire|Alsace|Corsica/Corse'],
  ['GB', 'England|Scotland|Wales/Cymru|Northern Ireland'],
  ['GR', 'Attica|Crete'],
  ['IN', 'Karnataka|Maharashtra|Tamil Nadu|Telangana|Kerala|Gujarat|Uttar Pradesh|Haryana|Rajasthan/राजस्थान|West Bengal'],
  ['IT', 'Lombardy/Lombardia|Piedmont/Piemonte|Tuscany/Toscana|Sicily/Sicilia|Sardinia/Sardegna|Emilia-Romagna|Lazio|Veneto'],
  ['NL', 'North Holland/Noord-Holland|South Holland/Zuid-Holland|North Brabant/Noord-Brabant|Gelderland|Friesland/Fryslân'],
  ['US', 'San Francisco Bay Area/SF Bay Area|Silicon Valley|New England|New York State|Washington State'],
]

/** Areas whose name a city shares. "Georgia" is not here: its other reading is a country, which the gazetteer knows. */
const sharedNames = new Map<string, Required<Region>['alone']>([
  ['New York', 'city'],
  ['Victoria', 'city'],
  ['Ontario', 'region'],
  ['Washington', 'neither'],
])

const regions: ReadonlyMap<string, Region> = toRegions()

/** The region that a name stands for, in any letter case; codes of states are read elsewhere, by their context. */
export function regionNamed(key: string): Region | undefined {
  return regions.get(key)
}

function toRegions(): ReadonlyMap<string, Region> {
  const table = new Map<string, Region>()
  const add = (spellings: readonly string[], region: Region) => {
    const alone = sharedNames.get(region.name)
    for (const spelling of spellings) table.set(toPlaceKey(spelling), alone ? { ...region, alone } : region)
  }
  for (const spellings of wideRegions) add(spellings, { name: spellings[0] })
  for (const name of usStates.values()) add([name], { name, country: 'US' })
  for (const name of canadianProvinces.values()) add([name], { name, country: 'CA' })
  for (const [country, names] of narrowRegions) {
    for (const spellings of names.split('|').map((entry) => entry.split('/'))) {
      add(spellings, { name: spellings[0] ?? names, country })
    }
  }
  add(['Victoria'], { name: 'Victoria', country: 'AU' })
  table.set('vic', { name: 'Victoria', country: 'AU' })
  return table
}
