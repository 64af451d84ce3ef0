import { expect, test } from 'vitest'
import { temptingLines, toExample, writtenLines } from './examples.ts'
import type { PlaceExample } from './examples.ts'
import type { Gazetteer } from './gazetteer.ts'
import { readLimit } from './items.ts'
import { toPlaceKey } from './name.ts'
import { toPlace } from './parse-place.ts'

const countryNames = `AT Austria; AU Australia; BA Bosnia and Herzegovina; BE Belgium; BR Brazil; CA Canada; CH Schweiz; CN China|中国;
  DE Germany|Deutschland; DK Denmark; EE Estonia; ES Spain|España; FI Finland; FR France; GB United Kingdom; GE Georgia;
  GR Greece; IE Ireland; IL ישראל; IN India|भारत; JO الأردن; JP Japan|日本; KR 대한민국; LB Lebanon; LU Luxembourg; MX Mexico;
  NG Nigeria; NE Niger; NL Netherlands|Nederland; NO Norway; NZ New Zealand; PE Peru; PL Poland|Polska; PT Portugal;
  SE Sweden; SG Singapore; TT Trinidad and Tobago; UA Ukraine; US United States|USA; GB UK`
const codes = new Set('AU AT BE CA CH CN CO DE FI FR GB GE HR ID IN IT MA ME MO MT NL PL SC UA US VA'.split(' '))

/** Cities as "country name": with the state where there is one, and "!" where the bare name leaves no doubt. */
const cityNames = `AR San Francisco; AT Vienna!; AU Melbourne, Victoria; BE Antwerp; BE Brussels; BR Brasília; BR São Paulo!;
  CA Halifax, Nova Scotia; CA London, Ontario; CA Toronto, Ontario; CA Vancouver, British Columbia;
  CA Victoria, British Columbia; CH Genève; CH Zürich; CN 成都; DE Berlin!; DE Cologne!; DE Hamburg!; DE Munich!; DE München!;
  DK Copenhagen!; DK København!; DK Svendborg; ES Barcelona; ES Madrid!; ES Zaragoza; FI Helsinki; FR Brest; FR Paris!;
  GB Cambridge; GB Derby; GB Edinburgh; GB Leeds; GB London; GB Swansea; GE Tbilisi; GR Athens; IE Dublin!; IE Galway;
  IL תל אביב-יפו; IN जयपुर; IT Rome; JO عمّان; JP 東京; KR 서울특별시; LU Luxembourg; MX Mexico City; NL Amsterdam!; NL Rotterdam; NL Utrecht;
  NO Oslo!; NZ Wellington; PL Gdańsk; PL Warsaw; PT Lisbon!; SE Stockholm; SG Singapore; UA Kyiv; US Athens, Georgia;
  US Atlanta, Georgia; US Augusta, Maine; US Austin, Texas; US Boise, Idaho; US Buffalo, New York; US Chicago, Illinois;
  US Des Moines, Iowa; US Fresno, California; US London, Kentucky; US Los Angeles, California; US Madison, Wisconsin;
  US McAllen, Texas; US Mesa, Arizona; US Mobile, Alabama; US New York!, New York; US Ontario, Oregon; US Panama City, Florida;
  US Philadelphia, Pennsylvania; US Portland, Oregon; US San Francisco!, California; US Santa Fe, New Mexico;
  US Seattle, Washington; US St. Louis, Missouri; US Tulsa, Oklahoma; US Washington DC, District of Columbia;
  US West Palm Beach, Florida; VE Barcelona`

const commonNames: Readonly<Record<string, string>> = { München: 'Munich', København: 'Copenhagen', Genève: 'Geneva', 成都: 'Chengdu', 東京: 'Tokyo', 서울특별시: 'Seoul', 'תל אביב-יפו': 'Tel Aviv', عمّان: 'Amman', जयपुर: 'Jaipur' }

/** A small part of the world, as `src/build/gazetteer/gazetteer.ts` knows it. */
function aGazetteer(): Gazetteer {
  const countries = new Map<string, string>()
  for (const [code, names] of toEntries(countryNames)) for (const name of names.split('|')) countries.set(toPlaceKey(name), code)
  const cities = toEntries(cityNames).map(([country, rest]) => {
    const [name = '', state] = rest.split(', ')
    return { country, key: toPlaceKey(name), state, isLarge: name.endsWith('!') }
  })
  const named = (name: string) => cities.filter(({ key }) => key === toPlaceKey(name))
  return {
    countryNamed: (name) => countries.get(toPlaceKey(name)),
    countryCoded: (code) => (code === 'UK' ? 'GB' : codes.has(code) ? code : undefined),
    cityCountries: (name) => named(name).map(({ country }) => country),
    isCityIn: (name, country, state) => named(name).some((city) => city.country === country && (!state || city.state === state)),
    commonCityName: (name) => commonNames[name] ?? name,
    isRegionOf: () => false,
    countryOfLoneCity: (name) => named(name).find(({ isLarge }) => isLarge)?.country,
  }
}

function toEntries(table: string): readonly (readonly [code: string, rest: string])[] {
  return table.split(';').map((entry) => [entry.trim().slice(0, 2), entry.trim().slice(3)] as const)
}

const gazetteer = aGazetteer()

function readLine(line: string): PlaceExample {
  const place = toPlace(line, gazetteer)
  if (place.worldwide) expect(place.workMode).toBe('remote')
  return toExample(line, place)
}

test.each(writtenLines.map((example) => ({ line: example[0], example })))('reads the line "$line" as it was meant', ({ line, example }) => {
  expect(readLine(line)).toEqual(example)
})

test.each(temptingLines.map((example) => ({ line: example[0], example })))('does not guess at "$line"', ({ line, example }) => {
  expect(readLine(line)).toEqual(example)
})

test('keeps the line as it was written, without the white space around it', () => {
  expect(toPlace('\u00A0 Berlin ,  DE\n', gazetteer)).toEqual({
    asWritten: 'Berlin ,  DE',
    countries: ['DE'],
    cities: [{ name: 'Berlin', country: 'DE' }],
    regions: [],
    worldwide: false,
    workMode: 'not-stated',
  })
})

test('reads through invisible characters, control characters and full-width marks', () => {
  expect(readLine('Ber\u00ADlin,\u0000DE').slice(1, 3)).toEqual(['DE', 'Berlin DE'])
  expect(readLine('\u200BRemote\u200B').at(-1)).toBe('remote')
  expect(readLine('東京、日本').slice(1, 3)).toEqual(['JP', 'Tokyo JP'])
  expect(readLine('Zu\u0308rich, CH').slice(1, 3)).toEqual(['CH', 'Zürich CH'])
})

test.each(['__proto__', 'constructor', 'toString, hasOwnProperty', '__proto__ - __proto__', '\uD800', ',,,', '(', '-'])(
  'finds no place in %j',
  (line) => {
    expect(readLine(line)).toEqual([line, '', '', '', 'not-stated'])
  },
)

test('names each place once, in the order of the line', () => {
  expect(toPlace('Paris, France; Berlin, Germany; Munich, Germany; Paris, FR', gazetteer)).toMatchObject({
    countries: ['FR', 'DE'],
    cities: [{ name: 'Paris', country: 'FR' }, { name: 'Berlin', country: 'DE' }, { name: 'Munich', country: 'DE' }],
  })
})

test('names a city of several spellings once, by the common one', () => {
  expect(toPlace('München, DE / Munich, Germany', gazetteer).cities).toEqual([{ name: 'Munich', country: 'DE' }])
})

test('tells cities of one name apart by their countries', () => {
  expect(toPlace('London, UK; London, Ontario, Canada; Madison, WI; London', gazetteer).cities).toEqual([
    { name: 'London', country: 'GB' },
    { name: 'London', country: 'CA' },
    { name: 'Madison', country: 'US' },
  ])
})

test('drops the part at which a very long line is cut, so that "Nigeria" never becomes "Niger"', () => {
  const filler = 'x, '.repeat(readLimit / 3 - 2)
  expect(toPlace(`Berlin, Germany, ${filler}Nigeria`, gazetteer).countries).toEqual(['DE'])
  for (let length = 0; length < 12; length += 1) {
    expect(toPlace(`${'.'.repeat(readLimit - length)},Nigeria, Germany`, gazetteer).countries).not.toContain('NE')
  }
})

test.each(['a', ' ', '(', ', ', 'or ', 'aB', 'Remote ', 'not remote ', '- ', '\u0301', 'RemoteBerlin', 'Berlin and '])(
  'reads a million characters of %j in no more than a blink',
  (unit) => {
    const line = unit.repeat(1_000_000 / unit.length)
    const startMs = performance.now()
    toPlace(line, gazetteer)
    expect(performance.now() - startMs).toBeLessThan(500)
  },
)
