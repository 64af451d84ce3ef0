/** The language of postings, as an ISO 639-1 code, by slug. A posting that is not named here is in English: all real ones are. */
export type LanguageLabels = Readonly<Record<string, string>>

export const sampleLanguages: LanguageLabels = {
  'analista-de-qa-auditoria-eleitoral-urna-clara-NjXse': 'pt',
  'analyst-insurance-for-bees-nechil-tel-aviv-OsFai': 'he',
  'archiviste-audiovisuel-la-bobine-dormante-yPoLc': 'fr',
  'backend-engineer-go-shiome-data-tokyo-QfJia': 'ja',
  'desarrollo-android-kotlin-nanduti-idiomas-GsWia': 'es',
  'developpeuse-ou-developpeur-back-end-python-jusant-energie-BrEuv': 'fr',
  'front-endontwikkelaar-leeshulpmiddelen-stipt-en-leesbaar-wUdKa': 'nl',
  'gramin-audio-sampadak-khetboli-jaipur-XiLue': 'hi',
  'gyoko-renraku-tanto-shiome-data-yaizu-DwRuo': 'ja',
  'inzhener-devops-ta-nadiinosti-leleka-db-VtQua': 'uk',
  'localization-pm-bandal-moru-games-seoul-ZpGei': 'ko',
  'react-frontend-engineer-rtl-hudhud-hospital-scheduling-MeYso': 'ar',
  'redaktor-map-morskich-zuraw-navigation-RbKoy': 'pl',
  'reparto-nocturno-obrador-la-espiga-azul-TcHol': 'es',
  'sammlungskoordination-getreide-und-huelsenfruechte-samenarchiv-kyffhaeuser-mZqRa': 'de',
  'softwareentwickler-stellwerkslogik-rust-blocksignal-isar-KdWpe': 'de',
  'trainer-fahrdienstleitung-blocksignal-isar-HvuTo': 'de',
  'webgl-frontend-engineer-yunku-digital-collections-CxAoe': 'zh',
}
