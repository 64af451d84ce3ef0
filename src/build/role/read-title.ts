import { toBaseLetters } from '../../domain/base-letters.ts'
import type { TitleRole } from '../../domain/role.ts'
import { readFamily } from './family.ts'
import { readSeniorities } from './seniority.ts'

/** Characters of a title that are read: twice the longest that makes sense in a list. */
const readLimit = 300

/** Reads what a title says of a job: its level and its kind. Pure; it throws for no title. */
export function readTitle(title: string): TitleRole {
  const plain = toBaseLetters(title.slice(0, readLimit)).replace(/\s+/g, ' ').trim()
  return { seniorities: readSeniorities(plain), family: readFamily(plain) }
}
