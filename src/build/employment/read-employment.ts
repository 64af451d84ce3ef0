import { employmentTypes, type EmploymentType, type StatedEmployment } from '../../domain/job-terms.ts'
import { toSlug } from '../../domain/slug.ts'
import { readTitle } from '../role/read-title.ts'
import { readWholePhrase } from './phrases.ts'

/** What a posting says itself in. */
export interface EmploymentSource {
  /** The file's name without `.md`: employers' tools make it of the whole title, what the title has lost included. */
  readonly slug: string
  readonly title: string
  readonly companySlug: string
  /** The location line, as written. */
  readonly location: string
  /** A body's plain text, a line for each block. */
  readonly text: string
}

/**
 * Reads what kind of employment a posting states where it is unmistakable: in a part of its title or of its location line that
 * says nothing else, in a line of its text with a label, or in the file's name beside the title. Pure; it throws for no text.
 * @returns `null` where none of them says it, or where two of them have nothing in common
 */
export function readEmployment({ slug, title, companySlug, location, text }: EmploymentSource): StatedEmployment | null {
  const found = [readLabelled(text), readFromTitle(title), readParts(location), readFromName(slug, title, companySlug)].filter((stated) => stated !== null)
  const [first] = found
  const isContradicted = found.some((one) => found.some((other) => !one.types.some((type) => other.types.includes(type))))
  return first === undefined || isContradicted ? null : first
}

/** Characters of a title and of a location line that are read. */
const readLimit = 300

const separators = /[()[\]（）|/,;:·•]|\s[–—-]+\s?|–|—/u

/** The parts of a line that say what kind of employment it is and nothing else. */
function readParts(line: string): StatedEmployment | null {
  return toStated(line.slice(0, readLimit).split(separators).flatMap((part) => readWholePhrase(part)), line)
}

/** "Part-time Bookkeeper", "Freelance Illustrator", but not "Freelance Community Manager", who looks after them. */
const openings: readonly (readonly [EmploymentType, RegExp])[] = [
  ['FULL_TIME', /^full[- ]time (?!(?:programs?|programmes?|students?|mba|education|equivalent)\b)\S/i],
  ['PART_TIME', /^part[- ]time (?!(?:programs?|programmes?|students?|mba|education|faculty)\b)\S/i],
  ['TEMPORARY', /^temporary (?!(?:works?|staff\w*|hous\w+|exhibitions?|structures?|accommodation|art)\b)\S/i],
  ['CONTRACTOR', /^freelance (?!(?:.*\b)?(?:account|coordinat|platform|network|communit|talent|recruit|success|marketplace|operations|relations|partner|lead|support))\S/i],
]
/** "Contract, Compliance and Risk Officer": the first of a list of what somebody looks after. */
const firstOfList = /^\s*\p{L}+\s*,/u
const internships = /(?<!\p{L})(?:intern(?:ship)?|praktikum|praktikant\p{L}*|stagiaires?|becari[oa]|prácticas|estágio|estagiári[oa]|tirocin\p{L}+|stagista)(?!\p{L})|インターン|인턴|实习/iu

function readFromTitle(title: string): StatedEmployment | null {
  const line = title.slice(0, readLimit)
  const opened = openings.flatMap(([type, pattern]) => (pattern.test(line) ? [type] : []))
  const isInternship = internships.test(line) && readTitle(line).seniorities.includes('intern')
  return toStated([...opened, ...(isInternship ? (['INTERN'] as const) : []), ...(readParts(line.replace(firstOfList, ''))?.types ?? [])], title)
}

const label =
  /^\W{0,4}(?:(?:employment|job|contract|position|work|role|engagement) ?(?:types?|status|hours|basis|schedule)?|type|status|hours|time commitment|type of (?:employment|contract|position)|anstellungsart|beschäftigungsart|vertragsart|arbeitszeit|type de contrat|contrat|tipo de contrato|jornada|tipo di contratto|dienstverband|rodzaj umowy|anställningsform|雇用形態|고용 ?형태)\s?[:：]\s?(?<value>.{1,80})$/iu

/** Lines of a text that are looked at; a posting says such a thing near its beginning or its end, and a hostile text costs no more than this. */
const maxLines = 2_000

/** "Contract type: Full-time" */
function readLabelled(text: string): StatedEmployment | null {
  for (const line of text.split('\n', maxLines)) {
    const value = line.length <= 140 ? label.exec(line)?.groups?.['value'] : undefined
    const types = value === undefined ? [] : readWholePhrase(value)
    if (types.length > 0) return toStated(types, line.trim())
  }
  return null
}

const inName = /^(?:full-time|part-time|freelance|contract|internship|temporary|maternity-cover)(?=-|$)-?/
const endOfName = /(?:^|-)(?:full-time|part-time)-$/

/** "sqa-engineer-contract-acme": what stands in the file's name beside the title, and is not the employer's. */
function readFromName(slug: string, title: string, companySlug: string): StatedEmployment | null {
  const named = toSlug(title)
  const at = slug.indexOf(named)
  if (at < 0 || named === '') return null
  const types = [...readWholePhrase(endOfName.exec(slug.slice(0, at))?.[0].replaceAll('-', ' ').trim() ?? '')]
  let rest = slug.slice(at + named.length).replace(/^-/, '')
  for (let phrase = inName.exec(rest)?.[0]; phrase !== undefined && !rest.startsWith(companySlug); phrase = inName.exec(rest)?.[0]) {
    types.push(...readWholePhrase(phrase.replaceAll('-', ' ').trim()))
    rest = rest.slice(phrase.length)
  }
  return toStated(types, null)
}

function toStated(types: readonly EmploymentType[], evidence: StatedEmployment['evidence']): StatedEmployment | null {
  return types.length === 0 ? null : { types: employmentTypes.filter((type) => types.includes(type)), evidence }
}
