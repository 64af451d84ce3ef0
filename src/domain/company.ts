import { toSlug } from './slug.ts'

/** What applicant systems put around an employer's name in the title of its page. */
const noise: readonly RegExp[] = [
  /^(?:current\s+)?(?:job\s+openings|jobs|open\s+positions|openings|careers|vacancies)\s+(?:at|with)\s+/i,
  /\s+(?:careers|job\s+openings|job\s+board)$/i,
]

/** Legal forms (also two: `Co., Ltd.`), which tell no two employers of a board apart. */
const legalForm = /(?:[\s,]+(?:inc|llc|ltd|limited|gmbh|ag|slu|sl|sa|sas|bv|oy|ab|as|plc|corp|co)\.?)+$/i

/**
 * The employer's name without the noise around it ("Current Job Openings at X" is X).
 * "Current Mobile" stays, and so does a name that would be empty without its noise.
 */
export function toCompanyName(companyName: string): string {
  const trimmed = companyName.replace(/\s+/g, ' ').trim()
  const cleaned = noise.reduce((name, pattern) => name.replace(pattern, ''), trimmed).trim()
  return cleaned === '' ? trimmed : cleaned
}

/**
 * The key under which spellings of one employer meet: case, accents, punctuation and a legal
 * form at the end do not tell two employers apart (`komoot`/`Komoot`, `RebelMouse, Inc.`/`RebelMouse`,
 * `Piggy LLC`/`piggy-llc`). It is the slug of the employer's page.
 */
export function toCompanySlug(companyName: string): string {
  const name = toCompanyName(companyName.slice(0, 400))
  const spaced = name.replace(/-/g, ' ')
  const bare = spaced.replace(legalForm, '')
  return toSlug(bare.trim() === '' ? name : bare)
}
