import type { PostingPage } from '../../domain/artifact.ts'
import { toDateWords } from '../../domain/date-words.ts'
import { toIsoDate } from '../../domain/day.ts'
import type { Hours, Whereabouts } from '../../domain/eligibility.ts'
import { employmentOfType } from '../../domain/job-terms.ts'
import { employmentWords, levelWords, roleWords, toClockWords } from '../../domain/job-words.ts'
import { toPay } from '../../domain/pay.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { toEmploymentTypes } from '../../domain/readings.ts'
import { toDateTable } from '../config/date-table.ts'
import { createFacetNames } from './facet-names.ts'

type ShownTerms = PostingPage['terms']

/**
 * Makes what gives a job's terms as its page shows them, with the words of the posting that state pay, places, hours and employment; nothing for
 * what is not known.
 * @param language of days, amounts, countries and languages, a BCP 47 tag: the words are the interface's
 */
export function createTermsShower(language: string): (posting: Pick<RenderedPosting, 'terms' | 'readings'>) => ShownTerms {
  const dateTable = toDateTable(language)
  const names = createFacetNames(language)
  const ownLanguage = language.split('-')[0]
  return ({ terms, readings }) => {
    const types = toEmploymentTypes(terms, readings)
    const pay = toPay(terms, readings)
    const { where, hours } = readings.eligibility
    const { seniorities, family } = readings.role
    const written = (name: string, text: string, evidence: string | null = null): ShownTerms => [{ name, text, evidence }]
    return [
      ...(pay === null ? [] : written('Pay', names.pay(pay), readings.pay?.evidence)),
      ...(where === null ? [] : written('Apply from', toWhereWords(where, names.country), terms.applicants === null ? where.evidence : null)),
      ...(hours === null ? [] : written('Hours', toHoursWords(hours), hours.evidence)),
      ...(seniorities.length === 0 ? [] : written('Level', seniorities.map((level) => levelWords[level]).join(', '))),
      ...(family === 'other' || family === 'software' ? [] : written('Role', roleWords[family])),
      ...(types.length === 0 ? [] : written('Employment', types.map((type) => employmentWords[employmentOfType[type]]).join(', '), readings.employment?.evidence)),
      ...(readings.language === null || readings.language === ownLanguage ? [] : written('Language', names.language(readings.language))),
      ...(terms.validThrough === null ? [] : written('Apply by', toDateWords(toIsoDate(terms.validThrough), dateTable, null).short)),
      ...(terms.identifier === null ? [] : written('Reference', terms.identifier)),
    ]
  }
}

function toWhereWords({ anywhere, countries, regions }: Whereabouts, toCountryName: (code: string) => string): string {
  return anywhere ? 'Anywhere' : [...countries.map(toCountryName), ...regions].join(', ')
}

function toHoursWords({ utcFrom, utcTo }: Hours): string {
  return utcFrom === utcTo ? toClockWords(utcFrom) : `${toClockWords(utcFrom)} to ${toClockWords(utcTo)}`
}
