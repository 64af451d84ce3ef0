/** The kinds of employment that postings state outside their front matter and beside the running text, joined with ", ", by the posting's key. A posting that is not named here states none. */
export type EmploymentLabels = Readonly<Record<string, string>>

/** Of the real postings, by `toRealKey`. */
export const realEmployment: EmploymentLabels = {
  '1c3y5i2': 'PART_TIME, CONTRACTOR',
  '1cfbbsh': 'CONTRACTOR',
  '1dza04i': 'PART_TIME',
  '1lbd7r1': 'FULL_TIME',
  '1qe5tlm': 'CONTRACTOR',
  '25uyo5': 'CONTRACTOR',
  '3lryaj': 'PART_TIME',
  '6jbs5l': 'TEMPORARY',
  'bj9c00': 'FULL_TIME',
}

/** Of the sample postings, by slug. */
export const sampleEmployment: EmploymentLabels = {
  'freelance-stage-manager-kestrel-row-events-FqLib': 'CONTRACTOR',
  'gyoko-renraku-tanto-shiome-data-yaizu-DwRuo': 'TEMPORARY',
  'nursing-informatics-specialist-for-ward-rostering-safe-staffing-bank-shifts-registered-nurses-part-time-remote-uk-wardclock-GfoHd': 'PART_TIME',
}
