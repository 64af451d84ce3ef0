import type { Gazetteer } from '../../domain/place/gazetteer.ts'
import { toPlace } from '../../domain/place/parse-place.ts'
import { statedEligibility, temptingEligibility } from '../eligibility/examples.ts'
import type { EligibilityLabels } from '../eligibility/labels.ts'
import { readEligibility } from '../eligibility/read-eligibility.ts'
import { showHours, showWhere } from '../eligibility/show-eligibility.ts'
import { statedPay, temptingPay } from '../pay/examples.ts'
import type { PayLabels } from '../pay/labels.ts'
import { readPay } from '../pay/read-pay.ts'
import { showPay } from '../pay/show-pay.ts'
import { temptingTitles, writtenTitles } from '../role/examples.ts'
import { readTitle } from '../role/read-title.ts'
import type { LabelledPosting } from './labelled-postings.ts'
import { labelledLines, measurePlaces } from './measure-places.ts'
import type { Outcome } from './score.ts'

/** What is measured, with the precision below which a reader is not good enough to be shown. */
export const targets = {
  countries: 0.98, cities: 0.98, 'city country': 0.98, regions: 0.98, 'work mode': 0.98, worldwide: 0.98,
  pay: 1, seniority: 0.98, 'role family': 0.98, where: 0.98, hours: 0.98,
} as const

export type Measured = keyof typeof targets

type Outcomes = Readonly<Partial<Record<Measured, readonly Outcome[]>>>

/** What the readers make of the tables that are committed beside them. */
export function measureTables(gazetteer: Gazetteer): Outcomes {
  const titles = [...writtenTitles, ...temptingTitles].map(([name, levels, family]) => ({ name, levels, family, read: readTitle(name) }))
  const places = [...statedEligibility, ...temptingEligibility].map(([location, text, where, hours]) => {
    return { name: `${location} | ${text}`, where, hours, read: readEligibility({ slug: '', title: '', location, text }, gazetteer) }
  })
  return {
    ...measurePlaces(labelledLines(), gazetteer),
    pay: [...statedPay, ...temptingPay].map(([name, countries, label]) => ({ name, label, read: showPay(readPay(name, countries === '' ? [] : countries.split(', '))) })),
    seniority: titles.map(({ name, levels, read }) => ({ name, label: levels, read: read.seniorities.join(', ') })),
    'role family': titles.map(({ name, family, read }) => ({ name, label: family, read: read.family === 'other' ? '' : read.family })),
    where: places.map(({ name, where, read }) => ({ name, label: where, read: showWhere(read.where) })),
    hours: places.map(({ name, hours, read }) => ({ name, label: hours, read: showHours(read.hours) })),
  }
}

/** What the readers make of whole postings. A posting without a label states nothing. */
export function measurePostings(postings: readonly LabelledPosting[], pay: PayLabels, eligibility: EligibilityLabels, gazetteer: Gazetteer): Outcomes {
  const places = postings.map(({ draft, text }) => {
    const { slug, title, place } = draft
    const [where, hours] = eligibility[slug] ?? ['', '']
    return { name: slug, where, hours, read: readEligibility({ slug, title, location: place.asWritten, text }, gazetteer) }
  })
  return {
    pay: postings.map(({ draft: { slug, place }, text }) => {
      const { countries } = toPlace(place.asWritten, gazetteer)
      return { name: slug, label: pay[slug] ?? '', read: showPay(readPay(text, countries)) }
    }),
    where: places.map(({ name, where, read }) => ({ name, label: where, read: showWhere(read.where) })),
    hours: places.map(({ name, hours, read }) => ({ name, label: hours, read: showHours(read.hours) })),
  }
}
