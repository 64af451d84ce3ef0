import type { PostingPage } from '../../domain/artifact.ts'
import { toDateWords } from '../../domain/date-words.ts'
import { toIsoDate } from '../../domain/day.ts'
import type { EmploymentType, JobTerms, Salary } from '../../domain/job-terms.ts'
import { toDateTable } from '../config/date-table.ts'

const typeWords: Readonly<Record<EmploymentType, string>> = {
  FULL_TIME: 'Full time',
  PART_TIME: 'Part time',
  CONTRACTOR: 'Contractor',
  TEMPORARY: 'Temporary',
  INTERN: 'Internship',
  VOLUNTEER: 'Volunteer',
  PER_DIEM: 'By the day',
  OTHER: 'Other',
}

/**
 * Makes what gives a job's terms as its page shows them; nothing for what is not known.
 * @param language of days and amounts, a BCP 47 tag: the words are the interface's
 */
export function createTermsShower(language: string): (terms: JobTerms) => PostingPage['terms'] {
  const dateTable = toDateTable(language)
  return ({ employmentTypes, salary, validThrough, identifier }) => [
    ...(employmentTypes.length === 0 ? [] : [{ name: 'Employment', text: employmentTypes.map((type) => typeWords[type]).join(', ') }]),
    ...(salary === null ? [] : [{ name: 'Pay', text: toPay(salary, language) }]),
    ...(validThrough === null ? [] : [{ name: 'Apply by', text: toDateWords(toIsoDate(validThrough), dateTable, null).short }]),
    ...(identifier === null ? [] : [{ name: 'Reference', text: identifier }]),
  ]
}

function toPay({ min, max, currency, per }: Salary, language: string): string {
  const fraction = Number.isInteger(min) && Number.isInteger(max) ? 0 : 2
  const amount = new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: fraction, maximumFractionDigits: fraction })
  return `${min === max ? amount.format(min) : amount.formatRange(min, max)} ${per === 'hour' ? 'an' : 'a'} ${per}`
}
