import { toCompanySlug } from '../src/domain/company.ts'
import { toTagSlug } from '../src/domain/hashtag.ts'
import { noTerms } from '../src/domain/job-terms.ts'
import { toLead, toPitch } from '../src/domain/lead.ts'
import type { Place } from '../src/domain/place/place.ts'
import type { RenderedPosting, SafeHtml } from '../src/domain/posting.ts'
import { toSlug } from '../src/domain/slug.ts'
import { createReadings } from './invent-readings.ts'
import { createRandom, pick, toBelow, type Random } from './random.ts'
import { createVocabulary, inventWord, toName } from './vocabulary.ts'
import { cities, companyEndings, proseWords, remoteLines, roles, seniorities, subjects, tagNames } from './word-lists.ts'

export interface GenerateOptions {
  readonly count: number
  readonly seed: number
  /** How long bodies are in the mean; 0 leaves them out, and every other field is the same. */
  readonly bodyWords: number
}

/** The day of the newest posting. */
const lastDay = 20_000

/** A posting with its text, from which `writePostings` makes its file. */
export interface GeneratedPosting extends RenderedPosting {
  readonly body: string
}

/**
 * Makes postings as the pipeline would give them, the same for the same seed. The vocabulary of
 * every field grows with their number: ten times the postings have new companies, subjects, tags
 * and words, not ten times the same.
 */
export function generate({ count, seed, bodyWords }: GenerateOptions): GeneratedPosting[] {
  const random = createRandom(seed)
  const bodyRandom = createRandom(seed + 1)
  const toReadings = createReadings(createRandom(seed + 2))
  const drawTitle = createTitles(random)
  const drawCompany = createVocabulary({ random, words: [], growth: 0.85, invent: () => inventCompany(random) })
  const drawTag = createVocabulary({ random, words: tagNames, growth: 0.25, invent: () => inventWord(random) })
  const drawPlace = createPlaces(random)
  const drawProse = createVocabulary({ random, words: proseWords, growth: 0.55, invent: () => inventWord(random) })
  const drawBodyWord = createVocabulary({ random: bodyRandom, words: proseWords, growth: 0.6, invent: () => inventWord(bodyRandom) })

  return Array.from({ length: count }, (_, index): GeneratedPosting => {
    const title = drawTitle()
    const company = drawCompany()
    const tags = new Map(Array.from({ length: 3 + toBelow(random, 9) }, drawTag).map((name) => [toTagSlug(name), name]))
    const place = drawPlace()
    const summary = toSentence(8 + toBelow(random, 14), drawProse)
    const slug = `${toSlug(`${title} ${company}`)}-${index.toString(36)}`
    const site = `https://${toCompanySlug(company)}.example`
    const day = lastDay - Math.floor(random() * random() * 1_500)
    const status = random() < 0.15 ? 'closed' : 'open'
    const body = bodyWords === 0 ? '' : inventBody(Math.round(bodyWords * (0.5 + bodyRandom())), bodyRandom, drawBodyWord)
    const pitch = toPitch(summary, '', [])
    return {
      slug,
      title,
      company,
      companySlug: toCompanySlug(company),
      place,
      url: `${site}/jobs/${index}`,
      applyUrl: `${site}/jobs/${index}#apply`,
      host: `${site}/jobs`,
      companyWebsite: site,
      logoUrl: null,
      day,
      status,
      tags: [...tags].map(([tagSlug, name]) => ({ slug: tagSlug, name })),
      jobType: random() < 0.7 ? 'software' : 'other',
      summary,
      summaryBackup: '',
      featured: random() < 0.05 ? toBelow(random, 10) : 0,
      terms: noTerms,
      lastDay: null,
      updated: day,
      aliases: [],
      body,
      readings: toReadings(title, place),
      rendered: { html: `<p>${body}</p>` as SafeHtml, text: body, headings: [] },
      pitch,
      lead: toLead(pitch),
    }
  })
}

function createTitles(random: Random): () => string {
  const draw = (words: readonly string[], growth: number) => createVocabulary({ random, words, growth, invent: () => toName(inventWord(random)) })
  const drawSeniority = draw(seniorities, 0)
  const drawSubject = draw(subjects, 0.5)
  const drawRole = draw(roles, 0.2)
  const drawTeam = draw([], 0.8)
  return () => {
    const head = [drawSeniority(), drawSubject(), drawRole()].filter((part) => part !== '').join(' ')
    return random() < 0.25 ? `${head}, ${drawTeam()}` : head
  }
}

function inventCompany(random: Random): string {
  const ending = companyEndings[Math.floor(random() * random() * companyEndings.length)]
  return `${toName(inventWord(random))} ${ending ?? ''}`.trim()
}

type City = readonly [city: string, region: string, country: string, code: string]

function createPlaces(random: Random): () => Place {
  const drawCity = createVocabulary<City>({
    random,
    words: cities,
    growth: 0.4,
    invent: () => {
      const [, region, country, code] = pick(random, cities)
      return [toName(inventWord(random)), region, country, code]
    },
  })
  const drawRemote = createVocabulary({ random, words: remoteLines, growth: 0, invent: () => 'Remote' })
  return () => {
    const place = { countries: [], cities: [], regions: [], worldwide: false }
    if (random() < 0.35) return { ...place, asWritten: drawRemote(), workMode: 'remote' }
    const [city, region, country, code] = drawCity()
    const known = { ...place, countries: [code], cities: [{ name: city, country: code }] }
    const form = random()
    if (form < 0.5) return { ...known, asWritten: `${city}, ${region}, ${country}`, regions: [region], workMode: 'not-stated' }
    if (form < 0.75) return { ...known, asWritten: `${city}, ${code} - Remote OK`, workMode: 'remote-possible' }
    if (form < 0.9) return { ...known, asWritten: `${city}, ${country}`, workMode: 'not-stated' }
    return { ...known, asWritten: `Hybrid - ${city}, ${country}`, workMode: 'hybrid' }
  }
}

function inventBody(words: number, random: Random, draw: () => string): string {
  const sentences: string[] = []
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 6 + toBelow(random, 18))
    sentences.push(toSentence(length, draw))
    left -= length
  }
  return sentences.join(' ')
}

function toSentence(words: number, draw: () => string): string {
  return `${toName(Array.from({ length: words }, draw).join(' '))}.`
}
