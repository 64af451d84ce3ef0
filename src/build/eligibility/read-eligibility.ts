import { toApplicants } from '../../domain/applicants.ts'
import { mayApplyFrom, type Eligibility, type Whereabouts } from '../../domain/eligibility.ts'
import type { Gazetteer } from '../../domain/place/gazetteer.ts'
import { toPlace } from '../../domain/place/parse-place.ts'
import type { Place } from '../../domain/place/place.ts'
import { toCountriesOf } from '../../domain/place/region-countries.ts'
import { isRestricted, readAnywhere } from './anywhere.ts'
import { readHours } from './hours.ts'
import { readWhere } from './where.ts'

/** What a posting says itself in. */
export interface EligibilitySource {
  /** The file's name without `.md`: employers' tools make it of the whole title, places that the title has lost included. */
  readonly slug: string
  readonly title: string
  /** The location line, as written. */
  readonly location: string
  /** A body's plain text, a line for each block. */
  readonly text: string
}

/**
 * Reads who may apply and by which clocks they work, where a posting says so plainly. Pure; it throws for no text and takes time
 * in proportion to its length. Precision comes before recall. The text's own requirement counts before the title's and the
 * line's; a line or a text that opens the job to the world counts where nothing restricts it, not even in words that cannot
 * be read.
 */
export function readEligibility({ slug, title, location, text }: EligibilitySource, gazetteer: Gazetteer): Eligibility {
  const hours = readHours(`${text}\n${title}\n${location}`)
  const place = toPlace(location, gazetteer)
  const required = readWhere(text, gazetteer) ?? readTitle(title, gazetteer) ?? readTitleInText(title, text, gazetteer) ?? readLine(place) ?? readChoice(location, gazetteer)
  const open = required === null && hours === null ? readOpenness(place, text) : null
  const isOpen = open !== null && !namesArea(slug, gazetteer) && !isRestricted(`${text}\n${title}`)
  return { where: isOpen ? open : required, hours }
}

const areaInName = /(?:^|-)(?:us|usa|uk|eu|emea|apac|latam|dach|nordics|americas?|europe(?:an)?|asia|africa|gmt|utc|cet|est|pst|time-?zones?)(?:-|$)/i

/** Whether a file's name has a region, a country or a clock in it: "account-executive-eu-acme". */
function namesArea(slug: string, gazetteer: Gazetteer): boolean {
  return areaInName.test(slug) || slug.split('-').some((word) => word.length >= 5 && gazetteer.countryNamed(word) !== undefined)
}

/** "Backend Engineer (Remote, EU only)" */
function readTitle(title: string, gazetteer: Gazetteer): Whereabouts | null {
  const parts = title.slice(0, 300).split(/[()[\]|]|\s[–—-]\s/).map((part) => part.trim())
  for (const part of parts) {
    const where = /^(?:100 ?% |fully )?remote\b/i.test(part) || /\bonly$/i.test(part) ? readLine(toPlace(/remote/i.test(part) ? part : `Remote ${part}`, gazetteer)) : null
    if (where) return { ...where, evidence: title }
  }
  return null
}

/** What the title has lost, where the text begins with it: "Archivist (Remote) - Ireland" above the posting of an Archivist. */
function readTitleInText(title: string, text: string, gazetteer: Gazetteer): Whereabouts | null {
  for (const line of title === '' ? [] : text.split('\n', 40)) {
    const area = line.startsWith(title) && line.length <= title.length + 60 ? afterTitle.exec(line.slice(title.length))?.[1] : undefined
    const where = area === undefined ? null : readLine(toPlace(`Remote ${area}`, gazetteer))
    if (where) return { ...where, evidence: line }
  }
  return null
}

const afterTitle = /^\s?\((?:100 ?% |fully )?remote\)\s?[–—-]\s([^–—-]+)$/i

/** A line that says remote and from where, and nothing besides: "Remote EMEA", "Remote (US only)". */
function readLine({ workMode, worldwide, countries, regions, cities, asWritten }: Place): Whereabouts | null {
  const isPlain = workMode === 'remote' && !worldwide && cities.length === 0 && regions.every((region) => toCountriesOf(region) !== null) && countries.length + regions.length > 0
  return isPlain ? { countries, regions, anywhere: false, evidence: asWritten } : null
}

/** "Leeds, England or Remote UK": a place to go to, or remote from an area that holds it. */
function readChoice(location: string, gazetteer: Gazetteer): Whereabouts | null {
  const places = location.slice(0, 300).split(/\s+or\s+|\s*[/;|]\s*/i).map((part) => toPlace(part, gazetteer))
  const [where, ...others] = places.flatMap((place) => readLine(place) ?? [])
  if (where === undefined || others.length > 0) return null
  const applicants = toApplicants(where)
  const inside = (country: string) => mayApplyFrom(country, applicants) === 'yes'
  return places.every(({ countries, worldwide }) => !worldwide && countries.every(inside)) ? { ...where, evidence: location.trim() } : null
}

/** A line that names a country without remote, and a text that opens the world, contradict each other. */
function readOpenness({ worldwide, workMode, countries, asWritten }: Place, text: string): Whereabouts | null {
  if (worldwide) return { countries: [], regions: [], anywhere: true, evidence: asWritten }
  const isTied = countries.length > 0 && workMode !== 'remote' && workMode !== 'remote-possible'
  return isTied ? null : readAnywhere(text)
}
