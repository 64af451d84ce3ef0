/**
 * Names of large cities, the one common in English first, then those in their own languages, after the ISO 3166-1 code of
 * its country. The package of cities knows one of them, seldom both.
 */
const spellings = `
  AE Abu Dhabi|أبوظبي; AE Dubai|دبي; AT Vienna|Wien; BE Antwerp|Antwerpen|Anvers; BE Brussels|Bruxelles|Brussel;
  BE Ghent|Gent|Gand; BE Bruges|Brugge; BG Sofia|София; CH Basel|Bâle; CH Bern|Berne; CH Geneva|Genève|Genf;
  CH Zürich|Zurich|Zuerich; CN Beijing|北京|北京市|Peking; CN Chengdu|成都|成都市; CN Guangzhou|广州|广州市;
  CN Hangzhou|杭州|杭州市; CN Shanghai|上海|上海市; CN Shenzhen|深圳|深圳市; CZ Prague|Praha; CZ Brno|Brünn;
  DE Cologne|Köln|Koeln; DE Düsseldorf|Duesseldorf; DE Frankfurt|Frankfurt am Main; DE Hannover|Hanover;
  DE Munich|München|Muenchen; DE Nuremberg|Nürnberg|Nuernberg; DK Copenhagen|København; DK Aarhus|Århus;
  EG Cairo|القاهرة; ES Seville|Sevilla; ES Zaragoza|Saragossa; FI Helsinki|Helsingfors; FI Turku|Åbo;
  GR Athens|Αθήνα; GR Thessaloniki|Θεσσαλονίκη; HK Hong Kong|香港; IL Jerusalem|ירושלים; IL Haifa|חיפה;
  IL Tel Aviv|Tel Aviv-Yafo|תל אביב|תל אביב-יפו; IN Bengaluru|Bangalore|ಬೆಂಗಳೂರು; IN Jaipur|जयपुर;
  IN Kolkata|Calcutta; IN Mumbai|Bombay|मुंबई; IN New Delhi|नई दिल्ली; IT Florence|Firenze; IT Genoa|Genova;
  IT Milan|Milano; IT Naples|Napoli; IT Rome|Roma; IT Turin|Torino; IT Venice|Venezia; JO Amman|عمّان|عمان;
  JP Fukuoka|福岡|福岡市; JP Kyoto|京都|京都市; JP Nagoya|名古屋|名古屋市; JP Osaka|大阪|大阪市; JP Sapporo|札幌|札幌市;
  JP Tokyo|東京|東京都; JP Yokohama|横浜|横浜市; KR Busan|부산|부산광역시; KR Seoul|서울|서울특별시; LB Beirut|بيروت;
  MX Mexico City|Ciudad de México; NL The Hague|Den Haag|'s-Gravenhage; PL Kraków|Krakow|Cracow; PL Warsaw|Warszawa;
  PL Wrocław|Wroclaw|Breslau; PL Gdańsk|Gdansk; PL Łódź|Lodz; PT Lisbon|Lisboa; PT Porto|Oporto; RO Bucharest|București;
  RS Belgrade|Beograd|Београд; RU Moscow|Москва; RU St. Petersburg|Saint Petersburg|Санкт-Петербург; SA Riyadh|الرياض;
  SE Gothenburg|Göteborg; SE Malmö|Malmoe; SK Bratislava|Pressburg; TH Bangkok|กรุงเทพ; TR Istanbul|İstanbul;
  TW Taipei|台北|臺北|台北市; UA Kyiv|Київ|Kiev; UA Kharkiv|Харків; UA Lviv|Львів; UA Odesa|Одеса|Odessa;
  US New York|New York City|NYC;
  VN Ho Chi Minh City|Hồ Chí Minh|Saigon; VN Hanoi|Hà Nội`

export interface CityNames {
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string
  readonly names: readonly string[]
}

export const cityNames: readonly CityNames[] = spellings.split(';').map((entry) => {
  const line = entry.trim()
  return { country: line.slice(0, 2), names: line.slice(3).split('|') }
})
