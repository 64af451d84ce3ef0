import type { PostingPage } from '../../domain/artifact.ts'
import { toTimeMs } from '../../domain/day.ts'
import type { EmploymentType, JobTerms, Salary } from '../../domain/job-terms.ts'

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

const days = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })

/** A job's terms as its page shows them, in the words of the interface; nothing for what is not known. */
export function toShownTerms({ employmentTypes, salary, validThrough, identifier }: JobTerms): PostingPage['terms'] {
  return [
    ...(employmentTypes.length === 0 ? [] : [{ name: 'Employment', text: employmentTypes.map((type) => typeWords[type]).join(', ') }]),
    ...(salary === null ? [] : [{ name: 'Pay', text: toPay(salary) }]),
    ...(validThrough === null ? [] : [{ name: 'Apply by', text: days.format(toTimeMs(validThrough)) }]),
    ...(identifier === null ? [] : [{ name: 'Reference', text: identifier }]),
  ]
}

function toPay({ min, max, currency, per }: Salary): string {
  const fraction = Number.isInteger(min) && Number.isInteger(max) ? 0 : 2
  const amount = new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: fraction, maximumFractionDigits: fraction })
  return `${min === max ? amount.format(min) : amount.formatRange(min, max)} ${per === 'hour' ? 'an' : 'a'} ${per}`
}
