import type { Gazetteer } from '../../domain/place/gazetteer.ts'
import { toPlace } from '../../domain/place/parse-place.ts'
import { statedEligibility, temptingEligibility } from '../eligibility/examples.ts'
import { readEligibility } from '../eligibility/read-eligibility.ts'
import { showHours, showWhere } from '../eligibility/show-eligibility.ts'
import { statedEmployment, temptingEmployment } from '../employment/examples.ts'
import { readEmployment } from '../employment/read-employment.ts'
import { temptingTexts, writtenTexts } from '../language/examples.ts'
import { readLanguage } from '../language/read-language.ts'
import { statedPay, temptingPay } from '../pay/examples.ts'
import { readPay } from '../pay/read-pay.ts'
import { showPay } from '../pay/show-pay.ts'
import { temptingTitles, writtenTitles } from '../role/examples.ts'
import { readTitle } from '../role/read-title.ts'
import type { LabelledPosting } from './labelled-postings.ts'
import { labelledLines, measurePlaces } from './measure-places.ts'
import type { PostingLabels } from './posting-labels.ts'
import type { Outcome } from './score.ts'

/** What is measured, with the precision below which a reader is not good enough to be shown. */
export const targets = {
  countries: 0.98, cities: 0.98, 'city country': 0.98, regions: 0.98, 'work mode': 0.98, worldwide: 0.98,
  pay: 1, seniority: 0.98, 'role family': 0.98, where: 0.98, hours: 0.98, employment: 0.98, language: 0.98,
} as const

export type Measured = keyof typeof targets

type Outcomes = Readonly<Partial<Record<Measured, readonly Outcome[]>>>

/** What the readers make of the tables that are committed beside them. */
export function measureTables(gazetteer: Gazetteer): Outcomes {
  const places = [...statedEligibility, ...temptingEligibility].map(([location, text, where, hours]) => {
    return { name: `${location} | ${text}`, where, hours, read: readEligibility({ slug: '', title: '', location, text }, gazetteer) }
  })
  return {
    ...measurePlaces(labelledLines(), gazetteer),
    employment: [...statedEmployment, ...temptingEmployment].map(([title, location, text, label]) => {
      return { name: `${title} | ${location} | ${text}`, label, read: readEmployment({ slug: '', title, companySlug: '', location, text })?.types.join(', ') ?? '' }
    }),
    language: [...writtenTexts, ...temptingTexts].map(([name, label]) => ({ name: name.slice(0, 60), label, read: readLanguage(name) ?? '' })),
    pay: [...statedPay, ...temptingPay].map(([name, countries, label]) => ({ name, label, read: showPay(readPay(name, countries === '' ? [] : countries.split(', '))) })),
    ...measureTitles([...writtenTitles, ...temptingTitles].map(([title, levels, family]) => [title, title, levels, family])),
    where: places.map(({ name, where, read }) => ({ name, label: where, read: showWhere(read.where) })),
    hours: places.map(({ name, hours, read }) => ({ name, label: hours, read: showHours(read.hours) })),
  }
}

/** What the readers make of whole postings. */
export function measurePostings(postings: readonly LabelledPosting[], { toKey, pay, eligibility, employment, titles, languages }: PostingLabels, gazetteer: Gazetteer): Outcomes {
  const places = postings.map(({ draft, text }) => {
    const { slug, title, place } = draft
    const [where, hours] = eligibility[toKey(slug)] ?? ['', '']
    return { name: slug, where, hours, read: readEligibility({ slug, title, location: place.asWritten, text }, gazetteer) }
  })
  return {
    pay: postings.map(({ draft: { slug, place }, text }) => {
      const { countries } = toPlace(place.asWritten, gazetteer)
      return { name: slug, label: pay[toKey(slug)] ?? '', read: showPay(readPay(text, countries)) }
    }),
    employment: postings.map(({ draft: { slug, title, companySlug, place }, text }) => {
      return { name: slug, label: employment[toKey(slug)] ?? '', read: readEmployment({ slug, title, companySlug, location: place.asWritten, text })?.types.join(', ') ?? '' }
    }),
    language: postings.map(({ draft: { slug }, text }) => ({ name: slug, label: languages[toKey(slug)] ?? 'en', read: readLanguage(text) ?? '' })),
    ...(titles && measureTitles(postings.map(({ draft: { slug, title } }) => [slug, title, ...(titles[toKey(slug)] ?? ['', ''])]))),
    where: places.map(({ name, where, read }) => ({ name, label: where, read: showWhere(read.where) })),
    hours: places.map(({ name, hours, read }) => ({ name, label: hours, read: showHours(read.hours) })),
  }
}

function measureTitles(titles: readonly (readonly [name: string, title: string, levels: string, family: string])[]): Outcomes {
  const read = titles.map(([name, title, levels, family]) => ({ name, levels, family, read: readTitle(title) }))
  return {
    seniority: read.map(({ name, levels, read }) => ({ name, label: levels, read: read.seniorities.join(', ') })),
    'role family': read.map(({ name, family, read }) => ({ name, label: family, read: read.family === 'other' ? '' : read.family })),
  }
}
