/** The kinds of employment that postings state outside their front matter and beside the running text, joined with ", ", by slug. A posting that is not named here states none. */
export type EmploymentLabels = Readonly<Record<string, string>>

export const realEmployment: EmploymentLabels = {
  'humbly-confident-part-time-support-specialist-ynab--bdqPK': 'PART_TIME',
  'product-design-mentor-part-time-pathrise-gkkHI': 'PART_TIME',
  'remote-lead-mobile-developer-p2p-applications-denmark-bitfinex-BcjsN': 'FULL_TIME',
  'senior-full-stack-typescript-react-react-native-developer-drops-dCRcU': 'FULL_TIME',
  'shopify-developer-contract-remote-first-third-ZRAvS': 'CONTRACTOR',
  'sqa-engineer-contract-dockyard-inc--sTUCf': 'CONTRACTOR',
  'ui-designer-freelance-part-time-xfive-eMePD': 'PART_TIME, CONTRACTOR',
  'ux-design-specialist-maternity-cover-sherpany-erdIb': 'TEMPORARY',
  'weekend-sports-editor-contract-6-months-flipboard-eFLyn': 'CONTRACTOR',
}

export const sampleEmployment: EmploymentLabels = {
  'freelance-stage-manager-kestrel-row-events-FqLib': 'CONTRACTOR',
  'gyoko-renraku-tanto-shiome-data-yaizu-DwRuo': 'TEMPORARY',
  'nursing-informatics-specialist-for-ward-rostering-safe-staffing-bank-shifts-registered-nurses-part-time-remote-uk-wardclock-GfoHd': 'PART_TIME',
}
